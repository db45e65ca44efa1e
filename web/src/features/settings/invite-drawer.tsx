import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { SideSheet } from './side-sheet.tsx';
import { RightsEditor } from './rights-editor.tsx';
import type { Rights } from './rights.ts';
import { type Invitation, rolesQuery } from './staff-queries.ts';
import { useSettingsWords, useStaffWords } from './words.ts';

/** A name, an address, a role: the rest is done by whoever is invited. */
export function InviteDrawer(props: {
  onClose: () => void;
  onDone: (invitation: Invitation) => void;
}) {
  const say = useStaffWords();
  const saySettings = useSettingsWords();
  const presets = useQuery(rolesQuery);
  const [rights, setRights] = useState<Rights>({ role: 'front_desk', granted: [], withheld: [] });
  const needed = (value: string) => (value.trim() ? undefined : saySettings('needed'));
  const fields = useFields({ name: '', email: '' }, { name: needed, email: needed });
  const invite = useWrite<Schema<'NewInvitation'>, Invitation>({
    write: (body, key) => answerOf(api.POST('/v1/invitations', { params: once(key), body })),
    stale: [['invitations'], ['audit']],
    onDone: props.onDone,
  });
  return (
    <SideSheet title={say('inviteTitle')} onClose={props.onClose}>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.check()) invite.mutate({ ...fields.values, ...rights });
        }}
      >
        <Stack>
          <Text>{say('inviteHelp')}</Text>
          <TextInput
            label={saySettings('name')}
            data-autofocus
            autoComplete="off"
            {...fields.input('name', invite.error)}
          />
          <TextInput
            label={say('email')}
            type="email"
            autoComplete="off"
            {...fields.input('email', invite.error)}
          />
          <Trouble error={presets.error} onRetry={() => void presets.refetch()} />
          {presets.data && (
            <RightsEditor
              rights={rights}
              presets={presets.data.roles}
              had={[]}
              isLocked={false}
              onChange={setRights}
            />
          )}
          <Trouble error={invite.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {saySettings('cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {say('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  );
}
