import type { Caller } from '#kit/caller';
import { dayAt, formatDayWithWeekday, wallClockAt, weekdayOf } from '#kit/days';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { lockEquipment } from './equipment-store.ts';
import type { Slot, SlotWithEquipment } from './model.ts';
import { nameOf } from './obstacles.ts';
import { isAfter } from './rules.ts';
import { noSuchEquipment, noSuchRoom, noSuchTrainer } from './refusals.ts';
import { lockRoom, lockTrainer } from './set-up-store.ts';
import { slotsAmong } from './slots-among.ts';
import {
  findEquipmentTaken,
  findInTheWay,
  findOpening,
  type InTheWay,
  type TakenSlot,
} from './slots-store.ts';

/** Why nothing takes place in one of several slots. */
export type Hindrance = {
  /** Which of the slots, counted from 0. */
  place: number;
  code: 'club_closed' | 'time_taken';
  /** A sentence for the front desk. */
  says: string;
};

/** The slots of equipment that each gets, once its event has an id. */
export type TakenSlots = (eventIdOf: (place: number) => number) => TakenSlot[];

/** Slots as they were found, and the equipment each would have. */
export type Looked = { hindrances: Hindrance[]; taken: TakenSlots; retired: Retired[] };

/** Somebody or something that is kept for what was, and wanted all the same. */
export type Retired = { kind: 'trainerId' | 'roomId' | 'equipment'; name: string };

/**
 * Looks whether trainer, room and equipment are free and the club is open in each of the slots. Locks
 * them, so that two people putting something there go one after the other; the schema refuses an overlap
 * all the same. All slots have the same trainers, rooms and equipment to lock; `except` are the events
 * that are being moved. Refuses `no_such_trainer`, `no_such_room`, `no_such_equipment`.
 */
export async function lookAtSlots(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  slots: readonly SlotWithEquipment[],
  except: readonly number[] = [],
): Promise<Looked> {
  const { organizationId } = caller;
  const names = await lockAll(tx, organizationId, club, slots);
  const days = [...new Set(slots.map(({ startsAt }) => dayAt(startsAt, club.timeZone)))];
  const opening = await findOpening(tx, organizationId, club.id, days);
  const closed = slots.flatMap((slot, place): Hindrance[] => {
    const says = whyClosed(opening, slot, club.timeZone);
    return says ? [{ place, code: 'club_closed', says }] : [];
  });
  const inTheWay = await findInTheWay(tx, organizationId, slots, except);
  const takenBy = inTheWay.flatMap((one) => takenWords(one, slots[one.place]!, names));
  const out = new Set([...closed, ...takenBy].map(({ place }) => place));
  const among = slotsAmong(slots, (place) => out.has(place)).flatMap((one) => {
    const { startsAt, busyUntil } = slots[one.by]!;
    const day = dayAt(startsAt, club.timeZone);
    const other = { typeName: 'another of these events', startsAt, busyUntil, day };
    return takenWords({ ...other, ...one, timeZone: club.timeZone }, slots[one.place]!, names);
  });
  const equipment = await freeEquipment(tx, organizationId, { slots, except, names });
  return {
    hindrances: [...closed, ...takenBy, ...among, ...equipment.hindrances].sort(
      (a, b) => a.place - b.place,
    ),
    taken: (eventIdOf) =>
      equipment.picked.map(({ place, ...one }) => ({ ...one, eventId: eventIdOf(place) })),
    retired: names.retired,
  };
}

type Names = {
  trainers: ReadonlyMap<number, string>;
  rooms: ReadonlyMap<number, string>;
  equipment: ReadonlyMap<number, { name: string; slots: number }>;
  retired: Retired[];
};

/** In one order for everybody: trainers, rooms, equipment, each by id. */
async function lockAll(
  tx: Tx,
  organizationId: number,
  club: Pick<Club, 'id'>,
  slots: readonly SlotWithEquipment[],
): Promise<Names> {
  const retired: Retired[] = [];
  const trainers = new Map<number, string>();
  for (const id of distinct(slots.map(({ trainerId }) => trainerId))) {
    const trainer = await lockTrainer(tx, organizationId, id);
    if (!trainer) throw noSuchTrainer();
    trainers.set(id, trainer.name);
    if (!trainer.isActive) retired.push({ kind: 'trainerId', name: trainer.name });
  }
  const rooms = new Map<number, string>();
  for (const id of distinct(slots.map(({ roomId }) => roomId))) {
    const room = await lockRoom(tx, organizationId, id);
    if (!room || room.clubId !== club.id) throw noSuchRoom();
    rooms.set(id, room.name);
    if (!room.isActive) retired.push({ kind: 'roomId', name: room.name });
  }
  const wanted = distinct(slots.flatMap((slot) => slot.equipment.map((one) => one.equipmentId)));
  const locked = wanted.length > 0 ? await lockEquipment(tx, organizationId, wanted) : [];
  const found = locked.filter(({ clubId }) => clubId === club.id);
  if (found.length < wanted.length) throw noSuchEquipment();
  for (const { isActive, name } of found) if (!isActive) retired.push({ kind: 'equipment', name });
  return { trainers, rooms, equipment: new Map(found.map((one) => [one.id, one])), retired };
}

const distinct = (ids: readonly (number | null)[]): number[] =>
  [...new Set(ids.filter((id) => id !== null))].sort((a, b) => a - b);

function takenWords(one: InTheWay, slot: SlotWithEquipment, names: Names): Hindrance[] {
  const { place } = one;
  const by = `is taken by ${nameOf(one)} until ${wallClockAt(one.busyUntil, one.timeZone).slice(11)}.`;
  const who = [
    ...(one.isTrainerTaken ? [names.trainers.get(slot.trainerId!)!] : []),
    ...(one.isRoomTaken ? [names.rooms.get(slot.roomId!)!] : []),
  ];
  return who.map((name) => ({ place, code: 'time_taken', says: `${name} ${by}` }));
}

async function freeEquipment(
  tx: Tx,
  organizationId: number,
  {
    slots,
    except,
    names,
  }: { slots: readonly SlotWithEquipment[]; except: readonly number[]; names: Names },
) {
  const ids = [...names.equipment.keys()];
  const taken =
    ids.length === 0 ? [] : await findEquipmentTaken(tx, organizationId, slots, ids, except);
  const hindrances: Hindrance[] = [];
  const picked: (Omit<TakenSlot, 'eventId'> & { place: number })[] = [];
  for (const [place, { equipment, startsAt, endsAt }] of slots.entries())
    for (const { equipmentId, slots: wanted } of equipment) {
      const kind = names.equipment.get(equipmentId)!;
      const used = taken.find((one) => one.place === place && one.equipmentId === equipmentId);
      // others of these events may want it at the same time
      const pickedBefore = picked
        .filter(
          (one) =>
            one.equipmentId === equipmentId &&
            isAfter(one.endsAt, startsAt) &&
            isAfter(endsAt, one.startsAt),
        )
        .map(({ slotNo }) => slotNo);
      const free = freeSlots(kind.slots, [...(used?.slotNos ?? []), ...pickedBefore]);
      if (free.length < wanted)
        hindrances.push({
          place,
          code: 'time_taken',
          says: `${kind.name}: ${free.length} of ${kind.slots} free at that time, ${wanted} needed.`,
        });
      for (const slotNo of free.slice(0, wanted))
        picked.push({ place, equipmentId, slotNo, startsAt, endsAt });
    }
  return { hindrances, picked };
}

/** Numbers of free slots, from 1 to how many there are. */
export const freeSlots = (count: number, used: readonly number[]): number[] =>
  Array.from({ length: count }, (_, at) => at + 1).filter((slotNo) => !used.includes(slotNo));

type Opening = {
  hours: readonly { weekday: number; fromMinute: number; untilMinute: number }[];
  closed: readonly { day: string; reason: string }[];
};

/** Why nothing takes place in a club at that time, in a sentence; undefined when it is open. */
export function whyClosed(
  { hours, closed }: Opening,
  slot: Pick<Slot, 'startsAt' | 'endsAt'>,
  timeZone: string,
): string | undefined {
  const day = dayAt(slot.startsAt, timeZone);
  const said = (why: string) => `The club is closed on ${formatDayWithWeekday(day)}: ${why}.`;
  const holiday = closed.find((one) => one.day === day);
  if (holiday) return said(holiday.reason);
  if (hours.length === 0) return undefined;
  const open = hours.find(({ weekday }) => weekday === weekdayOf(day));
  if (!open) return said('it is not open on this weekday');
  const begins = minuteOfDay(wallClockAt(slot.startsAt, timeZone));
  const isSameDay = dayAt(slot.endsAt, timeZone) === day;
  const ends = isSameDay ? minuteOfDay(wallClockAt(slot.endsAt, timeZone)) : 1440;
  if (begins >= open.fromMinute && ends <= open.untilMinute) return undefined;
  return said(`it is open from ${clockText(open.fromMinute)} to ${clockText(open.untilMinute)}`);
}

/** `2023-11-01T18:30` is 1110. */
export const minuteOfDay = (wallClock: string): number =>
  Number(wallClock.slice(11, 13)) * 60 + Number(wallClock.slice(14, 16));

/** 1080 is `18:00`. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
