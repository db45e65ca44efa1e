import { dayAt } from '#kit/days';
import type { SumLine } from './model.ts';
import type { ToldEntry } from './queries.ts';
import { countsOn } from './rules.ts';

/**
 * Why there are 3 left, as a sum: every entry of the grants that count today, oldest first (D34). What
 * is used up, lapsed, held or gone is not in it, so the sum stays short after years; it is the balance shown.
 * Takes the ledger of one item, in the order in which it counts.
 */
export function sumLines(given: {
  entries: readonly ToldEntry[];
  now: Parameters<typeof dayAt>[0];
  timeZoneOf: (clubId: number) => string;
}): SumLine[] {
  const counting = countingGrants(given);
  const events = new Map<string, SumLine>();
  for (const entry of given.entries) {
    if (!counting.has(entry.grantId)) continue;
    const line: SumLine = {
      change: entry.change - entry.reservedChange,
      kind: entry.kind,
      days: [dayAt(entry.effectiveAt, given.timeZoneOf(entry.clubId))],
      lastDay: entry.lastDay,
      actor: entry.actor,
      reason: entry.reason,
      cause: entry.cause,
      entries: [{ grantId: entry.grantId, entryNo: entry.entryNo }],
    };
    // booked, used, undone: of one booking only where it stands now is told
    const key =
      entry.cause.kind === 'booking'
        ? `booking ${entry.cause.id}`
        : `${entry.grantId} ${entry.entryNo}`;
    const before = events.get(key);
    events.delete(key);
    events.set(
      key,
      before
        ? {
            ...line,
            change: before.change + line.change,
            entries: [...before.entries, ...line.entries],
          }
        : line,
    );
  }
  const lines: SumLine[] = [];
  for (const line of events.values()) {
    if (line.change === 0) continue;
    const last = lines.at(-1);
    if (last && isOneLine(last, line)) lines[lines.length - 1] = together(last, line);
    else lines.push(line);
  }
  return lines;
}

/** Grants that are part of "3 of 8 left" today, as they stand after all of their entries. */
function countingGrants({ entries, now, timeZoneOf }: Parameters<typeof sumLines>[0]): Set<number> {
  const standing = new Map<number, { newest: ToldEntry; remaining: number }>();
  for (const entry of entries) {
    const known = standing.get(entry.grantId);
    standing.set(entry.grantId, {
      newest: known && known.newest.entryNo > entry.entryNo ? known.newest : entry,
      remaining: (known?.remaining ?? 0) + entry.change,
    });
  }
  const counting = [...standing].filter(
    ([, { newest, remaining }]) =>
      !newest.isHeld &&
      countsOn({ lastDay: newest.lastDay, remaining }, dayAt(now, timeZoneOf(newest.clubId))),
  );
  return new Set(counting.map(([grantId]) => grantId));
}

/** Uses in a row, and what one act did to several grants. */
const isOneLine = (a: SumLine, b: SumLine) =>
  a.kind === b.kind &&
  a.change > 0 === b.change > 0 &&
  (a.kind === 'use' ||
    (a.cause.kind === b.cause.kind && a.cause.id === b.cause.id && a.lastDay === b.lastDay));

const together = (a: SumLine, b: SumLine): SumLine => ({
  ...a,
  change: a.change + b.change,
  days: [...new Set([...a.days, ...b.days])],
  actor: a.actor === b.actor ? a.actor : null,
  reason: a.reason === b.reason ? a.reason : null,
  entries: [...a.entries, ...b.entries],
});
