import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '@/lib/api.ts';

/** Members for whom a few letters, an account number or a card fit. */
export const findMembers = (search: string) =>
  answerOf(api.GET('/v1/member-directory', { params: { query: { search, limit: 6 } } }));

export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['member-directory', 'desk', search],
    queryFn: () => findMembers(search),
    enabled: search !== '',
  });
