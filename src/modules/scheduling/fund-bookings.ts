import type { Caller } from '#kit/caller';
import type { Db, Tx } from '#platform/database/query';
import { listReservations, reserveSessions } from '#modules/sessions/index';
import {
  findBooking,
  findUnfunded,
  lockBookingOf,
  markPromise,
  markUnpaidTold,
} from './booking-store.ts';
import { findBookable, findBookables } from './event-store.ts';
import { promoteEverywhere } from './promote.ts';
import { bookingCause } from './model.ts';
import { tellOfUnpaid } from './tell-roster.ts';

/** What the calendar and new credits bring about for bookings in a club: pays for them, and fills places. */
export async function settleBookings(db: Db, caller: Caller, clubId: number): Promise<void> {
  await fundBookings(db, caller, clubId);
  await db.transaction().execute((tx) => tellUnpaid(tx, caller, clubId));
  await promoteEverywhere(db, caller, clubId);
}

/** Tells whoever booked against their next sessions, once and in time, that these have not come (D24). */
async function tellUnpaid(tx: Tx, caller: Caller, clubId: number): Promise<void> {
  const unpaid = await markUnpaidTold(tx, caller, clubId);
  if (unpaid.length === 0) return;
  const ids = [...new Set(unpaid.map(({ eventId }) => eventId))];
  const events = await findBookables(tx, caller.organizationId, ids);
  const concerned = events.map((event) => ({
    event,
    bookings: unpaid.filter(({ eventId }) => eventId === event.id),
  }));
  await tellOfUnpaid(tx, caller, concerned);
}

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
    const unfunded = await findUnfunded(db, caller, { clubId, after, limit: atOnce });
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
  const cause = bookingCause(id);
  const had = await listReservations(tx, organizationId, { kind: cause.kind, ids: [id] });
  const missing = had.reduce((left, { quantity }) => left - quantity, booking.cost);
  if (missing <= 0) return false;
  const short = await reserveSessions(tx, caller, {
    memberId: booking.memberId,
    itemIds: event.itemIds,
    quantity: missing,
    day: event.day,
    cause,
  });
  if (short > 0) return false;
  if (booking.isPromise) await markPromise(tx, organizationId, id, false);
  return true;
}
