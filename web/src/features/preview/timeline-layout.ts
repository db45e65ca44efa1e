import { daysBetween } from '@/lib/format.ts';

/** One credit of a year, as a bar from the day it is collected to its last usable day. */
export type Bar = {
  itemId: string;
  sessions: number;
  from: string;
  /** null = never expires. */
  lastDay: string | null;
  lane: number;
};

export type Lanes = { itemId: string; bars: Bar[]; lanes: number };

type Row = {
  collectedOn: string;
  credits: { itemId: string; sessions: number; lastDay: string | null }[];
};

/**
 * Every credit as a bar, item by item, packed into as few lanes as will do: a bar takes the first lane
 * that is free on the day it begins. A last day is still taken; the day after it is free.
 */
export function packBars(rows: readonly Row[], itemIds: readonly string[]): Lanes[] {
  return itemIds.map((itemId) => {
    const freeFrom: (string | null)[] = [];
    const bars = rows.flatMap(({ collectedOn, credits }) =>
      credits
        .filter((credit) => credit.itemId === itemId)
        .map(({ sessions, lastDay }) => {
          const free = freeFrom.findIndex((day) => day !== null && day < collectedOn);
          const lane = free === -1 ? freeFrom.length : free;
          freeFrom[lane] = lastDay;
          return { itemId, sessions, from: collectedOn, lastDay, lane };
        }),
    );
    return { itemId, bars, lanes: freeFrom.length };
  });
}

/** Where a day stands on a line from one day to another, which leaves its end. */
export function scaleOf(from: string, end: string, left: number, width: number) {
  const days = daysBetween(from, end);
  return (day: string) =>
    left + (Math.max(0, Math.min(days, daysBetween(from, day))) / days) * width;
}

/** The first days of months within a stretch that leaves its end. */
export function monthsIn(from: string, end: string): string[] {
  const months: string[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day >= end) return months;
    months.push(day);
  }
}

/** Round steps for an axis from 0 up to a count: 0, 10, 20, 30. */
export function ticksUpTo(most: number, about = 4): number[] {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];
  const step = steps.find((size) => most / size <= about) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}
