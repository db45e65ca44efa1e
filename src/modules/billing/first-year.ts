import { addDays, addLength, type Day } from '#kit/days';
import { prorate, taxOn } from '#kit/money';
import { dueDays, type SchedulePlan } from '#modules/enrollment/index';
import { lastUsableDay } from '#modules/sessions/index';
import type { NewInstallment, SignUpKind } from './model.ts';
import { creditedShare, duesInstallments, signUpCharges } from './rules.ts';

/** What the first year of a sign-up is reckoned from; amounts in minor units, before tax. */
export type YearTerms = {
  joinDay: Day;
  plan: SchedulePlan;
  duesMinor: number;
  taxRatePpm: number;
  enrollmentFeeMinor: number;
  downPaymentMinor: number;
  creditOnProration: 'none' | 'full' | 'prorated';
  buckets: readonly { itemId: number; quantity: number; daysToExpire: number }[];
};

export type YearRow = Pick<NewInstallment, 'dueOn' | 'taxMinor'> & {
  kind: SignUpKind;
  /** Which dues payment it is, counted from 1; 0 = a charge at sign-up. */
  number: number;
  collectedOn: Day;
  /** Minor units, tax included. */
  amountMinor: number;
  credits: YearCredit[];
};

/** `lastDay` null = never expires. */
export type YearCredit = { itemId: number; sessions: number; lastDay: Day | null };

/** The first day after the year that begins on the day of joining. */
export const yearAfter = (joinDay: Day): Day => addLength(joinDay, { count: 12, unit: 'month' });

/**
 * Every charge of the first year and what it credits when collected (D13, D16, D18, D19). What is due on
 * the day of joining is paid there and then; each later payment comes `daysLate` days after it is due, so
 * that its sessions begin, and end, as much later. Due days after the year are left out.
 */
export function firstYear(terms: YearTerms, daysLate = 0): YearRow[] {
  const { joinDay, plan, buckets } = terms;
  const owing = { ...plan, ...terms, id: 0, clubId: 0, joinedOn: joinDay, cadenceFrom: 1 };
  const end = yearAfter(joinDay);
  const days = dueDays(plan, { through: addDays(end, -1) });
  const installments = [
    ...signUpCharges(owing, terms, plan.proration, true),
    ...duesInstallments(owing, 1, days.length, true),
  ];
  return installments.map((one) => {
    const collectedOn = one.dueOn <= joinDay ? one.dueOn : addDays(one.dueOn, daysLate);
    return {
      kind: one.kind,
      number: one.sequence,
      dueOn: one.dueOn,
      collectedOn,
      amountMinor: one.amountMinor + one.taxMinor,
      taxMinor: one.taxMinor,
      credits: buckets
        .map(({ itemId, quantity, daysToExpire }) => ({
          itemId,
          sessions: one.kind === 'dues' ? quantity : creditedShare(quantity, one),
          lastDay: lastUsableDay(collectedOn, daysToExpire),
        }))
        .filter((credit) => credit.sessions > 0),
    };
  });
}

export type HeldStep = { from: Day; items: { itemId: number; sessions: number }[] };

/**
 * How many sessions are held from which day on if none is used: one step for each day on which that
 * changes, the day of joining first, none after the year. The last usable day still counts (D18).
 */
export function heldSteps(rows: readonly YearRow[], joinDay: Day): HeldStep[] {
  const changes = new Map<Day, Map<number, number>>([[joinDay, new Map()]]);
  const change = (day: Day, itemId: number, sessions: number) => {
    const onDay = changes.get(day) ?? new Map<number, number>();
    changes.set(day, onDay.set(itemId, (onDay.get(itemId) ?? 0) + sessions));
  };
  for (const { collectedOn, credits } of rows)
    for (const { itemId, sessions, lastDay } of credits) {
      change(collectedOn, itemId, sessions);
      if (lastDay !== null) change(addDays(lastDay, 1), itemId, -sessions);
    }
  const end = yearAfter(joinDay);
  const held = new Map<number, number>();
  return [...changes.entries()]
    .filter(([day]) => day < end)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, onDay]) => {
      for (const [itemId, sessions] of onDay) held.set(itemId, (held.get(itemId) ?? 0) + sessions);
      return { from, items: [...held].map(([itemId, sessions]) => ({ itemId, sessions })) };
    });
}

export type HeldAtMost = { sessions: number; from: Day; to: Day };

/** The most sessions held at once in the year, and its first stretch of days, both included. */
export function heldAtMost(steps: readonly HeldStep[], joinDay: Day): HeldAtMost | null {
  const total = (step: HeldStep) => step.items.reduce((sum, item) => sum + item.sessions, 0);
  const most = Math.max(0, ...steps.map(total));
  if (most === 0) return null;
  const at = steps.findIndex((step) => total(step) === most);
  const over = steps.slice(at).find((step) => total(step) !== most);
  return {
    sessions: most,
    from: steps[at]!.from,
    to: addDays(over?.from ?? yearAfter(joinDay), -1),
  };
}

/** What every payment asks, and gives in all; amounts in minor units, tax included. */
export function eachPayment({ duesMinor, taxRatePpm, buckets }: YearTerms) {
  const taxMinor = taxOn(duesMinor, taxRatePpm);
  return {
    amountMinor: duesMinor + taxMinor,
    taxMinor,
    sessions: buckets.reduce((sum, bucket) => sum + bucket.quantity, 0),
  };
}

/**
 * What one session comes to when all of a payment's are used, two thirds, or half of them: minor units,
 * rounded half up. Nothing where a payment gives no sessions; what rounds to no session is left out.
 */
export function costPerSession(payment: { amountMinor: number; sessions: number }) {
  const uses = [
    payment.sessions,
    Math.round((payment.sessions * 2) / 3),
    Math.round(payment.sessions / 2),
  ];
  return [...new Set(uses)]
    .filter((sessions) => sessions > 0)
    .map((sessions) => ({ sessions, amountMinor: prorate(payment.amountMinor, 1, sessions) }));
}
