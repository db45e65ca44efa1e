import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { askDoor, codeOf } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { Doorway } from '@/components/doorway.tsx';
import { ForgottenStep } from './forgotten-step.tsx';
import { isLongEnough, PasswordField } from '@/components/password-field.tsx';
import { useSignInWords } from './words.ts';

/** Where the link of a mail leads: a new password, once. */
export function ResetPasswordPage() {
  const say = useSignInWords();
  const { token } = useSearch({ from: '/reset-password' });
  const [asksAnew, setAsksAnew] = useState(false);
  return (
    <Doorway title={say('resetTitle')} rule={say('resetRule')} example={say('resetExample')}>
      {asksAnew ? (
        <ForgottenStep email="" />
      ) : token ? (
        <NewPassword token={token} onAskAnew={() => setAsksAnew(true)} />
      ) : (
        <Stack>
          <Text>{say('linkIncomplete')}</Text>
          <Button variant="default" onClick={() => setAsksAnew(true)}>
            {say('newLink')}
          </Button>
        </Stack>
      )}
    </Doorway>
  );
}

function NewPassword({ token, onAskAnew }: { token: string; onAskAnew: () => void }) {
  const say = useSignInWords();
  const fields = useFields(
    { newPassword: '' },
    { newPassword: (value) => (isLongEnough(value) ? undefined : say('passwordTooShort')) },
  );
  const reset = useMutation({
    networkMode: 'always',
    mutationFn: () => askDoor('/reset-password', { token, ...fields.values }),
  });
  if (reset.isSuccess)
    return (
      <Stack>
        <Alert color="tide" role="status" icon={<IconCheck aria-hidden />}>
          {say('resetDone')}
        </Alert>
        <Button component={Link} to="/sign-in" size="md">
          {say('signIn')}
        </Button>
      </Stack>
    );
  const isUsedUp = codeOf(reset.error) === 'link_used_up';
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) reset.mutate();
      }}
    >
      <Stack>
        <PasswordField
          size="md"
          label={say('newPassword')}
          description={say('newPasswordHelp')}
          autoComplete="new-password"
          autoFocus
          {...fields.input('newPassword', reset.error)}
        />
        <Trouble error={reset.error} />
        {isUsedUp && (
          <Button variant="default" size="md" onClick={onAskAnew}>
            {say('newLink')}
          </Button>
        )}
        <Button type="submit" size="md" loading={reset.isPending}>
          {say('setPassword')}
        </Button>
      </Stack>
    </form>
  );
}
