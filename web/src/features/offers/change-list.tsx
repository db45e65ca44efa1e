import { useMemo } from 'react';
import { type Change, changesBetween } from './changes.ts';
import { useChangeWords } from './change-words.ts';
import type { Draft } from './draft.ts';
import classes from './offers.module.css';
import { useTermWords } from './term-words.ts';
import type { Editor } from './use-draft.ts';

const mostCharacters = 140;

/** What differs between two states of an offer: field, from, to. */
export function useChanges(before: Draft | null, after: Draft | null, items: Editor['items']) {
  const say = useChangeWords();
  const sayTerm = useTermWords();
  return useMemo(
    () => (before && after ? changesBetween(before, after, { say, sayTerm, items }) : []),
    [before, after, say, sayTerm, items],
  );
}

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const say = useChangeWords();
  return (
    <ul className={classes['changes']}>
      {changes.map(({ label, from, to }) => (
        <li key={label}>
          <b>{label}</b>
          <span>
            {from === null ? (
              <ins>{say('added', { to: shortened(to) || say('nothing') })}</ins>
            ) : to === null ? (
              <del>{say('removed', { from: shortened(from) || say('nothing') })}</del>
            ) : (
              <>
                <del>{shortened(from) || say('nothing')}</del>
                {' → '}
                <ins>{shortened(to) || say('nothing')}</ins>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function shortened(text: string | null): string {
  if (text === null || text.length <= mostCharacters) return text ?? '';
  return `${text.slice(0, mostCharacters)}…`;
}
