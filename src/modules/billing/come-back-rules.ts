import { addDays, type Day, someDay } from '#kit/days';
import type { AttemptKey, Channel, Installment, StoredState } from './model.ts';

/** Money that is taken from the club again, without anybody having given it. */
export type WantedComeBack = AttemptKey & {
  kind: 'return' | 'dispute';
  /** The bank's or the processor's own, such as `R01`; null = there is none. */
  code: string | null;
  /** In words, for the ledger and the front desk; null = the code says it all. */
  reason: string | null;
  /**
   * The last day on which it may be asked for again, given how often it has come back so far and the
   * day it was first asked for; null = never (D22).
   */
  askAgainUntil: (facts: { timesBack: number; firstAskedOn: Day }) => Day | null;
};

/**
 * Whether anybody outside can take such money from the club. What went over the counter is only ever given
 * back, within the limit of whoever does it: noted as returned or contested it would leave the drawer
 * without one. What a card paid at Stripe is contested there, and returned by no bank.
 */
export const canBeTaken = (channel: Channel, by: WantedComeBack['kind']): boolean =>
  !(by === 'return' ? ['cash', 'card_terminal', 'stripe'] : ['cash', 'check']).includes(channel);

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
 * What the club had given back of a payment when it is taken away as well: `no`, or only a part of it;
 * `under_way`: all that is left is being given back at this moment; `before`: it was given back in full,
 * and whatever counts now was paid since.
 */
export type GivenBack = 'no' | 'under_way' | 'before';

/** What is on its way of an installment whose money was not lost: as before, unless nothing is paid. */
export const onTheWayAsBefore = (
  before: Pick<Installment, 'finalOn' | 'creditOn'>,
  after: Pick<ComesBack, 'state' | 'paidMinor'>,
) =>
  after.state === 'collected' || after.paidMinor > 0
    ? { finalOn: before.finalOn, creditOn: before.creditOn }
    : { finalOn: null, creditOn: null };

type Payment = { amountMinor: number; backMinor: number; refundingMinor: number; isTaken: boolean };

/** How much of a payment the club still has, and has not promised to give back. Minor units. */
export const refundableOf = (
  paid: Pick<Payment, 'amountMinor' | 'backMinor' | 'refundingMinor'>,
): number => Math.max(0, paid.amountMinor - paid.backMinor - paid.refundingMinor);

type Lost = Pick<Payment, 'amountMinor' | 'refundingMinor'> & {
  backAsItCameMinor: number;
  finalOn: Day | null;
};

/** Whether it is a draft that no file has taken along: its bank has not seen it. */
export const isUnsent = ({ finalOn }: Pick<Lost, 'finalOn'>): boolean => finalOn === someDay;

/**
 * How much a payment takes with it when it comes back: all of it. Of a draft that was never sent only what
 * was still to stay with the club: what was to be given back the way it came is not sent either, nobody
 * had it, and it is no longer owed. Minor units.
 */
export const lostWith = (paid: Lost): number =>
  isUnsent(paid)
    ? paid.amountMinor - paid.backAsItCameMinor - paid.refundingMinor
    : paid.amountMinor;

/** What was given back of the payment at `at` among all of an installment's, the newest first. */
export function givenBackOf(
  before: Pick<Installment, 'paidMinor'>,
  payments: readonly Payment[],
  at: number,
): GivenBack {
  const payment = payments[at]!;
  const paidSince = payments
    .slice(0, at)
    .reduce((sum, one) => sum + (one.isTaken ? 0 : one.amountMinor), 0);
  if (payment.backMinor >= payment.amountMinor && paidSince >= before.paidMinor) return 'before';
  const leftMinor = payments.reduce((sum, one) => sum + refundableOf(one), 0);
  return payment.refundingMinor > 0 && leftMinor === 0 ? 'under_way' : 'no';
}

/** Whether what an installment has bought may be held for a payment: what was paid anew since is not its. */
export const countsStill = <Paid extends Payment>(
  installment: Pick<Installment, 'paidMinor'>,
  payments: readonly Paid[],
  paid: Paid,
): boolean =>
  !paid.isTaken && givenBackOf(installment, payments, payments.indexOf(paid)) !== 'before';

/**
 * After a return or a lost dispute over one payment: its amount no longer counts. Where the club has
 * given it back, or is giving all of it back, nobody owes it again: the club is out of pocket, and
 * nothing that was paid for since is touched (D21). A waived installment stays let go.
 */
export function afterComingBack(
  before: Standing,
  amountMinor: number,
  given: GivenBack = 'no',
): ComesBack {
  const taken = given === 'before' ? 0 : Math.min(amountMinor, before.paidMinor);
  const isSettled = ['waived', 'refunded', 'skipped'].includes(before.state);
  const isOwedAgain = given === 'no' && !isSettled;
  const losesCredit = given !== 'before' && before.state === 'collected';
  return {
    state: isOwedAgain ? 'past_due' : losesCredit ? 'refunded' : before.state,
    paidMinor: before.paidMinor - taken,
    refundedMinor: before.refundedMinor + amountMinor - taken,
    losesCredit,
    isOwedAgain,
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

type Draft = Pick<Payment, 'amountMinor' | 'backMinor' | 'isTaken'> & {
  finalOn: Day | null;
  creditOn: Day | null;
};

/**
 * What of an installment's payments is on its way once one came back: the last day on which one of the
 * others may still do so, and the day on which they may credit (D20).
 */
export function onTheWayStill(payments: readonly Draft[]): {
  finalOn: Day | null;
  creditOn: Day | null;
} {
  const counting = payments.filter((one) => !one.isTaken && one.backMinor < one.amountMinor);
  return {
    finalOn: lastOf(counting.map(({ finalOn }) => finalOn)),
    creditOn: lastOf(counting.map(({ creditOn }) => creditOn)),
  };
}

const lastOf = (days: readonly (Day | null)[]) =>
  days.filter((day) => day !== null).reduce<Day | null>(laterOf, null);

const laterOf = (latest: Day | null, day: Day) => (latest === null || day > latest ? day : latest);

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

/** Why money came back, as the ledger says it: `R01: insufficient funds`. */
export const reasonOf = ({ code, reason }: { code: string | null; reason: string | null }) =>
  [code, reason].filter((part) => part !== null).join(': ') || null;
