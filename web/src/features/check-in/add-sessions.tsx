import { Checkbox, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { staleAfterBooking } from '@/components/bookings.ts';
import { api, answerOf } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useDesk } from './desk.ts';
import { lifeText } from './fund-words.ts';
import type { GiveProps } from './give-props.ts';
import { useCheckInWords } from './words.ts';

type Wanted = { itemId: string; quantity: number; lastDay: string | null; reason: string };

/** Gives somebody at the door sessions that pay for this event, by hand and with a reason (D31). */
export function AddSessions(props: GiveProps) {
  const say = useCheckInWords();
  const desk = useDesk();
  const { today } = useClub();
  const { member } = props;
  const { payers } = props;
  const { items } = payers;
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<number | string>('');
  const [day, setDay] = useState('');
  const [isNever, setNever] = useState(false);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const itemId = chosen ?? items[0]?.itemId;
  const shortName = items.find((item) => item.itemId === itemId)?.shortName ?? '';
  const quantity = typed === '' ? Math.max(payers.cost, 1) : typed;
  const isCount = typeof quantity === 'number' && Number.isInteger(quantity) && quantity >= 1;
  const earliest = payers.day > today ? payers.day : today;
  const lastDay = isNever ? null : day >= earliest ? day : undefined;
  const add = useWrite({
    write: (body: Wanted, key) =>
      answerOf(
        api.POST('/v1/session-adjustments', {
          params: once(key),
          body: { memberId: member.id, ...body },
        }),
      ),
    stale: staleAfterBooking(member.id),
    onDone: (_answer, { quantity: count }) => {
      desk.tell({ head: say('added', { count, item: shortName, name: member.name }) });
      props.onClose();
    },
  });
  const submit = () => {
    setChecked(true);
    if (!itemId || !isCount || lastDay === undefined || reason.trim() === '') return;
    add.mutate({ itemId, quantity, lastDay, reason: reason.trim() });
  };
  return (
    <ActDialog
      title={say('addSessionsTitle', { name: member.name })}
      submit={say('addCount', { count: isCount ? quantity : '' })}
      after={
        isCount &&
        itemId &&
        lastDay !== undefined && (
          <Text>
            {say('afterAdd', {
              count: quantity,
              item: shortName,
              life: lifeText(say, lastDay, today),
            })}
          </Text>
        )
      }
      error={add.error}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {props.children}
      <Select
        label={say('item')}
        data={items.map((item) => ({ value: item.itemId, label: item.shortName }))}
        value={itemId ?? null}
        error={isChecked && !itemId && say('chooseItem')}
        allowDeselect={false}
        onChange={setChosen}
      />
      <NumberInput
        label={say('howMany')}
        data-autofocus
        allowNegative={false}
        value={quantity}
        error={!isCount && say('wholeNumber')}
        onChange={setTyped}
      />
      <TextInput
        type="date"
        label={say('lastDay')}
        value={day}
        min={earliest}
        disabled={isNever}
        error={isChecked && lastDay === undefined && say('lastDayNeeded')}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Checkbox
        label={say('neverCheck')}
        checked={isNever}
        onChange={(event) => setNever(event.currentTarget.checked)}
      />
      <TextInput
        label={say('reason')}
        description={say('reasonHint')}
        required
        maxLength={200}
        value={reason}
        error={isChecked && reason.trim() === '' && say('reasonNeeded')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
