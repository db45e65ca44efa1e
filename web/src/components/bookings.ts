import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { timeText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';

export type ScheduledEvent = Schema<'Event'>;
export type Booking = Schema<'Booking'>;
export type MemberBooking = Schema<'MemberBookingPage'>['items'][number];
export type Payers = Schema<'Payers'>;
export type WhyNot = Schema<'WhyNot'>;

/** Everything that a place given or taken changes: calendars, rosters, and the member's passbook. */
export const staleAfterBooking = (memberId?: string) => [
  ['scheduling'],
  ['events'],
  memberId === undefined ? ['members'] : ['members', memberId],
  ['member-directory'],
];

/** What takes place in a club from a day through another. */
export const eventsQuery = (clubId: string, from: string, through = from) =>
  queryOptions({
    queryKey: ['scheduling', 'events', clubId, from, through],
    queryFn: () =>
      answerOf(api.GET('/v1/events', { params: { query: { clubId, from, through } } })),
  });

/** All that keeps a member from an event, in words (D34). */
export const whyNotQuery = (eventId: string, memberId: string) =>
  queryOptions({
    queryKey: ['scheduling', 'why-not', eventId, memberId],
    queryFn: () =>
      answerOf(
        api.GET('/v1/events/{eventId}/why-not', {
          params: { path: { eventId }, query: { memberId, by: 'staff' } },
        }),
      ),
    staleTime: 0,
  });

/** What pays for a member's place, and what could instead (D23). */
export const payersQuery = (eventId: string, memberId: string) =>
  queryOptions({
    queryKey: ['scheduling', 'payers', eventId, memberId],
    queryFn: () =>
      answerOf(
        api.GET('/v1/events/{eventId}/payers', {
          params: { path: { eventId }, query: { memberId } },
        }),
      ),
    staleTime: 0,
  });

/** Books a place, or one on the waitlist of an event that is full (D24). */
export const useBook = (memberId: string, onDone: (booking: Booking) => void) =>
  useWrite({
    write: (body: { eventId: string; grantId?: string }, key) =>
      answerOf(
        api.POST('/v1/bookings', { params: once(key), body: { ...body, memberId, by: 'staff' } }),
      ),
    stale: staleAfterBooking(memberId),
    onDone,
  });

/** Takes a member off the roster or the waitlist. */
export const useCancelBooking = (memberId: string, onDone: (booking: Booking) => void) =>
  useWrite({
    write: (bookingId: string, key) =>
      answerOf(
        api.POST('/v1/bookings/{bookingId}/cancellation', {
          params: { path: { bookingId }, ...once(key) },
          body: { by: 'staff' },
        }),
      ),
    stale: staleAfterBooking(memberId),
    onDone,
  });

/** "Yoga flow, 6:00 PM". */
export const eventText = (event: Pick<ScheduledEvent, 'type' | 'startsAt'>, timeZone: string) =>
  `${event.type.name}, ${timeText(event.startsAt, timeZone)}`;

/** Where and with whom: "Studio A · Yoga instructor". */
export const placeText = ({ room, trainer }: Pick<ScheduledEvent, 'room' | 'trainer'>) =>
  [room?.name, trainer?.name].filter(Boolean).join(' · ');
