import { TextInput } from '@mantine/core';
import { useMemberWords } from './words.ts';

/** Why: mandatory, and kept for ever. */
export function ReasonField(props: {
  /** Where it is kept, if not in the ledger. */
  hint?: string;
  value: string;
  isChecked: boolean;
  onChange: (value: string) => void;
}) {
  const say = useMemberWords();
  return (
    <TextInput
      label={say('reason')}
      description={props.hint ?? say('reasonHint')}
      required
      value={props.value}
      maxLength={200}
      error={props.isChecked && props.value.trim() === '' && say('reasonNeeded')}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
