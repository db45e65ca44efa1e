import { CHANGE_CODES, RETURN_CODES } from 'achkit';
import { describe, expect, test } from 'vitest';
import {
  changeReasonOf,
  changeReasons,
  presentAgainUntil,
  returnReasonOf,
  returnReasons,
} from './return-codes.ts';

describe('the codes of returns', () => {
  test('every one from R01 to R85 that exists has a sentence of its own', () => {
    const missing = new Set([48, 49, 54, 55, 56, 57, 58, 59, 60, 63, 64, 65, 66, 78, 79]);
    const wanted = Array.from({ length: 85 }, (_, n) => n + 1).filter((n) => !missing.has(n));
    expect(returnReasons.map(({ code }) => code)).toEqual(
      wanted.map((n) => `R${String(n).padStart(2, '0')}`),
    );
    expect(new Set(returnReasons.map(({ sentence }) => sentence)).size).toBe(wanted.length);
    for (const { sentence } of returnReasons) expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
  });

  test('another reader knows none that we do not', () => {
    for (const code of Object.keys(RETURN_CODES))
      expect(returnReasonOf(code).kind).not.toBe('unknown');
    for (const code of Object.keys(CHANGE_CODES))
      expect(changeReasonOf(code).concerns).not.toBe('unknown');
  });

  test('only want of money may be presented again, a stopped payment with a new authorization', () => {
    const again = returnReasons.filter(({ presentAgain }) => presentAgain !== 'never');
    expect(again.map(({ code, presentAgain }) => `${code} ${presentAgain}`)).toEqual([
      'R01 twice',
      'R08 with_new_authorization',
      'R09 twice',
    ]);
    expect(returnReasons.filter(({ hard }) => !hard).map(({ code }) => code)).toEqual([
      'R01',
      'R09',
    ]);
  });

  test.each([
    ['R01', 'insufficient_funds'],
    ['R02', 'account_closed'],
    ['R03', 'account_not_found'],
    ['R07', 'not_authorized'],
    ['R08', 'payment_stopped'],
    ['R16', 'account_blocked'],
    ['R29', 'not_authorized'],
    ['R61', 'between_banks'],
  ])('%s is of the kind %s', (code, kind) => {
    expect(returnReasonOf(code).kind).toBe(kind);
  });

  test('one that nobody knows is hard, and never presented again', () => {
    for (const code of ['R63', 'R99', 'constructor'])
      expect(returnReasonOf(code)).toMatchObject({
        kind: 'unknown',
        hard: true,
        presentAgain: 'never',
      });
    expect(changeReasonOf('C99').concerns).toBe('unknown');
    expect(changeReasonOf('C99').sentence).toContain('not on any list');
  });
});

const meant = (concern: string) =>
  changeReasons.filter(({ concerns }) => concerns === concern).map(({ code }) => code);

describe('the codes of changes', () => {
  test('say whether the account, its holder, the company or the entry is meant', () => {
    expect(meant('account')).toEqual(['C01', 'C02', 'C03', 'C05', 'C06', 'C07']);
    expect(meant('holder')).toEqual(['C04', 'C09']);
    expect(meant('company')).toEqual(['C10', 'C11', 'C12']);
    expect(meant('entry')).toEqual(['C08', 'C13', 'C14']);
  });
});

describe('presenting again', () => {
  test('is possible twice, for 180 days from the first settlement', () => {
    expect(presentAgainUntil('R01', 1, '2026-11-03')).toBe('2027-05-02');
    expect(presentAgainUntil('R09', 2, '2026-11-03')).toBe('2027-05-02');
    expect(presentAgainUntil('R01', 3, '2026-11-03')).toBeNull();
  });
  test('never for anything else, and after a stop only when authorized anew', () => {
    for (const code of ['R02', 'R03', 'R04', 'R05', 'R07', 'R10', 'R29', 'R99'])
      expect(presentAgainUntil(code, 1, '2026-11-03', true)).toBeNull();
    expect(presentAgainUntil('R08', 1, '2026-11-03')).toBeNull();
    expect(presentAgainUntil('R08', 1, '2026-11-03', true)).toBe('2027-05-02');
  });
});
