import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useClub, useMe } from '@/lib/use-me.ts';
import { type Draft, newDraft, type Step, steps } from './draft.ts';
import { dropDraft, loadDraft, saveDraft } from './saved-draft.ts';

/**
 * The sign-up under way and the ways through it. It is saved whenever something in it is decided. The
 * step stands in the address, so that the browser's Back goes a step back and not away.
 */
export function useEnrollment() {
  const club = useClub();
  const { id: organizationId } = useMe().organization;
  const navigate = useNavigate();
  const { step: asked } = useSearch({ strict: false }) as { step?: Step };
  const [found, setFound] = useState(() => loadDraft(organizationId, club.id));
  const [decided, setDecided] = useState<Draft>(newDraft);
  // an address typed by hand leads no further than the sign-up came
  const [reached, setReached] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const furthest = decided.method ? reached : Math.min(reached, steps.indexOf('payment'));
  const step = steps[Math.min(Math.max(0, steps.indexOf(asked ?? 'offer')), furthest)]!;
  const draft = { ...decided, step };
  const save = () => setSavedAt(saveDraft(organizationId, club.id, draft));

  useEffect(save, [decided, step]); // oxlint-disable-line react-hooks/exhaustive-deps

  const show = (to: Step, replace = false) => {
    setReached((before) => Math.max(before, steps.indexOf(to)));
    void navigate({ to: '/enroll', search: { step: to } as never, replace });
  };
  const begin = (next: Draft) => {
    setFound(null);
    setDecided(next);
    setReached(steps.indexOf(next.step));
  };
  return {
    club,
    draft,
    savedAt,
    /** A sign-up that was not finished, until somebody says what becomes of it. */
    found,
    resume: () => {
      if (!found) return;
      begin(found.draft);
      show(found.draft.step, true);
    },
    startOver: () => {
      dropDraft(organizationId, club.id);
      begin(newDraft());
      show('offer', true);
    },
    /** Decides something without leaving the step. */
    change: (part: Partial<Draft>) => setDecided((before) => ({ ...before, ...part })),
    /** Decides and goes on to the next step, or to a named one. */
    goOn: (part: Partial<Draft>, to?: Step) => {
      setDecided((before) => ({ ...before, ...part }));
      show(to ?? steps[steps.indexOf(step) + 1]!);
    },
    goTo: (to: Step) => show(to),
    save,
    finished: () => {
      dropDraft(organizationId, club.id);
      begin(newDraft());
    },
  };
}

export type Enrollment = ReturnType<typeof useEnrollment>;
