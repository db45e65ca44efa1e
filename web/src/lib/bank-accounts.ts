import { queryOptions } from '@tanstack/react-query';
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
