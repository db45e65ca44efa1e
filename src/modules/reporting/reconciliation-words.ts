import type { Difference } from './reconcile.ts';

/** What two books say otherwise, for files and the terminal. */
export function whyWords({ why, isAwaited }: Pick<Difference, 'why' | 'isAwaited'>): string {
  if (isAwaited) return 'there, its answer has not come here yet';
  return {
    not_there: 'here, not there',
    not_here: 'there, not here',
    amount: 'another amount',
    days_apart: 'days apart',
    other_day: 'on the other side of midnight: no difference',
  }[why];
}

export const verdictWords = {
  agrees: 'agrees',
  across_midnight: 'agrees across midnight',
  differs: 'differs',
  no_books: 'no books to compare with',
} as const;

export const kindWords = {
  payment: 'payment',
  refund: 'refund',
  return: 'return',
  dispute: 'contested payment',
  dispute_won: 'contested payment won back',
} as const;

/** What does not fit in one installment. */
export const findingWords = {
  asked_otherwise: 'was asked for another amount than was answered',
  lost_without_loss: 'was lost in a dispute, but its money never went back',
  paid_otherwise: 'says that another amount was paid than its payments brought',
  paid_and_open: 'is paid in full, and still open',
  not_credited: 'is collected, but its sessions were not credited in full',
  not_earned: 'credited sessions that it should not have',
  not_taken_back: 'lost its money again, but its sessions can still be used',
  not_owed: 'lost its money again, but nobody owes the sessions that were used',
} as const;

export type Finding = keyof typeof findingWords;
