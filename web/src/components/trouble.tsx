import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Refused, signedOut, Unreachable } from '@/lib/api.ts';
import { useSharedWords } from './words.ts';

/**
 * Why something was not done, above the button that was pressed. Takes the focus, so that it is read
 * out; what was typed stays.
 */
export function Trouble({ error, onRetry }: { error: Error | null; onRetry?: () => void }) {
  const say = useSharedWords();
  const box = useRef<HTMLDivElement>(null);
  const isOut = useSyncExternalStore(signedOut.listen, signedOut.is);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const isLost = error instanceof Unreachable;
  const problem = error instanceof Refused ? error.problem : undefined;
  // what the server says to a program; a person signs in over the page and goes on
  const hasEnded = problem?.code === 'sign_in_needed';
  const title = isLost
    ? say('notAnswering')
    : hasEnded
      ? say(isOut ? 'signInEnded' : 'signedInAgain')
      : error.message;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color={isLost || hasEnded ? 'amber' : 'red'}
      icon={
        isLost || hasEnded ? <IconAlertTriangle aria-hidden /> : <IconAlertCircle aria-hidden />
      }
    >
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{title}</Text>
          {problem?.hint && !hasEnded && <Text>{problem.hint}</Text>}
        </div>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {say('tryAgain')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
