import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  localTime,
  wallClockAt,
} from '#kit/days';
import type { ChangedEvent, EventOfSeries } from './event-store.ts';
import { clockText, minuteOfDay } from './slots.ts';
import type { WantedEquipment } from './model.ts';

/** Which events of a series a change is about. */
export const changeReaches = ['one', 'following', 'all'] as const;
export type ChangeReach = (typeof changeReaches)[number];

/** What is to be different; left out = stays. */
export type WantedChange = {
  startsAt?: Instant | undefined;
  minutes?: number | undefined;
  roomId?: number | null | undefined;
  trainerId?: number | null | undefined;
  capacity?: number | undefined;
  hasWaitlist?: boolean | undefined;
  note?: string | null | undefined;
  equipment?: readonly WantedEquipment[] | undefined;
};

/** How far a change moves an event on the calendar: by days, and to a time of day. */
export type Shift = { days: number; minuteOfDay: number } | null;

/** Null = it stays at its time. */
export function shiftOf(event: EventOfSeries, startsAt: Instant | undefined): Shift {
  if (startsAt === undefined || startsAt.equals(event.startsAt)) return null;
  return {
    days: daysBetween(event.day, dayAt(startsAt, event.timeZone)),
    minuteOfDay: minuteOfDay(wallClockAt(startsAt, event.timeZone)),
  };
}

/**
 * The events as they would be. The one that is looked at begins at the very instant asked for; the others
 * of its series as many days later, at the same time on the club's wall.
 */
export const changedEvents = (
  events: readonly EventOfSeries[],
  looked: EventOfSeries,
  wanted: WantedChange,
): ChangedEvent[] => {
  const shift = shiftOf(looked, wanted.startsAt);
  return events.map((event) => {
    const startsAt = movedTo(event, looked, wanted.startsAt, shift);
    const length = event.startsAt.until(event.endsAt);
    const endsAt = startsAt.add(
      wanted.minutes === undefined ? length : { minutes: wanted.minutes },
    );
    return {
      id: event.id,
      seriesId: event.seriesId,
      seriesDay: event.seriesDay,
      startsAt,
      endsAt,
      busyUntil: endsAt.add(event.endsAt.until(event.busyUntil)),
      day: dayAt(startsAt, event.timeZone),
      roomId: wanted.roomId === undefined ? event.roomId : wanted.roomId,
      trainerId: wanted.trainerId === undefined ? event.trainerId : wanted.trainerId,
      capacity: wanted.capacity ?? event.capacity,
      hasWaitlist: wanted.hasWaitlist ?? event.hasWaitlist,
      note: wanted.note === undefined ? event.note : wanted.note,
    };
  });
};

function movedTo(
  event: EventOfSeries,
  looked: EventOfSeries,
  startsAt: Instant | undefined,
  shift: Shift,
): Instant {
  if (shift === null) return event.startsAt;
  if (event.id === looked.id) return startsAt!;
  const day: Day = addDays(event.day, shift.days);
  return localTime(`${day}T${clockText(shift.minuteOfDay)}`, event.timeZone);
}

/** Whether people have to be told: it takes place at another time or somewhere else. */
export const isNews = (before: EventOfSeries, after: ChangedEvent): boolean =>
  !before.startsAt.equals(after.startsAt) ||
  !before.endsAt.equals(after.endsAt) ||
  before.roomId !== after.roomId;
