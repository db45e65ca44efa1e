import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Item = Schema<'Item'>;
export const itemTypes = [
  'scheduler_bucket',
  'general_inventoried',
  'general_non_inventoried',
  'gift_card',
  'prepay',
] as const satisfies Item['type'][];
export const sorts = ['name', 'name_descending', 'newest'] as const;

export type ItemFilter = {
  search: string;
  type: Item['type'] | '';
  active: 'true' | 'false' | '';
  sort: (typeof sorts)[number];
};

/** Items page after page. */
export const itemsQuery = ({ search, type, active, sort }: ItemFilter) =>
  infiniteQueryOptions({
    queryKey: ['items', 'list', { search, type, active, sort }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/items', {
          params: {
            query: {
              sort,
              ...(search ? { search } : {}),
              ...(type ? { type } : {}),
              ...(active ? { active } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** Where one item is used today. */
export const usesQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['items', itemId, 'uses'],
    queryFn: () =>
      answerOf(
        api.GET('/v1/items/{itemId}/uses', {
          params: { path: { itemId }, query: { limit: 200 } },
        }),
      ),
  });
