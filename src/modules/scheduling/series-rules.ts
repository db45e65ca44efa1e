import { addDays, type Day, dayOfMonth, daysBetween, isDay, weekdayOf } from '#kit/days';

/** A weekday, 1 (Monday) to 7 (Sunday), or the nth one of a month: 2 = the second, -1 = the last. */
export type ByDay = { weekday: number; nth: number | null };

/** How a series repeats, on club-local days. */
export type SeriesRule = {
  every: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  /** Every second week is 2. */
  interval: number;
  /** None = on the weekday, or the day of the month, of the first day. */
  byDay: ByDay[];
  /** The last day; null = goes on. */
  until: Day | null;
  /** How many in all; null = goes on. */
  count: number | null;
};

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT']);
const mostTimes = 500;

/**
 * Reads the part of RFC 5545's recurrence rules that classes need: daily, weekly on weekdays, monthly on
 * the day of the first or on the nth weekday; every so many; until a day, or so many times. Undefined for
 * anything else.
 */
export function parseRule(text: string): SeriesRule | undefined {
  const parts = text.split(';').map((part) => part.split('='));
  const given = new Map(parts.map(([name, value]) => [name!, value ?? '']));
  if (given.size !== parts.length || parts.some((part) => part.length !== 2)) return undefined;
  if ([...given.keys()].some((name) => !known.has(name))) return undefined;
  const every = given.get('FREQ');
  if (every !== 'DAILY' && every !== 'WEEKLY' && every !== 'MONTHLY') return undefined;
  const interval = wholeOf(given.get('INTERVAL') ?? '1', 52);
  const count = given.has('COUNT') ? wholeOf(given.get('COUNT')!, mostTimes) : null;
  const byDay = given.has('BYDAY') ? given.get('BYDAY')!.split(',').map(parseByDay) : [];
  const until = given.has('UNTIL') ? untilOf(given.get('UNTIL')!) : null;
  if (interval === undefined || count === undefined || until === undefined) return undefined;
  if (count !== null && until !== null) return undefined;
  const days = byDay.filter((one) => one !== undefined);
  if (days.length < byDay.length || days.length > 7) return undefined;
  if (new Set(days.map((one) => `${one.nth}${one.weekday}`)).size < days.length) return undefined;
  // the nth weekday is one of a month; of a week or a day there is only one
  if (days.some(({ nth }) => (nth !== null) !== (every === 'MONTHLY'))) return undefined;
  if (every === 'DAILY' && days.length > 0) return undefined;
  return { every, interval, byDay: days, until, count };
}

const wholeOf = (text: string, most: number): number | undefined =>
  /^[1-9]\d{0,2}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

function parseByDay(text: string): ByDay | undefined {
  const found = /^([1-4]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (!found) return undefined;
  return {
    weekday: weekdays.indexOf(found[2]!) + 1,
    nth: found[1] === undefined ? null : Number(found[1]),
  };
}

function untilOf(text: string): Day | undefined {
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return isDay(day) ? day : undefined;
}

/** The rule as RFC 5545 writes it: `FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20271231`. */
export function formatRule(rule: SeriesRule): string {
  const days = rule.byDay.map(({ weekday, nth }) => `${nth ?? ''}${weekdays[weekday - 1]}`);
  return [
    `FREQ=${rule.every}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(days.length > 0 ? [`BYDAY=${days.join(',')}`] : []),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
  ].join(';');
}

/**
 * The days of a series from its first through a last one, both included. A month without such a day has
 * none. Days are squares of the calendar: clock changes and leap days need no exception.
 */
export function daysOf(rule: SeriesRule, first: Day, through: Day): Day[] {
  const last = rule.until !== null && rule.until < through ? rule.until : through;
  const found: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (rule.count !== null && found.length >= rule.count) break;
    if (isOn(rule, first, day)) found.push(day);
  }
  return found;
}

function isOn(rule: SeriesRule, first: Day, day: Day): boolean {
  if (rule.every === 'DAILY') return daysBetween(first, day) % rule.interval === 0;
  if (rule.every === 'WEEKLY') {
    const weeks = daysBetween(mondayOf(first), mondayOf(day)) / 7;
    if (weeks % rule.interval !== 0) return false;
    if (rule.byDay.length === 0) return weekdayOf(day) === weekdayOf(first);
    return rule.byDay.some(({ weekday }) => weekday === weekdayOf(day));
  }
  if (monthsBetween(first, day) % rule.interval !== 0) return false;
  if (rule.byDay.length === 0) return dayOfMonth(day) === dayOfMonth(first);
  return rule.byDay.some(
    ({ weekday, nth }) =>
      weekday === weekdayOf(day) && (nth === -1 ? isLast(day) : nthOf(day) === nth),
  );
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));
const nthOf = (day: Day): number => Math.ceil(dayOfMonth(day) / 7);
const isLast = (day: Day): boolean => addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
const monthsBetween = (first: Day, day: Day): number =>
  (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
  Number(day.slice(5, 7)) -
  Number(first.slice(5, 7));

/**
 * The rule when everything takes place so many days later, or earlier when negative. Undefined where that
 * has no rule of its own: the second Tuesday of a month and one day is not always the second Wednesday.
 */
export function shiftRule(rule: SeriesRule, days: number): SeriesRule | undefined {
  if (days === 0) return rule;
  if (rule.every === 'MONTHLY') return undefined;
  const until = rule.until === null ? null : addDays(rule.until, days);
  const shifted = rule.byDay.map((one) => ({ ...one, weekday: one.weekday + days }));
  const isWrapped = shifted.some(({ weekday }) => weekday < 1 || weekday > 7);
  // every second week counts from Monday: some of its days would end up in the week between
  if (isWrapped && rule.interval > 1 && shifted.length > 1) return undefined;
  const byDay = shifted
    .map((one) => ({ ...one, weekday: ((((one.weekday - 1) % 7) + 7) % 7) + 1 }))
    .sort((a, b) => a.weekday - b.weekday);
  return { ...rule, byDay, until };
}

/** The same rule, with its number of times said as a last day: within ten years, as long as series last. */
export function withLastDay(rule: SeriesRule, first: Day): SeriesRule {
  if (rule.count === null) return rule;
  const days = daysOf(rule, first, addDays(first, 3652));
  return { ...rule, count: null, until: days.at(-1) ?? first };
}

/** Series are written out at least so many days ahead of the club's today. */
export const daysAhead = 84;

/** Whenever they are, so many days further. */
export const daysMore = 28;

/** The first day of a series lies at most so many days ahead. */
export const mostDaysToFirst = 366;
