import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { lastDayOf } from '@/lib/months.ts';

export { trainersQuery, typesQuery } from '@/components/appointments.ts';

export type Event = Schema<'Event'>;
export type EventType = Schema<'EventType'>;
export type Room = Schema<'Room'>;
export type Trainer = Schema<'Trainer'>;
export type Equipment = Schema<'Equipment'>;

export type EventFilter = {
  trainerId?: string | undefined;
  roomId?: string | undefined;
  eventTypeId?: string | undefined;
  withCancelled: boolean;
};

export const eventsQuery = (
  clubId: string,
  { from, through }: { from: string; through: string },
  { withCancelled, ...filter }: EventFilter,
) =>
  queryOptions({
    queryKey: ['events', clubId, from, through, { ...filter, withCancelled }],
    queryFn: () =>
      answerOf(
        api.GET('/v1/events', {
          params: {
            query: {
              clubId,
              from,
              through,
              ...filter,
              ...(withCancelled ? { withCancelled: 'true' as const } : {}),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const seriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: ['event-series', seriesId],
    queryFn: () =>
      answerOf(api.GET('/v1/event-series/{seriesId}', { params: { path: { seriesId } } })),
  });

export const rosterQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['scheduling', 'roster', eventId],
    queryFn: () =>
      answerOf(api.GET('/v1/events/{eventId}/roster', { params: { path: { eventId } } })),
    staleTime: 0,
  });

export const statementQuery = (trainerId: string, month: string) =>
  queryOptions({
    queryKey: ['scheduling', 'statement', trainerId, month],
    queryFn: async () => {
      const from = `${month}-01`;
      const through = lastDayOf(month);
      const page = (cursor?: string) =>
        answerOf(
          api.GET('/v1/trainers/{trainerId}/statement', {
            params: {
              path: { trainerId },
              query: { from, through, limit: 200, ...(cursor ? { cursor } : {}) },
            },
          }),
        );
      const found = await page();
      // all of it: what is printed has to add up
      for (let { nextCursor } = found; nextCursor !== null;) {
        const next = await page(nextCursor);
        found.items.push(...next.items);
        ({ nextCursor } = next);
      }
      return found;
    },
  });

export const categoriesQuery = queryOptions({
  queryKey: ['event-categories'],
  queryFn: () => answerOf(api.GET('/v1/event-categories')),
});
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: () => answerOf(api.GET('/v1/rooms')),
});
export const equipmentQuery = queryOptions({
  queryKey: ['equipment'],
  queryFn: () => answerOf(api.GET('/v1/equipment')),
});
export const openingHoursQuery = (clubId: string) =>
  queryOptions({
    queryKey: ['opening-hours', clubId],
    queryFn: () =>
      answerOf(api.GET('/v1/clubs/{clubId}/opening-hours', { params: { path: { clubId } } })),
  });
export const closedDaysQuery = (clubId: string) =>
  queryOptions({
    queryKey: ['closed-days', clubId],
    queryFn: () =>
      answerOf(api.GET('/v1/clubs/{clubId}/closed-days', { params: { path: { clubId } } })),
  });
export const sessionItemsQuery = queryOptions({
  queryKey: ['items', 'that pay'],
  queryFn: () =>
    answerOf(
      api.GET('/v1/items', {
        params: { query: { type: 'scheduler_bucket', active: 'true', limit: 200 } },
      }),
    ),
});
export const feedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: () => answerOf(api.GET('/v1/calendar-feeds')),
});
