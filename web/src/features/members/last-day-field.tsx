import { Checkbox, Stack, TextInput } from '@mantine/core';
import { dayText } from '@/lib/format.ts';
import { useMemberWords } from './words.ts';

export type LastDay = { day: string; isNever: boolean };

/** A last day, or never. */
export function LastDayField(props: {
  value: LastDay;
  today: string;
  isChecked: boolean;
  onChange: (value: LastDay) => void;
}) {
  const say = useMemberWords();
  const { value, today } = props;
  const isPast = !value.isNever && value.day !== '' && value.day < today;
  const isMissing = props.isChecked && !value.isNever && value.day === '';
  return (
    <Stack gap="xs">
      <TextInput
        type="date"
        label={say('lastDay')}
        value={value.day}
        min={today}
        disabled={value.isNever}
        error={
          isPast
            ? say('lastDayPast', { today: dayText(today, { weekday: true, today }) })
            : isMissing && say('lastDayNeeded')
        }
        onChange={(event) => props.onChange({ ...value, day: event.currentTarget.value })}
      />
      <Checkbox
        label={say('neverCheck')}
        checked={value.isNever}
        onChange={(event) => props.onChange({ ...value, isNever: event.currentTarget.checked })}
      />
    </Stack>
  );
}

/** The day chosen, null for never, undefined when there is none that could be. */
export function lastDayIn({ day, isNever }: LastDay, today: string): string | null | undefined {
  if (isNever) return null;
  return day !== '' && day >= today ? day : undefined;
}
