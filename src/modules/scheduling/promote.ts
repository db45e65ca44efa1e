import type { Caller } from '#kit/caller';
import type { Db, Tx } from '#platform/database/query';
import { fund } from './book.ts';
import { moveBooking, nextWaiting } from './booking-store.ts';
import { countPlaces, eventsToFill, lockBookable } from './event-store.ts';
import type { Booking } from './model.ts';
import { isAfter, promotesUntil } from './rules.ts';
import { tellOfPlace } from './tell-roster.ts';

/**
 * Gives free places to those who wait, the longest waiting first (D24). Who has no sessions for it is
 * passed over and goes on waiting; after the cut-off nobody moves up. Each in a transaction of their own,
 * so that nobody's grants are locked beside another's (I18). Safe to repeat. Answers who moved up.
 */
export async function promote(db: Db, caller: Caller, eventId: number): Promise<Booking[]> {
  const promoted: Booking[] = [];
  let passedOver: Booking | undefined;
  for (;;) {
    const last = passedOver;
    const tried = await db.transaction().execute((tx) => promoteNext(tx, caller, eventId, last));
    if (!tried) return promoted;
    if (tried.booking.state === 'booked') promoted.push(tried.booking);
    else passedOver = tried.booking;
  }
}

/** Moves up whoever waits for a place that is free, in all events to come: where a process died in between. */
export async function promoteEverywhere(db: Db, caller: Caller, clubId: number): Promise<void> {
  for (const { id } of await eventsToFill(db, caller, clubId)) await promote(db, caller, id);
}

/** Undefined when there is no free place, or nobody left to give it to. */
async function promoteNext(
  tx: Tx,
  caller: Caller,
  eventId: number,
  after: Booking | undefined,
): Promise<{ booking: Booking } | undefined> {
  const { organizationId } = caller;
  const event = await lockBookable(tx, organizationId, eventId);
  if (!event || event.state !== 'scheduled') return undefined;
  if (event.taken >= event.capacity || event.waiting === 0) return undefined;
  if (isAfter(caller.now, promotesUntil(event))) return undefined;
  const waiting = await nextWaiting(tx, organizationId, eventId, after);
  if (!waiting) return undefined;
  const funded = await fund(tx, caller, event, waiting);
  if (funded === 'not_funded') return { booking: waiting };
  const booking = (await moveBooking(tx, caller, waiting.id, 'waiting', 'booked'))!;
  await countPlaces(tx, organizationId, eventId, { taken: 1, waiting: -1 });
  await tellOfPlace(tx, caller, event, booking);
  return { booking };
}
