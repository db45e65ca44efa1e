import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';

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

export const categoriesQuery = queryOptions({
  queryKey: ['event-categories'],
  queryFn: () => answerOf(api.GET('/v1/event-categories')),
});
export const typesQuery = queryOptions({
  queryKey: ['event-types'],
  queryFn: () => answerOf(api.GET('/v1/event-types')),
});
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: () => answerOf(api.GET('/v1/rooms')),
});
export const trainersQuery = queryOptions({
  queryKey: ['trainers'],
  queryFn: () => answerOf(api.GET('/v1/trainers')),
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
