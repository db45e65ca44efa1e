import { dayText } from '@/lib/format.ts';

/** A calendar day some days after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const listText = (parts: string[]) =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(parts);

/** The days on which dues declined today would be asked for again. */
export const ladderDates = (retryDays: readonly number[], today: string) =>
  retryDays.map((days) => dayText(addDays(today, days), { weekday: true, today })).join('; ');

/** Whether the days can be a ladder: whole, 1 to 90, each later than the one before. */
export const isLadder = (days: readonly (number | string)[]): days is number[] =>
  days.length <= 10 &&
  days.every(
    (day, at) =>
      typeof day === 'number' &&
      Number.isInteger(day) &&
      day >= 1 &&
      day <= 90 &&
      (at === 0 || day > Number(days[at - 1])),
  );
