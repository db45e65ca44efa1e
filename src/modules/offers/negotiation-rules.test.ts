import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNegotiation, validateNegotiation } from './negotiation-rules.ts';

const term = {
  duesMinor: 5000,
  payments: 12 as number | null,
  negotiation: { minDuesMinor: 4000, minPayments: 6 } as {
    minDuesMinor: number;
    minPayments: number;
  } | null,
};
const nobody = { mayNegotiate: false, mayOverrideFloors: false };
const staff = { mayNegotiate: true, mayOverrideFloors: false };
const manager = { mayNegotiate: true, mayOverrideFloors: true };

describe('the floors of a term (D12)', () => {
  const fields = (given: Partial<typeof term>) =>
    validateNegotiation({ ...term, ...given }, 'negotiation').map((problem) => problem.field);

  test.each<[string[], Partial<typeof term>]>([
    [[], {}],
    [[], { negotiation: null }],
    [[], { negotiation: { minDuesMinor: 0, minPayments: 1 } }],
    [[], { negotiation: { minDuesMinor: 1, minPayments: 0 }, payments: null }],
    [[], { negotiation: { minDuesMinor: 5000, minPayments: 12 } }],
    [['negotiation'], { negotiation: { minDuesMinor: 0, minPayments: 0 } }],
    [['negotiation.minDuesMinor'], { negotiation: { minDuesMinor: 5001, minPayments: 6 } }],
    [['negotiation.minDuesMinor'], { negotiation: { minDuesMinor: -1, minPayments: 6 } }],
    [['negotiation.minPayments'], { negotiation: { minDuesMinor: 1, minPayments: 13 } }],
    [['negotiation.minPayments'], { negotiation: { minDuesMinor: 1, minPayments: 1.5 } }],
    [['negotiation.minPayments'], { payments: null }],
  ])('problems %j for %j', (expected, given) => {
    expect(fields(given)).toEqual(expected);
  });
});

const code = (
  wanted: { duesMinor?: number; payments?: number },
  who: typeof staff,
  given: Partial<typeof term> = {},
) => checkNegotiation({ ...term, ...given }, wanted, who)?.code ?? null;

describe('selling below the price (D12)', () => {
  test('asking for the term as it stands needs no permission', () => {
    expect(code({}, nobody, { negotiation: null })).toBeNull();
    expect(code({ duesMinor: 5000, payments: 12 }, nobody)).toBeNull();
  });
  test('staff with the permission may go down to the floors, nobody else', () => {
    expect(code({ duesMinor: 4000, payments: 6 }, staff)).toBeNull();
    expect(code({ duesMinor: 4000 }, nobody)).toBe('negotiation_not_permitted');
  });
  test('below a floor only with the override permission', () => {
    expect(code({ duesMinor: 3999 }, staff)).toBe('below_negotiation_floor');
    expect(code({ payments: 5 }, staff)).toBe('below_negotiation_floor');
    expect(code({ duesMinor: 3999, payments: 5 }, manager)).toBeNull();
    expect(code({ duesMinor: 0, payments: 1 }, manager)).toBeNull();
  });
  test('a term without negotiation is sold as it stands, by managers too', () => {
    expect(code({ duesMinor: 4999 }, manager, { negotiation: null })).toBe('term_not_negotiable');
  });
  test('nothing can be raised, and there is always a payment', () => {
    for (const wanted of [
      { duesMinor: 5001 },
      { duesMinor: -1 },
      { payments: 13 },
      { payments: 0 },
    ])
      expect(code(wanted, manager)).toBe('negotiation_out_of_range');
  });
  test('a term until cancelled has no number of payments to lower', () => {
    const untilCancelled = { payments: null, negotiation: { minDuesMinor: 1, minPayments: 0 } };
    expect(code({ payments: 6 }, manager, untilCancelled)).toBe('negotiation_out_of_range');
    expect(code({ duesMinor: 1 }, staff, untilCancelled)).toBeNull();
  });
  test('without the override permission nothing below a floor is ever let through', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3990, max: 5010 }), fc.integer({ min: 0, max: 13 }), (d, p) => {
        const allowed = d >= 4000 && d <= 5000 && p >= 6 && p <= 12;
        expect(code({ duesMinor: d, payments: p }, staff) === null).toBe(allowed);
      }),
    );
  });
});
