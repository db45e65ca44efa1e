import { type Draft, type DraftTerm, newKey, withEveryBucket } from './draft.ts';

/** A term to begin with: monthly from the join date, for as many months as the offer is long. */
export function newTerm(draft: Draft, name: string): DraftTerm {
  const { length } = draft;
  return withEveryBucket(
    {
      key: newKey(),
      name,
      duesMinor: 0,
      every: { count: 1, unit: 'month' },
      payments: length?.unit === 'month' ? length.count : null,
      downPaymentMinor: 0,
      enrollmentFeeMinor: 0,
      taxRatePpm: draft.terms[0]?.taxRatePpm ?? 0,
      timing: { kind: 'standard' },
      negotiation: null,
      atEnd: 'expire',
      creditOnProration: 'none',
      rollover: 'overlap',
      sessions: [],
    },
    draft.sessionBuckets,
  );
}

/** A name that no other term has, upper and lower case aside. */
export function freeName(
  draft: Draft,
  wanted: string,
  numbered: (count: number) => string,
): string {
  const taken = new Set(draft.terms.map(({ name }) => name.trim().toLowerCase()));
  let name = wanted;
  for (let count = draft.terms.length + 1; taken.has(name.toLowerCase()); count += 1)
    name = numbered(count);
  return name;
}
