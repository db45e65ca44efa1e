import { ActionIcon, Alert, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { dayText, daysLater, timeText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import {
  type Booking,
  eventsQuery,
  eventText,
  payersQuery,
  placeText,
  type ScheduledEvent,
  useBook,
  whyNotQuery,
  type WhyNot,
} from './bookings.ts';
import { useBookingWords } from './booking-words.ts';
import classes from './book-event.module.css';
import { grantLife, grantSource } from './grant-source.ts';
import { Trouble } from './trouble.tsx';

type Props = {
  member: { id: string; name: string };
  /** The day that is shown first. */
  from?: string;
  onBooked: (sentence: string) => void;
  /** What else would help somebody who cannot book, beside the words. */
  wayOut?: (whyNot: WhyNot, event: ScheduledEvent) => ReactNode;
};

/** Picks a day and an event for a member, says why not, and books. */
export function BookEvent({ member, from, onBooked, wayOut }: Props) {
  const say = useBookingWords();
  const club = useClub();
  const [day, setDay] = useState(from ?? club.today);
  const [chosenId, setChosen] = useState<string>();
  const events = useQuery(eventsQuery(club.id, day));
  const go = (to: string) => {
    if (to < club.today) return;
    setDay(to);
    setChosen(undefined);
  };
  const shownDay = dayText(day, { weekday: true, today: club.today });
  const now = events.data?.now ?? '';
  const coming = events.data?.items.filter(({ endsAt }) => Date.parse(endsAt) > Date.parse(now));
  const chosen = coming?.find(({ id }) => id === chosenId);
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={say('dayBefore')}
          disabled={day <= club.today}
          onClick={() => go(daysLater(day, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <TextInput
          type="date"
          label={say('day')}
          value={day}
          min={club.today}
          onChange={(event) => event.currentTarget.value && go(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={say('dayAfter')}
          onClick={() => go(daysLater(day))}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Trouble error={events.error} onRetry={() => void events.refetch()} />
      {events.isPending && <Loader size="sm" />}
      {coming?.length === 0 && <Text c="dimmed">{say('noEvents', { day: shownDay })}</Text>}
      {coming && coming.length > 0 && (
        <ul className={classes['events']} aria-label={say('events', { day: shownDay })}>
          {coming.map((event) => (
            <EventLine
              key={event.id}
              event={event}
              timeZone={club.timeZone}
              isChosen={event.id === chosenId}
              onChoose={() => setChosen(event.id)}
            />
          ))}
        </ul>
      )}
      {chosen && (
        <BookThis
          key={chosen.id}
          member={member}
          event={chosen}
          onBooked={(sentence) => {
            setChosen(undefined);
            onBooked(sentence);
          }}
          {...(wayOut ? { wayOut } : {})}
        />
      )}
    </Stack>
  );
}

function EventLine(props: {
  event: ScheduledEvent;
  timeZone: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const say = useBookingWords();
  const { event, timeZone, isChosen } = props;
  const facts = [placeText(event), usePlaces(event)].filter(Boolean).join(' · ');
  return (
    <li className={classes['event']} data-chosen={isChosen || undefined}>
      <div>
        <Text fw={600}>
          {timeText(event.startsAt, timeZone)} {event.type.name}
        </Text>
        <Text fz={13} c="dimmed">
          {facts}
        </Text>
      </div>
      <Button
        size="xs"
        variant={isChosen ? 'filled' : 'default'}
        aria-pressed={isChosen}
        aria-label={say('chooseNamed', { event: eventText(event, timeZone) })}
        onClick={props.onChoose}
      >
        {say(isChosen ? 'chosen' : 'choose')}
      </Button>
    </li>
  );
}

/** "3 places free", "full, 2 waiting". */
export function usePlaces({ capacity, taken, waiting, hasWaitlist }: ScheduledEvent): string {
  const say = useBookingWords();
  if (taken < capacity && waiting === 0) return say('freePlaces', { count: capacity - taken });
  if (waiting > 0) return say('waiting', { count: waiting });
  return say(hasWaitlist ? 'fullWaitlist' : 'full');
}

/** One event for one member: what stands in the way, or what pays, and the button. */
export function BookThis({
  member,
  event,
  onBooked,
  wayOut,
}: Pick<Props, 'member' | 'onBooked' | 'wayOut'> & { event: ScheduledEvent }) {
  const say = useBookingWords();
  const { timeZone } = useClub();
  const whyNot = useQuery(whyNotQuery(event.id, member.id));
  const name = eventText(event, timeZone);
  const sentenceOf = ({ state, isPromise }: Booking) =>
    say(state === 'waiting' ? 'waits' : isPromise ? 'promised' : 'booked', {
      event: name,
      name: member.name,
    });
  const book = useBook(member.id, (booking) => onBooked(sentenceOf(booking)));
  const isFull = event.taken >= event.capacity || event.waiting > 0;
  if (whyNot.error) return <Trouble error={whyNot.error} onRetry={() => void whyNot.refetch()} />;
  if (!whyNot.data)
    return (
      <Text c="dimmed" role="status">
        {say('checking')}
      </Text>
    );
  if (!whyNot.data.canBook)
    return (
      <Alert color="amber" role="status">
        {whyNot.data.obstacles.map(({ code, says, wayOut: out }) => (
          <div key={code}>
            <Text fw={600}>{says}</Text>
            <Text>{out}</Text>
          </div>
        ))}
        {wayOut?.(whyNot.data, event)}
      </Alert>
    );
  return (
    <Stack gap="xs">
      <Text role="status">
        {isFull ? say('canWait', { count: event.waiting }) : <WhatPays {...{ member, event }} />}
      </Text>
      <Trouble error={book.error} />
      <Group>
        <Button loading={book.isPending} onClick={() => book.mutate({ eventId: event.id })}>
          {say(isFull ? 'wait' : 'book')}
        </Button>
      </Group>
    </Stack>
  );
}

/** "Nothing stands in the way. Pays with dues of Nov 9, last day Wed, Dec 9. 2 left after." */
function WhatPays({ member, event }: Pick<Props, 'member'> & { event: ScheduledEvent }) {
  const say = useBookingWords();
  const { today } = useClub();
  const { data } = useQuery(payersQuery(event.id, member.id));
  if (!data) return null;
  if (data.cost === 0) return <>{say('canBook')}</>;
  const first = data.payers.find(({ pays }) => pays > 0);
  if (!first || data.leftAfter === null) return <>{say('promise')}</>;
  const source = `${grantSource(say, first, today)}, ${grantLife(say, first.lastDay, today)}`;
  return (
    <>
      {say('canBook')} {say('paysWith', { source })} {say('leftAfter', { count: data.leftAfter })}
    </>
  );
}
