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

/** Withdraws a draft that waits for the next file, with the exact after before it is done (D21). */
export function WithdrawDialog(props: ComeBackDialog & { attempt: Attempt }) {
  const say = useMoneyBackWords();
  const { memberId, story, attempt } = props;
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  // what it bought goes as if the bank had sent it back
  const wanted = { kind: 'return', attempt: attempt.number } as const;
  const asked = useQuery(comeBackQuery(memberId, story.id, wanted));
  const amount = moneyText(asked.data?.owedAfter ?? attempt.amount);
  const withdraw = useWrite({
    write: (body: Schema<'NewDraftWithdrawal'>, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/withdrawals', {
          params: { path: { installmentId: story.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: () => props.onDone(say('withdrawDone', { amount })),
  });
  return (
    <ActDialog
      title={say('withdrawTitle', { what: props.what })}
      submit={say('withdrawSubmit')}
      isReady={asked.data !== undefined}
      after={
        <ComeBackAfter
          asked={asked}
          money={({ owedAfter }) => [
            say('notInAFile'),
            say('owedAgain', { amount: moneyText(owedAfter) }),
            say('notAskedAgain'),
          ]}
        />
      }
      error={withdraw.error}
      isPending={withdraw.isPending}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() !== '')
          withdraw.mutate({ attempt: attempt.number, reason: reason.trim() });
      }}
      onClose={props.onClose}
    >
      <WhyField
        label={say('withdrawWords')}
        description={say('wordsHelp')}
        error={isChecked && reason.trim() === '' && say('withdrawWordsNeeded')}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
