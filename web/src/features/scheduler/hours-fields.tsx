import { ActionIcon, Button, Input, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { clockText, minuteOf, weekdayName } from './calendar-days.ts';
import { useSetUpWords } from './set-up-words.ts';
import classes from './things.module.css';

/** A stretch of a weekday, in club-local minutes of the day. */
export type Stretch = { weekday: number; fromMinute: number; untilMinute: number };

/** Whether each ends after it begins, and none overlaps another of its weekday. */
export const areApart = (hours: readonly Stretch[]) =>
  hours.every(
    (one, at) =>
      one.fromMinute < one.untilMinute &&
      hours.every(
        (other, place) =>
          place === at ||
          other.weekday !== one.weekday ||
          other.untilMinute <= one.fromMinute ||
          one.untilMinute <= other.fromMinute,
      ),
  );

/** Weekly hours, as many stretches as there are. */
export function HoursFields(props: {
  label: string;
  hours: readonly Stretch[];
  onChange: (hours: Stretch[]) => void;
}) {
  const say = useSetUpWords();
  const { hours, onChange } = props;
  const change = (at: number, some: Partial<Stretch>) =>
    onChange(hours.map((one, place) => (place === at ? { ...one, ...some } : one)));
  const next = hours.at(-1);
  return (
    <Input.Wrapper
      label={props.label}
      description={say('takesHelp')}
      error={areApart(hours) ? undefined : say('badHours')}
    >
      <Stack gap="xs" mt="xs" role="group" aria-label={props.label}>
        {hours.length === 0 && <Text c="dimmed">{say('noHours')}</Text>}
        {hours.map((one, at) => (
          // stretches have no name of their own
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={classes['hours']}>
            <NativeSelect
              label={say('weekday')}
              value={String(one.weekday)}
              onChange={({ currentTarget: { value } }) => change(at, { weekday: Number(value) })}
              data={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
                value: String(weekday),
                label: weekdayName(weekday, 'long'),
              }))}
            />
            <Clock
              label={say('from')}
              minute={one.fromMinute}
              onChange={(fromMinute) => change(at, { fromMinute })}
            />
            <Clock
              label={say('until')}
              minute={one.untilMinute}
              onChange={(minute) => change(at, { untilMinute: minute === 0 ? 1440 : minute })}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={say('remove')}
              onClick={() => onChange(hours.filter((_, place) => place !== at))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'start' }}
          leftSection={<IconPlus size={16} />}
          onClick={() =>
            onChange([
              ...hours,
              {
                weekday: next ? (next.weekday % 7) + 1 : 1,
                fromMinute: next?.fromMinute ?? 540,
                untilMinute: next?.untilMinute ?? 1020,
              },
            ])
          }
        >
          {say('addHours')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

/** A time of the day; midnight at the end of a day is shown as 00:00. */
export function Clock(props: {
  label: string;
  minute: number;
  isHidden?: boolean;
  onChange: (minute: number) => void;
}) {
  return (
    <TextInput
      type="time"
      {...(props.isHidden ? { 'aria-label': props.label } : { label: props.label })}
      value={clockText(props.minute % 1440)}
      onChange={({ currentTarget: { value } }) => {
        const minute = minuteOf(value);
        if (!Number.isNaN(minute)) props.onChange(minute);
      }}
    />
  );
}
