import type { Draft, DraftTerm } from './draft.ts';
import { describeOffer, describeTerm, type Line, summaryOf, type Words } from './describe.ts';

/** One difference in words; null stands for not being there. */
export type Change = { label: string; from: string | null; to: string | null };

/**
 * What differs between two states of an offer, field by field, per term and bucket. Terms are the same
 * term when they go by the same name, or else when they stand in the same place.
 */
export function changesBetween(before: Draft, after: Draft, words: Words): Change[] {
  const pairs = pairedTerms(before.terms, after.terms);
  return [
    ...differing(describeOffer(before, words), describeOffer(after, words)),
    ...pairs.flatMap(([was, is]) => {
      if (was && is)
        return differing(describeTerm(was, before, words), describeTerm(is, after, words));
      const [term, of] = is ? [is, after] : [was!, before];
      const label = words.say('termWhole', { term: term.name });
      const summary = summaryOf(term, of, words);
      return [is ? { label, from: null, to: summary } : { label, from: summary, to: null }];
    }),
  ];
}

type Pair = [DraftTerm | undefined, DraftTerm | undefined];

function pairedTerms(before: readonly DraftTerm[], after: readonly DraftTerm[]): Pair[] {
  const matches = new Map<DraftTerm, DraftTerm>();
  const free = new Set(before);
  const match = (is: DraftTerm, was: DraftTerm | undefined) => {
    if (!was || !free.delete(was)) return;
    matches.set(is, was);
  };
  for (const is of after)
    match(
      is,
      before.find((was) => folded(was) === folded(is)),
    );
  for (const [at, is] of after.entries())
    if (!matches.has(is)) {
      const was = before[at];
      if (was && free.has(was)) match(is, was);
    }
  return [
    ...after.map((is): Pair => [matches.get(is), is]),
    ...[...free].map((was): Pair => [was, undefined]),
  ];
}

const folded = ({ name }: DraftTerm) => name.trim().toLowerCase();

function differing(before: ReadonlyMap<string, Line>, after: ReadonlyMap<string, Line>): Change[] {
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.text === is?.text) return [];
    const label = (is ?? was)!.label;
    return [{ label, from: was?.text ?? null, to: is?.text ?? null }];
  });
}
