import type { Caller } from '#kit/caller';
import { releaseReserved, undoUseOf } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { lockBookingOf, moveBooking } from './booking-store.ts';
import { noteTakenBack } from './commission-store.ts';
import { lockBookable } from './event-store.ts';
import { type Booking, bookingCause } from './model.ts';
import { payForPlace } from './pay-for-place.ts';
import { checkInFirstUndone, eventCancelled, noSuchEvent, notOnRoster } from './refusals.ts';

/**
 * Notes that a member did not come and stays on the roster (D25): a *free* absence gives back what was
 * set aside, a *paid* one uses it. One can be turned into the other. Refuses `no_such_event`,
 * `not_on_the_roster`, `event_cancelled`, `checked_in`, and for a paid one as `payForPlace` does.
 */
export async function noteAbsence(
  tx: Tx,
  caller: Caller,
  wanted: { eventId: number; memberId: number; kind: 'free' | 'paid' },
): Promise<Booking> {
  const { organizationId } = caller;
  const event = await lockBookable(tx, organizationId, wanted.eventId);
  if (!event) throw noSuchEvent();
  if (event.state === 'cancelled') throw eventCancelled(event);
  const before = await lockBookingOf(tx, organizationId, event.id, wanted.memberId);
  if (!before || before.state === 'waiting') throw notOnRoster(event);
  if (before.state === 'checked_in') throw checkInFirstUndone(event);
  const after = wanted.kind === 'free' ? 'free_absence' : 'paid_absence';
  if (before.state === after) return before;
  const booking = (await moveBooking(tx, caller, before.id, before.state, after))!;
  const cause = bookingCause(before.id);
  const causes = { kind: cause.kind, ids: [cause.id] };
  if (wanted.kind === 'paid') await payForPlace(tx, caller, event, booking);
  else if (before.state === 'paid_absence') await undoUseOf(tx, caller, causes);
  else await releaseReserved(tx, caller, causes);
  if (before.state === 'paid_absence') await noteTakenBack(tx, caller, event, [booking.id]);
  return booking;
}
