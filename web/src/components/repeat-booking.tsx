import { Badge, Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, newKey, type Schema } from '@/lib/api.ts';
import { daysLater, instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import classes from './book-event.module.css';
import { BookingTrial } from './booking-trial.tsx';
import { eventText, type ScheduledEvent, staleAfterBooking } from './bookings.ts';
import type { Pictured } from './member-photo.tsx';
import { useRepeatWords } from './repeat-words.ts';
import { Trouble } from './trouble.tsx';

type Repeated = Schema<'RepeatBooking'>['items'][number];

/** What the API answers at once, in days. */
const mostDays = 45;
const weeksOffered = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12];

/** The events of a series on the weekday of one of them, from it on, as far as they are asked for. */
const datesQuery = (event: ScheduledEvent, weeks: number) =>
  queryOptions({
    queryKey: ['scheduling', 'series-dates', event.id, weeks],
    queryFn: async () => {
      const last = daysLater(event.day, (weeks - 1) * 7);
      const found: ScheduledEvent[] = [];
      for (let from = event.day; from <= last; from = daysLater(from, mostDays)) {
        const end = daysLater(from, mostDays - 1);
        const query = {
          clubId: event.clubId,
          eventTypeId: event.type.id,
          from,
          through: end < last ? end : last,
        };
        found.push(...(await answerOf(api.GET('/v1/events', { params: { query } }))).items);
      }
      return found.filter(
        ({ seriesId, day }) =>
          seriesId === event.seriesId && weekdayOf(day) === weekdayOf(event.day),
      );
    },
  });

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

const sendRepeat = (memberId: string, eventIds: string[], isTrial: boolean, key: string) =>
  answerOf(
    api.POST('/v1/repeat-bookings', {
      params: once(key),
      body: { memberId, eventIds, isTrial, by: 'staff' },
    }),
  );

/** One class for several weeks: each date with what covers it, or why not, before any is booked. */
export function RepeatBooking(props: {
  member: Pictured;
  event: ScheduledEvent;
  onBooked: (sentence: string) => void;
  onBack: () => void;
}) {
  const say = useRepeatWords();
  const { timeZone } = useClub();
  const { member, event } = props;
  const [weeks, setWeeks] = useState(8);
  const [left, setLeft] = useState<readonly string[]>([]);
  const dates = useQuery(datesQuery(event, weeks));
  const ids = dates.data?.map(({ id }) => id).filter((id) => !left.includes(id)) ?? [];
  const trial = useQuery({
    queryKey: ['scheduling', 'repeat-trial', member.id, ids],
    queryFn: () => sendRepeat(member.id, ids, true, newKey()),
    enabled: ids.length > 0,
    staleTime: 0,
    retry: false,
  });
  const book = useWrite({
    write: (eventIds: string[], key) => sendRepeat(member.id, eventIds, false, key),
    stale: staleAfterBooking(member.id),
  });
  if (book.data)
    return (
      <Done
        items={book.data.items}
        name={member.name}
        onClose={(sentence) => props.onBooked(sentence)}
      />
    );
  const tried = new Map(trial.data?.items.map((item) => [item.event.id, item]));
  const good = ids.filter((id) => tried.get(id)?.booking);
  return (
    <Stack gap="sm">
      <Text fw={600}>{say('title', { event: eventText(event, timeZone), name: member.name })}</Text>
      <NativeSelect
        label={say('weeks')}
        description={say('weeksHelp')}
        value={String(weeks)}
        onChange={({ currentTarget: { value } }) => setWeeks(Number(value))}
        data={weeksOffered.map((count) => ({
          value: String(count),
          label: say('weeksCount', { count }),
        }))}
      />
      <Trouble error={dates.error ?? trial.error} />
      {(dates.isPending || trial.isLoading) && <Text c="dimmed">{say('checking')}</Text>}
      <ul className={`${classes['events']} ${classes['whole']}`} aria-label={say('dates')}>
        {dates.data?.map((one) => (
          <DateLine
            key={one.id}
            event={one}
            tried={tried.get(one.id)}
            isWanted={!left.includes(one.id)}
            onWanted={(isWanted) =>
              setLeft(isWanted ? left.filter((id) => id !== one.id) : [...left, one.id])
            }
          />
        ))}
      </ul>
      <Trouble error={book.error} />
      <Group>
        {good.length > 0 && (
          <Button loading={book.isPending} onClick={() => book.mutate(good)}>
            {say('book', { count: good.length })}
          </Button>
        )}
        <Button variant="default" onClick={props.onBack}>
          {say('back')}
        </Button>
      </Group>
    </Stack>
  );
}

function DateLine(props: {
  event: ScheduledEvent;
  tried: Repeated | undefined;
  isWanted: boolean;
  onWanted: (isWanted: boolean) => void;
}) {
  const { timeZone, today } = useClub();
  const { event, tried } = props;
  return (
    <li className={classes['event']}>
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Checkbox
          checked={props.isWanted}
          label={instantText(event.startsAt, timeZone, { today })}
          onChange={({ currentTarget: { checked } }) => props.onWanted(checked)}
        />
        {props.isWanted && tried && <BookingTrial trial={trialOf(tried)} today={today} />}
      </Stack>
    </li>
  );
}

const trialOf = ({ booking, refusal }: Repeated) => ({ booking, refusal, leftAfter: null });

/** What became of each date. */
function Done(props: {
  items: readonly Repeated[];
  name: string;
  onClose: (sentence: string) => void;
}) {
  const say = useRepeatWords();
  const { timeZone, today } = useClub();
  const { items, name } = props;
  const count = items.filter(({ booking }) => booking).length;
  const sentence = say('done', { count, name });
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {sentence}
      </Text>
      <ul className={`${classes['events']} ${classes['whole']}`} aria-label={say('dates')}>
        {items.map((item) => (
          <li key={item.event.id} className={classes['event']}>
            <Stack gap={2} style={{ minWidth: 0 }}>
              <Text fw={600}>{instantText(item.event.startsAt, timeZone, { today })}</Text>
              <BookingTrial trial={trialOf(item)} today={today} />
            </Stack>
            <Badge color={item.booking ? 'booked' : 'amber'}>{say(badgeOf(item))}</Badge>
          </li>
        ))}
      </ul>
      <Group>
        <Button onClick={() => props.onClose(sentence)}>{say('close')}</Button>
      </Group>
    </Stack>
  );
}

const badgeOf = ({ booking }: Repeated) =>
  !booking ? 'notBooked' : booking.state === 'waiting' ? 'waits' : 'isBooked';
