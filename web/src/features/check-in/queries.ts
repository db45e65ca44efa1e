import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Roster = Schema<'Roster'>;
export type Line = Roster['items'][number];
export type Scanned = Schema<'Scanned'>;

/** How often a desk looks again by itself, while somebody sees the page. */
const lookAgainMs = 15_000;
export const looksAgain = { staleTime: 0, refetchInterval: lookAgainMs } as const;

export const rosterQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['scheduling', 'roster', eventId],
    queryFn: () =>
      answerOf(api.GET('/v1/events/{eventId}/roster', { params: { path: { eventId } } })),
    ...looksAgain,
  });

export const eventQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['scheduling', 'event', eventId],
    queryFn: () => answerOf(api.GET('/v1/events/{eventId}', { params: { path: { eventId } } })),
  });
