import { ActionIcon, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
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

/** A trainer's free times of a week: the days, and the times of one of them to choose from. */
export function FreeTimes(props: Props) {
  const say = useAppointmentWords();
  const { times, timeZone, today, from } = props;
  const [wanted, setDay] = useState<string>();
  const byDay = Map.groupBy(times ?? [], (time) => dayAt(time, timeZone));
  const day = wanted !== undefined && byDay.has(wanted) ? wanted : [...byDay.keys()][0];
  const days = Array.from({ length: daysOfTimes }, (_, at) => daysLater(from, at));
  return (
    <Stack gap="sm">
      <WeekPager {...props} />
      <Trouble error={props.error} onRetry={props.onRetry} />
      {!times && !props.error && <Skeleton h={120} />}
      {times && day === undefined && (
        <Text c="dimmed" role="status">
          {say('noTimes')}
        </Text>
      )}
      {day !== undefined && (
        <>
          <ul className={classes['days']} aria-label={say('days')}>
            {days.map((one) => (
              <li key={one}>
                <DayButton
                  day={dayText(one, { weekday: true, today })}
                  count={byDay.get(one)?.length ?? 0}
                  isShown={one === day}
                  onShow={() => setDay(one)}
                />
              </li>
            ))}
          </ul>
          <ul
            className={classes['times']}
            aria-label={say('timesOn', { day: dayText(day, { weekday: true, today }) })}
          >
            {byDay.get(day)?.map((time) => (
              <li key={time}>
                <Button
                  fullWidth
                  px={4}
                  variant="default"
                  aria-pressed={time === props.chosen}
                  onClick={() => props.onChoose(time)}
                >
                  {timeText(time, timeZone)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}

function DayButton(props: { day: string; count: number; isShown: boolean; onShow: () => void }) {
  const say = useAppointmentWords();
  const { count, isShown } = props;
  return (
    <Button
      fullWidth
      h={52}
      px={4}
      variant={isShown ? 'light' : 'default'}
      aria-pressed={isShown}
      disabled={count === 0}
      onClick={props.onShow}
    >
      <span>
        {props.day}
        <Text component="span" display="block" fz={12} fw={400}>
          {say('timesFree', { count })}
        </Text>
      </span>
    </Button>
  );
}

/** The time that was chosen, in place of the list; another one can be. */
export function ChosenTime({ when, onElse }: { when: string; onElse: () => void }) {
  const say = useAppointmentWords();
  return (
    <Group justify="space-between" className={classes['chosen']!}>
      <Text fw={600}>{when}</Text>
      <Button variant="default" onClick={onElse}>
        {say('otherTime')}
      </Button>
    </Group>
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
