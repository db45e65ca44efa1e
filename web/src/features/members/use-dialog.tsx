import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { type ItemDialog, leftIn } from './acts.ts';
import { CountField, countIn } from './count-field.tsx';
import { DrawPreview } from './draw-preview.tsx';
import { type Grant, staleAfterAct } from './queries.ts';
import { drawsFor, isUsable, lifeWords, sourceWords } from './session-words.ts';
import { useMemberWords } from './words.ts';

const soonest = 'soonest';

/** Takes sessions at the desk, without a booking. */
export function UseDialog({ grant, ...props }: ItemDialog & { grant?: Grant | undefined }) {
  const say = useMemberWords();
  const { member, balance, today } = props;
  const [typed, setTyped] = useState<number | string>(1);
  const [picked, setPicked] = useState<string>(grant?.id ?? soonest);
  const [note, setNote] = useState('');
  const usable = props.grants.filter(isUsable);
  const count = countIn(typed);
  const grantId = picked === soonest ? null : picked;
  const draws = count === undefined ? undefined : drawsFor(usable, count, grantId);
  const { id: memberId } = member;
  const { itemId } = balance;
  const use = useWrite({
    write: (body: { quantity: number; grantId?: string; note?: string }, key) =>
      answerOf(
        api.POST('/v1/session-uses', { params: once(key), body: { memberId, itemId, ...body } }),
      ),
    stale: staleAfterAct(memberId),
    onDone: ({ id, quantity }) =>
      props.onDone({
        text: say('usedDone', {
          count: quantity,
          item: balance.itemName,
          left: balance.available - quantity,
        }),
        undo: { kind: 'use', id },
      }),
  });
  const problem =
    count === undefined
      ? say('wholeNumber')
      : draws
        ? undefined
        : say('tooFew', {
            left: leftIn(usable, grantId),
            wanted: count,
          });
  return (
    <ActDialog
      title={say('useTitle', { item: balance.itemName })}
      submit={say('useSubmit', { count: count ?? '' })}
      after={draws && <DrawPreview balance={balance} draws={draws} today={today} />}
      error={use.error}
      isPending={use.isPending}
      onSubmit={() => {
        if (count === undefined || !draws) return;
        use.mutate({
          quantity: count,
          ...(grantId === null ? {} : { grantId }),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        });
      }}
      onClose={props.onClose}
    >
      <CountField value={typed} onChange={setTyped} error={problem} />
      <Select
        label={say('payingGrant')}
        allowDeselect={false}
        value={picked}
        onChange={(value) => value && setPicked(value)}
        data={[
          { value: soonest, label: say('soonest') },
          ...usable.map((one) => ({
            value: one.id,
            label: say('grantChoice', {
              left: one.remaining - one.reserved,
              lastDay: lifeWords(say, one.lastDay, today),
              source: sourceWords(say, one, today),
            }),
          })),
        ]}
      />
      <TextInput
        label={say('note')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
