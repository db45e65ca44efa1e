import type { Caller } from '#kit/caller';
import {
  lockToPayAnew,
  releaseReserved,
  undoUseOf,
  useForCause,
  useReserved,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { noSessions } from './book.ts';
import { lockBookingOf, moveBooking } from './booking-store.ts';
import { earns } from './check-in.ts';
import { noteEarned, noteTakenBack } from './commission-store.ts';
import { lockBookable } from './event-store.ts';
import { type BookableEvent, type Booking, bookingCause } from './model.ts';
import { refuseBy } from './obstacles.ts';
import {
  checkInFirstUndone,
  eventCancelled,
  noSuchEvent,
  notOnRoster,
  sessionsHeld,
} from './refusals.ts';
import { dayToPayOn } from './rules.ts';

/**
 * Notes that a member did not come and stays on the roster (D25): a *free* absence gives back what was
 * set aside, a *paid* one uses it. One can be turned into the other. Refuses `no_such_event`,
 * `not_on_the_roster`, `event_cancelled`, `checked_in`, and for a paid one `sessions_held` and `not_enough_sessions`.
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
  if (wanted.kind === 'paid') await charge(tx, caller, event, booking);
  else if (before.state === 'paid_absence') await undoUseOf(tx, caller, causes);
  else await releaseReserved(tx, caller, causes);
  if (wanted.kind === 'paid' && earns(event)) await noteEarned(tx, caller, event, booking.id);
  if (before.state === 'paid_absence') await noteTakenBack(tx, caller, event, [booking.id]);
  return booking;
}

async function charge(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  booking: Booking,
): Promise<void> {
  const cause = bookingCause(booking.id);
  if (booking.cost > 1) await lockToPayAnew(tx, caller, { memberId: booking.memberId, cause });
  const used = await useReserved(tx, caller, cause);
  if (used.some((one) => one.isHeld)) throw sessionsHeld(event);
  const quantity = used.reduce((left, one) => left - one.quantity, booking.cost);
  if (quantity === 0) return;
  const missing = await useForCause(tx, caller, {
    memberId: booking.memberId,
    itemIds: event.itemIds,
    quantity,
    day: dayToPayOn(event, caller.now),
    cause,
  });
  if (missing > 0) refuseBy([await noSessions(tx, caller, event, booking.memberId)]);
}
