import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '@/lib/api.ts';
import { type BankAccount, bankAccountsQuery, mandateTermsQuery } from '@/lib/bank-accounts.ts';
import { useMe } from '@/lib/use-me.ts';
import { useBankWords } from './bank-words.ts';
import { makeTestAccount } from './test-account.ts';
import { useNewAccount } from './use-new-account.ts';

/** What a payment method calls an account. */
export type AccountMethod = { token: string; label: string };

type Whose = {
  /** With whom the account is kept; null = nobody was chosen yet. */
  member: { id: string; name: string } | null;
  club: Schema<'Club'>;
  /** What was chosen before, when somebody comes back to it. */
  present?: AccountMethod | null;
};

/**
 * A bank account being chosen: one kept before, a new one with its mandate, or in a sandbox the simulated
 * one.
 */
export function useBankAccount({ member, club, present = null }: Whose) {
  const say = useBankWords();
  const { sandbox } = useMe().organization;
  const terms = useQuery(mandateTermsQuery(club.id));
  const accounts = useQuery({ ...bankAccountsQuery(member?.id ?? ''), enabled: member !== null });
  const kept = (accounts.data?.items ?? []).filter(({ closedAt }) => closedAt === null);
  const obstacle = terms.data?.obstacle ?? null;
  /** Ids of accounts, `new` and `test`. */
  const choices = [
    ...kept.map(({ id }) => id),
    ...(terms.data && obstacle === null && member ? ['new'] : []),
    ...(sandbox ? ['test'] : []),
  ];
  const before = kept.find(({ token }) => token === present?.token)?.id;
  const [chosen, choose] = useState<string>();
  const usual = before ?? (present?.token.startsWith('sim_') ? 'test' : choices[0]);
  const choice = chosen !== undefined && choices.includes(chosen) ? chosen : usual;
  const fresh = useNewAccount({
    member,
    clubName: club.name,
    companyName: terms.data?.companyName ?? null,
  });
  const methodOf = ({ token, lastFour }: BankAccount): AccountMethod => ({
    token,
    label: say('kept', { lastFour }),
  });
  return {
    kept,
    choices,
    choice,
    choose,
    club,
    fresh,
    obstacle,
    sendsPrenotes: terms.data?.sendsPrenotes ?? false,
    isLoading: terms.isPending || (member !== null && accounts.isPending),
    loadError: terms.error ?? accounts.error,
    /** Hands over the chosen account, a new one once it is kept; nothing while something is missing. */
    settle(onChosen: (method: AccountMethod) => void) {
      if (choice === 'new')
        return fresh.keep((account) => {
          choose(account.id);
          onChosen(methodOf(account));
        });
      if (choice === 'test') {
        if (present?.token.startsWith('sim_')) return onChosen(present);
        const { token, digits } = makeTestAccount();
        return onChosen({ token, label: say('accountLabel', { digits }) });
      }
      const account = kept.find(({ id }) => id === choice);
      if (account) onChosen(methodOf(account));
    },
  };
}

export type BankAccountPick = ReturnType<typeof useBankAccount>;
