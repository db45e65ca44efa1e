import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { askDoor } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useSignInWords } from './words.ts';

/** Has a link for a new password mailed, and tells nobody whether the address is known. */
export function ForgottenStep({ email, onBack }: { email: string; onBack?: () => void }) {
  const say = useSignInWords();
  const fields = useFields(
    { email },
    { email: (value) => (value.trim() ? undefined : say('needed')) },
  );
  const mail = useMutation({
    networkMode: 'always',
    mutationFn: () => askDoor('/request-password-reset', { email: fields.values.email }),
  });
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) mail.mutate();
      }}
    >
      <Stack>
        {mail.isSuccess ? (
          <Alert
            color="tide"
            role="status"
            icon={<IconMail aria-hidden />}
            title={say('mailedTitle')}
          >
            {say('mailedBody', { email: fields.values.email.trim() })}
          </Alert>
        ) : (
          <>
            <div>
              <Title order={2}>{say('forgotTitle')}</Title>
              <Text c="dimmed">{say('forgotBody')}</Text>
            </div>
            <TextInput
              label={say('email')}
              type="email"
              autoComplete="username"
              size="md"
              autoFocus
              {...fields.input('email', mail.error)}
            />
            <Trouble error={mail.error} />
            <Button type="submit" size="md" loading={mail.isPending}>
              {say('mailLink')}
            </Button>
          </>
        )}
        {onBack && (
          <Anchor component="button" type="button" onClick={onBack}>
            {say('backToSignIn')}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
