import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Run = Schema<'DuesRun'>;
export type ClubTotals = Schema<'DuesRunTotals'>['clubs'][number];
export type ClubPreview = Schema<'DuesRunPreview'>['clubs'][number];
export type Unpaid = Schema<'UnpaidDues'>;
export type Standing = Schema<'UnpaidStanding'>;

/** Everything here is stale when dues were collected: `invalidateQueries({ queryKey: ['dues'] })`. */
export const previewQuery = (through: string | null, clubId: string | null) =>
  queryOptions({
    queryKey: ['dues', 'preview', 'details', through, clubId],
    queryFn: () => answerOf(api.GET('/v1/dues-runs/preview', wanted(through, clubId))),
    staleTime: 0,
  });

/** How much it comes to: there at once, where the whole preview of half a million takes a second or two. */
export const totalsQuery = (through: string | null, clubId: string | null) =>
  queryOptions({
    queryKey: ['dues', 'preview', 'totals', through, clubId],
    queryFn: () => answerOf(api.GET('/v1/dues-runs/due', wanted(through, clubId))),
    staleTime: 0,
  });

const wanted = (through: string | null, clubId: string | null) => ({
  params: { query: { ...(through ? { through } : {}), ...(clubId ? { clubId } : {}) } },
});

export const runsQuery = infiniteQueryOptions({
  queryKey: ['dues', 'runs'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/v1/dues-runs', {
        params: { query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ['dues', 'run', runId],
    queryFn: () => answerOf(api.GET('/v1/dues-runs/{runId}', { params: { path: { runId } } })),
    // beside the stream of events, should that be cut off for good
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 5_000 : false),
  });

export const checkQuery = (runId: string, isOver: boolean) =>
  queryOptions({
    queryKey: ['dues', 'check', runId],
    queryFn: () =>
      answerOf(api.GET('/v1/dues-runs/{runId}/verification', { params: { path: { runId } } })),
    enabled: isOver,
    // a large run is checked by a job
    refetchInterval: ({ state }) => (state.data?.checkedAt === null ? 2_000 : false),
  });

export type Whose = { runId?: string; clubId?: string };

export const unpaidQuery = (whose: Whose, standing: Standing | null) =>
  infiniteQueryOptions({
    queryKey: ['dues', 'unpaid', whose, standing],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/unpaid-dues', {
          params: {
            query: {
              limit: 20,
              ...whose,
              ...(standing ? { standing } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const itemsQuery = queryOptions({
  queryKey: ['items', 'names'],
  queryFn: () => answerOf(api.GET('/v1/items', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

/** What a session item is called; its id while that is not known. */
export function useItemName(): (itemId: string) => string {
  const { data } = useQuery(itemsQuery);
  const names = new Map(data?.items.map(({ id, name }) => [id, name]));
  return (itemId) => names.get(itemId) ?? '…';
}
