import type { Caller } from '#kit/caller';
import { undoUseOf, undoUseToReserved } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { lockBookingOf, moveBooking } from './booking-store.ts';
import { noteTakenBack } from './commission-store.ts';
import { countPlaces, lockBookable } from './event-store.ts';
import { type Booking, bookingCause } from './model.ts';
import { noSuchEvent, notCheckedIn, notOnRoster } from './refusals.ts';
import { deleteVisitFor } from './visit-store.ts';

/**
 * Undoes a check-in: everything is as it was before. The sessions are back in the very grants they came
 * from, even in one that lapsed in between (D25, I13), and set aside for the place again; who had come
 * without a booking leaves the roster. Refuses `no_such_event`, `not_on_the_roster`, `not_checked_in`.
 */
export async function undoCheckIn(
  tx: Tx,
  caller: Caller,
  wanted: { eventId: number; memberId: number },
): Promise<Booking> {
  const { organizationId } = caller;
  const event = await lockBookable(tx, organizationId, wanted.eventId);
  if (!event) throw noSuchEvent();
  const before = await lockBookingOf(tx, organizationId, event.id, wanted.memberId);
  if (!before) throw notOnRoster(event);
  if (before.state !== 'checked_in') throw notCheckedIn(event);
  const cause = bookingCause(before.id);
  await deleteVisitFor(tx, organizationId, before);
  const after = before.isWalkIn ? 'cancelled' : 'booked';
  const booking = (await moveBooking(tx, caller, before.id, 'checked_in', after))!;
  if (before.isWalkIn) await countPlaces(tx, organizationId, event.id, { taken: -1 });
  if (before.isWalkIn || !event.reserveAtBooking)
    await undoUseOf(tx, caller, { kind: cause.kind, ids: [cause.id] });
  else await undoUseToReserved(tx, caller, cause);
  await noteTakenBack(tx, caller, event, [before.id]);
  return booking;
}
