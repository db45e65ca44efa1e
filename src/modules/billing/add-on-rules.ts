import { type Day, dayOfMonth, type Every } from '#kit/days';
import { taxOn } from '#kit/money';
import { type Agreement, dueDay } from '#modules/enrollment/index';

/** How an add-on gives its sessions: so many with each payment, or so many over all of them. */
export type AddOnSessions =
  | { kind: 'per_payment'; quantity: number }
  /** `frontLoaded`: all of them with the first payment. */
  | { kind: 'total'; quantity: number; frontLoaded: boolean };

/** What an add-on's schedule is made from. Money in minor units of one payment, before its tax. */
export type AddOnTerms = {
  priceMinor: number;
  taxRatePpm: number;
  every: Every;
  firstDueOn: Day;
  /** The day of the month that monthly payments aim for (D11); null for days and weeks. */
  anchorDay: number | null;
  /** Number of payments; null = until `lastDueBy`, the end of the membership, or somebody ends it. */
  payments: number | null;
  /** The last day on which a payment may be due; null = no such day. */
  lastDueBy: Day | null;
  sessions: AddOnSessions;
};

/** One payment of an add-on. */
export type AddOnCharge = {
  /** Counted from 1. */
  number: number;
  dueOn: Day;
  amountMinor: number;
  taxMinor: number;
  /** Whole sessions that it credits when collected. */
  sessions: number;
};

/** The day of the month that an add-on's payments keep, as an agreement's do (D11). */
export const anchorOf = (every: Every, firstDueOn: Day) =>
  every.unit === 'month' ? dayOfMonth(firstDueOn) : null;

/**
 * How many sessions the n-th payment credits (counted from 1). A total that is not front-loaded is spread
 * over all payments to the whole session: the first ones have one more where it does not divide. Each
 * payment's number stands from the beginning, so that a late or a missed one moves none of the others.
 */
export function sessionsOfPayment(
  { sessions, payments }: Pick<AddOnTerms, 'sessions' | 'payments'>,
  number: number,
): number {
  if (sessions.kind === 'per_payment') return sessions.quantity;
  if (sessions.frontLoaded) return number === 1 ? sessions.quantity : 0;
  const each = Math.floor(sessions.quantity / payments!);
  return each + (number <= sessions.quantity % payments! ? 1 : 0);
}

export function chargeOf(terms: AddOnTerms, number: number): AddOnCharge {
  return {
    number,
    dueOn: dueDay(terms, number - 1),
    amountMinor: terms.priceMinor,
    taxMinor: taxOn(terms.priceMinor, terms.taxRatePpm),
    sessions: sessionsOfPayment(terms, number),
  };
}

/** The first day on which a membership is over for good; null = it goes on, or is renewed. */
export const endOf = ({ expiresOn, atEnd }: Pick<Agreement, 'expiresOn' | 'atEnd'>): Day | null =>
  atEnd === 'expire' ? expiresOn : null;

/** Whether a day is past an add-on's last payment: by what was agreed, or since its membership is over. */
export const isPastEnd = (
  { lastDueBy }: Pick<AddOnTerms, 'lastDueBy'>,
  membershipEnd: Day | null,
  day: Day,
) => (lastDueBy !== null && day > lastDueBy) || (membershipEnd !== null && day >= membershipEnd);
