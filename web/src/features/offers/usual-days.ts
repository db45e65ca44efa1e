import { lapseWarnings, type PaymentTerm } from '#modules/offers/contract';

/**
 * The Days to Expire that a new bucket begins with in a term: as many as reach the next payment, by the
 * rule that warns of fewer (D8); a month where nothing has to be bridged or the dates do not stand yet.
 */
export function usualDays(term: PaymentTerm, joinDay: string): number {
  const probe = { ...term, sessions: [{ itemId: 0, quantity: 1, daysToExpire: 1 }] };
  try {
    return lapseWarnings(probe, joinDay, new Map())[0]?.daysNeeded ?? 30;
  } catch {
    return 30; // a term whose own numbers are still wrong has no dates to reckon with
  }
}
