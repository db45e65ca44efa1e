import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AddOnSessions,
  anchorOf,
  chargeOf,
  endOf,
  isPastEnd,
  sessionsOfPayment,
} from './add-on-rules.ts';

const spread = (sessions: AddOnSessions, payments: number) =>
  Array.from({ length: payments }, (_, at) => sessionsOfPayment({ sessions, payments }, at + 1));
const total = (quantity: number, frontLoaded = false): AddOnSessions => ({
  kind: 'total',
  quantity,
  frontLoaded,
});

test('a total that does not divide gives one more with each of the first payments', () => {
  expect(spread(total(10), 4)).toEqual([3, 3, 2, 2]);
  expect(spread(total(12), 4)).toEqual([3, 3, 3, 3]);
  expect(spread(total(3), 5)).toEqual([1, 1, 1, 0, 0]);
});

test('front-loaded, all of it comes with the first payment', () => {
  expect(spread(total(12, true), 3)).toEqual([12, 0, 0]);
});

test('with each payment it is the same number, however many there are', () => {
  const sessions = { kind: 'per_payment' as const, quantity: 4 };
  expect(spread(sessions, 3)).toEqual([4, 4, 4]);
  expect(sessionsOfPayment({ sessions, payments: null }, 1000)).toBe(4);
});

test('whatever the total and the payments, nothing is lost, and none differ by more than one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (quantity, payments) => {
        const each = spread(total(quantity), payments);
        expect(each.reduce((sum, one) => sum + one, 0)).toBe(quantity);
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
        expect([...each].sort((a, b) => b - a)).toEqual(each);
        expect(spread(total(quantity, true), payments)[0]).toBe(quantity);
      },
    ),
  );
});

test('monthly payments keep their day of the month, and each carries its tax', () => {
  const every = { count: 1, unit: 'month' as const };
  const terms = {
    priceMinor: 10_050,
    taxRatePpm: 82_500,
    every,
    firstDueOn: '2024-01-31',
    anchorDay: anchorOf(every, '2024-01-31'),
    payments: 3,
    lastDueBy: null,
    sessions: total(4),
  };
  expect([1, 2, 3].map((number) => chargeOf(terms, number))).toEqual([
    { number: 1, dueOn: '2024-01-31', amountMinor: 10_050, taxMinor: 829, sessions: 2 },
    { number: 2, dueOn: '2024-02-29', amountMinor: 10_050, taxMinor: 829, sessions: 1 },
    { number: 3, dueOn: '2024-03-31', amountMinor: 10_050, taxMinor: 829, sessions: 1 },
  ]);
});

test('only months have a day to keep, and only a membership that expires has an end', () => {
  expect(anchorOf({ count: 3, unit: 'month' }, '2024-01-31')).toBe(31);
  expect(anchorOf({ count: 2, unit: 'week' }, '2024-01-31')).toBeNull();
  const expiresOn = '2024-03-31';
  expect(endOf({ expiresOn, atEnd: 'expire' })).toBe(expiresOn);
  expect(endOf({ expiresOn, atEnd: 'renew' })).toBeNull();
  expect(endOf({ expiresOn, atEnd: 'open_ended' })).toBeNull();
});

test('its last day is one of its own, and the first day after the membership is not', () => {
  expect(isPastEnd({ lastDueBy: '2024-03-31' }, null, '2024-03-31')).toBe(false);
  expect(isPastEnd({ lastDueBy: '2024-03-31' }, null, '2024-04-01')).toBe(true);
  expect(isPastEnd({ lastDueBy: null }, '2024-03-31', '2024-03-30')).toBe(false);
  expect(isPastEnd({ lastDueBy: null }, '2024-03-31', '2024-03-31')).toBe(true);
  expect(isPastEnd({ lastDueBy: null }, null, '2999-01-01')).toBe(false);
});
