import type { Caller } from '#kit/caller';
import { lockToPayAnew, releaseReserved, useForCause, useReserved } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { noSessions } from './book.ts';
import { noteEarned } from './commission-store.ts';
import { type BookableEvent, type Booking, bookingCause } from './model.ts';
import { refuseBy } from './obstacles.ts';
import { sessionsHeld } from './refusals.ts';
import { dayToPayOn } from './rules.ts';

/** Staff's pick of what pays (D23); nothing = what was set aside, then what lapses soonest. */
export type Pick = { itemId?: number | undefined; grantId?: number | undefined };

/**
 * Uses the sessions that a place costs, because its member came or is charged for staying away: what was
 * set aside (D24), and what is missing from what is there. Whoever earns by it has earned. Refuses
 * `sessions_held`, `not_enough_sessions`, `nothing_pays`.
 */
export async function payForPlace(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  booking: Booking,
  pick: Pick = {},
): Promise<void> {
  if (booking.cost > 0) await takeSessions(tx, caller, event, booking, pick);
  if (event.trainerId !== null && event.commissionKind !== 'none')
    await noteEarned(tx, caller, event, booking.id);
}

async function takeSessions(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
  booking: Booking,
  pick: Pick,
): Promise<void> {
  const cause = bookingCause(booking.id);
  const isPicked = pick.itemId !== undefined || pick.grantId !== undefined;
  if (isPicked || booking.cost > 1)
    await lockToPayAnew(tx, caller, { memberId: booking.memberId, cause });
  if (isPicked) await releaseReserved(tx, caller, { kind: cause.kind, ids: [cause.id] });
  const used = isPicked ? [] : await useReserved(tx, caller, cause);
  if (used.some((one) => one.isHeld)) throw sessionsHeld(event);
  const quantity = used.reduce((left, one) => left - one.quantity, booking.cost);
  if (quantity === 0) return;
  const missing = await useForCause(tx, caller, {
    memberId: booking.memberId,
    itemIds: pick.itemId === undefined ? event.itemIds : [pick.itemId],
    quantity,
    day: dayToPayOn(event, caller.now),
    grantId: pick.grantId,
    cause,
  });
  if (missing > 0) refuseBy([await noSessions(tx, caller, event, booking.memberId)]);
}
