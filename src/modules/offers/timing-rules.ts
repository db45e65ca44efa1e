import { isDay, type Day } from '#kit/days';
import { refuseFields, type FieldProblem } from '#kit/refusal';
import { checkWholeNumber, limits } from './field-checks.ts';
import type { Timing } from './model.ts';

/** The four timing settings as a form or a file gives them; unset ones are absent or null. */
export type TimingSettings = {
  firstFullPaymentDay?: number | null;
  calendarBillingDay?: number | null;
  fixedFirstPaymentDate?: Day | null;
  paymentDateOffset?: number | null;
};

const labels = {
  firstFullPaymentDay: 'First Full Payment Day',
  calendarBillingDay: 'Calendar Billing Day',
  fixedFirstPaymentDate: 'Fixed First Payment Date',
  paymentDateOffset: 'Payment Date Offset',
} as const;

/**
 * The one timing that the separate settings stand for; none set is standard. Throws the refusal
 * `two_timings`, naming each of them, when more than one is set (D9).
 */
export function timingFromSettings(settings: TimingSettings, field = 'timing'): Timing {
  const { firstFullPaymentDay, calendarBillingDay, fixedFirstPaymentDate, paymentDateOffset } =
    settings;
  const names = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => (settings[name] ?? null) !== null)
    .map((name) => labels[name]);
  if (names.length > 1)
    throw refuseFields('two_timings', [
      {
        field,
        message: `${names.join(' and ')} cannot be combined: a term has at most one timing. Keep one of them.`,
      },
    ]);

  if (firstFullPaymentDay != null)
    return { kind: 'first_full_payment_day', day: firstFullPaymentDay };
  if (calendarBillingDay != null) return { kind: 'calendar_billing_day', day: calendarBillingDay };
  if (fixedFirstPaymentDate != null)
    return { kind: 'fixed_first_payment_date', date: fixedFirstPaymentDate };
  if (paymentDateOffset != null) return { kind: 'payment_date_offset', days: paymentDateOffset };
  return { kind: 'standard' };
}

/** What is wrong with a timing's own number or date (D9). */
export function validateTiming(timing: Timing, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const dayOfMonth = { least: 1, most: 31 };
  switch (timing.kind) {
    case 'standard':
      break;
    case 'first_full_payment_day':
      checkWholeNumber(
        problems,
        `${field}.day`,
        labels.firstFullPaymentDay,
        timing.day,
        dayOfMonth,
      );
      break;
    case 'calendar_billing_day':
      checkWholeNumber(problems, `${field}.day`, labels.calendarBillingDay, timing.day, dayOfMonth);
      break;
    case 'fixed_first_payment_date':
      if (!isDay(timing.date))
        problems.push({
          field: `${field}.date`,
          message: `Set ${labels.fixedFirstPaymentDate} to a day of the calendar, like 2023-11-01.`,
        });
      break;
    case 'payment_date_offset':
      checkWholeNumber(problems, `${field}.days`, labels.paymentDateOffset, timing.days, {
        least: 0,
        most: limits.days,
      });
      break;
  }
  return problems;
}
