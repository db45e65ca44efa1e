import { expect, test } from 'vitest';
import { isAccountNumber, lastFourOf, routingProblem } from './bank-numbers.ts';

test('a routing number is not complained about before its ninth digit', () => {
  expect(routingProblem('0910', true)).toBeNull();
  expect(routingProblem('0910', false)).toBe('length');
  expect(routingProblem('0910 0001-9', true)).toBeNull();
  expect(routingProblem('091000018', true)).toBe('check');
  expect(routingProblem('09100001x', true)).toBe('length');
  expect(routingProblem('0910000190', true)).toBe('length');
});

test('of a number at most half is shown', () => {
  expect(lastFourOf('00123 456789')).toBe('6789');
  expect(lastFourOf('123456')).toBe('456');
  expect(lastFourOf('12')).toBe('2');
  expect(lastFourOf('')).toBe('');
});

test('an account number has digits, and sometimes letters and dashes', () => {
  for (const number of ['12', '0012 3456 789', '12-34A'])
    expect(isAccountNumber(number)).toBe(true);
  for (const number of ['', '1', 'AB', '-12', '123456789012345678'])
    expect(isAccountNumber(number)).toBe(false);
});
