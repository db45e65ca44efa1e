import { useState } from 'react';
import { answerOf, api, Refused, type Schema } from '@/lib/api.ts';
import type { BankAccount } from '@/lib/bank-accounts.ts';
import { isAccountNumber, routingProblem } from '@/lib/bank-numbers.ts';
import { useFields } from '@/lib/use-fields.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useBankWords } from './bank-words.ts';
import { useMandateText } from './use-mandate-text.ts';

export type AccountField = 'holderName' | 'routingNumber' | 'accountNumber' | 'accountAgain';

type Whose = {
  /** With whom the account is kept; null = nobody was chosen yet. */
  member: { id: string; name: string } | null;
  clubName: string;
  companyName: string | null;
};

const plain = (number: string) => number.replaceAll(' ', '');

/**
 * A new account with its mandate, as it is typed. The number stands here only: in no draft and no address,
 * and it goes once it is kept.
 */
export function useNewAccount({ member, clubName, companyName }: Whose) {
  const say = useBankWords();
  const [holderKind, setHolderKind] = useState<'person' | 'company'>('person');
  const [accountType, setAccountType] = useState<'checking' | 'savings'>('checking');
  const [agreed, setAgreed] = useState<'yes' | 'no' | 'missing'>('no');
  const fields = useFields<AccountField>(
    { holderName: member?.name ?? '', routingNumber: '', accountNumber: '', accountAgain: '' },
    {
      holderName: (value) => (value.trim() ? undefined : say('needed')),
      routingNumber: (value) => {
        const problem = routingProblem(value, false);
        return problem ? say(`routing_${problem}`) : undefined;
      },
      accountNumber: (value) => (isAccountNumber(value) ? undefined : say('accountNumberBad')),
      accountAgain: (value): string | undefined =>
        plain(value) === plain(fields.values.accountNumber) ? undefined : say('accountAgainBad'),
    },
  );
  const mandate = useMandateText({ ...fields.values, accountType, clubName, companyName });
  const write = useWrite<Schema<'NewBankAccount'>, BankAccount>({
    write: (body, key) =>
      answerOf(
        api.POST('/v1/members/{memberId}/bank-accounts', {
          params: { path: { memberId: member!.id }, ...once(key) },
          body,
        }),
      ),
    stale: [['members', member?.id ?? '']],
  });
  return {
    fields,
    holderKind,
    setHolderKind,
    accountType,
    setAccountType,
    agreed,
    setAgreed,
    mandate,
    /** What the server said about one of the two numbers is shown at its field. */
    refusedCode: write.error instanceof Refused ? write.error.problem.code : undefined,
    error: write.error,
    isPending: write.isPending,
    /** Keeps the account, or says at the fields what is missing. */
    keep(onKept: (account: BankAccount) => void) {
      const isRight = fields.check();
      if (agreed !== 'yes') return setAgreed('missing');
      if (!isRight) return;
      const { holderName, routingNumber, accountNumber } = fields.values;
      write.mutate(
        {
          holderName: holderName.trim(),
          holderKind,
          routingNumber,
          accountNumber,
          accountType,
          authorization: mandate.text,
        },
        {
          onSuccess: (account) => {
            fields.reset();
            setAgreed('no');
            // what was sent had the number in it
            write.reset();
            onKept(account);
          },
        },
      );
    },
  };
}

export type NewAccount = ReturnType<typeof useNewAccount>;
