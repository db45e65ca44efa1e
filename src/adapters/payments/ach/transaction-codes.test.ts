import { describe, expect, test } from 'vitest';
import { readTransactionCode, transactionCodeOf } from './transaction-codes.ts';

const all = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const codesThat = (is: (code: NonNullable<ReturnType<typeof readTransactionCode>>) => boolean) =>
  all
    .filter((text) => {
      const code = readTransactionCode(text);
      return code !== undefined && is(code);
    })
    .join(' ');

describe('transaction codes', () => {
  test('take or give, by their second digit', () => {
    expect(codesThat(({ direction }) => direction === 'credit')).toBe(
      '21 22 23 24 31 32 33 34 41 42 43 44 51 52 53 54',
    );
    expect(codesThat(({ direction }) => direction === 'debit')).toBe(
      '26 27 28 29 36 37 38 39 46 47 48 49 55 56',
    );
  });

  test('try out an account without money', () => {
    expect(codesThat(({ isPrenote }) => isPrenote)).toBe('23 28 33 38 43 48 53');
  });

  test('name the kind of account by their first digit', () => {
    for (const text of all)
      expect(readTransactionCode(text)?.accountType).toBe(
        readTransactionCode(text) &&
          ['checking', 'savings', 'general_ledger', 'loan'][Number(text[0]) - 2],
      );
  });

  test('are read as they are written', () => {
    for (const direction of ['debit', 'credit'] as const)
      for (const accountType of ['checking', 'savings'] as const)
        for (const isPrenote of [true, false])
          expect(readTransactionCode(transactionCodeOf(direction, accountType, isPrenote))).toEqual(
            { direction, accountType, isPrenote },
          );
  });
});
