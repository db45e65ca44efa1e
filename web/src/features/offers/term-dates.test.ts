import { describe, expect, test } from 'vitest';
import type { Timing } from '#modules/offers/contract';
import { termDates } from './term-dates.ts';

const year = {
  length: { count: 12, unit: 'month' as const },
  fixedBeginDate: null,
  beginDateOffsetDays: null,
};
const dates = (timing: Timing, payments: number | null = 12) =>
  termDates(
    year,
    { every: { count: 1, unit: 'month' }, timing, payments, duesMinor: 3100, taxRatePpm: 0 },
    '2023-10-06',
  );

describe('the worked dates, as the screen shows them (D10)', () => {
  test('standard', () => {
    expect(dates({ kind: 'standard' })).toMatchObject({
      proration: null,
      firstPayments: ['2023-10-06', '2023-11-06', '2023-12-06', '2024-01-06'],
      payments: 12,
      expiresOn: '2024-10-06',
      renewal: { beginsOn: '2024-10-06', firstDueOn: '2024-10-06' },
    });
  });
  test('first full payment day 1', () => {
    expect(dates({ kind: 'first_full_payment_day', day: 1 })).toMatchObject({
      proration: { from: '2023-10-06', to: '2023-10-31', days: 26, ofDays: 31, amountMinor: 2600 },
      expiresOn: '2024-11-01',
      renewal: { beginsOn: '2024-11-01', firstDueOn: '2024-11-01' },
    });
  });
  test('calendar billing day 15', () => {
    expect(dates({ kind: 'calendar_billing_day', day: 15 })).toMatchObject({
      proration: null,
      firstPayments: ['2023-10-15', '2023-11-15', '2023-12-15', '2024-01-15'],
      expiresOn: '2024-10-06',
      renewal: { beginsOn: '2024-10-06', firstDueOn: '2024-10-15' },
    });
  });
  test('until cancelled within a length ends with it', () => {
    expect(dates({ kind: 'standard' }, null)).toMatchObject({ payments: 12 });
  });
});
