import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { askDoor } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { PasswordField } from '@/components/password-field.tsx';
import { useSignInWords } from './words.ts';

type PasswordStep = {
  email: string;
  /** Why somebody is back here. */
  trouble: Error | null;
  onDone: () => Promise<void> | void;
  onCodeNeeded: (email: string) => void;
  onForgotten: (email: string) => void;
};

export function PasswordStep({ email, trouble, onDone, onCodeNeeded, onForgotten }: PasswordStep) {
  const say = useSignInWords();
  const needed = (value: string) => (value.trim() ? undefined : say('needed'));
  const fields = useFields({ email, password: '' }, { email: needed, password: needed });
  const signIn = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { twoFactorRedirect } = await askDoor('/sign-in/email', fields.values);
      if (twoFactorRedirect) onCodeNeeded(fields.values.email);
      else await onDone();
    },
    // what somebody else may have typed in is not left standing
    onError: () => fields.set('password', ''),
  });
  const error = signIn.error ?? trouble;
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) signIn.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={say('email')}
          type="email"
          autoComplete="username"
          size="md"
          data-autofocus={email ? undefined : true}
          autoFocus={!email}
          {...fields.input('email', error)}
        />
        <PasswordField
          size="md"
          label={say('password')}
          autoComplete="current-password"
          data-autofocus={email ? true : undefined}
          autoFocus={email !== ''}
          {...fields.input('password', error)}
        />
        <Trouble error={error} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {say('signIn')}
        </Button>
        <Group justify="center">
          <Anchor component="button" type="button" onClick={() => onForgotten(fields.values.email)}>
            {say('forgot')}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
