import { NumberInput } from '@mantine/core';
import { useMemberWords } from './words.ts';

/** How many sessions: a whole number from 1 on. */
export function CountField(props: {
  value: number | string;
  error?: string | undefined;
  onChange: (value: number | string) => void;
}) {
  const say = useMemberWords();
  return (
    <NumberInput
      label={say('howMany')}
      data-autofocus
      allowNegative={false}
      value={props.value}
      error={props.error}
      onChange={props.onChange}
    />
  );
}

/** The number in a field, or undefined when it is none. */
export const countIn = (value: number | string): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10_000
    ? value
    : undefined;
