import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  Paper,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ScheduledEvent } from '@/components/bookings.ts';
import { dayText, daysLater, timeText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import classes from './check-in.module.css';
import { type SayCheckIn, useCheckInWords } from './words.ts';

type Props = {
  day: string;
  now: string;
  events: readonly ScheduledEvent[];
  chosenId: string | undefined;
  onDay: (day: string) => void;
  onEvent: (id: string) => void;
};

function DayButtons({ day, onDay }: Pick<Props, 'day' | 'onDay'>) {
  const say = useCheckInWords();
  const { today } = useClub();
  return (
    <Group gap={0} wrap="nowrap">
      {day !== today && (
        <Button variant="subtle" size="xs" onClick={() => onDay(today)}>
          {say('today')}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={say('dayBefore')}
        onClick={() => onDay(daysLater(day, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={say('dayAfter')}
        onClick={() => onDay(daysLater(day))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** What takes place on a day, with how many came. */
export function DayEvents(props: Props) {
  const say = useCheckInWords();
  const { today, timeZone } = useClub();
  const { day, now, events, chosenId } = props;
  const name = dayText(day, { weekday: true, today });
  return (
    <Paper p="xs" component="section" aria-label={say('eventsOf', { day: name })}>
      <Group justify="space-between" wrap="nowrap" px={8} mih={36}>
        <Title order={2} fz={15}>
          {name}
        </Title>
        <DayButtons {...props} />
      </Group>
      {events.length === 0 && (
        <Text c="dimmed" p={8}>
          {say('nothingToday', { day: name })}
        </Text>
      )}
      <ul className={classes['events']}>
        {events.map((event) => (
          <li key={event.id}>
            <UnstyledButton
              className={classes['event']!}
              aria-current={event.id === chosenId || undefined}
              data-past={isPast(event, now) || undefined}
              onClick={() => props.onEvent(event.id)}
            >
              <span className={classes['time']}>{timeText(event.startsAt, timeZone)}</span>
              <span>
                <b>{event.type.name}</b>
                <small>{countsText(say, event, now)}</small>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

/** The same as one choice, for a phone. */
export function EventChoice(props: Props) {
  const say = useCheckInWords();
  const { today, timeZone } = useClub();
  const { day, events, now, chosenId } = props;
  const name = dayText(day, { weekday: true, today });
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text fw={600}>{name}</Text>
        <DayButtons {...props} />
      </Group>
      {events.length > 0 && (
        <NativeSelect
          aria-label={say('event')}
          value={chosenId ?? ''}
          onChange={(event) => props.onEvent(event.currentTarget.value)}
          data={events.map((event) => ({
            value: event.id,
            label: `${timeText(event.startsAt, timeZone)} ${event.type.name} · ${countsText(say, event, now)}`,
          }))}
        />
      )}
    </div>
  );
}

const isPast = (event: ScheduledEvent, now: string) => Date.parse(event.endsAt) < Date.parse(now);

/** "5 of 16 in, 2 waiting"; afterwards "14 of 16 came". */
function countsText(say: SayCheckIn, event: ScheduledEvent, now: string): string {
  const { checkedIn, taken, waiting } = event;
  const text = say(isPast(event, now) ? 'countCame' : 'countIn', { checkedIn, taken });
  return waiting > 0 ? say('countWaiting', { text, count: waiting }) : text;
}
