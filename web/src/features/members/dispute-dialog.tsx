import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { ComeBackAfter, type ComeBackDialog } from './come-back-after.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import { type Attempt, comeBackQuery, staleAfterAct } from './queries.ts';
import { WhyField } from './why-field.tsx';

/** Notes that a payment is contested: what it credited is held until that is decided (D21). */
export function DisputeDialog(props: ComeBackDialog & { attempt: Attempt }) {
  const say = useMoneyBackWords();
  const { memberId, story, attempt } = props;
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const wanted = { kind: 'dispute', attempt: attempt.number } as const;
  const asked = useQuery(comeBackQuery(memberId, story.id, wanted));
  const note = useWrite({
    write: (body: Schema<'NewDispute'>, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/disputes', {
          params: { path: { installmentId: story.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: () => props.onDone(say('disputeDone')),
  });
  return (
    <ActDialog
      title={say('disputeTitle', { what: props.what })}
      submit={say('disputeSubmit')}
      isReady={asked.data !== undefined}
      after={
        <ComeBackAfter
          asked={asked}
          holds
          money={({ owedAfter }) => [say('ifLost', { amount: moneyText(owedAfter) })]}
        />
      }
      error={note.error}
      isPending={note.isPending}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() !== '') note.mutate({ attempt: attempt.number, reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <WhyField
        label={say('disputeWords')}
        error={isChecked && reason.trim() === '' && say('disputeWordsNeeded')}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
