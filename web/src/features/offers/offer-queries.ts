import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type ListedOffer = Schema<'ListedOffer'>;
export type OfferFilter = { search: string; status: ListedOffer['status'] | ''; group: string };

/** Offers page after page. */
export const offersQuery = ({ search, status, group }: OfferFilter) =>
  infiniteQueryOptions({
    queryKey: ['offers', 'list', { search, status, group }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/offers', {
          params: {
            query: {
              ...(search ? { search } : {}),
              ...(status ? { status } : {}),
              ...(group ? { group } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const groupsQuery = queryOptions({
  queryKey: ['offers', 'groups'],
  queryFn: () => answerOf(api.GET('/v1/offer-groups')),
});

/** How many stand on each version of these offers, read to the last page. */
export const enrollmentsQuery = (offerIds: readonly string[]) =>
  queryOptions({
    queryKey: ['offers', 'enrollments', offerIds],
    enabled: offerIds.length > 0,
    queryFn: async () => {
      const lines: Schema<'OfferEnrollment'>[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Schema<'OfferEnrollmentPage'> = await answerOf(
          api.GET('/v1/offer-enrollments', {
            params: {
              query: {
                offerIds: offerIds.join(','),
                limit: 200,
                ...(cursor ? { cursor } : {}),
              },
            },
          }),
        );
        lines.push(...page.items);
        cursor = page.nextCursor;
      }
      return lines;
    },
  });

export const offerQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['offers', offerId],
    queryFn: () => answerOf(api.GET('/v1/offers/{offerId}', { params: { path: { offerId } } })),
  });

/** Items that a search finds, of every kind: near misses are shown with the reason. */
export const foundItemsQuery = (search: string) =>
  queryOptions({
    queryKey: ['items', 'found', search],
    queryFn: () =>
      answerOf(
        api.GET('/v1/items', {
          params: {
            query: search ? { search, limit: 12 } : { type: 'scheduler_bucket', limit: 12 },
          },
        }),
      ),
    staleTime: 5_000,
  });
