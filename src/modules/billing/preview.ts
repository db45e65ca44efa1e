import type { Caller } from '#kit/caller';
import { addDays, type Day } from '#kit/days';
import {
  prepareEnrollment,
  type Proration,
  type ReadyEnrollment,
  renewalDueOn,
  type WantedEnrollment,
} from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import {
  costPerSession,
  eachPayment,
  firstYear,
  heldAtMost,
  type HeldAtMost,
  type HeldStep,
  heldSteps,
  yearAfter,
  type YearRow,
  type YearTerms,
} from './first-year.ts';

/** The first year of a sign-up, or of an offer before anybody signs; amounts in minor units. */
export type YearPreview = {
  joinedOn: Day;
  /** Last day of the year. */
  through: Day;
  beginsOn: Day;
  expiresOn: Day | null;
  firstDueOn: Day;
  renewalDueOn: Day | null;
  proration: Proration | null;
  currency: string;
  eachPayment: ReturnType<typeof eachPayment>;
  costPerSession: ReturnType<typeof costPerSession>;
  rows: YearRow[];
  held: HeldStep[];
  heldAtMost: HeldAtMost | null;
};

/**
 * The review page of a sign-up (D13): all dates, amounts and sessions of the first year, if every
 * payment is made on its day. Checks exactly what signing checks; writes nothing.
 */
export async function previewSignUp(
  tx: Tx,
  caller: Caller,
  wanted: WantedEnrollment,
): Promise<YearPreview> {
  return yearOf(await prepareEnrollment(tx, caller, wanted));
}

/** The first year of what was prepared, as it is shown, and as it stands in the signed agreement. */
export const yearOf = (ready: ReadyEnrollment): YearPreview =>
  yearPreview({ ...ready.term, ...ready, joinDay: ready.today }, ready.club.currency);

export function yearPreview(terms: YearTerms, currency: string, daysLate = 0): YearPreview {
  const { joinDay, plan } = terms;
  const rows = firstYear(terms, daysLate);
  const held = heldSteps(rows, joinDay);
  const payment = eachPayment(terms);
  return {
    joinedOn: joinDay,
    through: addDays(yearAfter(joinDay), -1),
    beginsOn: plan.beginsOn,
    expiresOn: plan.expiresOn,
    firstDueOn: plan.firstDueOn,
    renewalDueOn: renewalDueOn(plan),
    proration: plan.proration,
    currency,
    eachPayment: payment,
    costPerSession: costPerSession(payment),
    rows,
    held,
    heldAtMost: heldAtMost(held, joinDay),
  };
}
