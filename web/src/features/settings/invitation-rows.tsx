import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRoleWords } from '@/components/role-words.ts';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ConfirmAct } from './confirm-act.tsx';
import classes from './settings.module.css';
import { type Invitation, invitationsQuery } from './staff-queries.ts';
import { useSettingsWords, useStaffWords } from './words.ts';

type Done = (sentence: string | undefined) => void;

/** Who is invited and has not come yet; nothing where there is nobody. */
export function InvitationRows({ onDone }: { onDone: Done }) {
  const say = useStaffWords();
  const { items } = useSuspenseQuery(invitationsQuery).data;
  if (items.length === 0) return null;
  return (
    <Paper>
      <Title order={2}>{say('openInvitations')}</Title>
      <ul className={classes['rows']}>
        {items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} onDone={onDone} />
        ))}
      </ul>
    </Paper>
  );
}

function InvitationRow({ invitation, onDone }: { invitation: Invitation; onDone: Done }) {
  const say = useStaffWords();
  const saySettings = useSettingsWords();
  const sayRole = useRoleWords();
  const club = useClub();
  const mayChange = useMay('staff:write');
  const { id, name, email, role, invitedBy } = invitation;
  const at = (instant: string) => instantText(instant, club.timeZone, { today: club.today });
  const path = { invitationId: id };
  const stale = [['invitations'], ['audit']];
  const resend = useWrite({
    write: (_: void, key) =>
      answerOf(
        api.POST('/v1/invitations/{invitationId}/resend', { params: { path, ...once(key) } }),
      ),
    stale,
    onDone: () => onDone(say('resent')),
  });
  const cancel = useWrite({
    write: (_: void, key) =>
      answerOf(api.DELETE('/v1/invitations/{invitationId}', { params: { path, ...once(key) } })),
    stale,
    onDone: () => onDone(saySettings('saved')),
  });
  return (
    <li className={classes['row']}>
      <div className={classes['rowText']}>
        <Text fw={600}>{name}</Text>
        <Text fz={13} c="dimmed">
          {email}
        </Text>
        <Text fz={13}>
          {say('invitedBy', {
            name: invitedBy,
            sentAt: at(invitation.sentAt),
            until: at(invitation.expiresAt),
          })}
        </Text>
        <Trouble error={resend.error} />
      </div>
      <Text>{sayRole(role)}</Text>
      {mayChange && (
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            loading={resend.isPending}
            aria-label={say('resendOne', { name })}
            onClick={() => resend.mutate()}
          >
            {say('resend')}
          </Button>
          <ConfirmAct
            label={saySettings('cancel')}
            ariaLabel={say('cancelOne', { name })}
            sentence={say('cancelSure')}
            confirm={say('cancelDo')}
            isPending={cancel.isPending}
            error={cancel.error}
            onConfirm={() => cancel.mutate()}
          />
        </Group>
      )}
    </li>
  );
}
