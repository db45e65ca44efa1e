import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { CountField, countIn } from './count-field.tsx';
import { DrawPreview } from './draw-preview.tsx';
import { MemberPicker } from './member-picker.tsx';
import { type Standing, staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';
import { drawsFor, isUsable, lifeWords } from './session-words.ts';
import { type ItemDialog, leftIn } from './acts.ts';
import { useMemberWords } from './words.ts';

/** Hands sessions to another member; undoable for a day (D30). */
export function TransferDialog(props: ItemDialog) {
  const say = useMemberWords();
  const { member, balance, today } = props;
  const [typed, setTyped] = useState<number | string>(1);
  const [to, setTo] = useState<Standing>();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const usable = props.grants.filter(isUsable);
  const count = countIn(typed);
  const draws = count === undefined ? undefined : drawsFor(usable, count, null);
  const transfer = useWrite({
    write: (body: { toMemberId: string; quantity: number; reason: string }, key) =>
      answerOf(
        api.POST('/v1/session-transfers', {
          params: once(key),
          body: { fromMemberId: member.id, itemId: balance.itemId, ...body },
        }),
      ),
    stale: [...staleAfterAct(member.id), ['members']],
    onDone: ({ id, quantity }) =>
      props.onDone({
        text: say('transferDone', {
          count: quantity,
          item: balance.itemName,
          name: to?.name ?? '',
        }),
        undo: { kind: 'transfer', id },
      }),
  });
  const problem =
    count === undefined
      ? say('wholeNumber')
      : draws
        ? undefined
        : say('tooFew', { left: leftIn(usable, null), wanted: count });
  return (
    <ActDialog
      title={say('transferTitle', { item: balance.itemName })}
      submit={say('transferSubmit', { count: count ?? '' })}
      after={
        draws &&
        to && (
          <>
            <DrawPreview balance={balance} draws={draws} today={today} />
            <Text>
              {say('transferAfter', {
                name: to.name,
                parts: draws
                  .map(({ grant, count: part }) =>
                    say('creditPart', {
                      count: part,
                      item: balance.itemName,
                      lastDay: lifeWords(say, grant.lastDay, today),
                    }),
                  )
                  .join('; '),
              })}
            </Text>
          </>
        )
      }
      error={transfer.error}
      isPending={transfer.isPending}
      onSubmit={() => {
        setChecked(true);
        if (!to || count === undefined || !draws || reason.trim() === '') return;
        transfer.mutate({ toMemberId: to.id, quantity: count, reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <Text>{say('transferRule')}</Text>
      {to ? (
        <Group justify="space-between">
          <Text fw={600}>{say('chosen', { name: to.name })}</Text>
          <Button variant="default" size="xs" onClick={() => setTo(undefined)}>
            {say('chooseOther')}
          </Button>
        </Group>
      ) : (
        <MemberPicker
          label={say('transferTo')}
          without={[member.id]}
          error={isChecked ? say('transferToNeeded') : undefined}
          onPick={setTo}
        />
      )}
      <CountField value={typed} onChange={setTyped} error={problem} />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}
