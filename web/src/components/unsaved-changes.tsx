import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useSharedWords } from './words.ts';

/** Asks before a page with unsaved changes is left, by link, by back button or by closing the tab. */
export function UnsavedChanges({
  when,
  onSave,
}: {
  when: boolean;
  onSave?: () => Promise<boolean>;
}) {
  const say = useSharedWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  const isOpen = blocker.status === 'blocked';
  return (
    <Modal opened={isOpen} onClose={() => blocker.reset?.()} title={say('unsavedTitle')}>
      <Text mb="md">{say('unsavedBody')}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => blocker.reset?.()}>
          {say('stay')}
        </Button>
        <Button variant={onSave ? 'default' : 'filled'} onClick={() => blocker.proceed?.()}>
          {say('discard')}
        </Button>
        {onSave && (
          <Button
            onClick={async () => {
              if (await onSave()) blocker.proceed?.();
              else blocker.reset?.();
            }}
          >
            {say('saveAndLeave')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
