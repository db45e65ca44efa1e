import { Select } from '@mantine/core';
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

/** What banks say most often; any other is told in words. */
const codes = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R07',
  'R08',
  'R09',
  'R10',
  'R16',
  'R20',
  'R29',
] as const;
type Code = (typeof codes)[number];

/** Notes that the bank sent a draft or a check back, with the exact after before it is done (D21). */
export function ReturnDialog(props: ComeBackDialog & { attempt: Attempt }) {
  const say = useMoneyBackWords();
  const { memberId, story, attempt } = props;
  const [code, setCode] = useState<Code | null>(null);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const wanted = { kind: 'return', attempt: attempt.number } as const;
  const asked = useQuery(comeBackQuery(memberId, story.id, wanted));
  const amount = moneyText(asked.data?.owedAfter ?? attempt.amount);
  const note = useWrite({
    write: (body: Schema<'NewReturn'>, key) =>
      answerOf(
        api.POST('/v1/installments/{installmentId}/returns', {
          params: { path: { installmentId: story.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: () => props.onDone(say('returnDone', { amount })),
  });
  return (
    <ActDialog
      title={say('returnTitle', { what: props.what })}
      submit={say('returnSubmit')}
      isReady={asked.data !== undefined}
      after={
        <ComeBackAfter
          asked={asked}
          money={({ owedAfter }) =>
            owedAfter.amountMinor > 0
              ? [say('owedAgain', { amount: moneyText(owedAfter) }), say('notAskedAgain')]
              : []
          }
        />
      }
      error={note.error}
      isPending={note.isPending}
      onSubmit={() => {
        setChecked(true);
        if (reason.trim() === '') return;
        note.mutate({
          attempt: attempt.number,
          reason: reason.trim(),
          ...(code === null ? {} : { code }),
        });
      }}
      onClose={props.onClose}
    >
      {attempt.isDraft && (
        <Select
          label={say('code')}
          description={say('codeHelp')}
          clearable
          searchable
          value={code}
          data={codes.map((one) => ({ value: one, label: `${one} ${say(`code_${one}`)}` }))}
          onChange={(value) => {
            const chosen = value as Code | null;
            // what nobody has typed follows the code
            if (chosen && (reason === '' || (code && reason === say(`code_${code}`))))
              setReason(say(`code_${chosen}`));
            setCode(chosen);
          }}
        />
      )}
      <WhyField
        label={say('words')}
        description={say('wordsHelp')}
        error={isChecked && reason.trim() === '' && say('wordsNeeded')}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}
