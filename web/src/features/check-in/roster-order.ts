import type { Line } from './queries.ts';

export const filters = ['all', 'toCome', 'in', 'waiting', 'absent'] as const;
export type Filter = (typeof filters)[number];

type Seen = Pick<Line, 'state' | 'alerts' | 'closedAt'>;

const isOf: Record<Filter, (line: Seen) => boolean> = {
  all: ({ state }) => state !== 'waiting',
  toCome: ({ state }) => state === 'booked',
  in: ({ state }) => state === 'checked_in',
  waiting: ({ state }) => state === 'waiting',
  absent: ({ state }) => state === 'free_absence' || state === 'paid_absence',
};

/** How many people each filter shows. */
export const countsOf = (lines: readonly Seen[]): Record<Filter, number> =>
  Object.fromEntries(
    filters.map((filter) => [filter, lines.filter(isOf[filter]).length]),
  ) as Record<Filter, number>;

/**
 * The people of a filter as a desk wants them: to come with problems first, then who is absent, then who
 * is in, the latest first. Inside each group the order of the roster stays: by name, or of the waitlist.
 */
export function arranged<One extends Seen>(lines: readonly One[], filter: Filter): One[] {
  const places = lines.map((line, at) => ({ line, at })).filter(({ line }) => isOf[filter](line));
  places.sort((a, b) => {
    const group = groupOf(a.line) - groupOf(b.line);
    if (group !== 0) return group;
    return isOf.in(a.line) ? latestFirst(a.line, b.line) || a.at - b.at : a.at - b.at;
  });
  return places.map(({ line }) => line);
}

/** 0 = cannot come in as it stands, 1 = something to talk about, 2 = to come, 3 = absent, 4 = in. */
function groupOf(line: Seen): number {
  if (isOf.in(line)) return 4;
  if (isOf.absent(line)) return 3;
  if (isOf.waiting(line)) return 2;
  if (line.alerts.some(({ level }) => level === 'red')) return 0;
  return line.alerts.some(isProblem) ? 1 : 2;
}

/** That it is the last session is good to know, and no problem. */
export const isProblem = ({ code }: Line['alerts'][number]) => code !== 'last_session';

const latestFirst = (a: Seen, b: Seen) => (b.closedAt ?? '').localeCompare(a.closedAt ?? '');
