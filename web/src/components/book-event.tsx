import { ActionIcon, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayText, daysLater, timeText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { eventsQuery, eventText, placeText, type ScheduledEvent } from './bookings.ts';
import { useBookingWords } from './booking-words.ts';
import classes from './book-event.module.css';
import { BookThis } from './book-this.tsx';
import { Trouble } from './trouble.tsx';

type Props = {
  member: { id: string; name: string };
  /** The day that is shown first. */
  from?: string;
  onBooked: (sentence: string) => void;
};

/** Picks a day and an event for a member, says why not, and books. */
export function BookEvent({ member, from, onBooked }: Props) {
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
function usePlaces({ capacity, taken, waiting, hasWaitlist }: ScheduledEvent): string {
  const say = useBookingWords();
  if (taken < capacity && waiting === 0) return say('freePlaces', { count: capacity - taken });
  if (waiting > 0) return say('waiting', { count: waiting });
  return say(hasWaitlist ? 'fullWaitlist' : 'full');
}
