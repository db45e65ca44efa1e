import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';

/** Whether a member has a PIN; which one, nobody can ask. */
export const pinQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'pin'],
    queryFn: () =>
      answerOf(api.GET('/v1/members/{memberId}/pin', { params: { path: { memberId } } })),
    staleTime: 0,
  });

/** Gives a member a PIN, in place of the one before. */
export const useSetPin = (memberId: string, onDone: () => void) =>
  useWrite<string, Schema<'PinStanding'>>({
    write: (pin, key) =>
      answerOf(
        api.PUT('/v1/members/{memberId}/pin', {
          params: { path: { memberId }, ...once(key) },
          body: { pin },
        }),
      ),
    stale: [pinQuery(memberId).queryKey],
    onDone,
  });
