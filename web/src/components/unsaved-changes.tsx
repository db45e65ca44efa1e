import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { beforeLeaving } from '@/lib/may-leave.ts';
import { useSharedWords } from './words.ts';

/**
 * Asks before a page with unsaved changes is left: by link, by back button, by closing the tab, by choosing
 * another club or organization, by signing out.
 */
export function UnsavedChanges({
  when,
  onSave,
}: {
  when: boolean;
  onSave?: () => Promise<boolean>;
}) {
  const say = useSharedWords();
  const { isAsking, answer, isGoing } = useAsking(when);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when && !isGoing(),
    withResolver: true,
  });
  const isOpen = isAsking || blocker.status === 'blocked';
  const stay = () => (isAsking ? answer(false) : blocker.reset?.());
  const leave = () => (isAsking ? answer(true) : blocker.proceed?.());
  return (
    <Modal opened={isOpen} onClose={stay} title={say('unsavedTitle')}>
      <Text mb="md">{say('unsavedBody')}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={stay}>
          {say('stay')}
        </Button>
        <Button variant={onSave ? 'default' : 'filled'} onClick={leave}>
          {say('discard')}
        </Button>
        {onSave && (
          <Button
            onClick={async () => {
              if (await onSave()) leave();
              else stay();
            }}
          >
            {say('saveAndLeave')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

/** The question asked by whoever calls `mayLeave`. Answered with yes, the browser need not ask once more. */
function useAsking(when: boolean) {
  const [waiting, setWaiting] = useState<((goes: boolean) => void) | null>(null);
  const going = useRef(false);
  useEffect(() => {
    if (!when) return;
    going.current = false;
    return beforeLeaving(() => new Promise((resolve) => setWaiting(() => resolve)));
  }, [when]);
  return {
    isAsking: waiting !== null,
    isGoing: () => going.current,
    answer: (goes: boolean) => {
      going.current = goes;
      setWaiting(null);
      waiting?.(goes);
    },
  };
}
