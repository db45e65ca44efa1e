import { Button, Checkbox, Group, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { askDoor } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { Saved } from './saved.tsx';
import { isLongEnough, PasswordField } from '@/components/password-field.tsx';
import { useDoor } from './use-door.ts';
import { useAccountWords, useSettingsWords } from './words.ts';

export function AccountPassword() {
  const say = useAccountWords();
  const saySettings = useSettingsWords();
  const [revokeOtherSessions, setRevoke] = useState(true);
  const fields = useFields(
    { currentPassword: '', newPassword: '' },
    {
      currentPassword: (value) => (value ? undefined : saySettings('needed')),
      newPassword: (value) => (isLongEnough(value) ? undefined : say('tooShort')),
    },
  );
  const change = useDoor(
    () => askDoor('/change-password', { ...fields.values, revokeOtherSessions }),
    { stale: [['signed-in'], ['audit']], onDone: () => fields.reset() },
  );
  return (
    <Paper>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.check()) change.mutate(undefined);
        }}
      >
        <Stack>
          <Title order={2}>{say('password')}</Title>
          <PasswordField
            maw="26rem"
            label={say('current')}
            autoComplete="current-password"
            {...fields.input('currentPassword', change.error)}
          />
          <PasswordField
            maw="26rem"
            label={say('new')}
            description={say('newHelp')}
            autoComplete="new-password"
            {...fields.input('newPassword', change.error)}
          />
          <Checkbox
            label={say('signOutOthers')}
            checked={revokeOtherSessions}
            onChange={(event) => setRevoke(event.currentTarget.checked)}
          />
          <Trouble error={change.error} />
          <Saved>{change.isSuccess ? say('passwordChanged') : undefined}</Saved>
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {say('changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
