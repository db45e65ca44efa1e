import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { api, answerOf } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { kindWords, owedOn } from './money-words.ts';
import { staleAfterAct } from './queries.ts';
import { ReasonField } from './reason-field.tsx';
import type { MoneyDialog } from './take-payment-dialog.tsx';
import { useMemberWords } from './words.ts';

/** Lets an installment go, with or without its sessions (D19). */
export function WaiveDialog({ member, installment, ...props }: MoneyDialog) {
  const say = useMemberWords();
  const [creditSessions, setCredit] = useState(false);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const amount = moneyText(owedOn(installment));
  const canCredit = installment.kind === 'dues' || installment.kind === 'proration';
  const waive = useWrite({
    write: (body: { creditSessions: boolean; reason: string }, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/waiver', {
          params: { path: { installmentId: installment.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(member.id),
    onDone: ({ credited }) => {
      const count = credited.reduce((sum, { sessions }) => sum + sessions, 0);
      props.onDone(say(count > 0 ? 'waivedCredited' : 'waivedDone', { count }));
    },
  });
  return (
    <ActDialog
      title={say('waiveTitle', { what: kindWords(say, installment) })}
      submit={say('waiveSubmit', { amount })}
      after={
        <>
          <Text>{say('waiveAfter', { amount })}</Text>
          <Text>{say(creditSessions ? 'waiveAfterCredits' : 'waiveAfterNothing')}</Text>
        </>
      }
      error={waive.error}
      isPending={waive.isPending}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() !== '') waive.mutate({ creditSessions, reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      {canCredit && (
        <Checkbox
          label={say('waiveCredits')}
          checked={creditSessions}
          onChange={(event) => setCredit(event.currentTarget.checked)}
        />
      )}
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </ActDialog>
  );
}
