import { addDays, type Day } from '#kit/days';
import type { WantedComeBack } from '#modules/billing/index';

/** Not enough money, or not yet: these may be presented again, twice more and within 180 days. */
const presentedAgain = new Set(['R01', 'R09']);

/** What a bank says with a returned draft. */
export const bankReturn = (
  code: string,
): Pick<WantedComeBack, 'code' | 'reason' | 'askAgainUntil'> => ({
  code,
  reason: 'the bank returned the draft',
  askAgainUntil: ({ timesBack, firstAskedOn }): Day | null =>
    presentedAgain.has(code) && timesBack <= 2 ? addDays(firstAskedOn, 180) : null,
});
