import { addDays, type Day } from '#kit/days';
import { prorate, taxOn } from '#kit/money';
import type { Agreement, Proration } from '#modules/enrollment/index';
import { dueDay } from '#modules/enrollment/index';
import {
  type DeclineCode,
  declineCodes,
  type Installment,
  type InstallmentState,
  type MethodKind,
  type NewInstallment,
  type SignUpKind,
} from './model.ts';

/** What is still owed on an installment, tax included. */
export const owedMinor = (
  installment: Pick<Installment, 'amountMinor' | 'taxMinor' | 'paidMinor'>,
) => installment.amountMinor + installment.taxMinor - installment.paidMinor;

/** The state people see on a club's day. */
export function stateOn(
  installment: Pick<Installment, 'state' | 'dueOn' | 'finalOn' | 'cameBack'>,
  day: Day,
  isAwaited: boolean,
): InstallmentState {
  if (isAwaited) return 'processing';
  if (installment.state === 'past_due' && installment.cameBack !== null) return 'returned';
  if (
    installment.state === 'collected' &&
    installment.finalOn !== null &&
    installment.finalOn > day
  )
    return 'processing';
  return installment.state === 'scheduled' && installment.dueOn <= day ? 'due' : installment.state;
}

/**
 * The day a declined installment may be asked for again: the next rung of the club's ladder, so many
 * days after the first attempt, that lies after today. A try that comes late stands for every rung it
 * passed. After a hard decline or the last rung: not at all (D22).
 */
export function nextTry(facts: {
  code: DeclineCode;
  firstAttemptOn: Day;
  retryDays: readonly number[];
  today: Day;
}): Day | null {
  if (declineCodes[facts.code].hard) return null;
  const days = facts.retryDays.map((rung) => addDays(facts.firstAttemptOn, rung));
  return days.find((day) => day > facts.today) ?? null;
}

/** Whether a run may ask for an agreement's dues by itself: a card and a bank account can be asked (D22). */
export const isDraftable = (kind: MethodKind) => kind === 'card' || kind === 'bank_account';

/** What of an agreement decides what it owes. */
export type Owing = Pick<
  Agreement,
  | 'id'
  | 'clubId'
  | 'duesMinor'
  | 'taxRatePpm'
  | 'joinedOn'
  | 'creditOnProration'
  | 'firstDueOn'
  | 'anchorDay'
  | 'every'
  | 'cadenceFrom'
>;

/** What a sign-up, or a term that goes on, writes out. */
type SignUpInstallment = NewInstallment & { kind: SignUpKind };

const noAddOn = { addOnId: null, addOnSessions: null };

/** The dues installments `from` to `to` (both included, counted from 1) of an agreement (D11). */
export function duesInstallments(
  agreement: Owing,
  from: number,
  to: number,
  draftable: boolean,
): SignUpInstallment[] {
  const taxMinor = taxOn(agreement.duesMinor, agreement.taxRatePpm);
  const collectable = draftable || agreement.duesMinor + taxMinor === 0;
  const made: SignUpInstallment[] = [];
  for (let sequence = from; sequence <= to; sequence += 1) {
    const dueOn = dueDay(agreement, sequence - agreement.cadenceFrom);
    made.push({
      agreementId: agreement.id,
      clubId: agreement.clubId,
      kind: 'dues',
      sequence,
      dueOn,
      amountMinor: agreement.duesMinor,
      taxMinor,
      collectOn: collectable ? dueOn : null,
      creditPart: null,
      creditWhole: null,
      ...noAddOn,
    });
  }
  return made;
}

/** The charges at sign-up, due on the day of joining. None of them is dues (D19). */
export function signUpCharges(
  agreement: Owing,
  fees: { enrollmentFeeMinor: number; downPaymentMinor: number },
  proration: Proration | null,
  draftable: boolean,
): SignUpInstallment[] {
  const charge = (
    kind: SignUpKind,
    amountMinor: number,
    credit: Pick<NewInstallment, 'creditPart' | 'creditWhole'>,
  ): SignUpInstallment => {
    const taxMinor = taxOn(amountMinor, agreement.taxRatePpm);
    return {
      agreementId: agreement.id,
      clubId: agreement.clubId,
      kind,
      sequence: 0,
      dueOn: agreement.joinedOn,
      amountMinor,
      taxMinor,
      collectOn: draftable || amountMinor + taxMinor === 0 ? agreement.joinedOn : null,
      ...credit,
      ...noAddOn,
    };
  };
  const none = { creditPart: null, creditWhole: null };
  const charges: SignUpInstallment[] = [];
  if (fees.enrollmentFeeMinor > 0)
    charges.push(charge('enrollment_fee', fees.enrollmentFeeMinor, none));
  if (fees.downPaymentMinor > 0) charges.push(charge('down_payment', fees.downPaymentMinor, none));
  if (proration) {
    const amountMinor = prorate(agreement.duesMinor, proration.days, proration.ofDays);
    charges.push(charge('proration', amountMinor, prorationCredit(agreement, proration)));
  }
  return charges;
}

/** How many sessions of a bucket a charge at sign-up credits when collected, half up (D19). */
export function creditedShare(
  quantity: number,
  { creditPart, creditWhole }: Pick<NewInstallment, 'creditPart' | 'creditWhole'>,
): number {
  return creditWhole === null ? 0 : prorate(quantity, creditPart!, creditWhole);
}

/** Which share of a bucket's sessions the prorated charge credits: none, all, or by days (D19). */
function prorationCredit(
  { creditOnProration }: Pick<Agreement, 'creditOnProration'>,
  { days, ofDays }: Proration,
): Pick<NewInstallment, 'creditPart' | 'creditWhole'> {
  if (creditOnProration === 'full') return { creditPart: 1, creditWhole: 1 };
  if (creditOnProration === 'prorated') return { creditPart: days, creditWhole: ofDays };
  return { creditPart: null, creditWhole: null };
}

/** How far ahead of its day a run may ask for dues. */
export const mostDaysAhead = 100;

/**
 * How much of the dues of agreements that run until cancelled is written out ahead, and when more is
 * added: always enough for a run, or its preview, as far ahead as one may go.
 */
export const horizon = {
  installmentsAhead: 12,
  daysAhead: mostDaysAhead + 70,
  topUpWhenDaysLeft: mostDaysAhead + 10,
} as const;

/** What comes again and again, and how much of it is written out. */
export type Recurring = {
  /** How many; null = until it is over. */
  payments: number | null;
  /** Written out so far. */
  written: number;
  /** The day from which "a year ahead" is reckoned at first. */
  from: Day;
  dueOf: (number: number) => Day;
  isOver: (day: Day) => boolean;
};

/**
 * The number of the last payment to write out now, and whether it is the last there will be: all of them
 * when their number is fixed, otherwise a year's worth ahead of `past`, a day that must be covered too.
 */
export function lastToWrite(
  { payments, written, from, dueOf, isOver }: Recurring,
  past: Day | null,
): { to: number; isAll: boolean } {
  if (payments !== null) return { to: payments, isAll: true };
  let to = written;
  const farEnough = addDays(past ?? from, horizon.daysAhead);
  const isLast = () => isOver(dueOf(to + 1));
  let ahead = 0;
  while (!isLast() && (ahead < horizon.installmentsAhead || dueOf(to) <= farEnough)) {
    to += 1;
    if (past === null || dueOf(to) > past) ahead += 1;
  }
  return { to, isAll: isLast() };
}
