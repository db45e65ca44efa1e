import { isRoutingNumber } from '#kit/routing-number';

const digitsOf = (typed: string) => typed.replaceAll(/[ -]/g, '');

/** What is wrong with a routing number; null = nothing. While it is typed, too few digits are not wrong yet. */
export function routingProblem(typed: string, isTyping: boolean): 'length' | 'check' | null {
  const digits = digitsOf(typed);
  const isPart = /^\d{0,8}$/.test(digits);
  if (isTyping && isPart) return null;
  if (!/^\d{9}$/.test(digits)) return 'length';
  return isRoutingNumber(digits) ? null : 'check';
}

export const isWholeRouting = (typed: string) => isRoutingNumber(digitsOf(typed));

/** As much of a number as may be shown: the last four, or fewer where four would be more than half. */
export function lastFourOf(typed: string): string {
  const number = typed.replaceAll(' ', '');
  return number.slice(-Math.min(4, number.length >> 1) || number.length);
}

/** As the server reads one: 2 to 17 digits, letters and inner dashes, with two digits in a row. */
export const isAccountNumber = (typed: string) => {
  const number = typed.replaceAll(' ', '');
  return /^[0-9A-Za-z](?:[0-9A-Za-z-]{0,15}[0-9A-Za-z])$/.test(number) && /\d{2}/.test(number);
};
