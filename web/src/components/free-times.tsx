import { ActionIcon, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { dayAt, dayText, daysLater, timeText } from '@/lib/format.ts';
import { useAppointmentWords } from './appointment-words.ts';
import classes from './free-times.module.css';
import { Trouble } from './trouble.tsx';

/** How many days are shown at once. */
export const daysOfTimes = 7;

type Props = {
  /** The first of the days shown. */
  from: string;
  today: string;
  /** The last day on which there may be any; left out = there is none. */
  last?: string | undefined;
  timeZone: string;
  times: readonly string[] | undefined;
  error: Error | null;
  chosen: string | undefined;
  onFrom: (day: string) => void;
  onChoose: (time: string) => void;
  onRetry: () => void;
};

/** A trainer's free times of a week, day by day, one of them to be chosen. */
export function FreeTimes(props: Props) {
  const say = useAppointmentWords();
  const { times, timeZone, today } = props;
  const days = [...new Set(times?.map((time) => dayAt(time, timeZone)))];
  return (
    <Stack gap="sm">
      <WeekPager {...props} />
      <Trouble error={props.error} onRetry={props.onRetry} />
      {!times && !props.error && <Skeleton h={120} />}
      {times && days.length === 0 && (
        <Text c="dimmed" role="status">
          {say('noTimes')}
        </Text>
      )}
      <ul className={classes['days']}>
        {days.map((day) => (
          <li key={day} className={classes['day']}>
            <Text fw={600}>{dayText(day, { weekday: true, today })}</Text>
            <ul
              className={classes['times']}
              aria-label={say('timesOn', { day: dayText(day, { weekday: true, today }) })}
            >
              {times
                ?.filter((time) => dayAt(time, timeZone) === day)
                .map((time) => (
                  <li key={time}>
                    <Button
                      size="xs"
                      variant={time === props.chosen ? 'filled' : 'default'}
                      aria-pressed={time === props.chosen}
                      onClick={() => props.onChoose(time)}
                    >
                      {timeText(time, timeZone)}
                    </Button>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** "Tue, Dec 1 – Mon, Dec 7", and the weeks beside it. */
export function WeekPager({
  from,
  today,
  last,
  onFrom,
}: Pick<Props, 'from' | 'today' | 'last' | 'onFrom'>) {
  const say = useAppointmentWords();
  const through = daysLater(from, daysOfTimes - 1);
  const text = (day: string) => dayText(day, { weekday: true, today });
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <ActionIcon
        variant="default"
        size={44}
        aria-label={say('earlier')}
        disabled={from <= today}
        onClick={() => {
          const before = daysLater(from, -daysOfTimes);
          onFrom(before < today ? today : before);
        }}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text fw={600} ta="center" aria-live="polite">
        {text(from)} – {text(last !== undefined && last < through ? last : through)}
      </Text>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={say('later')}
        disabled={last !== undefined && through >= last}
        onClick={() => onFrom(daysLater(from, daysOfTimes))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
