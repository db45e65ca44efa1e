import { expect, test } from 'vitest';
import { timingFromSettings } from './timing-rules.ts';

test('no setting at all is the standard timing', () => {
  expect(timingFromSettings({})).toEqual({ kind: 'standard' });
  expect(timingFromSettings({ calendarBillingDay: null })).toEqual({ kind: 'standard' });
});

test('each setting alone stands for its timing, an offset of 0 days too', () => {
  expect(timingFromSettings({ firstFullPaymentDay: 1 })).toEqual({
    kind: 'first_full_payment_day',
    day: 1,
  });
  expect(timingFromSettings({ calendarBillingDay: 15 })).toEqual({
    kind: 'calendar_billing_day',
    day: 15,
  });
  expect(timingFromSettings({ fixedFirstPaymentDate: '2023-12-01' })).toEqual({
    kind: 'fixed_first_payment_date',
    date: '2023-12-01',
  });
  expect(timingFromSettings({ paymentDateOffset: 0 })).toEqual({
    kind: 'payment_date_offset',
    days: 0,
  });
});

test('two settings are refused, naming both and the field (D9)', () => {
  expect(() =>
    timingFromSettings({ calendarBillingDay: 15, paymentDateOffset: 0 }, 'terms[0].timing'),
  ).toThrow(
    expect.objectContaining({
      code: 'two_timings',
      message:
        'Calendar Billing Day and Payment Date Offset cannot be combined: a term has at most one timing. Keep one of them.',
      errors: [expect.objectContaining({ field: 'terms[0].timing' })],
    }),
  );
});
