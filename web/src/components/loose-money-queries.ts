import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Loose = Schema<'LooseMoney'>;
export type WhoseLoose = { clubId?: string; memberId?: string };

/** What closing some of it makes stale. */
export const staleLoose = [['loose-money'], ['dashboard']];

export const looseQuery = (whose: WhoseLoose, state: 'open' | 'closed') =>
  infiniteQueryOptions({
    queryKey: ['loose-money', whose, state],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/loose-money', {
          params: {
            query: { limit: 20, state, ...whose, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
