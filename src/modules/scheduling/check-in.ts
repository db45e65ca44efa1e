import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { findMember, noSuchMember } from '#modules/members/index';
import { checkGrant } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import {
  findBooking,
  findBookingOf,
  insertBooking,
  lockBookingOf,
  moveBooking,
} from './booking-store.ts';
import { countPlaces, findBookable, lockBookable } from './event-store.ts';
import type { BookableEvent, Booking, BookingState } from './model.ts';
import { payForPlace } from './pay-for-place.ts';
import { lackOf, type Proof } from './prove-member.ts';
import {
  bookingChanged,
  checkedInAlready,
  doesNotPay,
  eventCancelled,
  eventFull,
  noSuchEvent,
  pinLacks,
  tooEarlyToCheckIn,
} from './refusals.ts';
import { checkInOpensAt, isAfter } from './rules.ts';
import { insertVisitFor } from './visit-store.ts';

export type WantedCheckIn = {
  eventId: number;
  memberId: number;
  /** Staff's pick: this item pays, from the grant of it that lapses soonest (D23). */
  itemId?: number | undefined;
  /** Staff's pick: this grant pays. */
  grantId?: number | undefined;
  way: 'scan' | 'desk';
  /** When they came, if that was before now: a card scanned while the server was away. */
  cameAt?: Instant | undefined;
  /** Where the club asks for PINs; 'seen' = whoever calls has looked at it. */
  proof?: Proof | 'seen';
};

/**
 * Checks a member in: what was set aside is used (D24), else sessions are taken now. Who comes without a
 * booking, or from the waitlist, gets a free place if there is one. Refuses `no_such_event`,
 * `no_such_member`, `event_cancelled`, `too_early_to_check_in`, `checked_in_already`, `event_full`,
 * `sessions_held`, `item_does_not_pay`, `no_such_grant`, `not_enough_sessions`, `nothing_pays`; where the
 * club asks for PINs also `pin_needed`, `pin_wrong`, `pin_locked`, `no_pin` and `permission_missing`.
 */
export async function checkIn(tx: Tx, caller: Caller, wanted: WantedCheckIn): Promise<Booking> {
  const event = await findBookable(tx, caller.organizationId, wanted.eventId);
  if (!event) throw noSuchEvent();
  const opens = checkInOpensAt(event);
  if (event.state === 'cancelled') throw eventCancelled(event);
  if (isAfter(opens, caller.now)) throw tooEarlyToCheckIn(event, opens);
  if (wanted.itemId !== undefined && !event.itemIds.includes(wanted.itemId))
    throw doesNotPay(event);
  if (wanted.grantId !== undefined) await checkGrant(tx, caller.organizationId, wanted.grantId);
  const { booking, was } = await arrive(tx, caller, event, wanted);
  if (event.pinAtCheckIn && wanted.proof !== 'seen') {
    const lack = await lackOf(tx, caller, wanted.proof ?? {}, booking);
    if (lack) throw pinLacks(lack, event.timeZone);
  }
  if (was !== 'paid_absence') await payForPlace(tx, caller, event, booking, wanted);
  await insertVisitFor(tx, caller, {
    clubId: event.clubId,
    memberId: booking.memberId,
    visitedAt: wanted.cameAt ?? caller.now,
    bookingId: booking.id,
    way: wanted.way,
  });
  return booking;
}

/**
 * Who has a place already keeps it, and the event need not be locked: the way of a busy evening. The
 * booking may have changed while we waited for it; we hold its lock then and must not wait for the event
 * any more (I18).
 */
async function arrive(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  wanted: WantedCheckIn,
): Promise<Arrival> {
  const known = await findBookingOf(tx, caller.organizationId, event.id, wanted.memberId);
  if (known?.state === 'checked_in') throw checkedInAlready(event, known.closedAt);
  if (!known || !hasPlace(known.state)) return takePlace(tx, caller, event.id, wanted);
  const moved = await moveBooking(tx, caller, known.id, known.state, 'checked_in');
  if (moved) return { booking: moved, was: known.state };
  const now = await findBooking(tx, caller.organizationId, known.id);
  if (now?.state === 'checked_in') throw checkedInAlready(event, now.closedAt);
  const again =
    now && hasPlace(now.state)
      ? await moveBooking(tx, caller, now.id, now.state, 'checked_in')
      : undefined;
  if (!again) throw bookingChanged(event);
  return { booking: again, was: now!.state };
}

type Arrival = { booking: Booking; was: BookingState | undefined };

const hasPlace = (state: BookingState) =>
  state === 'booked' || state === 'free_absence' || state === 'paid_absence';

/** With the event locked, everything about its places stands still. */
async function takePlace(
  tx: Tx,
  caller: Caller,
  eventId: number,
  { memberId }: WantedCheckIn,
): Promise<Arrival> {
  const { organizationId } = caller;
  const event = (await lockBookable(tx, organizationId, eventId))!;
  if (event.state === 'cancelled') throw eventCancelled(event);
  const known = await lockBookingOf(tx, organizationId, eventId, memberId);
  if (known?.state === 'checked_in') throw checkedInAlready(event, known.closedAt);
  if (known && hasPlace(known.state)) {
    const booking = (await moveBooking(tx, caller, known.id, known.state, 'checked_in'))!;
    return { booking, was: known.state };
  }
  if (!known && !(await findMember(tx, organizationId, memberId))) throw noSuchMember();
  if (event.taken >= event.capacity) throw eventFull(event);
  await countPlaces(tx, organizationId, eventId, { taken: 1, waiting: known ? -1 : 0 });
  const booking = known
    ? (await moveBooking(tx, caller, known.id, 'waiting', 'checked_in'))!
    : await insertBooking(tx, caller, {
        eventId,
        memberId,
        state: 'checked_in',
        cost: event.cost,
        isWalkIn: true,
      });
  return { booking, was: known?.state };
}
