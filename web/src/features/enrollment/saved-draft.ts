import { type Draft, newDraft, steps } from './draft.ts';

export type Saved = { draft: Draft; savedAt: string };

/**
 * A sign-up that was not finished is kept in this browser, one for each club, for a week: what is in it
 * concerns nobody else until it is signed. The card or account is left out and has to be named again.
 */
const place = (organizationId: string, clubId: string) =>
  `duesday.sign-up.${organizationId}.${clubId}`;
const keptForMs = 7 * 86_400_000;

export function loadDraft(organizationId: string, clubId: string, now = Date.now()): Saved | null {
  const text = localStorage.getItem(place(organizationId, clubId));
  if (text === null) return null;
  try {
    const saved = JSON.parse(text) as Saved;
    const isUsable =
      now - Date.parse(saved.savedAt) < keptForMs && steps.includes(saved.draft.step);
    return isUsable && saved.draft.offer
      ? { ...saved, draft: { ...newDraft(), ...saved.draft } }
      : null;
  } catch {
    return null; // written by another version: there is nothing to go on with
  }
}

/** Keeps a draft and answers when; one that has only begun is not worth keeping. */
export function saveDraft(organizationId: string, clubId: string, draft: Draft): string | null {
  if (!draft.offer) return null;
  const savedAt = new Date().toISOString();
  localStorage.setItem(
    place(organizationId, clubId),
    JSON.stringify({ draft: withoutToken(draft), savedAt } satisfies Saved),
  );
  return savedAt;
}

export const dropDraft = (organizationId: string, clubId: string) =>
  localStorage.removeItem(place(organizationId, clubId));

/** Without its card or account a draft goes back to where that is named. */
export function withoutToken(draft: Draft): Draft {
  if (draft.method === null || !('token' in draft.method)) return draft;
  const isPast = steps.indexOf(draft.step) > steps.indexOf('payment');
  return { ...draft, method: null, step: isPast ? 'payment' : draft.step };
}
