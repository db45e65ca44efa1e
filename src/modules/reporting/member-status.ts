import type { Day } from '#kit/days';

/** The words for where a member stands; worked out from agreements and installments, never stored. */
export const memberStatuses = ['active', 'past_due', 'pending', 'ended', 'none'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export type Standing = {
  hasActive: boolean;
  hasPending: boolean;
  hasEnded: boolean;
  hasPastDue: boolean;
};

/**
 * Where a member stands in one word. Dues that were declined come first, even after the agreement has
 * ended: somebody has to act on them. Dues that only wait for the desk do not make a member past due
 * (D22). Nobody's agreement = none.
 */
export function statusOf({ hasActive, hasPending, hasEnded, hasPastDue }: Standing): MemberStatus {
  if (hasPastDue) return 'past_due';
  if (hasActive) return 'active';
  if (hasPending) return 'pending';
  return hasEnded ? 'ended' : 'none';
}

export type Owed = { amountMinor: number; currency: string; since: Day };

/** What is owed by today, one sum per currency, each with the day since when. */
export function owedByCurrency(
  open: readonly { amountMinor: number; currency: string; dueOn: Day }[],
): Owed[] {
  const sums = new Map<string, Owed>();
  for (const { amountMinor, currency, dueOn } of open) {
    const sum = sums.get(currency);
    sums.set(currency, {
      amountMinor: (sum?.amountMinor ?? 0) + amountMinor,
      currency,
      since: sum && sum.since < dueOn ? sum.since : dueOn,
    });
  }
  return [...sums.values()].filter((sum) => sum.amountMinor > 0);
}
