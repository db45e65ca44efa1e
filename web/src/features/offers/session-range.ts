import { minimumInTerm, usableBuckets } from '#modules/offers/contract';
import type { PaymentTerm, SessionBuckets } from '#modules/offers/contract';
import { prorate } from '#kit/money';

/** The fewest and the most that a joiner's choice can make of a term. */
export type SessionRange = {
  fewest: number;
  most: number;
  /** Dues by session, in minor units; null where there are none to divide by. */
  dearestMinor: number | null;
  cheapestMinor: number | null;
};

/**
 * What one payment gives, fewest to most, over every choice within the limits (D5): Required buckets
 * are in, then as few and small, or as many and large, optional ones as may be taken. Null where no
 * choice is possible.
 */
export function sessionRange(
  buckets: SessionBuckets,
  term: Pick<PaymentTerm, 'sessions' | 'duesMinor'>,
): SessionRange | null {
  const attached = new Map(buckets.items.map((bucket) => [bucket.itemId, bucket.required]));
  const usable = usableBuckets(term).filter(({ itemId }) => attached.has(itemId));
  const forced = usable.filter(({ itemId }) => attached.get(itemId));
  const free = usable
    .filter(({ itemId }) => !attached.get(itemId))
    .map(({ quantity }) => quantity)
    .sort((a, b) => a - b);
  const least = Math.max(0, minimumInTerm(buckets, term) - forced.length);
  const most = Math.min(free.length, buckets.max - forced.length);
  if (!(least <= most)) return null;

  const base = total(forced.map(({ quantity }) => quantity));
  const fewest = base + total(free.slice(0, least));
  const highest = base + total(free.slice(free.length - most));
  const each = (sessions: number) =>
    sessions > 0 && Number.isSafeInteger(term.duesMinor) && Number.isSafeInteger(sessions)
      ? prorate(term.duesMinor, 1, sessions)
      : null;
  return { fewest, most: highest, dearestMinor: each(fewest), cheapestMinor: each(highest) };
}

const total = (quantities: readonly number[]) =>
  quantities.reduce((sum, quantity) => sum + quantity, 0);
