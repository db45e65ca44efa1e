import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, answerOf } from '@/lib/api.ts';
import { moneyText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { ComeBackAfter, type ComeBackDialog } from './come-back-after.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import { comeBackQuery, type ComeBackPreview, type Dispute, staleAfterAct } from './queries.ts';

/** Closes a dispute, won or lost, with the exact after before it is done (D21). */
export function OutcomeDialog(
  props: ComeBackDialog & { dispute: Dispute; outcome: 'won' | 'lost' },
) {
  const say = useMoneyBackWords();
  const { memberId, story, dispute, outcome } = props;
  const wanted = { kind: 'dispute', attempt: dispute.attempt } as const;
  const asked = useQuery(comeBackQuery(memberId, story.id, wanted));
  const amount = moneyText(asked.data?.owedAfter ?? dispute.amount);
  const close = useWrite({
    write: (body: { outcome: 'won' | 'lost' }, key) =>
      answerOf(
        api.POST('/v1/disputes/{disputeId}/outcome', {
          params: { path: { disputeId: dispute.id }, ...once(key) },
          body,
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: () => props.onDone(say(`${outcome}Done`, { amount })),
  });
  return (
    <ActDialog
      title={say(`${outcome}Title`, { what: props.what })}
      submit={say(`${outcome}Submit`)}
      isReady={asked.data !== undefined}
      after={
        outcome === 'won' ? (
          <>
            <Text>{say('moneyStays', { amount: moneyText(dispute.amount) })}</Text>
            <UsableAgain preview={asked.data} />
          </>
        ) : (
          <ComeBackAfter
            asked={asked}
            money={({ owedAfter }) => [
              say('owedAgain', { amount: moneyText(owedAfter) }),
              say('notAskedAgain'),
            ]}
          />
        )
      }
      error={close.error}
      isPending={close.isPending}
      onSubmit={() => close.mutate({ outcome })}
      onClose={props.onClose}
    />
  );
}

function UsableAgain({ preview }: { preview: ComeBackPreview | undefined }) {
  const say = useMoneyBackWords();
  return preview?.sessions
    .filter(({ reversed }) => reversed > 0)
    .map(({ itemId, itemName, reversed }) => (
      <Text key={itemId}>{say('usableAgain', { count: reversed, item: itemName })}</Text>
    ));
}
