import type { Day } from '#kit/days';
import { type OfferContent, offeredBeginDay, type PaymentTerm } from '#modules/offers/index';
import { beginsInThePast } from './refusals.ts';
import { dueDay, dueDays, planSchedule, renewalFirstDue, type SchedulePlan } from './schedule.ts';

/**
 * The dates of somebody who joins on a day under a payment term of an offer (D9), with as many payments
 * as were agreed. Refuses a begin date or a first payment date that has passed.
 */
export function planTerm(
  content: Pick<OfferContent, 'fixedBeginDate' | 'beginDateOffsetDays' | 'length'>,
  term: Pick<PaymentTerm, 'every' | 'timing'>,
  joinDay: Day,
  payments: number | null,
): SchedulePlan {
  const beginDay = offeredBeginDay(content, joinDay);
  if (beginDay !== null && beginDay < joinDay) throw beginsInThePast(beginDay);
  const { every, timing } = term;
  return planSchedule({ joinDay, every, timing, length: content.length, payments, beginDay });
}

/** The day on which the first payment of a renewal on time would be due (D10); null = open ended. */
export function renewalDueOn(plan: SchedulePlan): Day | null {
  if (plan.expiresOn === null) return null;
  const lastDueOn =
    plan.payments === null
      ? (dueDays(plan, { through: plan.expiresOn }).at(-1) ?? null)
      : dueDay(plan, plan.payments - 1);
  return renewalFirstDue(plan, { beginsOn: plan.expiresOn, lastDueOn });
}
