import type { Caller } from '#kit/caller';
import { dayAt, type Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { checkAppointment, listFreeSlots } from './book-appointment.ts';
import { noSessions } from './book.ts';
import { lockBookingOf } from './booking-store.ts';
import { changeEvent } from './change-event.ts';
import { findBookable, lockBookable } from './event-store.ts';
import type { Booking, By } from './model.ts';
import { obstaclesTo, refuseBy } from './obstacles.ts';
import {
  appointmentNotOpen,
  noSuchEvent,
  notOnRoster,
  slotNotFree,
  tooFarAway,
  tooLateToMove,
} from './refusals.ts';
import { cancelUntil, isAfter, isNear } from './rules.ts';
import type { Person } from './tell-roster.ts';

/** An appointment at its new time, and who has to hear of it. */
export type MovedAppointment = { booking: Booking; told: Person[]; notReached: Person[] };

/**
 * Moves an appointment to another free time, of the same trainer or another one. On another day its sessions
 * are set aside anew (D23): where the staff move it and there are none, the place is kept unpaid; members
 * are refused. Members move within the club's notice, to times that they could book. Refuses as
 * `listFreeSlots` and `changeEvent` do, `not_on_the_roster`, `not_an_appointment`, `appointment_not_open`,
 * `slot_not_free`; members also `too_late_to_move`, and as `book` does.
 */
export async function moveAppointment(
  tx: Tx,
  caller: Caller,
  wanted: {
    eventId: number;
    memberId: number;
    /** Left out = the same one. */
    trainerId?: number | undefined;
    startsAt: Instant;
    by: By;
  },
): Promise<MovedAppointment> {
  const { organizationId } = caller;
  const { eventId, memberId, startsAt, by } = wanted;
  const event = await lockBookable(tx, organizationId, eventId);
  if (!event) throw noSuchEvent();
  await checkAppointment(tx, caller, event);
  const booking = await lockBookingOf(tx, organizationId, event.id, memberId);
  if (!booking) throw notOnRoster(event);
  if (booking.state !== 'booked') throw appointmentNotOpen(event);
  const until = cancelUntil(event);
  if (by === 'member' && isAfter(caller.now, until)) throw tooLateToMove(event, until);
  if (!isNear(startsAt, caller.now)) throw tooFarAway();
  const trainerId = wanted.trainerId ?? event.trainerId;
  const day = dayAt(startsAt, event.timeZone);
  const { slots } =
    trainerId === null
      ? { slots: [] }
      : await listFreeSlots(tx, caller, {
          ...event,
          trainerId,
          from: day,
          through: day,
          movedEventId: event.id,
        });
  if (!slots.some((slot) => slot.equals(startsAt))) throw slotNotFree(startsAt, event.timeZone);
  const { unpaid, told, notReached } = await changeEvent(tx, caller, {
    eventId,
    startsAt,
    trainerId,
    reach: 'one',
  });
  const moved = (await findBookable(tx, organizationId, eventId))!;
  if (by === 'member') {
    refuseBy(obstaclesTo({ ...moved, taken: 0 }, undefined, { by, now: caller.now }));
    if (unpaid.length > 0 && !moved.promiseBookings)
      refuseBy([await noSessions(tx, caller, moved, memberId)]);
  }
  return {
    booking: (await lockBookingOf(tx, organizationId, eventId, memberId))!,
    told,
    notReached,
  };
}
