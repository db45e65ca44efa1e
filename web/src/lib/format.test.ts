import { expect, test } from 'vitest';
import { decimalToMinor } from './format.ts';

test.each([
  ['49', 4900],
  ['49.5', 4950],
  [' 49.00 ', 4900],
  ['1,234.50', 123450],
  ['1,234,567', 123456700],
])('%s is an amount', (typed, minor) => {
  expect(decimalToMinor(typed, 2)).toBe(minor);
});

test.each(['12,50', '1.234,56', '1,23,456', ',5', '12,5', '1,234,5', '1,2345', '-5', '1e3', ''])(
  '%s is asked for again instead of guessed at',
  (typed) => {
    expect(decimalToMinor(typed, 2)).toBeUndefined();
  },
);
