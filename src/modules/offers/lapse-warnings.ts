import {
  addDays,
  cadenceDay,
  dayOfMonth,
  daysBetween,
  formatDay,
  nextDayOfMonth,
  type Anchor,
  type Day,
} from '#kit/days';
import { bucketName, neverExpires, usableBuckets } from './bucket-rules.ts';
import type { ItemFacts, PaymentTerm } from './model.ts';

/** Sessions that would lapse before the next payment brings new ones. A warning, never a refusal. */
export type LapseWarning = {
  itemId: number;
  /** The first payment after which it happens, were it collected on its due day. */
  creditedOn: Day;
  lastUsableDay: Day;
  nextDueOn: Day;
  /** The Days to Expire from which on no day would be left without sessions. */
  daysNeeded: number;
  message: string;
};

/** Five years of months meet every length a month can have, 29 February included. */
const monthsWatched = 60;

/**
 * Where a term's sessions would not last until the day before the next due date (D8): monthly with 30
 * days never, monthly with 14 days a gap. Due dates are those of somebody who joins on `sampleJoinDay`;
 * a term that ends at its last payment has nothing to bridge after it.
 */
export function lapseWarnings(
  term: Pick<PaymentTerm, 'every' | 'payments' | 'timing' | 'atEnd' | 'sessions'>,
  sampleJoinDay: Day,
  items: ItemFacts,
): LapseWarning[] {
  const gaps = paymentGaps(term, sampleJoinDay);
  return usableBuckets(term).flatMap((sessions) => {
    if (neverExpires(sessions)) return [];
    const short = gaps.find(
      ({ dueOn, nextDueOn }) => addDays(dueOn, sessions.daysToExpire) < addDays(nextDueOn, -1),
    );
    if (!short) return [];
    const daysNeeded = Math.max(...gaps.map((gap) => daysBetween(gap.dueOn, gap.nextDueOn) - 1));
    const lastUsableDay = addDays(short.dueOn, sessions.daysToExpire);
    const name = bucketName(sessions.itemId, items);
    return [
      {
        itemId: sessions.itemId,
        creditedOn: short.dueOn,
        lastUsableDay,
        nextDueOn: short.nextDueOn,
        daysNeeded,
        message: `${name} credited on ${formatDay(short.dueOn)} is usable through ${formatDay(lastUsableDay)}, but the next payment is due ${formatDay(short.nextDueOn)}. ${daysNeeded} days would close the gap.`,
      },
    ];
  });
}

function paymentGaps(
  term: Pick<PaymentTerm, 'every' | 'payments' | 'timing' | 'atEnd'>,
  sampleJoinDay: Day,
): { dueOn: Day; nextDueOn: Day }[] {
  const anchor = sampleAnchor(term.timing, sampleJoinDay);
  // Steps of days and weeks are all alike, so the first one stands for all of them.
  const watched = term.every.unit === 'month' ? monthsWatched : 1;
  const last = term.atEnd === 'expire' ? term.payments : null;
  const gaps = last === null ? watched : Math.min(watched, last - 1);
  return Array.from({ length: gaps }, (_, n) => ({
    dueOn: cadenceDay(anchor, term.every, n),
    nextDueOn: cadenceDay(anchor, term.every, n + 1),
  }));
}

function sampleAnchor(timing: PaymentTerm['timing'], joinDay: Day): Anchor {
  switch (timing.kind) {
    case 'first_full_payment_day':
    case 'calendar_billing_day':
      return { first: nextDayOfMonth(joinDay, timing.day), anchorDay: timing.day };
    case 'fixed_first_payment_date':
      return { first: timing.date, anchorDay: dayOfMonth(timing.date) };
    case 'payment_date_offset':
      return { first: addDays(joinDay, timing.days), anchorDay: null };
    case 'standard':
      return { first: joinDay, anchorDay: null };
  }
}
