import type { Caller } from '#kit/caller';
import { findMember, noSuchMember } from '#modules/members/index';
import { checkGrant, reserveSessions } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { findBookingOf, insertBooking, markPromise } from './booking-store.ts';
import { countPlaces, lockBookable } from './event-store.ts';
import { type BookableEvent, type Booking, bookingCause, type By } from './model.ts';
import { whyNoSessions } from './no-sessions.ts';
import { type Obstacle, obstaclesTo, refuseBy } from './obstacles.ts';
import { noSuchEvent } from './refusals.ts';
import { isAfter, promotesUntil } from './rules.ts';

export type WantedBooking = {
  eventId: number;
  memberId: number;
  by: By;
  /** Staff's pick among the member's grants (D23). */
  grantId?: number | undefined;
};

/**
 * Books a place (D24). Its sessions are set aside at once, unless the club looks for them at check-in; a
 * club may also take a promise against the next grant. When the event is full, or others wait already,
 * the member joins the waitlist and nothing is set aside. Refuses `no_such_event`, `no_such_member`,
 * `no_such_grant`, and by every obstacle there is: `event_cancelled`, `event_over`, `booked_already`, `waiting_already`,
 * `booking_closed`, `booking_not_open`, `event_full`, `not_enough_sessions`, `nothing_pays`.
 */
export async function book(tx: Tx, caller: Caller, wanted: WantedBooking): Promise<Booking> {
  const { organizationId } = caller;
  const event = await lockBookable(tx, organizationId, wanted.eventId);
  if (!event) throw noSuchEvent();
  if (!(await findMember(tx, organizationId, wanted.memberId))) throw noSuchMember();
  if (wanted.grantId !== undefined) await checkGrant(tx, organizationId, wanted.grantId);
  const before = await findBookingOf(tx, organizationId, event.id, wanted.memberId);
  refuseBy(obstaclesTo(event, before, { by: wanted.by, now: caller.now }));

  const { id: eventId, cost } = event;
  const isQueueOver = isAfter(caller.now, promotesUntil(event));
  if (event.taken >= event.capacity || (event.waiting > 0 && !isQueueOver)) {
    await countPlaces(tx, organizationId, eventId, { waiting: 1 });
    return insertBooking(tx, caller, { ...wanted, state: 'waiting', cost });
  }
  await countPlaces(tx, organizationId, eventId, { taken: 1 });
  const booking = await insertBooking(tx, caller, { ...wanted, state: 'booked', cost });
  const funded = await fund(tx, caller, event, { ...booking, grantId: wanted.grantId });
  if (funded === 'not_funded') refuseBy([await noSessions(tx, caller, event, wanted.memberId)]);
  return { ...booking, isPromise: funded === 'promise' };
}

/**
 * Sets the sessions of a booking aside, or notes the promise, as the club wants it. `nothing`: the club
 * looks for sessions at check-in only.
 */
export async function fund(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  booking: Pick<Booking, 'id' | 'memberId' | 'cost'> & { grantId?: number | undefined },
): Promise<'funded' | 'promise' | 'not_funded' | 'nothing'> {
  if (booking.cost === 0 || !event.reserveAtBooking) return 'nothing';
  const missing = await reserveSessions(tx, caller, {
    memberId: booking.memberId,
    itemIds: event.itemIds,
    quantity: booking.cost,
    day: event.day,
    grantId: booking.grantId,
    cause: bookingCause(booking.id),
  });
  if (missing === 0) return 'funded';
  if (!event.promiseBookings || booking.grantId !== undefined) return 'not_funded';
  await markPromise(tx, caller.organizationId, booking.id, true);
  return 'promise';
}

/** Why sessions do not suffice; what changed between trying and asking does not leave us without words. */
export async function noSessions(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  memberId: number,
): Promise<Obstacle> {
  const why = await whyNoSessions(tx, caller, event, memberId);
  return (
    why ?? {
      code: 'not_enough_sessions',
      says: 'The sessions of this grant do not pay for this event.',
      wayOut: 'Choose another grant.',
    }
  );
}

/** All that keeps a member from booking an event now, the first reason first; nothing = nothing does (D34). */
export async function whyNot(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  asked: { memberId: number; by: By },
): Promise<Obstacle[]> {
  const before = await findBookingOf(tx, caller.organizationId, event.id, asked.memberId);
  const others = obstaclesTo(event, before, { by: asked.by, now: caller.now });
  const hasPlace = before !== undefined && before.state !== 'waiting';
  const isPaidFor = hasPlace || event.promiseBookings || !event.reserveAtBooking;
  const sessions = isPaidFor ? undefined : await whyNoSessions(tx, caller, event, asked.memberId);
  return sessions ? [...others, sessions] : others;
}
