import { Anchor, Button, Checkbox, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { askDoor, codeOf } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import classes from './code-step.module.css';
import { useSignInWords } from './words.ts';

type CodeStep = {
  onDone: () => Promise<void> | void;
  /** The sign-in took too long, or there were too many wrong codes. */
  onBeginAgain: (error: Error | null) => void;
};

/** The second factor: six digits of an app, or one of the backup codes. */
export function CodeStep({ onDone, onBeginAgain }: CodeStep) {
  const say = useSignInWords();
  const [isBackup, setBackup] = useState(false);
  const [trustDevice, setTrust] = useState(false);
  const fields = useFields(
    { code: '' },
    { code: (value) => (value.trim() ? undefined : say('needed')) },
  );
  const verify = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const code = isBackup ? fields.values.code.trim() : fields.values.code.replaceAll(/\s/g, '');
      const door = isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
      await askDoor(door, { code, trustDevice });
      await onDone();
    },
    onError: (error) => {
      fields.set('code', '');
      if (codeOf(error) === 'sign_in_again') onBeginAgain(error);
    },
  });
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) verify.mutate();
      }}
    >
      <Stack>
        <div>
          <Title order={2}>{say(isBackup ? 'backupTitle' : 'codeTitle')}</Title>
          <Text c="dimmed">{say(isBackup ? 'backupBody' : 'codeBody')}</Text>
        </div>
        <TextInput
          key={String(isBackup)}
          label={say(isBackup ? 'backupCode' : 'code')}
          size="md"
          autoFocus
          autoComplete="one-time-code"
          {...(isBackup ? {} : { inputMode: 'numeric' as const, className: classes['code'] })}
          {...fields.input('code', verify.error)}
        />
        <Checkbox
          label={say('trustDevice')}
          checked={trustDevice}
          onChange={(event) => setTrust(event.currentTarget.checked)}
        />
        <Trouble error={verify.error} />
        <Button type="submit" size="md" loading={verify.isPending}>
          {say('continue')}
        </Button>
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            verify.reset();
            fields.reset();
            setBackup(!isBackup);
          }}
        >
          {say(isBackup ? 'useApp' : 'useBackup')}
        </Anchor>
        <Anchor component="button" type="button" onClick={() => onBeginAgain(null)}>
          {say('beginAgain')}
        </Anchor>
      </Stack>
    </form>
  );
}
