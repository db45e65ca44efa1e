import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { findMember, noSuchMember } from '#modules/members/index';
import { listReservations, type Reservation } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { findBookingOf } from './booking-store.ts';
import { findBookable } from './event-store.ts';
import { type BookableEvent, type Booking, bookingCause } from './model.ts';
import { noSuchEvent } from './refusals.ts';
import { dayToPayOn } from './rules.ts';

/** What a place in an event takes, and what pays for it by now. */
export type PlaceToPayFor = {
  event: BookableEvent;
  /** Undefined when the member neither has nor waits for a place. */
  booking: Booking | undefined;
  /** Sessions the place costs. */
  cost: number;
  /** The club-local day on which sessions have to be usable (D23, D26). */
  day: Day;
  /** Set aside or used for it, grant by grant. */
  paid: Reservation[];
};

/** A member's place in an event as the desk looks at it. Refuses `no_such_event`, `no_such_member`. */
export async function placeToPayFor(
  tx: Tx,
  caller: Caller,
  { eventId, memberId }: { eventId: number; memberId: number },
): Promise<PlaceToPayFor> {
  const { organizationId } = caller;
  const event = await findBookable(tx, organizationId, eventId);
  if (!event) throw noSuchEvent();
  if (!(await findMember(tx, organizationId, memberId))) throw noSuchMember();
  const booking = await findBookingOf(tx, organizationId, eventId, memberId);
  const { kind } = bookingCause(0);
  const paid = booking
    ? await listReservations(tx, organizationId, { kind, ids: [booking.id] })
    : [];
  const cost = booking?.cost ?? event.cost;
  return { event, booking, cost, day: dayToPayOn(event, caller.now), paid };
}
