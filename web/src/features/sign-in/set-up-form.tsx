import { Button, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ClubPlaceFields } from '@/components/club-place-fields.tsx';
import { likelyCurrency, ownTimeZone, standardRetryDays } from '@/components/club-place.ts';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { chooseOrganization } from '@/lib/organization.ts';
import { askDoor } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useComeIn } from './come-in.ts';
import { isLongEnough, PasswordField } from '@/components/password-field.tsx';
import { useSignInWords } from './words.ts';

export function SetUpForm({ codeNeeded }: { codeNeeded: boolean }) {
  const say = useSignInWords();
  const comeIn = useComeIn();
  const needed = (value: string) => (value.trim() ? undefined : say('needed'));
  const start = {
    code: '',
    organization: '',
    club: '',
    timeZone: ownTimeZone(),
    currency: likelyCurrency(),
    name: '',
    email: '',
    password: '',
  };
  const fields = useFields(start, {
    ...(codeNeeded ? { code: needed } : {}),
    organization: needed,
    club: needed,
    timeZone: needed,
    currency: needed,
    name: needed,
    email: needed,
    password: (value) => (isLongEnough(value) ? undefined : say('passwordTooShort')),
  });
  const setUp = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { code, organization, club, timeZone, currency, ...owner } = fields.values;
      const body = {
        organizationName: organization,
        club: { name: club, timeZone, currency, retryDays: standardRetryDays },
        owner,
        ...(codeNeeded ? { code } : {}),
      };
      await answerOf(api.POST('/v1/setup', { body }));
      chooseOrganization(null);
      const { email, password } = owner;
      // set up all the same: should this fail, the page of signing in says what stands in the way
      await askDoor('/sign-in/email', { email, password }).catch(() => undefined);
      await comeIn();
    },
  });
  const { error } = setUp;
  const place = (name: 'timeZone' | 'currency') => ({
    value: fields.values[name],
    error: fields.errorOf(name, error, `club.${name}`),
    onPick: (value: string) => fields.set(name, value, error),
  });
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) setUp.mutate();
      }}
    >
      <Stack>
        {codeNeeded && (
          <TextInput
            label={say('setupCode')}
            description={say('setupCodeHelp')}
            size="md"
            autoComplete="off"
            {...fields.input('code', error)}
          />
        )}
        <Title order={2}>{say('organization')}</Title>
        <TextInput
          label={say('organizationName')}
          description={say('organizationHelp')}
          autoComplete="organization"
          size="md"
          {...fields.input('organization', error, 'organizationName')}
        />
        <Title order={2} mt="sm">
          {say('firstClub')}
        </Title>
        <TextInput
          label={say('clubName')}
          description={say('clubHelp')}
          size="md"
          {...fields.input('club', error, 'club.name')}
        />
        <ClubPlaceFields timeZone={place('timeZone')} currency={place('currency')} />
        <Title order={2} mt="sm">
          {say('firstOwner')}
        </Title>
        <TextInput
          label={say('yourName')}
          description={say('yourNameHelp')}
          autoComplete="name"
          size="md"
          {...fields.input('name', error, 'owner.name')}
        />
        <TextInput
          label={say('email')}
          description={say('ownerEmailHelp')}
          type="email"
          autoComplete="username"
          size="md"
          {...fields.input('email', error, 'owner.email')}
        />
        <PasswordField
          size="md"
          label={say('choosePassword')}
          description={say('newPasswordHelp')}
          autoComplete="new-password"
          {...fields.input('password', error, 'owner.password')}
        />
        <Trouble error={error} />
        <Button type="submit" size="lg" loading={setUp.isPending}>
          {say('finish')}
        </Button>
      </Stack>
    </form>
  );
}
