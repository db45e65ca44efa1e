import { queryOptions } from '@tanstack/react-query';
import { isRoutingNumber } from '#kit/routing-number';
import { answerOf, api, type Schema } from './api.ts';

export type BankAccount = Schema<'BankAccount'>;

/** Accounts that a member allowed to be drafted, those in use first. */
export const bankAccountsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'bank-accounts'],
    queryFn: () =>
      answerOf(api.GET('/v1/members/{memberId}/bank-accounts', { params: { path: { memberId } } })),
  });

/** Whether a club can draft by files, and as whom it appears on statements. */
export const mandateTermsQuery = (clubId: string) =>
  queryOptions({
    queryKey: ['bank', 'mandate-terms', clubId],
    queryFn: () =>
      answerOf(api.GET('/v1/clubs/{clubId}/mandate-terms', { params: { path: { clubId } } })),
  });

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
