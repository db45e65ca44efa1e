import type { Caller } from '#kit/caller';
import { dayAt, type Instant } from '#kit/days';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { insertEvents } from './event-store.ts';
import { checkFree } from './free-times.ts';
import type { Event, WantedEquipment } from './model.ts';
import { noSuchEventType, notInUse, tooFarAway } from './refusals.ts';
import { isNear } from './rules.ts';
import { findEventType } from './event-type-store.ts';
import { replaceEquipment } from './slots-store.ts';

export type WantedEvent = {
  clubId: number;
  eventTypeId: number;
  startsAt: Instant;
  roomId?: number | null | undefined;
  trainerId?: number | null | undefined;
  /** Left out = as its type says. */
  minutes?: number | undefined;
  capacity?: number | undefined;
  hasWaitlist?: boolean | undefined;
  note?: string | null | undefined;
  /** Slots of equipment of the club. */
  equipment?: readonly WantedEquipment[] | undefined;
};

/**
 * Puts an event on the calendar. Refuses `no_such_club`, `no_such_event_type`, `no_such_room`,
 * `no_such_trainer`, `no_such_equipment`, `not_in_use`, `club_closed`, and `time_taken` with who or what is
 * taken by which event.
 */
export async function createEvent(tx: Tx, caller: Caller, wanted: WantedEvent): Promise<Event> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const type = await findEventType(tx, caller.organizationId, wanted.eventTypeId);
  if (!type) throw noSuchEventType();
  if (!type.isActive) throw notInUse(type.name);
  if (!isNear(wanted.startsAt, caller.now)) throw tooFarAway();
  const minutes = wanted.minutes ?? type.minutes;
  const endsAt = wanted.startsAt.add({ minutes });
  const when = {
    startsAt: wanted.startsAt,
    endsAt,
    busyUntil: endsAt.add({ minutes: type.bufferMinutes }),
  };
  const roomId = wanted.roomId ?? null;
  const trainerId = wanted.trainerId ?? null;
  const equipment = wanted.equipment ?? [];
  const slots = await checkFree(tx, caller, club, { ...when, roomId, trainerId, equipment });
  const [event] = await insertEvents(tx, caller, [
    {
      ...when,
      clubId: club.id,
      eventTypeId: type.id,
      seriesId: null,
      seriesDay: null,
      day: dayAt(wanted.startsAt, club.timeZone),
      roomId,
      trainerId,
      capacity: wanted.capacity ?? type.capacity,
      hasWaitlist: wanted.hasWaitlist ?? type.hasWaitlist,
      cost: type.cost,
      note: wanted.note ?? null,
    },
  ]);
  if (equipment.length > 0)
    await replaceEquipment(
      tx,
      caller.organizationId,
      [event!.id],
      slots(() => event!.id),
    );
  await recordAudit(tx, caller, {
    action: 'event.create',
    subjectKind: 'event',
    subjectId: event!.id,
    after: { ...wanted, startsAt: wanted.startsAt.toString() },
  });
  return event!;
}
