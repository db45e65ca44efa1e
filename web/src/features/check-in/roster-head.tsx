import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { placeText, type ScheduledEvent } from '@/components/bookings.ts';
import { instantText, timeText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import classes from './check-in.module.css';
import { useDesk } from './desk.ts';
import type { Roster } from './queries.ts';
import { useCheckInWords } from './words.ts';

/** The event over its list: when, where, how full, how many are in. */
export function RosterHead({ roster: { event, now, checkInOpensAt } }: { roster: Roster }) {
  const say = useCheckInWords();
  const desk = useDesk();
  const mayBook = useMay('scheduling:book');
  const { timeZone, today } = useClub();
  const time = (at: string) => timeText(at, timeZone);
  const starts = Date.parse(event.startsAt);
  const minutes = (count: number) => new Date(starts + count * 60_000).toISOString();
  const automatic = say('automatic', { from: time(minutes(-20)), until: time(minutes(5)) });
  const { taken, capacity, waiting } = event;
  const isOpen = Date.parse(checkInOpensAt) <= Date.parse(now);
  return (
    <header className={classes['head']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Title order={2} id="event-name">
              {event.type.name}, {time(event.startsAt)}
            </Title>
            <Badge color="gray">
              {waiting > 0
                ? say('placesWaiting', { taken, capacity, count: waiting })
                : say('places', { taken, capacity })}
            </Badge>
          </Group>
          <Text fz={13} c="dimmed">
            {[placeText(event), automatic].filter(Boolean).join(' · ')}
          </Text>
          {event.note && <Text fz={13}>{event.note}</Text>}
          {!isOpen && (
            <Text fz={13} c="var(--amber-text)">
              {say('opens', { at: instantText(checkInOpensAt, timeZone, { today }) })}
            </Text>
          )}
        </div>
        {mayBook && (
          <Button
            variant="default"
            flex="none"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => desk.add()}
          >
            {say('add')}
          </Button>
        )}
      </Group>
      <Meter event={event} />
    </header>
  );
}

function Meter({ event: { checkedIn, taken } }: { event: ScheduledEvent }) {
  const say = useCheckInWords();
  return (
    <div className={classes['meter']} role="img" aria-label={say('meter', { checkedIn, taken })}>
      <i style={{ flex: checkedIn, background: 'var(--tide)' }} />
      <i style={{ flex: Math.max(taken - checkedIn, taken === 0 ? 1 : 0) }} />
    </div>
  );
}
