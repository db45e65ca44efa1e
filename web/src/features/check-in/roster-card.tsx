import { Paper, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ScheduledEvent } from '@/components/bookings.ts';
import { Trouble } from '@/components/trouble.tsx';
import { useMay } from '@/lib/use-me.ts';
import classes from './check-in.module.css';
import { type Line, type Roster, rosterQuery } from './queries.ts';
import { arranged, countsOf, type Filter, filters } from './roster-order.ts';
import { RosterHead } from './roster-head.tsx';
import { RosterRow } from './roster-row.tsx';
import { useCheckInWords } from './words.ts';

/** The event that was chosen, with everybody who has or waits for a place in it. */
export function RosterCard({
  eventId,
  chosenId,
}: {
  eventId: string;
  chosenId: string | undefined;
}) {
  const { data: roster, error, refetch } = useQuery(rosterQuery(eventId));
  if (!roster)
    return error ? (
      <Trouble error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton h={420} radius="lg" />
    );
  return (
    <Paper p={0} component="section" aria-labelledby="event-name">
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      <RosterHead roster={roster} />
      <People roster={roster} chosenId={chosenId} />
    </Paper>
  );
}

function People({ roster, chosenId }: { roster: Roster; chosenId: string | undefined }) {
  const say = useCheckInWords();
  const [filter, setFilter] = useState<Filter>('all');
  const { event, items, now, checkInOpensAt } = roster;
  const counts = countsOf(items);
  const isOpen = Date.parse(checkInOpensAt) <= Date.parse(now);
  const places = arranged(items, filter);
  const waiting = filter === 'all' ? arranged(items, 'waiting') : [];
  // counts change with every check-in; the rows only need to know whether there is a place
  const isFull = event.taken >= event.capacity;
  const steady = useMemo(() => event, [event.id, event.startsAt, event.type.name, isFull]);
  const list = { event: steady, isOpen, chosenId };
  return (
    <>
      <div className={classes['filters']}>
        <SegmentedControl
          aria-label={say('filters')}
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          data={filters.map((value) => ({ value, label: `${say(value)} ${counts[value]}` }))}
        />
      </div>
      {places.length > 0 ? (
        <List name={say('roster')} lines={places} {...list} />
      ) : (
        <Text c="dimmed" p="lg">
          {say(items.length === 0 ? 'nobodyYet' : 'nobodyHere')}
        </Text>
      )}
      {waiting.length > 0 && (
        <>
          <div className={classes['subhead']}>
            <Title order={3}>{say('waitlist')}</Title>
            <Text fz={13} c="dimmed">
              {say('waitlistHint')}
            </Text>
          </div>
          <List name={say('waitlist')} lines={waiting} {...list} />
        </>
      )}
    </>
  );
}

function List(props: {
  name: string;
  lines: Line[];
  event: ScheduledEvent;
  isOpen: boolean;
  chosenId: string | undefined;
}) {
  const mayBook = useMay('scheduling:book');
  const { event, isOpen, chosenId } = props;
  return (
    <ul className={classes['rows']} aria-label={props.name} data-roster>
      {props.lines.map((line) => (
        <RosterRow
          key={line.id}
          isChosen={line.member.id === chosenId}
          {...{ line, event, isOpen, mayBook }}
        />
      ))}
    </ul>
  );
}
