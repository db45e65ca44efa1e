import { describe, expect, test } from 'vitest';
import { isValidRouting } from 'achkit';
import * as fc from 'fast-check';
import { checkDigitOf, isRoutingNumber } from '#kit/routing-number';
import { parseRoutingNumber } from './routing-number.ts';

describe('a routing number', () => {
  test.each(['091000019', '231380104', '322271627', '011000015', '021000021', '122235821'])(
    '%s is one',
    (text) => {
      expect(isRoutingNumber(text)).toBe(true);
    },
  );
  test.each([
    ['one digit is wrong', '091000018'],
    ['two neighbours are swapped', '190000019'],
    ['a digit is missing', '09100001'],
    ['a digit is too many', '0910000190'],
    ['nothing is there', ''],
    ['a letter is among them', '09100001A'],
    ['other digits than ours', '٠٩١٠٠٠٠١٩'],
    ['only zeros', '000000000'],
    ['the first two digits were never given out', '130000006'],
    ['a line end follows', '091000019\n'],
  ])('is none when %s', (_why, text) => {
    expect(isRoutingNumber(text)).toBe(false);
  });

  test('the check digit is the one that another reader computes', () => {
    const eight = fc.integer({ min: 1, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'));
    fc.assert(
      fc.property(eight, (digits) => {
        expect(isValidRouting(digits + checkDigitOf(digits))).toBe(true);
      }),
    );
  });

  test('any one digit that is mistyped is noticed', () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(fc.nat(8), digit, (at, other) => {
        const typed = '231380104'.slice(0, at) + other + '231380104'.slice(at + 1);
        expect(isRoutingNumber(typed)).toBe(typed === '231380104');
      }),
    );
  });

  test('is read with the spaces and dashes of a check', () => {
    expect(parseRoutingNumber(' 0910-0001 9')).toBe('091000019');
  });

  test('a refusal says where it stands on a check', () => {
    expect(() => parseRoutingNumber('12345')).toThrow('A routing number has 9 digits.');
    expect(() => parseRoutingNumber('123456789')).toThrow('No bank has this routing number');
  });
});
