import type { Caller } from '#kit/caller';
import { dayAt, formatDayWithWeekday, wallClockAt } from '#kit/days';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Slot } from './model.ts';
import { clubClosed, noSuchRoom, noSuchTrainer, taken } from './refusals.ts';
import { nameOf } from './obstacles.ts';
import { findHours, findOverlaps } from './free-times-store.ts';
import { lockRoom, lockTrainer } from './set-up-store.ts';

/**
 * Refuses a slot in which the club is closed, or the trainer or the room is taken, with who and by what.
 * Locks trainer and room, so that two people putting something there go one after the other; the schema
 * refuses an overlap all the same. `except` is the event that is being moved.
 */
export async function checkFree(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  slot: Slot,
  except?: number,
): Promise<void> {
  const { organizationId } = caller;
  const trainer =
    slot.trainerId === null ? null : await lockTrainer(tx, organizationId, slot.trainerId);
  if (trainer === undefined) throw noSuchTrainer();
  const room = slot.roomId === null ? null : await lockRoom(tx, organizationId, slot.roomId);
  if (room === undefined || (room && room.clubId !== club.id)) throw noSuchRoom();
  const closed = await whyClosed(tx, caller, club, slot);
  if (closed) throw clubClosed(closed.when, closed.why);
  const overlaps = await findOverlaps(tx, organizationId, slot, except);
  if (overlaps.length === 0) return;
  throw taken(
    overlaps.flatMap((one) => {
      const event = `${nameOf(one)} until ${wallClockAt(one.busyUntil, one.timeZone).slice(11)}`;
      return [
        ...(trainer && one.trainerId === trainer.id ? [{ who: trainer.name, event }] : []),
        ...(room && one.roomId === room.id ? [{ who: room.name, event }] : []),
      ];
    }),
  );
}

/** Why nothing takes place in a club at that time; undefined when it is open. */
async function whyClosed(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  slot: Pick<Slot, 'startsAt' | 'endsAt'>,
): Promise<{ when: string; why: string } | undefined> {
  const day = dayAt(slot.startsAt, club.timeZone);
  const when = `on ${formatDayWithWeekday(day)}`;
  const found = await findHours(tx, caller.organizationId, club.id, day);
  if (!found) return undefined;
  if (found.reason !== null) return { when, why: found.reason };
  if (!found.hasHours) return undefined;
  if (found.fromMinute === null) return { when, why: 'it is not open on this weekday' };
  const begins = minuteOfDay(wallClockAt(slot.startsAt, club.timeZone));
  const ends =
    dayAt(slot.endsAt, club.timeZone) === day
      ? minuteOfDay(wallClockAt(slot.endsAt, club.timeZone))
      : 1440;
  if (begins >= found.fromMinute && ends <= found.untilMinute!) return undefined;
  return {
    when,
    why: `it is open from ${clockText(found.fromMinute)} to ${clockText(found.untilMinute!)}`,
  };
}

const minuteOfDay = (wallClock: string) =>
  Number(wallClock.slice(11, 13)) * 60 + Number(wallClock.slice(14, 16));
/** 1080 is `18:00`. */
export const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
