import { Text } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '@/components/act-dialog.tsx';
import { answerOf, api } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useAddOnWords } from './add-on-words.ts';
import { type AddOn, staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';

/** Ends an add-on today, with what is skipped, what stays owed and what stays with the member. */
export function EndAddOn(props: {
  addOn: AddOn;
  memberId: string;
  onClose: () => void;
  onDone: (text: string) => void;
}) {
  const say = useAddOnWords();
  const { addOn, memberId } = props;
  const { itemName: item } = addOn;
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const lines = useConsequences(addOn);
  const end = useWrite({
    write: (body: { reason: string }, key) =>
      answerOf(
        api.POST('/v1/add-ons/{addonId}/end', {
          params: { path: { addonId: addOn.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: () => props.onDone(say('ended', { item })),
  });
  return (
    <ActDialog
      title={say('endTitle', { item })}
      submit={say('endSubmit')}
      after={lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      error={end.error}
      isPending={end.isPending}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() !== '') end.mutate({ reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <ReasonField
        hint={say('reasonHint')}
        value={reason}
        isChecked={isChecked}
        onChange={setReason}
      />
    </ActDialog>
  );
}

function useConsequences({ ifEnded, lastDueOn, collected, sessions }: AddOn): string[] {
  const say = useAddOnWords();
  if (!ifEnded) return [];
  const { skips, skipsAmount, staysOwed } = ifEnded;
  const isAhead = sessions.kind === 'total' && sessions.frontLoaded && collected.sessions > 0;
  return [
    lastDueOn === null
      ? say('endSkipsOpen')
      : skips === 0
        ? say('endNoSkips')
        : say('endSkips', { count: skips, amount: moneyText(skipsAmount) }),
    ...(staysOwed.amountMinor > 0 ? [say('endOwed', { amount: moneyText(staysOwed) })] : []),
    ...(collected.sessions > 0 ? [say('endKeeps', { sessions: collected.sessions })] : []),
    ...(isAhead && skips > 0 ? [say('endAhead')] : []),
  ];
}
