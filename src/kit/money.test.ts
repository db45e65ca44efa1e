import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencyExponent,
  formatMoney,
  isCurrency,
  maxAmountMinor,
  parseMoney,
  prorate,
  taxOn,
} from '#kit/money';
import { Refusal } from '#kit/refusal';

// Small amounts and parts tie on halves; the large end shows that nothing went through a fraction.
const anAmount = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: maxAmountMinor - 5, max: maxAmountMinor }),
);
const aWhole = fc.integer({ min: 1, max: 31 });

describe('proration (D11)', () => {
  test('31.00 for 26 of 31 days is 26.00', () => {
    expect(prorate(3100, 26, 31)).toBe(2600);
  });
  test('rounds half up to the minor unit', () => {
    expect(prorate(1, 1, 2)).toBe(1);
    expect(prorate(5, 1, 10)).toBe(1);
    expect(prorate(4, 1, 10)).toBe(0);
    expect(prorate(4900, 15, 31)).toBe(2371);
  });
  test('stays exact where fractions would not', () => {
    expect(prorate(maxAmountMinor - 1, 999_999, 1_000_000)).toBe(99_999_899_999);
  });
  test.each([
    [-1, 1, 2],
    [0.5, 1, 2],
    [1, 1, 0],
    [1, -1, 2],
  ])('throws for %d × %d / %d', (amount, part, whole) => {
    expect(() => prorate(amount, part, whole)).toThrow(RangeError);
  });
  test('is the nearest whole number, the upper one when two are as near', () => {
    fc.assert(
      fc.property(anAmount, fc.integer({ min: 0, max: 31 }), aWhole, (amount, part, whole) => {
        const twiceTheMiss =
          2n * (BigInt(prorate(amount, part, whole)) * BigInt(whole) - BigInt(amount * part));
        expect(twiceTheMiss > -BigInt(whole)).toBe(true);
        expect(twiceTheMiss <= BigInt(whole)).toBe(true);
      }),
    );
  });
  test('the whole period costs the whole amount, and more days never cost less', () => {
    fc.assert(
      fc.property(anAmount, aWhole, fc.nat(30), (amount, whole, part) => {
        expect(prorate(amount, whole, whole)).toBe(amount);
        expect(prorate(amount, part + 1, whole)).toBeGreaterThanOrEqual(
          prorate(amount, part, whole),
        );
      }),
    );
  });
});

test('tax is added at parts per million, rounded half up', () => {
  expect(taxOn(4900, 82_500)).toBe(404); // 404.25
  expect(taxOn(200, 82_500)).toBe(17); // 16.5
  expect(taxOn(4900, 0)).toBe(0);
  expect(taxOn(4900, 1_000_000)).toBe(4900);
});

describe('writing and reading amounts', () => {
  const currencies = ['JPY', 'USD', 'KWD'];

  test('each currency has its own decimals', () => {
    expect(currencies.map(currencyExponent)).toEqual([0, 2, 3]);
    expect(formatMoney(4900, 'USD')).toBe('$49.00');
    expect(formatMoney(4900, 'JPY')).toBe('¥4,900');
    expect(formatMoney(5, 'KWD').replace(/\s/, ' ')).toBe('KWD 0.005');
    expect(formatMoney(0, 'USD')).toBe('$0.00');
    expect(formatMoney(-5, 'USD')).toBe('-$0.05');
    expect(formatMoney(4900, 'EUR', 'de-DE').replace(/\s/, ' ')).toBe('49,00 €');
    expect(formatMoney(maxAmountMinor, 'USD')).toBe('$1,000,000,000.00');
  });
  test.each([
    ['49.00', 'USD', 4900],
    ['49', 'USD', 4900],
    [49, 'USD', 4900],
    [19.9, 'USD', 1990],
    ['0.07', 'USD', 7],
    ['1.5', 'KWD', 1500],
    ['4900', 'JPY', 4900],
    ['1000000000.00', 'USD', maxAmountMinor],
  ] as const)('%j %s is %i minor units', (text, currency, amountMinor) => {
    expect(parseMoney(text, currency)).toBe(amountMinor);
  });
  test.each([
    ['49.001', 'USD', 'at most 2 decimals'],
    ['49.0', 'JPY', 'no decimals'],
    ['-1', 'USD', 'not an amount'],
    ['1e3', 'USD', 'not an amount'],
    [1e21, 'USD', 'not an amount'],
    [Number.NaN, 'USD', 'not an amount'],
    ['', 'USD', 'not an amount'],
    ['1,000', 'USD', 'not an amount'],
    ['.5', 'USD', 'not an amount'],
    ['1000000000.01', 'USD', 'too large'],
    ['9'.repeat(500), 'USD', 'too large'],
  ] as const)('refuses %j %s', (text, currency, words) => {
    expect(() => parseMoney(text, currency)).toThrow(Refusal);
    expect(() => parseMoney(text, currency)).toThrow(words);
  });
  test('an amount that was written reads back as it was', () => {
    fc.assert(
      fc.property(anAmount, fc.constantFrom(...currencies), (amount, currency) => {
        const written = formatMoney(amount, currency).replace(/[^\d.]/g, '');
        expect(parseMoney(written, currency)).toBe(amount);
      }),
    );
  });
  test('only currencies in use anywhere are currencies', () => {
    expect([...currencies, 'EUR', 'INR'].every(isCurrency)).toBe(true);
    expect(['usd', 'ZZZ', 'XXX', '', 'US'].some(isCurrency)).toBe(false);
  });
});
