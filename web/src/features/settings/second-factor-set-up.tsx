import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { askDoor } from '@/lib/sign-in.ts';
import { useFields } from '@/lib/use-fields.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordAsked } from './password-asked.tsx';
import classes from './settings.module.css';
import { useDoor } from './use-door.ts';
import { useAccountWords, useSettingsWords } from './words.ts';

type Begun = { totpURI: string; backupCodes: string[] };
type SetUp = { onStop: () => void; onDone: () => void };

/** Password, picture, backup codes, and the first code as proof that the app has it. */
export function SecondFactorSetUp({ onStop, onDone }: SetUp) {
  const say = useAccountWords();
  const [begun, setBegun] = useState<Begun>();
  if (begun) return <Scan begun={begun} onStop={onStop} onDone={onDone} />;
  return (
    <PasswordAsked
      confirm={say('continue')}
      ask={(password) => askDoor('/two-factor/enable', { password })}
      onStop={onStop}
      onDone={setBegun}
    />
  );
}

function Scan({ begun, onStop, onDone }: SetUp & { begun: Begun }) {
  const say = useAccountWords();
  const saySettings = useSettingsWords();
  const fields = useFields(
    { code: '' },
    { code: (value) => (value.trim() ? undefined : saySettings('needed')) },
  );
  const verify = useDoor(
    () => askDoor('/two-factor/verify-totp', { code: fields.values.code.replaceAll(/\s/g, '') }),
    { stale: [['me'], ['audit'], ['signed-in']], onDone },
  );
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  return (
    <form
      ref={fields.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.check()) verify.mutate(undefined);
      }}
    >
      <Stack maw="44rem">
        <Title order={3}>{say('scan')}</Title>
        <Picture text={begun.totpURI} />
        <div>
          <Text>{say('byHand')}</Text>
          <code className={classes['secret']}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </div>
        <BackupCodes title={say('keepCodes')} codes={begun.backupCodes} />
        <Title order={3}>{say('typeCode')}</Title>
        <TextInput
          maw="12rem"
          label={say('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...fields.input('code', verify.error)}
        />
        <Trouble error={verify.error} />
        <Group gap="xs">
          <Button type="submit" loading={verify.isPending}>
            {say('turnOn')}
          </Button>
          <Button variant="default" onClick={onStop}>
            {saySettings('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Drawn in the browser: what it holds is sent nowhere. */
function Picture({ text }: { text: string }) {
  const say = useAccountWords();
  const drawn = useQuery({
    queryKey: ['picture', text],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async () => {
      const { toDataURL } = await import('qrcode');
      return toDataURL(text, { margin: 1, width: 200 });
    },
  });
  if (!drawn.data) return <Skeleton w={216} h={216} />;
  return (
    <img
      className={classes['picture']}
      src={drawn.data}
      width={216}
      height={216}
      alt={say('scanAlt')}
    />
  );
}
