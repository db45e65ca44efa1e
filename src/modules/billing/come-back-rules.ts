import { addDays, type Day } from '#kit/days';
import type { Installment, StoredState } from './model.ts';

/** How an installment stands once some of its money went back. Minor units. */
export type ComesBack = {
  state: StoredState;
  /** What still counts toward what is owed. */
  paidMinor: number;
  /** What was given back beyond that. */
  refundedMinor: number;
  /** Whether it was collected and is not any more: what it credited goes, and a cure credits anew. */
  losesCredit: boolean;
  /** Whether somebody has to pay it again. */
  isOwedAgain: boolean;
};

type Standing = Pick<Installment, 'state' | 'paidMinor' | 'refundedMinor'>;

/**
 * After a return or a lost dispute over one payment: its amount no longer counts. Where the club had
 * given it back already, in full, nothing is owed again: the club is out of pocket, and what the payment
 * bought was reversed before. A waived installment stays let go.
 */
export function afterComingBack(before: Standing, amountMinor: number): ComesBack {
  const taken = Math.min(amountMinor, before.paidMinor);
  const isSettled = before.state === 'waived' || before.state === 'refunded';
  return {
    state: isSettled ? before.state : 'past_due',
    paidMinor: before.paidMinor - taken,
    refundedMinor: before.refundedMinor + amountMinor - taken,
    losesCredit: before.state === 'collected',
    isOwedAgain: !isSettled,
  };
}

/**
 * After a refund, with `leftMinor` of what was paid still with the club. A part touches no sessions
 * (D21). Once nothing is left of a collected installment it is refunded, and what it credited goes; nobody
 * asks for it again. What had been paid in part only is owed again by what went back.
 */
export function afterRefund(before: Standing, amountMinor: number, leftMinor: number): ComesBack {
  const isWhole = before.state === 'collected' && leftMinor === 0;
  const isPart = before.state === 'collected' && leftMinor > 0;
  const taken = isPart ? 0 : isWhole ? before.paidMinor : Math.min(amountMinor, before.paidMinor);
  return {
    state: isWhole ? 'refunded' : before.state,
    paidMinor: before.paidMinor - taken,
    refundedMinor: before.refundedMinor + amountMinor - taken,
    losesCredit: isWhole,
    isOwedAgain: false,
  };
}

/** The next rung of the ladder after today, if it is not later than it may be asked for (D22). */
export function nextRung(
  firstAttemptOn: Day,
  retryDays: readonly number[],
  today: Day,
  until: Day,
): Day | null {
  const next = retryDays.map((rung) => addDays(firstAttemptOn, rung)).find((day) => day > today);
  return next === undefined || next > until ? null : next;
}
