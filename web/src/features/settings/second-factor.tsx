import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { askDoor } from '@/lib/sign-in.ts';
import { useMe } from '@/lib/use-me.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordAsked } from './password-asked.tsx';
import { Saved } from './saved.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';
import { useAccountWords } from './words.ts';

type Step = 'none' | 'set-up' | 'turn-off' | 'codes';

/** A code of an app after the password: on, off, and the codes that stand in for the app. */
export function SecondFactor() {
  const say = useAccountWords();
  const isOn = useMe().secondFactor;
  const [step, setStep] = useState<Step>('none');
  const [codes, setCodes] = useState<string[]>();
  const [done, setDone] = useState<string>();
  const goTo = (next: Step) => {
    setDone(undefined);
    setCodes(undefined);
    setStep(next);
  };
  const finish = (sentence: string) => {
    setStep('none');
    setDone(sentence);
  };
  return (
    <Paper>
      <Stack>
        <Group gap="sm">
          <Title order={2}>{say('factor')}</Title>
          <Badge color={isOn ? 'tide' : 'gray'}>{say(isOn ? 'on' : 'off')}</Badge>
        </Group>
        <Text maw="44rem">{say(isOn ? 'factorOn' : 'factorOff')}</Text>
        <Saved>{done}</Saved>
        {codes && <BackupCodes title={say('newCodesMade')} codes={codes} />}
        {step === 'none' && !isOn && (
          <Group>
            <Button variant="default" onClick={() => goTo('set-up')}>
              {say('setUp')}
            </Button>
          </Group>
        )}
        {step === 'none' && isOn && (
          <Group gap="xs">
            <Button variant="default" onClick={() => goTo('codes')}>
              {say('newCodes')}
            </Button>
            <Button variant="default" onClick={() => goTo('turn-off')}>
              {say('turnOff')}
            </Button>
          </Group>
        )}
        {step === 'set-up' && (
          <SecondFactorSetUp onStop={() => goTo('none')} onDone={() => finish(say('turnedOn'))} />
        )}
        {step === 'turn-off' && (
          <PasswordAsked
            sentence={say('turnOffSure')}
            confirm={say('turnOff')}
            ask={(password) => askDoor('/two-factor/disable', { password })}
            onStop={() => goTo('none')}
            onDone={() => finish(say('turnedOff'))}
          />
        )}
        {step === 'codes' && (
          <PasswordAsked
            sentence={say('newCodesSure')}
            confirm={say('newCodes')}
            ask={(password) => askDoor('/two-factor/generate-backup-codes', { password })}
            onStop={() => goTo('none')}
            onDone={({ backupCodes }) => {
              setStep('none');
              setCodes(backupCodes);
            }}
          />
        )}
      </Stack>
    </Paper>
  );
}
