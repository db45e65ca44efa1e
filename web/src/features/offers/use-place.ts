import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Section, sectionOf, sections } from './draft.ts';
import type { Editor } from './use-draft.ts';

export type Place = ReturnType<typeof usePlace>;

/** Which section of an offer is open, and which payment term: in the address, so that Back works. */
export function usePlace() {
  const search = useSearch({ strict: false }) as { section?: string; term?: string };
  const navigate = useNavigate();
  const section = sections.find((name) => name === search.section) ?? 'buckets';
  return {
    section,
    term: search.term ?? '',
    go: (to: { section?: Section; term?: string }) =>
      void navigate({ to: '.', search: { section, ...to } as never, resetScroll: false }),
  };
}

/** Opens the section of a problem and puts the cursor into its field or cell. */
export function goToField(field: string, editor: Editor, place: Place): void {
  const cell = /^terms\[(\d+)\]\.sessions(?:\[(\d+)\])?/.exec(field);
  const term = /^terms\[(\d+)\]/.exec(field);
  if (cell) place.go({ section: 'buckets' });
  else if (term)
    place.go({ section: 'terms', term: editor.draft.terms[Number(term[1])]?.key ?? '' });
  else place.go({ section: sectionOf(field) });
  // after the section is on the screen and the dialog has given the focus back
  setTimeout(() => {
    const bucket = cell?.[2] && editor.draft.sessionBuckets.items[Number(cell[2])]?.itemId;
    const inside = bucket ? `#cell-${cell[1]}-${bucket} input` : 'section [aria-invalid=true]';
    const target =
      document.querySelector<HTMLElement>(inside) ??
      document.querySelector<HTMLElement>('#page section');
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  }, 350);
}
