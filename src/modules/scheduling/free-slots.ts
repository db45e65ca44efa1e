import { addDays, type Day, dayAt, type Instant, localTime, weekdayOf } from '#kit/days';
import { clockText } from './slots.ts';

/** When a trainer takes appointments in a club: a weekday (1 = Monday) and club-local minutes of the day. */
export type Hours = { weekday: number; fromMinute: number; untilMinute: number };
export type Busy = { from: Instant; until: Instant };

/** Appointments begin at these minutes of an hour. */
export const slotStepMinutes = 15;

/**
 * When an appointment of so many minutes could begin on the days from one through another: within the
 * trainer's hours, to their end, not before `now`, and with the buffer after it clear of everything that
 * takes the trainer. Hours are read off the club's wall clock, so a day of 23 hours has fewer.
 */
export function freeSlots(given: {
  from: Day;
  through: Day;
  timeZone: string;
  hours: readonly Hours[];
  busy: readonly Busy[];
  closed: ReadonlySet<Day>;
  minutes: number;
  bufferMinutes: number;
  now: Instant;
}): Instant[] {
  const found: Instant[] = [];
  for (let day = given.from; day <= given.through; day = addDays(day, 1)) {
    if (given.closed.has(day)) continue;
    for (const { fromMinute, untilMinute } of hoursOn(given.hours, day))
      for (const startsAt of startsBetween(day, fromMinute, untilMinute - given.minutes, given)) {
        const clearUntil = startsAt.add({ minutes: given.minutes + given.bufferMinutes });
        if (isBefore(startsAt, given.now) || given.busy.some(overlaps(startsAt, clearUntil)))
          continue;
        found.push(startsAt);
      }
  }
  return found;
}

const hoursOn = (hours: readonly Hours[], day: Day) =>
  hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .sort((a, b) => a.fromMinute - b.fromMinute);

function startsBetween(
  day: Day,
  first: number,
  last: number,
  { timeZone }: { timeZone: string },
): Instant[] {
  const starts: Instant[] = [];
  const begin = Math.ceil(first / slotStepMinutes) * slotStepMinutes;
  for (let minute = begin; minute <= last; minute += slotStepMinutes) {
    const at = localTime(`${day}T${clockText(minute)}`, timeZone);
    // in the hour that a clock change leaves out, two readings are one instant
    if (dayAt(at, timeZone) === day && !starts.some((one) => one.equals(at))) starts.push(at);
  }
  return starts;
}

const overlaps = (from: Instant, until: Instant) => (busy: Busy) =>
  isBefore(busy.from, until) && isBefore(from, busy.until);

const isBefore = (a: Instant, b: Instant) => a.epochNanoseconds < b.epochNanoseconds;
