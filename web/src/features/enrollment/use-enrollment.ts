import { useState } from 'react';
import { useClub, useMe } from '@/lib/use-me.ts';
import { type Draft, emptyDraft, type Step, steps } from './draft.ts';
import { dropDraft, loadDraft, saveDraft } from './saved-draft.ts';

/** The sign-up under way and the ways through it. It is saved whenever a step is left. */
export function useEnrollment() {
  const club = useClub();
  const { id: organizationId } = useMe().organization;
  const [found, setFound] = useState(() => loadDraft(organizationId, club.id));
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [savedAt, setSavedAt] = useState<string | null>(null);

  const keep = (next: Draft) => {
    setDraft(next);
    setSavedAt(saveDraft(organizationId, club.id, next));
  };
  return {
    club,
    draft,
    savedAt,
    /** A sign-up that was not finished, until somebody says what becomes of it. */
    found,
    resume: () => {
      if (found) setDraft(found.draft);
      setSavedAt(found?.savedAt ?? null);
      setFound(null);
    },
    startOver: () => {
      dropDraft(organizationId, club.id);
      setFound(null);
      setSavedAt(null);
      setDraft(emptyDraft);
    },
    /** Decides something without leaving the step. */
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    /** Decides and goes on to the next step, or to a named one. */
    goOn: (part: Partial<Draft>, to?: Step) =>
      keep({ ...draft, ...part, step: to ?? steps[steps.indexOf(draft.step) + 1]! }),
    goTo: (step: Step) => keep({ ...draft, step }),
    save: () => keep(draft),
    finished: () => dropDraft(organizationId, club.id),
  };
}

export type Enrollment = ReturnType<typeof useEnrollment>;
