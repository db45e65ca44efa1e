import {
  addDays,
  addLength,
  cadenceDay,
  dayOfMonth,
  daysBetween,
  formatDay,
  nextDayOfMonth,
  type Day,
  type Every,
  type Length,
} from '#kit/days';
import { Refusal } from '#kit/refusal';
import type { Timing } from '#modules/offers/contract';

/** What a schedule is made from: the join day J and what the offer and the payment term say. */
export type ScheduleTerms = {
  joinDay: Day;
  every: Every;
  timing: Timing;
  /** null = open ended. */
  length: Length | null;
  /** null = until cancelled. */
  payments: number | null;
  /** The day the offer itself sets for the beginning; null = the day of joining. */
  beginDay: Day | null;
};

/** Every date that an agreement needs, settled once at sign-up. */
export type SchedulePlan = {
  beginsOn: Day;
  /** The day on which the term is over; null = open ended. */
  expiresOn: Day | null;
  firstDueOn: Day;
  /** The day of the month that monthly due dates aim for (D11); null for days and weeks. */
  anchorDay: number | null;
  every: Every;
  payments: number | null;
  /** The charge at sign-up that bridges the days before the first full payment; null = none. */
  proration: Proration | null;
};

/** `from` to `to`, both included: `days` of the `ofDays` that a whole payment would have covered. */
export type Proration = { from: Day; to: Day; days: number; ofDays: number };

/**
 * The dates of an agreement by its term's timing (D9, D10). The begin date that an offer sets moves
 * the beginning and the expiration with it, except where the expiration follows the first full
 * payment. Throws the refusal `first_payment_date_passed` when a fixed first payment date lies before
 * the day of joining.
 */
export function planSchedule(terms: ScheduleTerms): SchedulePlan {
  const { joinDay, every, timing, length, payments } = terms;
  const { firstDueOn, aimedDay } = firstDue(timing, joinDay);
  const beginsOn = terms.beginDay ?? joinDay;
  const runsFrom = timing.kind === 'first_full_payment_day' ? firstDueOn : beginsOn;
  const plan = {
    beginsOn,
    expiresOn: length === null ? null : addLength(runsFrom, length),
    firstDueOn,
    anchorDay: every.unit === 'month' ? aimedDay : null,
    every,
    payments,
  };
  return {
    ...plan,
    proration: timing.kind === 'first_full_payment_day' ? prorationOf(plan, joinDay) : null,
  };
}

function firstDue(timing: Timing, joinDay: Day): { firstDueOn: Day; aimedDay: number } {
  switch (timing.kind) {
    case 'first_full_payment_day':
    case 'calendar_billing_day':
      return { firstDueOn: nextDayOfMonth(joinDay, timing.day), aimedDay: timing.day };
    case 'fixed_first_payment_date':
      if (timing.date < joinDay) throw refuseFirstPaymentDate(timing.date, joinDay);
      return { firstDueOn: timing.date, aimedDay: dayOfMonth(timing.date) };
    case 'payment_date_offset': {
      const firstDueOn = addDays(joinDay, timing.days);
      return { firstDueOn, aimedDay: dayOfMonth(firstDueOn) };
    }
    case 'standard':
      return { firstDueOn: joinDay, aimedDay: dayOfMonth(joinDay) };
  }
}

/**
 * The period that the prorated charge is a part of ends where the first full payment begins, and is one
 * step of the schedule long (D11). With steps shorter than the wait the charge covers more than one.
 */
function prorationOf(
  plan: Pick<SchedulePlan, 'firstDueOn' | 'anchorDay' | 'every'>,
  joinDay: Day,
): Proration | null {
  const { firstDueOn } = plan;
  if (joinDay === firstDueOn) return null;
  return {
    from: joinDay,
    to: addDays(firstDueOn, -1),
    days: daysBetween(joinDay, firstDueOn),
    ofDays: daysBetween(dueDay(plan, -1), firstDueOn),
  };
}

function refuseFirstPaymentDate(date: Day, joinDay: Day): Refusal {
  return new Refusal({
    kind: 'conflict',
    code: 'first_payment_date_passed',
    detail: `This term's fixed first payment date, ${formatDay(date)}, is before the day of joining, ${formatDay(joinDay)}.`,
    hint: 'Choose another payment term, or have the offer published with a later first payment date.',
  });
}

type Cadence = Pick<SchedulePlan, 'firstDueOn' | 'anchorDay' | 'every'>;

/** The due day of the n-th installment; 0 is the first. Monthly ones keep their anchor (D11). */
export function dueDay(plan: Cadence, n: number): Day {
  return cadenceDay({ first: plan.firstDueOn, anchorDay: plan.anchorDay }, plan.every, n);
}

/**
 * The due days of an agreement from its first on: as many as asked for, or through a day, that day
 * included. Never more than the term's number of payments; where the term names none but has a length,
 * the last is before the expiration.
 */
export function dueDays(
  plan: Omit<SchedulePlan, 'beginsOn' | 'proration'>,
  limit: { count: number } | { through: Day },
): Day[] {
  const most = 'count' in limit ? limit.count : Number.POSITIVE_INFINITY;
  const count = Math.min(most, plan.payments ?? Number.POSITIVE_INFINITY);
  const isWanted = (day: Day) =>
    ('count' in limit || day <= limit.through) &&
    (plan.payments !== null || plan.expiresOn === null || day < plan.expiresOn);
  const days: Day[] = [];
  for (let n = 0; n < count; n += 1) {
    const day = dueDay(plan, n);
    if (!isWanted(day)) break;
    days.push(day);
  }
  return days;
}

/**
 * When the first payment of a renewal is due: the first day of the same schedule that is neither before
 * the renewal begins nor already taken by the old agreement's last installment (D10, D29).
 */
export function renewalFirstDue(
  plan: Cadence,
  renewal: { beginsOn: Day; lastDueOn: Day | null },
): Day {
  const afterLast = renewal.lastDueOn === null ? renewal.beginsOn : addDays(renewal.lastDueOn, 1);
  const earliest = afterLast > renewal.beginsOn ? afterLast : renewal.beginsOn;
  const longestStep = plan.every.count * { day: 1, week: 7, month: 31 }[plan.every.unit];
  let n = Math.max(0, Math.floor(daysBetween(plan.firstDueOn, earliest) / longestStep));
  while (dueDay(plan, n) < earliest) n += 1;
  return dueDay(plan, n);
}
