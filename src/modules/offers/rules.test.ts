import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOffer, aTerm, inventory, PASS, PT, RETIRED, SPIN, YOGA } from '#testing/offer-examples';
import type { OfferContent, PaymentTerm } from './model.ts';
import { checkPublishable, foldCode, offeredBeginDay, validateOffer } from './rules.ts';

const problems = (given: Partial<OfferContent>) => validateOffer(anOffer(given), inventory);
const termProblems = (given: Partial<PaymentTerm>) => problems({ terms: [aTerm(given)] });
const fields = (found: { field: string }[]) => found.map((problem) => problem.field);

test('an offer as a club would build it has no problems and may be published', () => {
  expect(validateOffer(anOffer(), inventory)).toEqual([]);
  expect(checkPublishable(anOffer(), inventory)).toEqual([]);
});

const begin = (fixedBeginDate: string | null, beginDateOffsetDays: number | null) =>
  offeredBeginDay({ fixedBeginDate, beginDateOffsetDays }, '2023-10-06');

describe('the offer itself (D1)', () => {
  test.each(['A', '12M FAM', 'ABCDEFGH', 'A      B', 'ÉTÉ 24'])('code %j is fine', (code) => {
    expect(problems({ code })).toEqual([]);
  });
  test.each(['', ' A', 'A ', 'ABCDEFGHI', 'A-B', 'A\tB', ' ', 'A\nB'])('code %j is not', (code) => {
    expect(fields(problems({ code }))).toEqual(['code']);
  });
  test('codes are compared without case', () => {
    expect(foldCode('12m fam')).toBe(foldCode('12M FAM'));
    expect(foldCode('12M FAM')).not.toBe(foldCode('12MFAM'));
  });
  test.each<[string, Partial<OfferContent>]>([
    ['title', { title: '  ' }],
    ['title', { title: 'x'.repeat(121) }],
    ['currency', { currency: 'usd' }],
    ['maxAdditionalCardholders', { maxAdditionalCardholders: -1 }],
    ['maxAdditionalCardholders', { maxAdditionalCardholders: 1.5 }],
    ['length.count', { length: { count: 0, unit: 'month' } }],
    ['length.count', { length: { count: 1.5, unit: 'month' } }],
    ['length.count', { length: { count: 5000, unit: 'month' } }],
    ['beginDateOffsetDays', { fixedBeginDate: '2024-01-01', beginDateOffsetDays: 3 }],
    ['fixedBeginDate', { fixedBeginDate: '2024-02-30' }],
    ['beginDateOffsetDays', { beginDateOffsetDays: -3 }],
    [
      'availability.online.to',
      { availability: { inClub: null, online: { from: '2024-01-02', to: '2024-01-01' } } },
    ],
    [
      'availability.inClub.from',
      { availability: { inClub: { from: 'soon', to: '2024-01-01' }, online: null } },
    ],
    ['longDescription', { longDescription: 'x'.repeat(20_001) }],
  ])('%s is named in the refusal of %j', (field, given) => {
    expect(fields(problems(given))).toEqual([field]);
  });
  test.each<[string, Partial<OfferContent>]>([
    ['open ended', { length: null }],
    ['the longest title', { title: 'x'.repeat(120) }],
    ['the longest text', { termsOnline: 'x'.repeat(20_000) }],
    ['a begin date alone', { fixedBeginDate: '2024-02-29' }],
    ['an offset alone', { beginDateOffsetDays: 0 }],
    [
      'sold on one single day',
      { availability: { inClub: { from: '2024-01-01', to: '2024-01-01' }, online: null } },
    ],
    [
      'sold from a day on',
      { availability: { inClub: { from: '2024-01-01', to: null }, online: null } },
    ],
    ['no term yet', { terms: [] }],
  ])('takes %s', (_, given) => {
    expect(problems(given)).toEqual([]);
  });
  test('the begin day is the fixed one, or counted from joining, or left to the timing', () => {
    expect([begin('2024-01-01', null), begin(null, 7), begin(null, null)]).toEqual([
      '2024-01-01',
      '2023-10-13',
      null,
    ]);
  });
});

describe('a payment term (D6)', () => {
  test.each<[string, Partial<PaymentTerm>]>([
    ['terms[0].name', { name: ' ' }],
    ['terms[0].duesMinor', { duesMinor: -1 }],
    ['terms[0].duesMinor', { duesMinor: 49.5 }],
    ['terms[0].downPaymentMinor', { downPaymentMinor: Number.NaN }],
    ['terms[0].enrollmentFeeMinor', { enrollmentFeeMinor: 1e15 }],
    ['terms[0].taxRatePpm', { taxRatePpm: 1_000_001 }],
    ['terms[0].every.count', { every: { count: 0, unit: 'week' } }],
    ['terms[0].payments', { payments: 0 }],
    ['terms[0].payments', { payments: 500, every: { count: 12, unit: 'month' } }],
    ['terms[0].timing.day', { timing: { kind: 'calendar_billing_day', day: 32 } }],
    ['terms[0].timing.day', { timing: { kind: 'first_full_payment_day', day: 0 } }],
    ['terms[0].timing.date', { timing: { kind: 'fixed_first_payment_date', date: '2023-02-29' } }],
    ['terms[0].timing.days', { timing: { kind: 'payment_date_offset', days: -1 } }],
    ['terms[0].negotiation', { negotiation: { minDuesMinor: 0, minPayments: 0 } }],
    [
      'terms[0].sessions[0].quantity',
      { sessions: [{ itemId: YOGA, quantity: -1, daysToExpire: 0 }] },
    ],
    [
      'terms[0].sessions[0].daysToExpire',
      { sessions: [{ itemId: YOGA, quantity: 1, daysToExpire: 1.5 }] },
    ],
    [
      'terms[0].sessions[1].itemId',
      {
        sessions: [
          { itemId: YOGA, quantity: 1, daysToExpire: 1 },
          { itemId: YOGA, quantity: 2, daysToExpire: 1 },
        ],
      },
    ],
    ['terms[0].sessions[0].itemId', { sessions: [{ itemId: PT, quantity: 1, daysToExpire: 1 }] }],
  ])('%s is named in the refusal of %j', (field, given) => {
    expect(fields(termProblems(given))).toEqual([field]);
  });
  test('payments may run for a hundred years, not longer', () => {
    const every = { count: 10, unit: 'day' } as const;
    expect(termProblems({ every, payments: 3650 })).toEqual([]);
    expect(fields(termProblems({ every, payments: 3651 }))).toEqual(['terms[0].payments']);
  });
  test('dues of 0.00 and payments until cancelled are fine', () => {
    expect(termProblems({ duesMinor: 0, payments: null })).toEqual([]);
  });
  test('two terms of one offer need two names, whatever their case', () => {
    const terms = [aTerm({ name: 'Monthly' }), aTerm({ name: 'monthly ' })];
    expect(fields(problems({ terms }))).toEqual(['terms[1].name']);
  });
  test('an offer has at most fifty terms', () => {
    const terms = Array.from({ length: 51 }, (_, at) => aTerm({ name: `Plan ${at}` }));
    expect(problems({ terms: terms.slice(1) })).toEqual([]);
    expect(fields(problems({ terms }))).toEqual(['terms']);
  });
});

const found = (quantity: number, daysToExpire: number) =>
  termProblems({ sessions: [{ itemId: YOGA, quantity, daysToExpire }] });

describe('quantity and days in the term (D7)', () => {
  test.each([
    [4, 30],
    [1, 1],
    [2, 0],
    [0, 0],
  ])('%i / %i is fine', (quantity, daysToExpire) => {
    expect(found(quantity, daysToExpire)).toEqual([]);
  });
  test('days without a quantity are refused with what would work', () => {
    const message = 'Set a quantity, or set both to 0 to leave this bucket out of the term.';
    expect(found(0, 30)).toEqual([{ field: 'terms[0].sessions[0].quantity', message }]);
    expect(found(0, 1)).toHaveLength(1);
  });
});

const publish = (given: Partial<OfferContent>) => checkPublishable(anOffer(given), inventory);

const both = (min: number, required = false) => ({
  min,
  max: 2,
  items: [
    { itemId: YOGA, required },
    { itemId: SPIN, required: false },
  ],
});

const gives = (...itemIds: number[]) => [
  aTerm({ sessions: itemIds.map((itemId) => ({ itemId, quantity: 1, daysToExpire: 30 })) }),
];

describe('publishing (D8)', () => {
  test('needs a payment term', () => {
    expect(fields(publish({ terms: [] }))).toEqual(['terms']);
  });
  test('refuses a Required bucket that a term leaves out, by the name of both', () => {
    const [problem, ...others] = publish({ sessionBuckets: both(0, true), terms: gives(SPIN) });
    expect(others).toEqual([]);
    expect(problem!.field).toBe('terms[0].sessions');
    expect(problem!.message).toMatch(/Yoga class is required.*Monthly/i);
    const zeros = [aTerm({ sessions: [{ itemId: YOGA, quantity: 0, daysToExpire: 0 }] })];
    expect(fields(publish({ sessionBuckets: both(0, true), terms: zeros }))).toEqual([
      'terms[0].sessions[0].quantity',
    ]);
  });
  test('refuses a term in which the minimum cannot be met', () => {
    const three = {
      min: 3,
      max: 3,
      items: [YOGA, SPIN, PT].map((itemId) => ({ itemId, required: false })),
    };
    const found = publish({ sessionBuckets: three, terms: gives(YOGA, SPIN) });
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toMatch(/minimum/i);
    expect(publish({ sessionBuckets: three, terms: gives(YOGA, SPIN, PT) })).toEqual([]);
  });
  test('asks for no minimum where a term gives one bucket or none (D5)', () => {
    expect(publish({ sessionBuckets: both(2), terms: gives(SPIN) })).toEqual([]);
    expect(publish({ sessionBuckets: both(2), terms: gives() })).toEqual([]);
  });
  test('repeats whatever is wrong with the draft', () => {
    expect(fields(publish({ title: '' }))).toEqual(['title']);
  });
});

test('any numbers at all are answered with fields of the offer, never with an error', () => {
  const anything = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.double(), fc.constant(2 ** 53));
  const someItem = fc.constantFrom(YOGA, SPIN, PASS, RETIRED, 999);
  const someOffer = fc
    .record({
      min: anything,
      max: anything,
      items: fc.array(fc.record({ itemId: someItem, required: fc.boolean() }), { maxLength: 4 }),
      sessions: fc.array(
        fc.record({ itemId: someItem, quantity: anything, daysToExpire: anything }),
        { maxLength: 4 },
      ),
      duesMinor: anything,
      count: anything,
      payments: anything,
    })
    .map(({ min, max, items, sessions, duesMinor, count, payments }) =>
      anOffer({
        sessionBuckets: { min, max, items },
        terms: [aTerm({ duesMinor, sessions, payments, every: { count, unit: 'month' } })],
      }),
    );
  fc.assert(
    fc.property(someOffer, (offer) => {
      for (const { field, message } of checkPublishable(offer, inventory)) {
        expect(field).toMatch(/^(sessionBuckets|terms)\b/);
        expect(message).toMatch(/\.$/);
      }
    }),
  );
});
