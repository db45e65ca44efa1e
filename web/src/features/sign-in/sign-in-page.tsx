import { Skeleton, Stack } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { Refused } from '@/lib/api.ts';
import { whoCameIn } from '@/lib/sign-in.ts';
import { ChooseOrganization } from './choose-organization.tsx';
import { useComeIn } from './come-in.ts';
import { Doorway } from '@/components/doorway.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInWords } from './words.ts';

const whoQuery = queryOptions({
  queryKey: ['who-came-in'],
  queryFn: whoCameIn,
  retry: false,
  staleTime: 0,
  gcTime: 0,
});

/** Signs in and goes on to where somebody was headed; who is signed in already goes on at once. */
export function SignInPage() {
  const say = useSignInWords();
  const { next } = useSearch({ from: '/sign-in' });
  const who = useQuery(whoQuery);
  const comeIn = useComeIn();
  const isIn = who.data !== undefined && !who.data.mustChoose && !who.isFetching;
  useEffect(() => {
    if (isIn) void comeIn(next);
    // once, when it is known
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isIn]);
  if (who.data?.mustChoose)
    return (
      <Doorway title={say('whereTitle')}>
        <ChooseOrganization
          organizations={who.data.me.organizations}
          onChosen={() => void comeIn(next)}
        />
      </Doorway>
    );
  const isOutside = who.error instanceof Refused && who.error.problem.status === 401;
  return (
    <Doorway title={say('title')} rule={say('signInRule')} example={say('signInExample')}>
      <Stack>
        {!isOutside && <Trouble error={who.error} />}
        {isIn ? (
          <Skeleton h={220} />
        ) : (
          <SignInForm onDone={async () => void (await who.refetch())} />
        )}
      </Stack>
    </Doorway>
  );
}
