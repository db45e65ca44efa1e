import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRoleWords } from '@/components/role-words.ts';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { chooseOrganization } from '@/lib/organization.ts';
import { useComeIn } from './come-in.ts';
import { Doorway } from '@/components/doorway.tsx';
import { JoinForm } from './join-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInWords } from './words.ts';

const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['open-invitation', token],
    queryFn: () => answerOf(api.POST('/v1/invitations/preview', { body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
  });

/** Where an invitation's link leads: a name, a password, and in. */
export function AcceptInvitationPage() {
  const say = useSignInWords();
  const sayRole = useRoleWords();
  const { token = '' } = useSearch({ from: '/accept-invitation' });
  const invitation = useQuery(invitationQuery(token));
  const [joinedAt, setJoinedAt] = useState<string>();
  const comeIn = useComeIn();
  const { data } = invitation;
  const goIn = async (organizationId: string) => {
    chooseOrganization(organizationId);
    await comeIn();
  };
  return (
    <Doorway
      title={
        data ? say('inviteTitle', { organization: data.organizationName }) : say('inviteUnopened')
      }
      below={
        data &&
        say('inviteAs', { role: sayRole(data.role), meaning: sayRole(`${data.role}_meaning`) })
      }
      rule={say('inviteRule')}
      example={say('inviteExample')}
    >
      {token === '' ? (
        <Text>{say('linkIncomplete')}</Text>
      ) : invitation.isPending ? (
        <Skeleton h={220} />
      ) : !data ? (
        <Trouble error={invitation.error} />
      ) : joinedAt ? (
        <Stack>
          <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
            {say('joined', { organization: data.organizationName })}
          </Alert>
          <SignInForm email={data.email} onDone={() => goIn(joinedAt)} />
        </Stack>
      ) : (
        <JoinForm
          token={token}
          invitation={data}
          onJoined={setJoinedAt}
          onSignedIn={(organizationId) => goIn(organizationId)}
        />
      )}
    </Doorway>
  );
}
