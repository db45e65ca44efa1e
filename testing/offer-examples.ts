import type { ItemFacts, OfferContent, PaymentTerm } from '#modules/offers/index';

/** A small inventory and an ordinary offer on it, for this room's tests to vary. */
export const YOGA: number = 1;
export const SPIN: number = 2;
export const PT: number = 3;
export const PASS: number = 4;
export const RETIRED: number = 5;

export const inventory: ItemFacts = new Map([
  [YOGA, { name: 'Yoga class', type: 'scheduler_bucket', active: true }],
  [SPIN, { name: 'Spin class', type: 'scheduler_bucket', active: true }],
  [PT, { name: 'Personal training', type: 'scheduler_bucket', active: true }],
  [PASS, { name: 'Guest pass', type: 'general_inventoried', active: true }],
  [RETIRED, { name: 'Aerobics', type: 'scheduler_bucket', active: false }],
]);

export function aTerm(given: Partial<PaymentTerm> = {}): PaymentTerm {
  return {
    name: 'Monthly',
    duesMinor: 4900,
    every: { count: 1, unit: 'month' },
    payments: 12,
    downPaymentMinor: 0,
    enrollmentFeeMinor: 0,
    taxRatePpm: 0,
    timing: { kind: 'standard' },
    negotiation: null,
    atEnd: 'expire',
    creditOnProration: 'none',
    rollover: 'overlap',
    sessions: [{ itemId: YOGA, quantity: 4, daysToExpire: 30 }],
    ...given,
  };
}

export function anOffer(given: Partial<OfferContent> = {}): OfferContent {
  return {
    title: 'Family year',
    code: '12M FAM',
    group: '',
    shortDescription: '',
    longDescription: '',
    termsInClub: '',
    termsOnline: '',
    length: { count: 12, unit: 'month' },
    clubAccess: 'single',
    maxAdditionalCardholders: 3,
    signatureRequired: true,
    fixedBeginDate: null,
    beginDateOffsetDays: null,
    availability: { inClub: { from: null, to: null }, online: null },
    currency: 'USD',
    sessionBuckets: {
      min: 1,
      max: 2,
      items: [
        { itemId: YOGA, required: true },
        { itemId: SPIN, required: false },
      ],
    },
    terms: [aTerm()],
    ...given,
  };
}
