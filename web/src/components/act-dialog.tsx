import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useFocusBack } from '@/lib/use-focus-back.ts';
import { Trouble } from './trouble.tsx';
import { useSharedWords } from './words.ts';

/**
 * Asks before something about money, sessions or dates is done; shows what will be after it. A click
 * beside it does not lose what was typed.
 */
export function ActDialog(props: {
  title: string;
  submit: string;
  /** What will be, exactly; empty while it cannot be said. */
  after?: ReactNode;
  error: Error | null;
  isPending: boolean;
  /** What leaving it says, where "Cancel" could be taken for the act. */
  dismiss?: string;
  /** False while what will be is not known yet; nothing is done blindly. */
  isReady?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const say = useSharedWords();
  useFocusBack();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title} size="md" closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {props.children}
          {props.after && (
            <Paper bg="var(--sunken)" p="md" role="status">
              <Text fw={600}>{say('after')}</Text>
              {props.after}
            </Paper>
          )}
          <Trouble error={props.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {props.dismiss ?? say('cancel')}
            </Button>
            <Button type="submit" loading={props.isPending} disabled={props.isReady === false}>
              {props.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
