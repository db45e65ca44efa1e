import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Refused, Unreachable } from '@/lib/api.ts';
import { useSharedWords } from './words.ts';

/**
 * Why something was not done, above the button that was pressed. Takes the focus, so that it is read
 * out; what was typed stays.
 */
export function Trouble({ error, onRetry }: { error: Error | null; onRetry?: () => void }) {
  const say = useSharedWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const isLost = error instanceof Unreachable;
  const problem = error instanceof Refused ? error.problem : undefined;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color={isLost ? 'amber' : 'red'}
      icon={isLost ? <IconAlertTriangle aria-hidden /> : <IconAlertCircle aria-hidden />}
    >
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{isLost ? say('notAnswering') : error.message}</Text>
          {problem?.hint && <Text>{problem.hint}</Text>}
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
