import type { Every } from '#kit/days';
import { parseMoney } from '#kit/money';
import { type OfferContent, type PaymentTerm, timingFromSettings } from '#modules/offers/index';
import type { Names } from './names.ts';
import { notThereYet, type Value } from './source.ts';
import type { World } from './world.ts';

/** Makes an offer of the world's items. What the product's rules refuse about it, it throws as such. */
export type MakeOffer = (world: World) => OfferContent;

const offerKeys = ['title', 'length', 'max_additional_cardholders', 'session_buckets', 'terms'];
const termKeys = [
  'dues',
  'every',
  'payments',
  'timing',
  'credit_on_proration',
  'rollover',
  'at_end',
  'sessions',
  'min_dues',
  'min_payments',
  'down_payment',
  'enrollment_fee',
  'tax',
];

/** An offer as the file writes it, with the code under which it goes. */
export function readOffer(value: Value, names: Names, givenCode?: string): [string, MakeOffer] {
  const fields = value.fields(givenCode === undefined ? ['code', ...offerKeys] : offerKeys);
  const code = givenCode ?? fields.need('code').text();
  const title = fields.get('title')?.text() ?? code;
  const length = readLength(fields.get('length'));
  const maxAdditionalCardholders = fields.get('max_additional_cardholders')?.number() ?? 0;
  const buckets = readBuckets(fields.get('session_buckets'), names);
  const terms = (fields.get('terms')?.entries() ?? []).map(({ key, value: term }) => ({
    name: key,
    make: readTerm(term, key, names),
  }));
  names.addOffer(
    code,
    terms.map((term) => term.name),
  );
  const make: MakeOffer = (world) => ({
    title,
    code,
    group: '',
    shortDescription: '',
    longDescription: '',
    termsInClub: '',
    termsOnline: '',
    length,
    clubAccess: 'single',
    maxAdditionalCardholders,
    signatureRequired: false,
    fixedBeginDate: null,
    beginDateOffsetDays: null,
    availability: { inClub: { from: null, to: null }, online: null },
    currency: world.club.currency,
    sessionBuckets: {
      ...buckets,
      items: buckets.items.map(({ key, required }) => ({ itemId: world.itemId(key), required })),
    },
    terms: terms.map((term) => term.make(world)),
  });
  return [code, make];
}

function readBuckets(value: Value | undefined, names: Names) {
  const fields = value?.fields(['min', 'max', 'items']);
  const items = (fields?.get('items')?.entries(true) ?? []).map(({ key, value: required }) => ({
    key: names.item(required, key),
    required: required.oneOf(['required', 'optional']) === 'required',
  }));
  return {
    min: fields?.get('min')?.number() ?? 0,
    max: fields?.get('max')?.number() ?? items.length,
    items,
  };
}

function readTerm(value: Value, name: string, names: Names): (world: World) => PaymentTerm {
  const fields = value.fields(termKeys);
  const dues = fields.need('dues').amount();
  const every = readEvery(fields.need('every'));
  const payments = fields.get('payments')?.number() ?? null;
  const timing = readTiming(fields.get('timing'));
  const creditOnProration =
    fields.get('credit_on_proration')?.oneOf(['none', 'full', 'prorated']) ?? 'none';
  const rollover = fields.get('rollover');
  if (rollover?.oneOf(['overlap', 'capped']) === 'capped')
    throw notThereYet(rollover.line, 'rollover: capped');
  const atEnd = fields.get('at_end')?.oneOf(['expire', 'open_ended', 'renew']) ?? 'expire';
  const sessions = (fields.get('sessions')?.entries(true) ?? []).map(({ key, value: numbers }) => ({
    key: names.item(numbers, key),
    ...readSessions(numbers),
  }));
  const amounts = {
    down: fields.get('down_payment')?.amount() ?? '0',
    enrollment: fields.get('enrollment_fee')?.amount() ?? '0',
    minDues: fields.get('min_dues')?.amount(),
  };
  const minPayments = fields.get('min_payments')?.number();
  const taxRatePpm = readTax(fields.get('tax'));
  return (world) => {
    const minor = (amount: string) => parseMoney(amount, world.club.currency);
    return {
      name,
      duesMinor: minor(dues),
      every,
      payments,
      downPaymentMinor: minor(amounts.down),
      enrollmentFeeMinor: minor(amounts.enrollment),
      taxRatePpm,
      timing: timing(),
      negotiation:
        amounts.minDues === undefined && minPayments === undefined
          ? null
          : { minDuesMinor: minor(amounts.minDues ?? '0'), minPayments: minPayments ?? 0 },
      atEnd,
      creditOnProration,
      rollover: 'overlap',
      sessions: sessions.map(({ key, ...numbers }) => ({ itemId: world.itemId(key), ...numbers })),
    };
  };
}

function readSessions(value: Value) {
  const [quantity, daysToExpire, ...more] = value.list();
  if (!quantity || !daysToExpire || more.length > 0)
    return value.fail(`"${value.name}" must be [Session Quantity, Days to Expire]`);
  return { quantity: quantity.number(), daysToExpire: daysToExpire.number() };
}

function readTiming(value: Value | undefined) {
  if (!value) return () => timingFromSettings({});
  if (!value.isMapping) {
    value.oneOf(['standard']);
    return () => timingFromSettings({});
  }
  const fields = value.fields([
    'first_full_payment_day',
    'calendar_billing_day',
    'fixed_first_payment_date',
    'payment_date_offset',
  ]);
  if (fields.size === 0) value.fail('"timing" is empty and so says nothing');
  const settings = {
    firstFullPaymentDay: fields.get('first_full_payment_day')?.number() ?? null,
    calendarBillingDay: fields.get('calendar_billing_day')?.number() ?? null,
    fixedFirstPaymentDate: fields.get('fixed_first_payment_date')?.day() ?? null,
    paymentDateOffset: fields.get('payment_date_offset')?.number() ?? null,
  };
  return () => timingFromSettings(settings);
}

function readLength(value: Value | undefined): Every | null {
  return !value || value.text() === 'open ended' ? null : readSpan(value, ', or open ended');
}

export const readEvery = (value: Value): Every => readSpan(value, '');

function readSpan(value: Value, otherwise: string): Every {
  const [, count, unit] = /^(\d{1,9}) +(day|week|month)s?$/.exec(value.text()) ?? [];
  if (!count)
    return value.fail(`"${value.name}" must be a number of days, weeks or months${otherwise}`);
  return { count: Number(count), unit: unit as Every['unit'] };
}

/** In percent, like 8.875, read digit by digit into parts per million. */
function readTax(value: Value | undefined): number {
  if (!value) return 0;
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(value.text()) ?? [];
  if (!whole) return value.fail('"tax" must be a percentage with at most 4 decimals, like 8.875');
  return Number(whole + decimals.padEnd(4, '0'));
}
