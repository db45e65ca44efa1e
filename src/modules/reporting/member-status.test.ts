import { describe, expect, test } from 'vitest';
import { owedByCurrency, statusOf } from './member-status.ts';

const nothing = { hasActive: false, hasPending: false, hasEnded: false, hasPastDue: false };

describe('a member’s status', () => {
  test.each([
    ['none', nothing],
    ['pending', { ...nothing, hasPending: true, hasEnded: true }],
    ['active', { ...nothing, hasActive: true, hasPending: true, hasEnded: true }],
    ['ended', { ...nothing, hasEnded: true }],
    ['past_due', { ...nothing, hasActive: true, hasPastDue: true }],
    ['past_due', { ...nothing, hasEnded: true, hasPastDue: true }],
  ])('is %s', (status, standing) => {
    expect(statusOf(standing)).toBe(status);
  });
});

const owed = (dueOn: string, amountMinor: number, currency = 'USD') => ({
  dueOn,
  amountMinor,
  currency,
});

test('what is owed is one sum per currency, with the day since when', () => {
  expect(
    owedByCurrency([
      owed('2026-11-01', 4900),
      owed('2026-10-01', 4900),
      owed('2026-11-01', 8000, 'CAD'),
      owed('2026-11-01', 0, 'EUR'),
    ]),
  ).toEqual([
    { amountMinor: 9800, currency: 'USD', since: '2026-10-01' },
    { amountMinor: 8000, currency: 'CAD', since: '2026-11-01' },
  ]);
});
