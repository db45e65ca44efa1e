import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Every } from '#kit/days';
import { aTerm, inventory, YOGA } from '#testing/offer-examples';
import { lapseWarnings } from './lapse-warnings.ts';
import type { PaymentTerm } from './model.ts';

const warnings = (quantity: number, daysToExpire: number, given: Partial<PaymentTerm> = {}) =>
  lapseWarnings(
    aTerm({ ...given, sessions: [{ itemId: YOGA, quantity, daysToExpire }] }),
    '2023-11-01',
    inventory,
  );
const monthly: Every = { count: 1, unit: 'month' };

const due = (timing: PaymentTerm['timing']) => warnings(1, 5, { timing })[0]!.creditedOn;

describe('sessions that would lapse before the next payment (D8)', () => {
  test('monthly with 30 days: no warning, in months of 31 days neither', () => {
    expect(warnings(4, 30)).toEqual([]);
  });
  test('monthly with 14 days: a gap, in words', () => {
    expect(warnings(4, 14)).toEqual([
      {
        itemId: YOGA,
        creditedOn: '2023-11-01',
        lastUsableDay: '2023-11-15',
        nextDueOn: '2023-12-01',
        daysNeeded: 30,
        message:
          'Yoga class credited on 1 Nov 2023 is usable through 15 Nov 2023, but the next payment is due 1 Dec 2023. 30 days would close the gap.',
      },
    ]);
  });
  test('monthly with 29 days: enough for November, a gap in December', () => {
    expect(warnings(4, 29)).toMatchObject([{ creditedOn: '2023-12-01', daysNeeded: 30 }]);
  });
  test('sessions that never expire, and buckets not in the term, leave no gap', () => {
    expect(warnings(4, 0)).toEqual([]);
    expect(warnings(0, 0)).toEqual([]);
  });
  test.each<[Every, number]>([
    [{ count: 1, unit: 'week' }, 6],
    [{ count: 10, unit: 'day' }, 9],
    [{ count: 3, unit: 'month' }, 91],
    [{ count: 12, unit: 'month' }, 365],
  ])('every %j needs %i days, one fewer is too few', (every, days) => {
    expect(warnings(1, days, { every, payments: null })).toEqual([]);
    expect(warnings(1, days - 1, { every, payments: null })).toHaveLength(1);
  });
  test('after the last payment of a term that ends there is nothing to bridge', () => {
    expect(warnings(1, 5, { payments: 1, atEnd: 'expire' })).toEqual([]);
    expect(warnings(1, 5, { payments: 1, atEnd: 'renew' })).toHaveLength(1);
    expect(warnings(1, 29, { payments: 2, atEnd: 'expire' })).toEqual([]);
  });
  test('the timing decides which days are looked at', () => {
    expect(due({ kind: 'calendar_billing_day', day: 15 })).toBe('2023-11-15');
    expect(due({ kind: 'first_full_payment_day', day: 31 })).toBe('2023-11-30');
    expect(due({ kind: 'fixed_first_payment_date', date: '2024-01-31' })).toBe('2024-01-31');
    expect(due({ kind: 'payment_date_offset', days: 9 })).toBe('2023-11-10');
  });
  test('as many days as the warning asks for end the warning, one fewer do not', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 3 }), (later, count) => {
        const found = (daysToExpire: number) =>
          lapseWarnings(
            aTerm({
              every: { ...monthly, count },
              payments: null,
              sessions: [{ itemId: YOGA, quantity: 1, daysToExpire }],
            }),
            addDays('2024-01-01', later),
            inventory,
          );
        const [{ daysNeeded } = { daysNeeded: 0 }] = found(1);
        expect(found(daysNeeded)).toEqual([]);
        expect(found(daysNeeded - 1)).toHaveLength(1);
      }),
    );
  });
});
