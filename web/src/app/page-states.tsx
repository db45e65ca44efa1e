import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { useShellWords } from './shell-words.ts';

export function PageLoading() {
  const say = useShellWords();
  return (
    <Stack gap="lg" role="status" aria-label={say('loading')}>
      <Skeleton h={34} w="min(22rem, 70%)" />
      <Skeleton h={180} />
      <Skeleton h={260} />
    </Stack>
  );
}

export function PageFault({ error, reset }: ErrorComponentProps) {
  const say = useShellWords();
  return (
    <Stack maw="40rem" p="lg">
      <Title order={1}>{say('faultTitle')}</Title>
      <Trouble error={error as Error} onRetry={reset} />
    </Stack>
  );
}

export function PageMissing() {
  const say = useShellWords();
  return (
    <Stack align="flex-start" p="lg">
      <Title order={1}>{say('missingTitle')}</Title>
      <Text>{say('missingBody')}</Text>
      <Button component={Link} to="/">
        {say('toToday')}
      </Button>
    </Stack>
  );
}
