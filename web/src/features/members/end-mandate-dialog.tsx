import { Text } from '@mantine/core';
import { ActDialog } from '@/components/act-dialog.tsx';
import { useBankWords } from '@/components/bank-words.ts';
import { answerOf, api } from '@/lib/api.ts';
import type { BankAccount } from '@/lib/bank-accounts.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { staleAfterAct } from './queries.ts';

type Props = { account: BankAccount; memberId: string; onClose: () => void };

/** Ends a mandate, with what that comes to. */
export function EndMandateDialog({ account, memberId, onClose }: Props) {
  const say = useBankWords();
  const end = useWrite<void, BankAccount>({
    write: (_, key) =>
      answerOf(
        api.DELETE('/v1/bank-accounts/{accountId}', {
          params: { path: { accountId: account.id }, ...once(key) },
        }),
      ),
    stale: staleAfterAct(memberId),
    onDone: onClose,
  });
  return (
    <ActDialog
      title={say('endTitle', { lastFour: account.lastFour })}
      submit={say('endMandate')}
      after={<Text>{say('endAfter')}</Text>}
      error={end.error}
      isPending={end.isPending}
      onSubmit={() => end.mutate()}
      onClose={onClose}
    />
  );
}
