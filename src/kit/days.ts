import { Temporal } from 'temporal-polyfill';

/**
 * Days belong to a club, instants belong to everyone. This is the only file that turns one into the
 * other; everything else does calendar arithmetic on days or compares instants. Because a day here is
 * a square of the calendar and not 24 hours, daylight-saving and leap days need no exception (D18).
 */

/** A square of the calendar, written `2023-11-01`. Two days compare as texts do. */
export type Day = string;

/**
 * A day that is to come and that nobody knows yet: later than every other, as a text and as the date of
 * that name in PostgreSQL. It stays in the house: whoever is told a day is told null (`knownDay`).
 */
export const someDay: Day = 'infinity';

/** The day, or null while nobody knows it. */
export const knownDay = (day: Day | null): Day | null => (day === someDay ? null : day);

/** A point in time, the same for everyone. */
export type Instant = Temporal.Instant;

/** How often something comes round: every 2 weeks is `{ count: 2, unit: 'week' }`. */
export type Every = { count: number; unit: CalendarUnit };

export type CalendarUnit = 'day' | 'week' | 'month';

/** A membership's length: 12 months is `{ count: 12, unit: 'month' }`. */
export type Length = { count: number; unit: CalendarUnit };

/**
 * Where a schedule starts. `anchorDay` is the day of the month it aims for (31 for one that began on
 * 31 January, or on 30 April standing in for the 31st); null lets the first day be its own anchor.
 */
export type Anchor = { first: Day; anchorDay: number | null };

const dayPattern = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
const wallClockPattern = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d))?$/;

/** Whether the text is a real day of the calendar from 1900 to 2199: `2023-02-29` is not. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text names an IANA time zone (`America/New_York`, `UTC`). Bare offsets (`+05:00`) do not. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false; // the one question this function asks; there is no other way to ask it
  }
}

/** Whether the text is a wall clock that `localTime` reads: `2023-11-01T09:00` or `2023-11-01`. */
export function isWallClock(text: string): boolean {
  const date = wallClockPattern.exec(text)?.[1];
  return date !== undefined && isDay(date);
}

/** The day it is in the club at that instant. */
export function dayAt(instant: Instant, timeZone: string): Day {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * The first instant of the club's day. Where the clocks skip midnight, that is the instant the clocks
 * jump to: 01:00 on 4 November 2018 in São Paulo.
 */
export function startOfDay(day: Day, timeZone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant();
}

/** The instant at which the club's day is over: the first one that no longer belongs to it (I11). */
export function endOfDay(day: Day, timeZone: string): Instant {
  return startOfDay(addDays(day, 1), timeZone);
}

/**
 * The instant at which the club's clock on the wall shows `2023-11-01T09:00`; a bare date means its
 * first instant. A time that comes twice in autumn means the first, one that is skipped in spring
 * means as much later. Throws a RangeError for anything else.
 */
export function localTime(wallClock: string, timeZone: string): Instant {
  if (!isWallClock(wallClock)) throw new RangeError(`Not a wall clock: ${wallClock}`);
  if (!wallClock.includes('T')) return startOfDay(wallClock, timeZone);
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(timeZone).toInstant();
}

/** The inverse of `localTime`: `2023-11-01T09:30`, what the clock on that wall shows then, without seconds. */
export function wallClockAt(instant: Instant, timeZone: string): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}

/** The day `count` days later, or earlier when negative. 1 November + 30 is 1 December (D18). */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** How many days later `to` is: 0 for the same day, negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: Day): number {
  return partsOf(day)[2];
}

/**
 * The day a membership of that length is over: 6 October 2023 + 12 months is 6 October 2024, and
 * 29 February + 12 months is 28 February, because no month is ever skipped.
 */
export function addLength(day: Day, length: Length): Day {
  if (length.unit === 'month')
    return Temporal.PlainDate.from(day).add({ months: length.count }).toString();
  return addDays(day, daysIn(length));
}

/**
 * The n-th date of a schedule; 0 is the first, -1 one step before it. Monthly schedules keep their
 * anchor: 31 January, 28 February, 31 March (D11). Counting always starts from the first date, so a
 * short month never drags the later dates along.
 */
export function cadenceDay(anchor: Anchor, every: Every, n: number): Day {
  if (every.unit !== 'month') return addDays(anchor.first, n * daysIn(every));
  if (n === 0) return anchor.first;
  const [year, month, day] = partsOf(anchor.first);
  return dayInMonth(year, month + n * every.count, anchor.anchorDay ?? day);
}

/**
 * The next time the calendar shows that day of the month, on or after `from`. Months too short for it
 * stand in with their last day: the next 31st from 10 April is 30 April (D9).
 */
export function nextDayOfMonth(from: Day, anchorDay: number): Day {
  const [year, month] = partsOf(from);
  const inThisMonth = dayInMonth(year, month, anchorDay);
  return inThisMonth >= from ? inThisMonth : dayInMonth(year, month + 1, anchorDay);
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdayNames = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** `1 Nov 2023`: for sentences on the server; screens use the reader's own locale. */
export function formatDay(day: Day): string {
  const [year, month, dayNumber] = partsOf(day);
  return `${dayNumber} ${monthNames[month - 1]} ${year}`;
}

/** `Wed 1 Nov 2023`. */
export function formatDayWithWeekday(day: Day): string {
  return `${weekdayNames[weekdayOf(day) - 1]} ${formatDay(day)}`;
}

function daysIn(span: { count: number; unit: CalendarUnit }): number {
  return span.unit === 'week' ? span.count * 7 : span.count;
}

/** The month may run past 12 or below 1; the year follows. */
function dayInMonth(year: number, month: number, dayNumber: number): Day {
  const months = year * 12 + (month - 1);
  const actualYear = Math.floor(months / 12);
  const actualMonth = months - actualYear * 12 + 1;
  const clamped = Math.min(dayNumber, daysInMonth(actualYear, actualMonth));
  return `${padded(actualYear, 4)}-${padded(actualMonth, 2)}-${padded(clamped, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function partsOf(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
