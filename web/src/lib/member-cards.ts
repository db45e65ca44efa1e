import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from './api.ts';

export type MemberCard = Schema<'MemberCards'>['items'][number];

/** The cards that a member has on file with Stripe, the newest first, and whether more can be put there. */
export const memberCardsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'cards'],
    queryFn: () =>
      answerOf(api.GET('/v1/members/{memberId}/cards', { params: { path: { memberId } } })),
  });
