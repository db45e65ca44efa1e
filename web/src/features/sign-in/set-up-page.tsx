import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble } from '@/components/trouble.tsx';
import { setupQuery } from '@/lib/use-me.ts';
import { Doorway } from '@/components/doorway.tsx';
import { SetUpForm } from './set-up-form.tsx';
import { useSignInWords } from './words.ts';

const freshSetupQuery = queryOptions({ ...setupQuery, gcTime: 0 });

/** The first start: organization, first club, first owner, and straight in. */
export function SetUpPage() {
  const say = useSignInWords();
  const setup = useQuery(freshSetupQuery);
  const { data } = setup;
  return (
    <Doorway
      wide
      title={say('setUpTitle')}
      below={data?.needed && say('setUpBelow')}
      rule={say('setUpRule')}
      example={say('setUpExample')}
    >
      {setup.isPending ? (
        <Skeleton h={420} />
      ) : !data ? (
        <Trouble error={setup.error} onRetry={() => void setup.refetch()} />
      ) : data.needed ? (
        <SetUpForm codeNeeded={data.codeNeeded} />
      ) : (
        <Stack align="flex-start">
          <Text>{say('alreadySetUp')}</Text>
          <Button component={Link} to="/sign-in" size="md">
            {say('signIn')}
          </Button>
        </Stack>
      )}
    </Doorway>
  );
}
