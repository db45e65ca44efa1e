import { dayText } from '@/lib/format.ts';
import { weekdayName, weekdayOf } from './calendar-days.ts';
import type { useSchedulerWords } from './words.ts';

type Say = ReturnType<typeof useSchedulerWords>;

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** How an event is to repeat, as it is chosen. */
export type Repeat = {
  every: 'once' | 'daily' | 'weekly' | 'biweekly' | 'monthly';
  weekdays: number[];
  /** Empty = goes on. */
  until: string;
};

/** Which weekday of its month a day is: 5 = the last one. */
export const nthOf = (day: string) => Math.min(5, Math.ceil(Number(day.slice(8)) / 7));

/** The rule as RFC 5545 writes it. */
export function ruleOf({ every, weekdays, until }: Repeat, day: string): string {
  const on = weekdays.length > 0 ? weekdays : [weekdayOf(day)];
  const byDay = on
    .toSorted((a, b) => a - b)
    .map((weekday) => codes[weekday - 1])
    .join(',');
  const nth = nthOf(day) === 5 ? -1 : nthOf(day);
  const rules = {
    once: '',
    daily: 'FREQ=DAILY',
    weekly: `FREQ=WEEKLY;BYDAY=${byDay}`,
    biweekly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${byDay}`,
    monthly: `FREQ=MONTHLY;BYDAY=${nth}${codes[weekdayOf(day) - 1]}`,
  };
  return rules[every] + (until === '' ? '' : `;UNTIL=${until.replaceAll('-', '')}`);
}

/** A rule in words: "Every week on Tue and Thu, until Dec 31". */
export function ruleText(say: Say, rule: string, today: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const list = new Intl.ListFormat(undefined);
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean);
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const named = list.format(days.map((day) => weekdayName(codes.indexOf(day.slice(-2)) + 1)));
  const nth = Number(days[0]?.slice(0, -2) || 0);
  const nthName = say(`nth${(nth === -1 ? 5 : nth || 1) as 1 | 2 | 3 | 4 | 5}`);
  const until = parts.get('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const every =
    parts.get('FREQ') === 'DAILY'
      ? say('ruleDaily', { count: interval })
      : parts.get('FREQ') === 'WEEKLY'
        ? say('ruleWeekly', { count: interval, days: named })
        : say('ruleMonthly', { count: interval, nth: nthName, days: named });
  return until === undefined
    ? every
    : say('ruleUntil', { rule: every, day: dayText(until, { weekday: true, today }) });
}
