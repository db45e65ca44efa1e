import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';

export type Month = Schema<'MonthReconciliation'>;
export type ChannelDay = Month['days'][number];
export type Difference = Month['differences'][number];
export type Finding = Month['payments']['findings'][number];
export type Sums = Month['processors']['theirs'];

/** Everything that was collected or came back may change it, so it is asked for anew whenever it is looked at. */
export const monthQuery = (clubId: string, month: string) =>
  queryOptions({
    queryKey: ['reconciliation', clubId, month],
    queryFn: () =>
      answerOf(
        api.GET('/v1/clubs/{clubId}/reconciliation/{month}', {
          params: { path: { clubId, month } },
        }),
      ),
    staleTime: 0,
  });
