import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '@/lib/api.ts';

export type Door = Schema<'MemberDoor'>;
export type OwnBooking = Door['bookings'][number];
export type Class = Schema<'ClassesForMember'>['items'][number];
type Trial = Schema<'BookingTrial'>;

/** What a member wants to have done; each can be tried first. */
export type Wish =
  | { kind: 'class'; eventId: string }
  | { kind: 'appointment'; eventTypeId: string; trainerId: string; startsAt: string }
  | { kind: 'move'; bookingId: string; trainerId: string; startsAt: string }
  | { kind: 'cancel'; bookingId: string };

const about = (token: string) => ['booking-link', token];
const fresh = { staleTime: 0, retry: false, gcTime: 0 } as const;

export const doorQuery = (token: string) =>
  queryOptions({
    queryKey: [...about(token), 'door'],
    queryFn: () => answerOf(api.POST('/v1/booking-links/door', { body: { token } })),
    ...fresh,
  });

export const classesQuery = (token: string, from: string, through: string) =>
  queryOptions({
    queryKey: [...about(token), 'classes', from, through],
    queryFn: () =>
      answerOf(api.POST('/v1/booking-links/classes', { body: { token, from, through } })),
    ...fresh,
  });

type Times = Omit<Schema<'BookingLinkTimes'>, 'token'>;

export const timesQuery = (token: string, wanted: Times) =>
  queryOptions({
    queryKey: [...about(token), 'times', wanted],
    queryFn: () =>
      answerOf(api.POST('/v1/booking-links/free-slots', { body: { token, ...wanted } })),
    ...fresh,
  });

/** What would come of a wish; nothing is done. */
export const trialQuery = (token: string, wish: Wish) =>
  queryOptions({
    queryKey: [...about(token), 'trial', wish],
    queryFn: () => send(token, wish, true),
    ...fresh,
  });

/** Looks again at all that a link shows. */
export function useLookAgain(token: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: about(token) });
}

/** Has a wish done. The server makes two presses one. */
export function useWish(token: string, onDone: (done: Trial) => void) {
  const lookAgain = useLookAgain(token);
  return useMutation({
    networkMode: 'always',
    mutationFn: (wish: Wish) => send(token, wish, false),
    onSuccess: async (done) => {
      onDone(done);
      await lookAgain();
    },
  });
}

function send(token: string, wish: Wish, isTrial: boolean): Promise<Trial> {
  const { kind, ...wanted } = wish;
  const body = { token, isTrial, ...wanted };
  return answerOf<Trial>(post(kind, body));
}

// oxlint-disable-next-line typescript/no-explicit-any -- the body fits its address: the wish says so
const post = (kind: Wish['kind'], body: any) =>
  kind === 'class'
    ? api.POST('/v1/booking-links/bookings', { body })
    : kind === 'appointment'
      ? api.POST('/v1/booking-links/appointments', { body })
      : kind === 'move'
        ? api.POST('/v1/booking-links/moves', { body })
        : api.POST('/v1/booking-links/cancellations', { body });
