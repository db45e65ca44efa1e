import { Alert, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { MemberPhoto } from '@/components/member-photo.tsx';
import { isPin, PinField } from '@/components/pin-field.tsx';
import { pinQuery, useSetPin } from '@/components/pins.ts';
import { timeText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import type { AskedPin, Proof } from './desk.ts';
import { useCheckInWords } from './words.ts';

const usualReasons = ['whyKnown', 'whyForgot'] as const;

/** The PIN of somebody who comes in, or why they come in without; a first one is set on the spot. */
export function AskPin({ asked, onClose }: { asked: AskedPin; onClose: () => void }) {
  const say = useCheckInWords();
  const { member } = asked;
  const maySet = useMay('members:write');
  const mayGoWithout = useMay('scheduling:without_pin');
  const { data: known } = useQuery(pinQuery(member.id));
  const [isWithout, setWithout] = useState(false);
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState<string>(usualReasons[0]);
  const [other, setOther] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { send, error, isPending } = useSending(asked, onClose);
  const isNew = known?.isSet === false;
  const set = useSetPin(member.id, () => send({ pin: typed }));
  const reason = why === 'whyOther' ? other.trim() : say(why as (typeof usualReasons)[number]);
  const isReady = isWithout ? reason !== '' : isPin(typed);
  const submit = () => {
    setChecked(true);
    if (!isReady) return;
    if (isWithout) send({ withoutPin: reason });
    else if (isNew && maySet) set.mutate(typed);
    else send({ pin: typed });
  };
  return (
    <ActDialog
      title={say('askPin', { name: member.name })}
      submit={say(isNew && maySet && !isWithout ? 'setAndCheckIn' : 'pinSubmit')}
      error={error ?? set.error}
      isPending={isPending || set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group gap="md" wrap="nowrap" align="flex-start">
        <MemberPhoto member={member} size={96} />
        <Stack gap="xs" flex={1}>
          {isNew && <Text role="status">{say('noPinYet', { name: member.name })}</Text>}
          {known?.lockedUntil && !isWithout && <Locked until={known.lockedUntil} />}
          {isWithout ? (
            <Reason {...{ why, setWhy, other, setOther }} isMissing={isChecked && !isReady} />
          ) : (
            <PinField
              label={say(isNew && maySet ? 'choosePin' : 'enterPin')}
              data-autofocus
              value={typed}
              error={isChecked && !isReady && say('pinDigits')}
              onChange={setTyped}
            />
          )}
        </Stack>
      </Group>
      {mayGoWithout && (
        <Button
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setWithout(!isWithout)}
        >
          {say(isWithout ? 'withPin' : 'withoutPin')}
        </Button>
      )}
    </ActDialog>
  );
}

/** Sends what was asked for; what is refused stays in the dialog. */
function useSending(asked: AskedPin, onDone: () => void) {
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const send = (proof: Proof) => {
    setPending(true);
    setError(null);
    asked
      .send(proof)
      .then(onDone, setError)
      .finally(() => setPending(false));
  };
  return { send, error, isPending };
}

function Locked({ until }: { until: string }) {
  const say = useCheckInWords();
  const { timeZone } = useClub();
  return <Alert color="amber">{say('pinLocked', { time: timeText(until, timeZone) })}</Alert>;
}

function Reason(props: {
  why: string;
  setWhy: (why: string) => void;
  other: string;
  setOther: (other: string) => void;
  isMissing: boolean;
}) {
  const say = useCheckInWords();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={say('whyWithout')}
        description={say('whyWithoutHint')}
        value={props.why}
        onChange={props.setWhy}
      >
        <Stack gap="xs" mt="xs">
          {[...usualReasons, 'whyOther' as const].map((name) => (
            <Radio key={name} value={name} label={say(name)} />
          ))}
        </Stack>
      </Radio.Group>
      {props.why === 'whyOther' && (
        <TextInput
          label={say('whyOtherText')}
          autoFocus
          maxLength={200}
          value={props.other}
          error={props.isMissing && say('whyNeeded')}
          onChange={(event) => props.setOther(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
