import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { AccountNumber, parseAccountNumber } from './account-number.ts';

describe('an account number', () => {
  const account = parseAccountNumber('0070 0123 4567');

  test('keeps its zeros and loses its spaces', () => {
    expect(account.reveal()).toBe('007001234567');
  });

  test('shows its last four to whoever prints, logs or sends it', () => {
    for (const shown of [`${account}`, JSON.stringify({ account }), inspect({ account })]) {
      expect(shown).toContain('…4567');
      expect(shown).not.toContain('34567');
    }
    expect(Object.keys(account)).toEqual([]);
    expect(JSON.stringify(structuredClone({ ...account }))).toBe('{}');
  });

  test.each([
    ['12345678', '5678'],
    ['123456', '456'],
    ['1234', '34'],
    ['1', ''],
    ['', ''],
  ])('of %j shows %j: never more than half', (digits, shown) => {
    expect(new AccountNumber(digits).lastFour).toBe(shown);
  });

  test.each(['', '1', '-12', '12-', 'ABC', '123456789012345678', '12/34', '１２３４'])(
    '%j is none, and the refusal does not repeat it',
    (text) => {
      expect(() => parseAccountNumber(text)).toThrow('This is not a bank account number.');
    },
  );
});
