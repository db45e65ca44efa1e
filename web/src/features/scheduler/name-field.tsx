import { Switch, TextInput } from '@mantine/core';
import { Refused } from '@/lib/api.ts';
import { useSetUpWords } from './set-up-words.ts';

/** The name of a thing; what is wrong with it stands beside it. */
export function NameField(props: {
  value: string;
  error: Error | null;
  onChange: (name: string) => void;
}) {
  const say = useSetUpWords();
  const said = props.error instanceof Refused ? props.error.at('name') : undefined;
  return (
    <TextInput
      label={say('name')}
      data-autofocus
      maxLength={80}
      value={props.value}
      error={said}
      onChange={({ currentTarget: { value } }) => props.onChange(value)}
    />
  );
}

/** Whether a thing is still offered. */
export function ActiveField(props: { isActive: boolean; onChange: (isActive: boolean) => void }) {
  const say = useSetUpWords();
  return (
    <Switch
      label={say('active')}
      description={say('activeHelp')}
      checked={props.isActive}
      onChange={({ currentTarget: { checked } }) => props.onChange(checked)}
    />
  );
}
