import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { useSettingsWords } from './words.ts';

type ConfirmAct = {
  label: string;
  /** Names whom it is about, where the label alone does not. */
  ariaLabel?: string;
  /** What follows from it. */
  sentence: string;
  confirm: string;
  isPending: boolean;
  error: Error | null;
  onConfirm: () => void;
};

/** An act that is not undone by a second press: says what follows, and asks once. */
export function ConfirmAct({ label, ariaLabel, sentence, confirm, ...act }: ConfirmAct) {
  const say = useSettingsWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button
        variant="default"
        size="xs"
        {...(ariaLabel ? { 'aria-label': ariaLabel } : {})}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  return (
    <Alert color="amber" w="100%">
      <Stack gap="sm">
        <Text>{sentence}</Text>
        <Trouble error={act.error} />
        <Group gap="xs">
          <Button color="red" size="xs" autoFocus loading={act.isPending} onClick={act.onConfirm}>
            {confirm}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsking(false)}>
            {say('keep')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
