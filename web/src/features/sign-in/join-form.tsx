import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { askDoor } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { isLongEnough, PasswordField } from '@/components/password-field.tsx';
import { useSignInWords } from './words.ts';

type JoinForm = {
  token: string;
  invitation: Schema<'OpenInvitation'>;
  /** Joined, and has to sign in with the password they have. */
  onJoined: (organizationId: string) => void;
  onSignedIn: (organizationId: string) => Promise<void>;
};

export function JoinForm({ token, invitation, onJoined, onSignedIn }: JoinForm) {
  const say = useSignInWords();
  const { email, knowsPassword } = invitation;
  const fields = useFields(
    { name: invitation.name, password: '' },
    {
      name: (value) => (value.trim() ? undefined : say('needed')),
      password: (value) =>
        knowsPassword || isLongEnough(value) ? undefined : say('passwordTooShort'),
    },
  );
  const join = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { name, password } = fields.values;
      const body = { token, name, ...(knowsPassword ? {} : { password }) };
      const { organizationId } = await answerOf(api.POST('/v1/invitations/accept', { body }));
      if (knowsPassword) return onJoined(organizationId);
      try {
        await askDoor('/sign-in/email', { email, password });
      } catch {
        // joined all the same: the ordinary form says what stands in the way
        return onJoined(organizationId);
      }
      await onSignedIn(organizationId);
    },
  });
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) join.mutate();
      }}
    >
      <Stack>
        <Text>{say(knowsPassword ? 'joinKnown' : 'joinNew', { email })}</Text>
        <TextInput
          label={say('yourName')}
          description={say('yourNameHelp')}
          autoComplete="name"
          size="md"
          {...fields.input('name', join.error)}
        />
        {/* for password managers, which keep the two together */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        {!knowsPassword && (
          <PasswordField
            size="md"
            label={say('choosePassword')}
            description={say('newPasswordHelp')}
            autoComplete="new-password"
            {...fields.input('password', join.error)}
          />
        )}
        <Trouble error={join.error} />
        <Button type="submit" size="md" loading={join.isPending}>
          {say('join')}
        </Button>
      </Stack>
    </form>
  );
}
