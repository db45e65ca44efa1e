import type { OfferContent, PaymentTerm, Timing } from '#modules/offers/contract';
import { frequencyPresets } from '#modules/offers/contract';
import { defineWords } from '@/app/words.ts';
import { dayText, moneyText } from '@/lib/format.ts';

export const useTermWords = defineWords('offer-terms', {
  title: 'Payment terms',
  below: 'What is due, how often and from when. A joiner picks one of them.',
  none: 'No payment terms yet. Add one to say what is due.',
  add: 'Payment term',
  newName: 'Monthly',
  newNameNumbered: 'Term {{count}}',
  copyName: '{{name}} copy',
  copy: 'Copy',
  remove: 'Remove',
  earlier: 'Move earlier',
  later: 'Move later',
  name: 'Name',
  dues: 'Dues',
  frequency: 'Frequency',
  weekly: 'Weekly',
  everyTwoWeeks: 'Every two weeks',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
  custom: 'Another rhythm',
  everyCount: 'Every how many',
  everyUnit: 'Days, weeks or months',
  day: 'days',
  week: 'weeks',
  month: 'months',
  howLong: 'Payments',
  numbered: 'A number of payments',
  untilCancelled: 'Until cancelled',
  payments: 'Number of payments',
  downPayment: 'Down payment',
  enrollmentFee: 'Enrollment fee',
  taxRate: 'Tax rate in %',
  badRate: 'Type a rate, like 8.25.',
  timing: 'When the first payment falls',
  standard: 'On the day of joining',
  first_full_payment_day: 'First full payment day, with a prorated charge at sign-up',
  calendar_billing_day: 'Calendar billing day, without proration',
  fixed_first_payment_date: 'Fixed first payment date',
  payment_date_offset: 'Payment date offset',
  dayOfMonth: 'Day of the month',
  dayHint: 'Short months use their last day',
  fixedDate: 'First payment date',
  offset: 'Days after joining',
  negotiable: 'Staff may lower the dues or the number of payments',
  minDues: 'Min. Payment Amount',
  minPayments: 'Min. # of Payments',
  minPaymentsHint: '0 = may not be lowered',
  atEnd: 'At the end',
  expire: 'Expires',
  renew: 'Renews for another term',
  open_ended: 'Goes on, open ended, with the same sessions',
  creditOnProration: 'Sessions with the prorated charge',
  credit_none: 'None',
  credit_full: 'All of them',
  credit_prorated: 'Their share by days',
  save: 'Save terms',
  discard: 'Discard',

  datesTitle: 'What it means for somebody who joins on',
  joinDate: 'Join date',
  begins: 'Membership begins',
  prorated: 'Prorated charge at sign-up',
  proratedFor: '{{money}} for {{from}} to {{to}}, {{days}} of {{of}} days',
  proratedTax: '{{money}} with tax for {{from}} to {{to}}, {{days}} of {{of}} days',
  noProration: 'None: joining falls on the payment day',
  firstPayment: 'First payment',
  nextPayments: 'Then',
  andSoOn_one: '{{days}}, {{count}} payment in all',
  andSoOn_other: '{{days}}, {{count}} payments in all',
  untilCancelledDays: '{{days}}, until cancelled',
  onlyOne: 'No more: one payment in all',
  expires: 'Expires',
  neverEnds: 'Open ended',
  renewal: 'A renewal on time',
  renewalText: 'starts {{begins}}, first payment {{due}}',
  nextAfterEnd: 'Goes on',
  nextAfterEndText: 'open ended, next payment {{due}}',
  beginsEarlier: 'The offer begins {{day}}, before this join date: nobody can join that late.',
  fixFirst: 'Fix the fields above to see the dates.',
  noJoinDate: 'Choose a join date.',

  sumTimes: '{{money}} × {{count}}, {{when}}',
  sumUntil: '{{money}} {{frequency}} until cancelled, {{when}}',
  sumOnce: '{{money}} once, {{length}}',
  sumOnceOpen: '{{money}} once',
  whenStandard: 'from the join date',
  whenFull: 'full payments on day {{day}}',
  whenCalendar: 'billed on day {{day}}',
  whenFixed: 'from {{day}}',
  whenOffset_one: '{{count}} day after joining',
  whenOffset_other: '{{count}} days after joining',
  every_day_one: 'every day',
  every_day_other: 'every {{count}} days',
  every_week_one: 'weekly',
  every_week_other: 'every {{count}} weeks',
  every_month_one: 'monthly',
  every_month_other: 'every {{count}} months',
  length_day_one: '{{count}} day',
  length_day_other: '{{count}} days',
  length_week_one: '{{count}} week',
  length_week_other: '{{count}} weeks',
  length_month_one: '{{count}} month',
  length_month_other: '{{count}} months',
});

export type TermSay = ReturnType<typeof useTermWords>;

export const presets = Object.keys(frequencyPresets) as (keyof typeof frequencyPresets)[];

/** The preset that a frequency is, if it is one. */
export const presetOf = ({ count, unit }: PaymentTerm['every']) =>
  presets.find(
    (name) => frequencyPresets[name].count === count && frequencyPresets[name].unit === unit,
  );

export const everyText = ({ count, unit }: PaymentTerm['every'], say: TermSay) =>
  say(`every_${unit}`, { count });

export const lengthText = ({ count, unit }: NonNullable<OfferContent['length']>, say: TermSay) =>
  say(`length_${unit}`, { count });

export function timingText(timing: Timing, say: TermSay): string {
  switch (timing.kind) {
    case 'standard':
      return say('whenStandard');
    case 'first_full_payment_day':
      return say('whenFull', { day: timing.day });
    case 'calendar_billing_day':
      return say('whenCalendar', { day: timing.day });
    case 'fixed_first_payment_date':
      return say('whenFixed', { day: timing.date ? dayText(timing.date) : '…' });
    case 'payment_date_offset':
      return say('whenOffset', { count: timing.days });
  }
}

/** "$79.00 × 12, billed on day 1". */
export function termText(
  term: PaymentTerm,
  offer: Pick<OfferContent, 'currency' | 'length'>,
  say: TermSay,
): string {
  const amountMinor = Number.isNaN(term.duesMinor) ? 0 : term.duesMinor;
  const money = moneyText({ amountMinor, currency: offer.currency });
  const when = timingText(term.timing, say);
  if (term.payments === 1)
    return offer.length
      ? say('sumOnce', { money, length: lengthText(offer.length, say) })
      : say('sumOnceOpen', { money });
  if (term.payments === null)
    return say('sumUntil', { money, frequency: everyText(term.every, say), when });
  return say('sumTimes', { money, count: term.payments, when });
}
