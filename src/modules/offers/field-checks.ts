import type { FieldProblem } from '#kit/refusal';

/** The most the builder takes, far above any club's need, so that no date or sum can overflow. */
export const limits = {
  titleCharacters: 120,
  termNameCharacters: 60,
  textCharacters: 20_000,
  terms: 50,
  buckets: 100,
  cardholders: 99,
  sessionQuantity: 10_000,
  /** A hundred years: more would leave the calendar that days are kept in. */
  days: 36_500,
  payments: 5_200,
  yearsBetweenPayments: 10,
} as const;

/** How many days a unit of the calendar has at most. */
export const longestDays = { day: 1, week: 7, month: 31 } as const;

/** Refuses what is not a whole number in bounds. Returns whether the number can be relied on. */
export function checkWholeNumber(
  problems: FieldProblem[],
  field: string,
  label: string,
  value: number,
  bounds: { least: number; most: number },
): boolean {
  if (Number.isSafeInteger(value) && value >= bounds.least && value <= bounds.most) return true;
  const [least, most] = [bounds.least, bounds.most].map((bound) => bound.toLocaleString('en-US'));
  problems.push({
    field,
    message: `Set ${label} to a whole number from ${least} to ${most}${isOdd(value) ? ', not to a negative number or a fraction' : ''}.`,
  });
  return false;
}

/** The places in a list whose key already stood earlier in it. */
export function repeatedPlaces<Key>(keys: readonly Key[]): number[] {
  const seen = new Set<Key>();
  return keys.flatMap((key, at) => {
    if (seen.has(key)) return [at];
    seen.add(key);
    return [];
  });
}

const isOdd = (value: number) => Number.isFinite(value) && (value < 0 || !Number.isInteger(value));
