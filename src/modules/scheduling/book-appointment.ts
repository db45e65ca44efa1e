import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day, daysBetween, type Instant, startOfDay } from '#kit/days';
import { type Club, findClub, noSuchClub } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { busyTimes, hoursOfTrainer } from './appointment-store.ts';
import { book } from './book.ts';
import { cancelBooking } from './cancel-booking.ts';
import { createEvent } from './create-event.ts';
import { findBookable, markEventsCancelled } from './event-store.ts';
import { freeSlots } from './free-slots.ts';
import type { BookableEvent, Booking, By, EventType } from './model.ts';
import {
  noSuchEventType,
  noSuchTrainer,
  notAnAppointment,
  notInUse,
  slotNotFree,
  tooFarAway,
} from './refusals.ts';
import { isNear } from './rules.ts';
import { whyClosed } from './slots.ts';
import { findOpening, replaceEquipment } from './slots-store.ts';
import { findTrainer } from './set-up-store.ts';
import { findEventType } from './event-type-store.ts';

type WantedSlots = {
  clubId: number;
  trainerId: number;
  eventTypeId: number;
  from: Day;
  through: Day;
  /** An appointment that would leave its time for another one, and is in nobody's way. */
  movedEventId?: number | undefined;
};

/**
 * When a trainer is free for an appointment of a type (D24): within their hours in the club, clear of all
 * they have; for a class never. Refuses `no_such_club`, `no_such_trainer`, `no_such_event_type`.
 */
export async function listFreeSlots(
  tx: Tx,
  caller: Caller,
  wanted: WantedSlots,
): Promise<{ club: Club; type: EventType; slots: Instant[] }> {
  const { organizationId } = caller;
  const club = await findClub(tx, organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const trainer = await findTrainer(tx, organizationId, wanted.trainerId);
  if (!trainer) throw noSuchTrainer();
  const type = await findEventType(tx, organizationId, wanted.eventTypeId);
  if (!type) throw noSuchEventType();
  const hours =
    trainer.isActive && type.kind === 'personal_training'
      ? await hoursOfTrainer(tx, organizationId, wanted)
      : [];
  const busy = await busyTimes(tx, organizationId, {
    ...wanted,
    from: startOfDay(wanted.from, club.timeZone),
    until: startOfDay(addDays(wanted.through, 2), club.timeZone),
    except: wanted.movedEventId ?? null,
  });
  const days = Array.from({ length: daysBetween(wanted.from, wanted.through) + 1 }, (_, at) =>
    addDays(wanted.from, at),
  );
  const opening = await findOpening(tx, organizationId, wanted.clubId, days);
  const isOpen = (startsAt: Instant) => {
    const endsAt = startsAt.add({ minutes: type.minutes });
    return whyClosed(opening, { startsAt, endsAt }, club.timeZone) === undefined;
  };
  const slots = freeSlots({
    ...wanted,
    timeZone: club.timeZone,
    hours,
    busy,
    closed: new Set(opening.closed.map(({ day }) => day)),
    minutes: type.minutes,
    bufferMinutes: type.bufferMinutes,
    now: caller.now,
  });
  return { club, type, slots: slots.filter(isOpen) };
}

/**
 * Books an appointment: an event of one place at a time when the trainer is free, and the member's place in
 * it, or neither. Two who want the same time go one after the other, and the second is told who has it.
 * Refuses as `listFreeSlots`, `createEvent` and `book` do, `not_an_appointment`, and `slot_not_free`.
 */
export async function bookAppointment(
  tx: Tx,
  caller: Caller,
  wanted: Omit<WantedSlots, 'from' | 'through' | 'movedEventId'> & {
    memberId: number;
    startsAt: Instant;
    by: By;
  },
): Promise<Booking> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  if (!isNear(wanted.startsAt, caller.now)) throw tooFarAway();
  const day = dayAt(wanted.startsAt, club.timeZone);
  const { slots, type } = await listFreeSlots(tx, caller, { ...wanted, from: day, through: day });
  if (type.kind !== 'personal_training') throw notAnAppointment(type.name);
  if (!type.isActive) throw notInUse(type.name);
  const isFree = slots.some((slot) => slot.equals(wanted.startsAt));
  const { clubId, trainerId, eventTypeId, startsAt } = wanted;
  const appointment = { clubId, trainerId, eventTypeId, startsAt, capacity: 1, hasWaitlist: false };
  const event = isFree ? await createEvent(tx, caller, appointment) : undefined;
  if (!event) throw slotNotFree(wanted.startsAt, club.timeZone);
  return book(tx, caller, { eventId: event.id, memberId: wanted.memberId, by: wanted.by });
}

/**
 * Cancels an appointment: the member leaves it as any place, within the club's notice where members do so
 * themselves, and the trainer is free again, unless somebody else has the place or waits for it: call
 * `promote` afterwards. Refuses as `cancelBooking` does, and `not_an_appointment`.
 */
export async function cancelAppointment(
  tx: Tx,
  caller: Caller,
  wanted: { eventId: number; memberId: number; by: By },
): Promise<Booking> {
  const { event, booking } = await cancelBooking(tx, caller, wanted);
  await checkAppointment(tx, caller, event);
  const left = await findBookable(tx, caller.organizationId, event.id);
  if (left!.taken > 0 || left!.waiting > 0) return booking;
  await markEventsCancelled(tx, caller, [event.id], null);
  await replaceEquipment(tx, caller.organizationId, [event.id], []);
  return booking;
}

/** Refuses what is a class and no appointment of one member: `not_an_appointment`. */
export async function checkAppointment(
  tx: Tx,
  caller: Caller,
  event: Pick<BookableEvent, 'eventTypeId' | 'capacity' | 'typeName'>,
): Promise<void> {
  if (!(await isAppointment(tx, caller, event))) throw notAnAppointment(event.typeName);
}

/** Whether an event is one member's with a trainer, and goes when they go. */
export async function isAppointment(
  tx: Tx,
  caller: Caller,
  { eventTypeId, capacity }: Pick<BookableEvent, 'eventTypeId' | 'capacity'>,
): Promise<boolean> {
  const type = await findEventType(tx, caller.organizationId, eventTypeId);
  return type?.kind === 'personal_training' && capacity === 1;
}
