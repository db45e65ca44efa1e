import {
  dayAt,
  type Day,
  endOfDay,
  formatDay,
  formatDayWithWeekday,
  type Instant,
} from '#kit/days';
import type { Cause, EntryKind } from './model.ts';
import type { ListedEntry, ToldEntry } from './queries.ts';
import { availableOn, isUsable } from './rules.ts';

/** "Why do I have 3?", answered in sentences (D34). */
export type Explanation = {
  /** What happened, in the order in which it counted. */
  sentences: string[];
  /** "3 Yoga left: 3 until Fri 1 Dec 2023." */
  sum: string;
  /** The number in the sum: the balance that is shown. */
  left: number;
};

export type ToExplain = {
  /** The item's short name: "Yoga". */
  itemName: string;
  /** The whole ledger of a member and the item, as `ledgerOf` answers it. */
  entries: readonly ToldEntry[];
  now: Instant;
  timeZoneOf: (clubId: number) => string;
  /**
   * What a cause is called ("the dues of 1 Nov 2023"), for causes that upper rooms know. The ledger's
   * own (uses at the desk, adjustments, transfers, the calendar) it words itself.
   */
  causeWords: (cause: Cause) => string;
};

/**
 * Tells a member's ledger for one item in words. Every number in it comes from the entries; sessions
 * that are out of date are told as expired whether the sweep has booked them or not (D26), so the sum
 * is always the balance shown.
 */
export function explain(given: ToExplain): Explanation {
  const grants = standingOf(given);
  const lines = [...given.entries.map(toLine), ...grants.flatMap((grant) => lapse(grant, given))];
  const events = eventsOf(inOrder(lines));
  const useDays = new Map(
    events
      .filter((event) => event.kind === 'use')
      .map((event) => [keyOf(event.cause), dayOf(event, given)]),
  );
  return {
    sentences: events.map((event) => sentenceOf(event, given, useDays)),
    ...sumOf(grants, given),
  };
}

type Line = Pick<
  ListedEntry,
  | 'grantId'
  | 'clubId'
  | 'householdId'
  | 'kind'
  | 'lastDay'
  | 'effectiveAt'
  | 'actor'
  | 'reason'
  | 'cause'
> & { sessions: number; isMore: boolean };

const toLine = (entry: ListedEntry): Line => {
  const amount = entry.change === 0 ? entry.reservedChange : entry.change;
  return { ...entry, sessions: Math.abs(amount), isMore: amount > 0 };
};

type Standing = {
  grantId: number;
  clubId: number;
  householdId: number | null;
  remaining: number;
  reserved: number;
  lastDay: Day | null;
  isHeld: boolean;
  lastAt: Instant;
};

/** Where each grant stands after all of its entries. */
function standingOf({ entries }: ToExplain): Standing[] {
  const newestFirst = [...entries].sort((a, b) => b.entryNo - a.entryNo);
  const grants = new Map<number, Standing>();
  for (const entry of newestFirst) {
    const standing = grants.get(entry.grantId) ?? {
      ...entry,
      remaining: 0,
      reserved: 0,
      lastAt: entry.effectiveAt,
    };
    standing.remaining += entry.change;
    standing.reserved += entry.reservedChange;
    grants.set(entry.grantId, standing);
  }
  return [...grants.values()];
}

/** The expiry that the calendar has brought and the sweep has not booked yet. */
function lapse(grant: Standing, { now, timeZoneOf }: ToExplain): Line[] {
  const timeZone = timeZoneOf(grant.clubId);
  const lost = grant.remaining - grant.reserved;
  if (grant.lastDay === null || isUsable(grant, dayAt(now, timeZone)) || lost === 0) return [];
  const ended = endOfDay(grant.lastDay, timeZone);
  return [
    {
      ...grant,
      kind: 'expire',
      effectiveAt: isLater(grant.lastAt, ended) ? grant.lastAt : ended,
      actor: '',
      reason: null,
      cause: { kind: 'calendar', id: grant.grantId },
      sessions: lost,
      isMore: false,
    },
  ];
}

const isLater = (a: Instant, b: Instant) => a.epochNanoseconds > b.epochNanoseconds;

/** By when they count; what counts from the same instant stays as the ledger has it. */
const inOrder = (lines: Line[]): Line[] =>
  lines.sort((a, b) => {
    if (isLater(a.effectiveAt, b.effectiveAt)) return 1;
    return isLater(b.effectiveAt, a.effectiveAt) ? -1 : 0;
  });

/** Lines that a reader takes as one: five used at once are "5 used", whichever grants paid. */
function eventsOf(lines: Line[]): Line[] {
  const events: Line[] = [];
  for (const line of lines) {
    const last = events.at(-1);
    if (last && isSameEvent(last, line)) last.sessions += line.sessions;
    else events.push({ ...line });
  }
  return events;
}

const isSameEvent = (a: Line, b: Line) =>
  a.kind === b.kind &&
  a.isMore === b.isMore &&
  a.effectiveAt.equals(b.effectiveAt) &&
  a.actor === b.actor &&
  a.reason === b.reason &&
  a.householdId === b.householdId &&
  (tellsLastDay(a.kind) ? a.lastDay === b.lastDay : true) &&
  (a.kind === 'expire' || keyOf(a.cause) === keyOf(b.cause));

const tellsLastDay = (kind: EntryKind) =>
  kind === 'credit' || kind === 'unexpire' || kind === 'expire';

const keyOf = (cause: Cause) => `${cause.kind} ${cause.id}`;

const dayOf = (line: Line, { timeZoneOf }: ToExplain) =>
  dayAt(line.effectiveAt, timeZoneOf(line.clubId));

function sentenceOf(line: Line, given: ToExplain, useDays: ReadonlyMap<string, Day>): string {
  const on = `on ${formatDay(dayOf(line, given))}`;
  const why = line.reason === null ? '' : ` (${line.reason})`;
  const who = `, by ${line.actor}`;
  const causeOf = (link: string) => ` ${link} ${given.causeWords(line.cause)}`;
  switch (line.kind) {
    case 'credit':
      return `${creditOf(line, given, on, why, who)}, ${lifeOf(line.lastDay)}.`;
    case 'use':
      return line.cause.kind === 'use'
        ? `${line.sessions} used ${on}${why}${who}.`
        : `${line.sessions} used ${on}${causeOf('for')}${why}${who}.`;
    case 'restore': {
      const used = useDays.get(keyOf(line.cause));
      const undone = used ? `: the use of ${formatDay(used)} was undone` : causeOf('for');
      return `${line.sessions} given back ${on}${undone}${why}${who}.`;
    }
    case 'expire':
      return isDayOver(line, given)
        ? `${line.sessions} expired at the end of ${formatDay(line.lastDay!)}.`
        : `${line.sessions} expired ${on}, past the last usable day, ${formatDay(line.lastDay!)}.`;
    case 'unexpire':
      return `${line.sessions} brought back ${on}${why}${who}, ${lifeOf(line.lastDay)}.`;
    case 'adjust':
      if (line.sessions === 0)
        return `Last usable day moved by hand ${on}${why}${who}: ${lifeOf(line.lastDay)}.`;
      return `${line.sessions} ${line.isMore ? 'added' : 'taken off'} by hand ${on}${why}${who}.`;
    case 'transfer':
      if (line.cause.kind === 'booking')
        return `${line.sessions} moved on ${on} to a later last day${why}${who}.`;
      return `${line.sessions} ${line.isMore ? 'came back from a transfer' : 'transferred away'} ${on}${why}${who}.`;
    case 'reverse':
      return line.cause.kind === 'owed'
        ? `${line.sessions} taken ${on} for ${given.causeWords(line.cause)}.`
        : `${line.sessions} reversed ${on}: ${given.causeWords(line.cause)}${why}${who}.`;
    case 'reserve':
      return `${line.sessions} held ${on}${causeOf('for')}${why}${who}.`;
    case 'release':
      return `${line.sessions} no longer held ${on}${causeOf('for')}${why}${who}.`;
  }
}

function creditOf(line: Line, given: ToExplain, on: string, why: string, who: string): string {
  const pool = line.householdId === null ? '' : ' to the household’s pool';
  const what = `${line.sessions} ${given.itemName}`;
  if (line.cause.kind === 'adjustment') return `${what} added${pool} by hand ${on}${why}${who}`;
  if (line.cause.kind === 'transfer') return `${what} received in a transfer ${on}${why}${who}`;
  return `${what} credited${pool} ${on} with ${given.causeWords(line.cause)}${why}`;
}

/** An expiry counts from the end of the last day, unless something was given back after it. */
const isDayOver = (line: Line, { timeZoneOf }: ToExplain) =>
  line.effectiveAt.equals(endOfDay(line.lastDay!, timeZoneOf(line.clubId)));

const lifeOf = (lastDay: Day | null) =>
  lastDay === null ? 'never expires' : `usable through ${formatDay(lastDay)}`;

function sumOf(
  grants: readonly Standing[],
  { itemName, now, timeZoneOf }: ToExplain,
): Pick<Explanation, 'sum' | 'left'> {
  const open = grants.map((grant) => {
    const today = dayAt(now, timeZoneOf(grant.clubId));
    return { ...grant, left: availableOn(grant, today), isOpen: isUsable(grant, today) };
  });
  const left = open.reduce((sum, grant) => sum + grant.left, 0);
  const total = (count: (grant: (typeof open)[number]) => number) =>
    open.reduce((sum, grant) => sum + (grant.isOpen ? count(grant) : 0), 0);
  const booked = total((grant) => grant.reserved);
  const held = total((grant) => (grant.isHeld ? grant.remaining - grant.reserved : 0));
  const also = [
    booked > 0 && ` ${booked} more held for bookings.`,
    held > 0 && ` ${held} more held until the payment behind them is cleared up.`,
  ]
    .filter((says) => says !== false)
    .join('');
  if (left === 0) return { sum: `No ${itemName} left.${also}`, left };

  const byLastDay = new Map<Day | null, number>();
  for (const grant of open)
    if (grant.left > 0)
      byLastDay.set(grant.lastDay, (byLastDay.get(grant.lastDay) ?? 0) + grant.left);
  const parts = [...byLastDay]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([lastDay, sessions]) =>
      lastDay === null
        ? `${sessions} never expire${sessions === 1 ? 's' : ''}`
        : `${sessions} until ${formatDayWithWeekday(lastDay)}`,
    );
  return { sum: `${left} ${itemName} left: ${parts.join(', ')}.${also}`, left };
}
