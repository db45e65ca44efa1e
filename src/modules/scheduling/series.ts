import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day, type Instant, localTime, startOfDay } from '#kit/days';
import { refuseFields } from '#kit/refusal';
import { type Club, findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import { insertEvents } from './event-store.ts';
import type { EventType, SlotWithEquipment, WantedEquipment } from './model.ts';
import { noDates, noSuchEventType, notInUse, refuseHindrances, refuseRetired } from './refusals.ts';
import {
  daysAhead,
  daysMore,
  daysOf,
  formatRule,
  mostDaysToFirst,
  parseRule,
  withLastDay,
} from './series-rules.ts';
import {
  endSeries,
  findSeriesToWrite,
  insertSeries,
  leastWritten,
  lockSeries,
  markWritten,
  type Series,
} from './series-store.ts';
import { findEventType } from './event-type-store.ts';
import { clockText, lookAtSlots, type Retired, type TakenSlots } from './slots.ts';
import { replaceEquipment } from './slots-store.ts';

export type WantedSeries = {
  clubId: number;
  eventTypeId: number;
  /** RFC 5545: `FREQ=WEEKLY;BYDAY=TU,TH`. */
  rule: string;
  firstDay: Day;
  /** Club-local: 1080 is 18:00. */
  minuteOfDay: number;
  /** Left out = as its type says. */
  minutes?: number | undefined;
  capacity?: number | undefined;
  hasWaitlist?: boolean | undefined;
  roomId?: number | null | undefined;
  trainerId?: number | null | undefined;
  note?: string | null | undefined;
  equipment?: readonly WantedEquipment[] | undefined;
};

/** A day of a series, and what keeps its event from taking place, if anything does. */
export type SeriesDate = {
  day: Day;
  startsAt: Instant;
  /** The club is closed: no event is written. */
  closed: string | null;
  /** Who or what is taken. */
  conflicts: string[];
};

/** What would be written, with what stands in the way, day by day; nothing is kept. */
export async function previewSeries(
  tx: Tx,
  caller: Caller,
  wanted: WantedSeries,
): Promise<{ rule: string; dates: SeriesDate[]; through: Day }> {
  const { series, club, type } = await readWanted(tx, caller, wanted);
  const { dates, retired } = await datesToWrite(
    tx,
    caller,
    { series, club, type },
    series.firstDay,
  );
  refuseRetired(retired);
  return { rule: series.rule, dates, through: series.writtenThrough };
}

/**
 * Begins a series: its events are written out some months ahead, and further as time goes on. Days on
 * which the club is closed are skipped. Days on which somebody or something is taken refuse the series
 * (`time_taken`, with each of them), unless they are to be left out. Refuses `no_such_club`,
 * `no_such_event_type`, `no_such_room`, `no_such_trainer`, `no_such_equipment`, `not_in_use`, `no_dates`.
 */
export async function createSeries(
  tx: Tx,
  caller: Caller,
  wanted: WantedSeries & { leaveOutTaken: boolean },
): Promise<{ id: number; rule: string; dates: SeriesDate[]; eventIds: number[] }> {
  const { series, club, type } = await readWanted(tx, caller, wanted);
  const found = await datesToWrite(tx, caller, { series, club, type }, series.firstDay);
  refuseRetired(found.retired);
  if (found.dates.every(({ closed }) => closed !== null)) throw noDates();
  const conflicts = found.dates.flatMap((one) => one.conflicts);
  if (!wanted.leaveOutTaken)
    refuseHindrances(conflicts.map((says) => ({ code: 'time_taken', says })));
  const id = await insertSeries(tx, caller, series);
  const eventIds = await write(tx, caller, { ...series, id }, found);
  await recordAudit(tx, caller, {
    action: 'series.create',
    subjectKind: 'series',
    subjectId: id,
    after: { ...wanted, rule: series.rule, events: eventIds.length },
  });
  return { id, rule: series.rule, dates: found.dates, eventIds };
}

/**
 * Writes the events of a club's series further, so that there are always some months of them; each series
 * in a transaction of its own. Days that are closed or taken by then are left out, and stand in the
 * record. Safe to repeat. Answers how many events were written.
 */
export async function writeSeriesOut(db: Db, caller: Caller, club: Club): Promise<number> {
  const through = addDays(dayAt(caller.now, club.timeZone), daysAhead);
  let written = 0;
  for (;;) {
    const asked = { clubId: club.id, through, limit: 100 };
    const some = await findSeriesToWrite(db, caller.organizationId, asked);
    for (const { id } of some)
      written += await db.transaction().execute((tx) => writeOne(tx, caller, club, id, through));
    if (some.length < asked.limit) return written;
  }
}

/** When the next series of a club has to be written further; null = none has. */
export async function nextSeriesWork(tx: Tx, caller: Caller, club: Club): Promise<Instant | null> {
  const day = await leastWritten(tx, caller.organizationId, club.id);
  return day === null ? null : startOfDay(addDays(day, 1 - daysAhead), club.timeZone);
}

async function writeOne(
  tx: Tx,
  caller: Caller,
  club: Club,
  id: number,
  through: Day,
): Promise<number> {
  const series = await lockSeries(tx, caller.organizationId, id);
  if (!series || series.isOver || series.writtenThrough >= through) return 0;
  const type = (await findEventType(tx, caller.organizationId, series.eventTypeId))!;
  const next = { ...series, writtenThrough: addDays(through, daysMore) };
  const from = addDays(series.writtenThrough, 1);
  const found = await datesToWrite(tx, caller, { series: next, club, type }, from);
  const eventIds = await write(tx, caller, next, found);
  await markWritten(tx, caller.organizationId, id, next.writtenThrough);
  const { until } = parseRule(series.rule)!;
  if (until !== null && until <= next.writtenThrough) await endSeries(tx, caller, id, series.rule);
  const leftOut = found.dates.filter(({ conflicts }) => conflicts.length > 0);
  if (leftOut.length > 0)
    await recordAudit(tx, caller, {
      action: 'series.leave_out',
      subjectKind: 'series',
      subjectId: id,
      after: { days: leftOut.map(({ day, conflicts }) => `${day}: ${conflicts.join(' ')}`) },
    });
  return eventIds.length;
}

type ToWrite = { series: Omit<Series, 'id' | 'isOver'>; club: Club; type: EventType };
type Found = {
  dates: SeriesDate[];
  slots: SlotWithEquipment[];
  taken: TakenSlots;
  retired: Retired[];
  type: EventType;
};

async function readWanted(tx: Tx, caller: Caller, wanted: WantedSeries): Promise<ToWrite> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const type = await findEventType(tx, caller.organizationId, wanted.eventTypeId);
  if (!type) throw noSuchEventType();
  if (!type.isActive) throw notInUse(type.name);
  const rule = withLastDay(parseRule(wanted.rule)!, wanted.firstDay);
  const today = dayAt(caller.now, club.timeZone);
  if (wanted.firstDay < today || wanted.firstDay > addDays(today, mostDaysToFirst))
    throw refuseFields('invalid_request', [
      { field: 'firstDay', message: 'A series must begin today or later, at most a year ahead.' },
    ]);
  const series = {
    clubId: club.id,
    eventTypeId: type.id,
    rule: formatRule(rule),
    firstDay: wanted.firstDay,
    minuteOfDay: wanted.minuteOfDay,
    minutes: wanted.minutes ?? type.minutes,
    roomId: wanted.roomId ?? null,
    trainerId: wanted.trainerId ?? null,
    capacity: wanted.capacity ?? type.capacity,
    hasWaitlist: wanted.hasWaitlist ?? type.hasWaitlist,
    note: wanted.note ?? null,
    equipment: [...(wanted.equipment ?? [])],
    writtenThrough: addDays(wanted.firstDay, daysAhead + daysMore),
  };
  return { series, club, type };
}

/** The days from one through the last to be written, and what stands in the way of each. */
async function datesToWrite(
  tx: Tx,
  caller: Caller,
  { series, club, type }: ToWrite,
  from: Day,
): Promise<Found> {
  const days = daysOf(parseRule(series.rule)!, series.firstDay, series.writtenThrough);
  const wanted = days.filter((day) => day >= from);
  const slots = wanted.map((day): SlotWithEquipment => {
    const startsAt = localTime(`${day}T${clockText(series.minuteOfDay)}`, club.timeZone);
    const endsAt = startsAt.add({ minutes: series.minutes });
    return {
      startsAt,
      endsAt,
      busyUntil: endsAt.add({ minutes: type.bufferMinutes }),
      roomId: series.roomId,
      trainerId: series.trainerId,
      equipment: series.equipment,
    };
  });
  const { hindrances, taken, retired } = await lookAtSlots(tx, caller, club, slots);
  const dates = slots.map(({ startsAt }, place): SeriesDate => {
    const here = hindrances.filter((one) => one.place === place);
    return {
      day: wanted[place]!,
      startsAt,
      closed: here.find(({ code }) => code === 'club_closed')?.says ?? null,
      conflicts: here.filter(({ code }) => code === 'time_taken').map(({ says }) => says),
    };
  });
  return { dates, slots, taken, type, retired };
}

/** Writes the events of the days on which nothing stands in the way. */
async function write(
  tx: Tx,
  caller: Caller,
  series: Omit<Series, 'isOver'>,
  { dates, slots, taken, type }: Found,
): Promise<number[]> {
  const places = dates.flatMap(({ closed, conflicts }, place) =>
    closed === null && conflicts.length === 0 ? [place] : [],
  );
  const made = await insertEvents(
    tx,
    caller,
    places.map((place) => {
      const { equipment: _, ...slot } = slots[place]!;
      return {
        ...slot,
        clubId: series.clubId,
        eventTypeId: series.eventTypeId,
        seriesId: series.id,
        seriesDay: dates[place]!.day,
        day: dates[place]!.day,
        capacity: series.capacity,
        hasWaitlist: series.hasWaitlist,
        cost: type.cost,
        note: series.note,
      };
    }),
  );
  const idOf = new Map(places.map((place, at) => [place, made[at]!.id]));
  const used = taken((place) => idOf.get(place) ?? 0).filter(({ eventId }) => eventId !== 0);
  const ids = made.map(({ id }) => id);
  if (used.length > 0) await replaceEquipment(tx, caller.organizationId, ids, used);
  return ids;
}
