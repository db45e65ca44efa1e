import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { Refused } from '@/lib/api.ts';
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
  const { status } = error instanceof Refused ? error.problem : {};
  if (isRenewed(error as Error))
    return (
      <Stack maw="40rem" p="lg" align="flex-start">
        <Title order={1}>{say('renewedTitle')}</Title>
        <Text>{say('renewedBody')}</Text>
        <Button onClick={() => location.reload()}>{say('loadAnew')}</Button>
      </Stack>
    );
  return (
    <Stack maw="40rem" p="lg" align="flex-start">
      <Title order={1}>{say('faultTitle')}</Title>
      {/* what is not there is not there the second time either */}
      <Trouble error={error as Error} {...(status === 404 ? {} : { onRetry: reset })} />
      <Button component={Link} to="/" variant="default">
        {say('toToday')}
      </Button>
    </Stack>
  );
}

/** A page of the version that this tab was opened with, which the server no longer has: as browsers say it. */
const isRenewed = ({ message }: Error) =>
  /dynamically imported module|Importing a module script failed|Unable to preload/.test(message);

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
