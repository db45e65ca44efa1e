import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { checkPublishable, lapseWarnings, validateOffer } from '#modules/offers/contract';
import { Refused, type Schema } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import {
  type Draft,
  draftOf,
  evened,
  factOf,
  factsOf,
  itemNumber,
  type Offer,
  partsOf,
  sameSection,
  type Section,
  sectionOf,
  sections,
} from './draft.ts';
import { removedInUse } from './removed-buckets.ts';
import { offerQuery } from './offer-queries.ts';
import { useSaveDraft } from './use-save-draft.ts';

export type Editor = ReturnType<typeof useDraft>;

const versionOf = (offer: Offer) => offer.draft ?? offer.published!;

/**
 * An offer in hand: what was last seen of it, what has been typed since, what the rules say of that, and
 * how it is saved, section by section. What somebody else saved meanwhile never overwrites what is typed.
 */
export function useDraft(offer: Offer) {
  const queries = useQueryClient();
  const { today } = useClub();
  const [seen, setSeen] = useState(offer);
  const [saved, setSaved] = useState(() => draftOf(versionOf(offer)));
  const [draft, setDraft] = useState(saved);
  const [learned, setLearned] = useState<ReadonlyMap<number, ReturnType<typeof factOf>>>(new Map());
  const [theirs, setTheirs] = useState<Offer>();
  const [savedAt, setSavedAt] = useState<Partial<Record<Section, boolean>>>({});
  // what a cell of the matrix said before it was switched off, for as long as the page is open
  const [kept] = useState(() => new Map<string, { quantity: number; daysToExpire: number }>());
  const write = useSaveDraft(offer.id);

  const items = useMemo(
    () => new Map([...factsOf(seen.published, seen.draft), ...learned]),
    [learned, seen],
  );
  const even = useMemo(() => evened(draft), [draft]);
  const problems = useMemo(() => validateOffer(even, items), [even, items]);
  const publishProblems = useMemo(() => checkPublishable(even, items), [even, items]);
  const warnings = useMemo(
    () =>
      even.terms.map((term) =>
        isSoundTerm(problems, even, term) ? lapseWarnings(term, today, items) : [],
      ),
    [even, items, problems, today],
  );
  const dirty = sections.filter((section) => !sameSection(evened(saved), even, section));

  /** Takes a saved state as the one to go on from; unsaved sections stay as they were typed. */
  function adopt(answer: Offer, keep: readonly Section[], sent?: Draft) {
    const fresh = draftOf(
      versionOf(answer),
      sent?.terms.map((term) => term.key),
    );
    setSeen(answer);
    setSaved(fresh);
    setTheirs(undefined);
    setDraft((typed) => ({
      ...fresh,
      ...partsOf(
        typed,
        sections.filter(
          (section) =>
            keep.includes(section) || (sent !== undefined && !sameSection(typed, sent, section)),
        ),
      ),
    }));
    queries.setQueryData(offerQuery(offer.id).queryKey, answer);
    void queries.invalidateQueries({ queryKey: ['offers', 'list'] });
  }

  useEffect(() => {
    if (offer.revision === seen.revision && offer.status === seen.status) return;
    if (offer.revision < seen.revision) return;
    if (dirty.length === 0) adopt(offer, []);
    else setTheirs(offer);
    // only what arrives from the server starts this
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [offer]);

  /** Saves these sections as one. Answers whether it was done. */
  async function save(which: readonly Section[]): Promise<boolean> {
    if (which.length === 0) return true;
    const content = evened({ ...saved, ...partsOf(draft, which) });
    const alone = which.length === 1 && which[0] === 'buckets';
    const isPanel = alone && removedInUse(saved, draft).length === 0;
    try {
      const answer = await write.mutateAsync({ revision: seen.revision, content, isPanel });
      const unsaved = dirty.filter((section) => !which.includes(section));
      adopt(answer, unsaved, { ...draft, ...partsOf(content, which) });
      setSavedAt(Object.fromEntries(which.map((section) => [section, true])));
      return true;
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'changed_by_someone_else')
        setTheirs(await queries.fetchQuery({ ...offerQuery(offer.id), staleTime: 0 }));
      return false;
    }
  }

  return {
    seen,
    saved,
    draft: even,
    items,
    kept,
    problems,
    publishProblems,
    warnings,
    dirty,
    theirs,
    save,
    adopt,
    isSaving: write.isPending,
    error: write.error,
    isSaved: (section: Section) => savedAt[section] === true && !dirty.includes(section),
    change(patch: Partial<Draft>) {
      if (write.isError) write.reset();
      setDraft((typed) => ({ ...typed, ...patch }));
    },
    discard: (section: Section) => {
      write.reset();
      setDraft((typed) => ({ ...typed, ...partsOf(saved, [section]) }));
    },
    learn: (item: Schema<'Item'>) =>
      setLearned((known) => new Map([...known, [itemNumber(item.id), factOf(item)]])),
    at: (field: string) => problems.find((problem) => problem.field === field)?.message,
    inSection: (section: Section) => problems.filter(({ field }) => sectionOf(field) === section),
    /** Starts over from what the other person saved. */
    takeTheirs: () => {
      write.reset();
      if (theirs) adopt(theirs, []);
    },
    /** Puts what was typed on top of what the other person saved; saving is a separate press. */
    keepMine: () => {
      write.reset();
      if (theirs) adopt(theirs, dirty);
    },
  };
}

/** Dates are reckoned only for terms whose own numbers stand. */
const isSoundTerm = (
  problems: readonly { field: string }[],
  draft: Draft,
  term: Draft['terms'][number],
) => {
  const place = `terms[${draft.terms.indexOf(term)}]`;
  return !problems.some(({ field }) =>
    ['.every', '.payments', '.timing', '.sessions'].some((part) => field.startsWith(place + part)),
  );
};
