import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { PinField, isPin } from '@/components/pin-field.tsx';
import { pinQuery, useSetPin } from '@/components/pins.ts';
import { Trouble } from '@/components/trouble.tsx';
import { api, answerOf } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClubs } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useDoorWords } from './door-words.ts';
import type { Overview } from './queries.ts';

/** Gives a member a PIN, or takes it away; nobody ever sees which one it is. */
export function PinDialog({ member, onClose }: { member: Overview; onClose: () => void }) {
  const say = useDoorWords();
  const clubs = useClubs();
  const club = clubs.find(({ id }) => id === member.clubId) ?? clubs[0]!;
  const asks = clubs.some(({ pinAtCheckIn }) => pinAtCheckIn);
  const { data: pin, error, refetch } = useQuery(pinQuery(member.id));
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const save = useSetPin(member.id, onClose);
  const remove = useWrite<void, unknown>({
    write: (_input, key) =>
      answerOf(
        api.DELETE('/v1/members/{memberId}/pin', {
          params: { path: { memberId: member.id }, ...once(key) },
        }),
      ),
    stale: [pinQuery(member.id).queryKey],
    onDone: onClose,
  });
  const at = (instant: string) => instantText(instant, club.timeZone, { today: club.today });
  return (
    <ActDialog
      title={say('pinTitle', { name: member.name })}
      submit={say('savePin')}
      error={save.error ?? remove.error}
      isPending={save.isPending}
      onSubmit={() => {
        setChecked(true);
        if (isPin(typed)) save.mutate(typed);
      }}
      onClose={onClose}
    >
      <Text fz={13} c="dimmed">
        {say('pinHelp')}
      </Text>
      {!asks && <Alert color="gray">{say('pinNotAsked', { club: club.name })}</Alert>}
      <Trouble error={error} onRetry={() => void refetch()} />
      {pin && (
        <Text role="status">
          {pin.isSet ? say('pinSet', { day: at(pin.setAt!), who: pin.setBy! }) : say('pinNone')}
        </Text>
      )}
      {pin?.lockedUntil && (
        <Alert color="amber">{say('pinLocked', { time: at(pin.lockedUntil) })}</Alert>
      )}
      <PinField
        label={say('newPin')}
        description={say('newPinHint')}
        data-autofocus
        value={typed}
        error={isChecked && !isPin(typed) && say('pinBad')}
        onChange={setTyped}
      />
      {pin?.isSet && (
        <Button
          variant="subtle"
          color="red"
          style={{ alignSelf: 'flex-start' }}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {say('removePin')}
        </Button>
      )}
    </ActDialog>
  );
}
