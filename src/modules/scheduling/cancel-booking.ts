import type { Caller } from '#kit/caller';
import { releaseReserved, undoUseOf } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { lockBookingOf, moveBooking } from './booking-store.ts';
import { noteTakenBack } from './commission-store.ts';
import { countPlaces, lockBookable } from './event-store.ts';
import { type BookableEvent, type Booking, bookingCause, type By } from './model.ts';
import { checkInFirstUndone, noSuchEvent, notOnRoster, tooLateToCancel } from './refusals.ts';
import { cancelUntil, isAfter } from './rules.ts';

/**
 * Takes a member off the roster or the waitlist; what was set aside is free again, and a paid absence
 * gives its session back (D24, D25: "Cancel Member"). Members do so within the club's notice, the staff
 * at any time. Whoever waits may move up afterwards: call `promote`. Refuses `no_such_event`,
 * `not_on_the_roster`, `checked_in`, `too_late_to_cancel`.
 */
export async function cancelBooking(
  tx: Tx,
  caller: Caller,
  wanted: { eventId: number; memberId: number; by: By },
): Promise<{ event: BookableEvent; booking: Booking }> {
  const { organizationId } = caller;
  const event = await lockBookable(tx, organizationId, wanted.eventId);
  if (!event) throw noSuchEvent();
  const before = await lockBookingOf(tx, organizationId, event.id, wanted.memberId);
  if (!before) throw notOnRoster(event);
  if (before.state === 'checked_in') throw checkInFirstUndone(event);
  const until = cancelUntil(event);
  if (wanted.by === 'member' && before.state !== 'waiting' && isAfter(caller.now, until))
    throw tooLateToCancel(event, until);

  const booking = (await moveBooking(tx, caller, before.id, before.state, 'cancelled'))!;
  if (before.state === 'waiting') {
    await countPlaces(tx, organizationId, event.id, { waiting: -1 });
    return { event, booking };
  }
  await countPlaces(tx, organizationId, event.id, { taken: -1 });
  const cause = { kind: bookingCause(booking.id).kind, ids: [booking.id] };
  if (before.state === 'paid_absence') {
    await undoUseOf(tx, caller, cause);
    await noteTakenBack(tx, caller, event, [booking.id]);
  } else await releaseReserved(tx, caller, cause);
  return { event, booking };
}
