import { useQuery } from '@tanstack/react-query';
import { useBankWords } from '@/components/bank-words.ts';
import { bankAccountsQuery } from '@/lib/bank-accounts.ts';
import { dayAt, dayText } from '@/lib/format.ts';
import { AccountBadge, AccountNotes } from './account-state.tsx';
import type { Agreement } from './queries.ts';

type Props = { agreement: Agreement; club: { today: string; timeZone: string } };

/** How dues are asked for; of a bank account its end as it is now, and since when it may be drafted. */
export function MethodLine({ agreement, club }: Props) {
  const say = useBankWords();
  const { label, bankAccountId } = agreement.paymentMethod;
  const { data } = useQuery({
    ...bankAccountsQuery(agreement.buyerId),
    enabled: bankAccountId !== null,
  });
  const account = data?.items.find(({ id }) => id === bankAccountId);
  if (!account) return label;
  const day = dayText(dayAt(account.authorizedAt, club.timeZone), { today: club.today });
  return (
    <div>
      {say('keptOn', { lastFour: account.lastFour, day })}{' '}
      <AccountBadge account={account} club={club} />
      <AccountNotes account={account} club={club} />
    </div>
  );
}
