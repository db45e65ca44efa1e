import type { Day, Instant } from '#kit/days';
import { daysBetween } from '#kit/days';
import type { StatementLine } from '#modules/billing/index';

/** One side of a movement: how much, and on which of the club's days. Minor units. */
export type Side = { amountMinor: number; day: Day };

/**
 * What two books say otherwise about one movement. `other_day`: both have it with the same amount, dated
 * on neighbouring days, the one before midnight and the other after: no difference, and said all the same.
 */
export type Unequal = {
  kind: StatementLine['kind'];
  key: string;
  why: 'not_there' | 'not_here' | 'amount' | 'days_apart' | 'other_day';
  ours: Side | null;
  theirs: Side | null;
};

/** Whether it means that the books do not agree. */
export const isDifference = ({ why }: Pick<Unequal, 'why'>) => why !== 'other_day';

type Line = Pick<StatementLine, 'kind' | 'key' | 'amountMinor' | 'at'>;

/** Both books line by line, in the order of kind and key; what agrees is left out. */
export function compareBooks(
  ours: readonly Line[],
  theirs: readonly Line[],
  dayOf: (at: Instant) => Day,
): Unequal[] {
  const [left, right] = [placed(ours, dayOf), placed(theirs, dayOf)];
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((place) => {
    const { kind, key } = (left.get(place) ?? right.get(place))!;
    const sides = { ours: sideOf(left.get(place)), theirs: sideOf(right.get(place)) };
    const why = whyUnequal(sides.ours, sides.theirs);
    return why ? [{ kind, key, why, ...sides }] : [];
  });
}

type Placed = Line & { day: Day };

const placed = (lines: readonly Line[], dayOf: (at: Instant) => Day) =>
  new Map(
    lines.map((line): [string, Placed] => [
      `${line.kind} ${line.key}`,
      { ...line, day: dayOf(line.at) },
    ]),
  );

const sideOf = (line: Placed | undefined): Side | null =>
  line ? { amountMinor: line.amountMinor, day: line.day } : null;

function whyUnequal(ours: Side | null, theirs: Side | null): Unequal['why'] | undefined {
  if (!ours) return 'not_here';
  if (!theirs) return 'not_there';
  if (ours.amountMinor !== theirs.amountMinor) return 'amount';
  const apart = Math.abs(daysBetween(ours.day, theirs.day));
  return apart === 0 ? undefined : apart === 1 ? 'other_day' : 'days_apart';
}
