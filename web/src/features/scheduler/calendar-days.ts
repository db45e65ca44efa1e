import { daysLater } from '@/lib/format.ts';

export const views = ['day', 'week', 'month', 'agenda'] as const;
export type View = (typeof views)[number];

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const mondayOf = (day: string) => daysLater(day, 1 - weekdayOf(day));

/** The days that a view shows around one of them. */
export function daysShown(view: View, day: string): string[] {
  if (view === 'day') return [day];
  const first =
    view === 'month' ? mondayOf(`${day.slice(0, 8)}01`) : view === 'week' ? mondayOf(day) : day;
  const count = view === 'month' ? 42 : view === 'week' ? 7 : 14;
  const days = Array.from({ length: count }, (_, at) => daysLater(first, at));
  // a month of five weeks has no sixth one
  const isShort = view === 'month' && days[35]!.slice(0, 7) !== day.slice(0, 7);
  return isShort ? days.slice(0, 35) : days;
}

/** The day around which the view before or after is shown. */
export function step(view: View, day: string, by: 1 | -1): string {
  if (view === 'month') {
    const date = new Date(`${day.slice(0, 8)}01T00:00:00Z`);
    date.setUTCMonth(date.getUTCMonth() + by);
    return date.toISOString().slice(0, 10);
  }
  return daysLater(day, by * (view === 'day' ? 1 : view === 'week' ? 7 : 14));
}

const clockFormats = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight on a club's clock. */
export function minuteAt(instant: string, timeZone: string): number {
  const text = wallClock(new Date(instant), timeZone);
  return Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
}

/** `2026-11-26T18:30` on a club's clock. */
function wallClock(date: Date, timeZone: string): string {
  let format = clockFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clockFormats.set(timeZone, format);
  }
  return format.format(date).replace(' ', 'T');
}

/**
 * The instant at which the club's clock shows a time on a day. A time that the clocks skip in spring is as
 * much later.
 */
export function instantAt(day: string, minute: number, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  const offsetAt = (at: number) => Date.parse(`${wallClock(new Date(at), timeZone)}:00Z`) - at;
  const guess = wanted - offsetAt(wanted);
  const better = wanted - offsetAt(guess);
  return new Date(better).toISOString().replace('.000Z', 'Z');
}

/** 1110 is `18:30`, as a time field has it. */
export const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `18:30` is 1110; NaN while nothing sensible is typed. */
export const minuteOf = (clock: string) =>
  /^\d\d:\d\d$/.test(clock) ? Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) : Number.NaN;

/** "6:30 PM", as the reader writes times. */
export const timeOfMinute = (minute: number) =>
  new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(minute * 60_000));

/** "6 PM", as the reader writes hours. */
export const hourText = (hour: number) =>
  new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', hour: 'numeric' }).format(
    new Date(hour * 3_600_000),
  );

/** "Mon", "Monday". */
export const weekdayName = (weekday: number, style: 'short' | 'long' = 'short') =>
  new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: style }).format(
    // 1 January 2024 was a Monday
    new Date(Date.UTC(2024, 0, weekday)),
  );
