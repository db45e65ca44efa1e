import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Jump = Schema<'ClockJump'>;

/** The clock and its newest movement; looked at often while it moves. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => answerOf(api.GET('/v1/clock')),
  refetchInterval: ({ state }) => (state.data?.jump?.state === 'under_way' ? 700 : false),
});

export const outlookQuery = (clubId: string, day: string) =>
  queryOptions({
    queryKey: ['clock', 'outlook', clubId, day],
    queryFn: () =>
      answerOf(
        api.GET('/v1/clubs/{clubId}/outlook', { params: { path: { clubId }, query: { day } } }),
      ),
    staleTime: 0,
  });
