import type { Section } from './draft.ts';
import { lengthText, type TermSay } from './term-words.ts';
import type { Editor } from './use-draft.ts';
import type { useOfferWords } from './words.ts';

type Say = ReturnType<typeof useOfferWords>;
export type SectionState = {
  state: 'ok' | 'open' | 'error' | 'warn' | 'unsaved';
  line: string;
};

/** How a section stands, in a word and a line of the outline. */
export function sectionState(
  editor: Editor,
  section: Section,
  say: Say,
  sayTerm: TermSay,
): SectionState {
  const wrong = editor.inSection(section).length;
  if (wrong > 0) return { state: 'error', line: say('toFix', { count: wrong }) };
  if (editor.dirty.includes(section)) return { state: 'unsaved', line: say('unsaved') };
  return stateOf[section](editor, say, sayTerm);
}

const stateOf: Record<Section, (editor: Editor, say: Say, sayTerm: TermSay) => SectionState> = {
  details: ({ draft }, say, sayTerm) => ({
    state: 'ok',
    line: draft.length ? lengthText(draft.length, sayTerm) : say('openEnded'),
  }),
  descriptions: ({ draft }, say) =>
    written([draft.shortDescription, draft.longDescription], say, [
      'shortAndLong',
      'shortOnly',
      'longOnly',
    ]),
  conditions: ({ draft }, say) =>
    written([draft.termsInClub, draft.termsOnline], say, [
      'inClubAndOnline',
      'inClubOnly',
      'onlineOnly',
    ]),
  buckets: ({ draft }, say) => {
    const count = draft.sessionBuckets.items.length;
    return count === 0
      ? { state: 'open', line: say('noBuckets') }
      : { state: 'ok', line: say('attachedCount', { count }) };
  },
  terms: ({ draft, warnings, publishProblems }, say) => {
    const count = draft.terms.length;
    if (count === 0) return { state: 'open', line: say('noTermsYet') };
    const wrong = publishProblems.filter(({ field }) => field.startsWith('terms')).length;
    if (wrong > 0) return { state: 'error', line: say('toFix', { count: wrong }) };
    const terms = say('termsCount', { count });
    const warned = warnings.flat().length;
    if (warned === 0) return { state: 'ok', line: terms };
    return {
      state: 'warn',
      line: say('termsWarn', { terms, warnings: say('warnings', { count: warned }) }),
    };
  },
  availability: ({ draft }, say) => {
    const { inClub, online } = draft.availability;
    if (!inClub && !online) return { state: 'open', line: say('notSold') };
    const line = say(inClub && online ? 'inClubAndOnline' : inClub ? 'inClubOnly' : 'onlineOnly');
    return { state: 'ok', line };
  },
};

function written<Name extends Parameters<Say>[0]>(
  [first, second]: [string, string],
  say: Say,
  [both, firstOnly, secondOnly]: [Name, Name, Name],
): SectionState {
  if (first && second) return { state: 'ok', line: say(both) };
  if (first || second) return { state: 'ok', line: say(first ? firstOnly : secondOnly) };
  return { state: 'open', line: say('nothingWritten') };
}
