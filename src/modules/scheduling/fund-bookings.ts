import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { rows, type Db, type Tx } from '#platform/database/query';
import { reserveSessions } from '#modules/sessions/index';
import { findBooking, lockBookingOf, markPromise } from './booking-store.ts';
import { findBookable } from './event-store.ts';
import { bookingCause } from './model.ts';

/** How many bookings are looked at in one go. */
const atOnce = 500;

/**
 * Pays for bookings that nothing pays for yet: promises against the next grant (D24), and places whose
 * sessions went when the money behind them came back (D21). From what has come since, the booking made
 * first before the others; each in a transaction of its own. Safe to repeat. Answers how many are paid
 * for now.
 */
export async function fundBookings(db: Db, caller: Caller, clubId: number): Promise<number> {
  let funded = 0;
  let after = 0;
  for (;;) {
    const unfunded = await findUnfunded(db, caller, clubId, after);
    for (const { id } of unfunded)
      if (await db.transaction().execute((tx) => fundOne(tx, caller, id))) funded += 1;
    if (unfunded.length < atOnce) return funded;
    after = unfunded.at(-1)!.id;
  }
}

async function fundOne(tx: Tx, caller: Caller, id: number): Promise<boolean> {
  const { organizationId } = caller;
  const seen = await findBooking(tx, organizationId, id);
  const booking = seen && (await lockBookingOf(tx, organizationId, seen.eventId, seen.memberId));
  const event = booking && (await findBookable(tx, organizationId, booking.eventId));
  if (!event || booking.id !== id || booking.state !== 'booked') return false;
  const missing = await missingFor(tx, caller, booking);
  if (missing <= 0) return false;
  const short = await reserveSessions(tx, caller, {
    memberId: booking.memberId,
    itemIds: event.itemIds,
    quantity: missing,
    day: event.day,
    cause: bookingCause(id),
  });
  if (short > 0) return false;
  if (booking.isPromise) await markPromise(tx, organizationId, id, false);
  return true;
}

async function missingFor(tx: Tx, caller: Caller, booking: { id: number; cost: number }) {
  const found = await rows<{ quantity: number }>(
    tx,
    sql`
      select quantity
      from session_reservations
      where organization_id = ${caller.organizationId}
        and cause_kind = 'booking'
        and cause_id = ${booking.id}
        and state = 'open'`,
  );
  return found.reduce((left, { quantity }) => left - quantity, booking.cost);
}

/**
 * Bookings to come that not enough is set aside for, though their members hold something that would pay.
 * Of clubs that set sessions aside at booking.
 */
const findUnfunded = (db: Db, caller: Caller, clubId: number, after: number) =>
  rows<{ id: number }>(
    db,
    sql`
      select b.id
      from events e
      join clubs c on c.organization_id = e.organization_id and c.id = e.club_id
      join bookings b on b.organization_id = e.organization_id and b.event_id = e.id
      where e.organization_id = ${caller.organizationId}
        and e.club_id = ${clubId}
        and e.starts_at > ${caller.now}
        and e.state = 'scheduled'
        and c.reserve_at_booking
        and b.state = 'booked'
        and b.id > ${after}
        and b.cost > coalesce(
          (
            select sum(r.quantity)
            from session_reservations r
            where r.organization_id = b.organization_id
              and r.cause_kind = 'booking'
              and r.cause_id = b.id
              and r.state = 'open'
          ),
          0
        )
        and exists (
          select from event_type_items i
          join session_grants g
            on g.organization_id = i.organization_id
            and g.item_id = i.item_id
            and g.remaining > g.reserved
            and (g.last_day is null or g.last_day >= e.day)
            and (
              g.member_id = b.member_id and g.household_id is null
              or g.household_id in (
                select h.household_id
                from household_members h
                where h.organization_id = b.organization_id and h.member_id = b.member_id
              )
            )
          where i.organization_id = e.organization_id and i.event_type_id = e.event_type_id
        )
      order by b.id
      limit ${atOnce}`,
  );
