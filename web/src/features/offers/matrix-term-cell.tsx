import { useClub } from '@/lib/use-me.ts';
import { itemId as dressed, sessionsOf } from './draft.ts';
import { Editable } from './editable.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import type { Editor } from './use-draft.ts';
import { usualDays } from './usual-days.ts';

type Props = { editor: Editor; mayWrite: boolean; at: number; row: number };

/** One cell of the matrix, tied to the draft: term `at`, bucket `row`. */
export function MatrixTermCell({ editor, mayWrite, at, row }: Props) {
  const { today } = useClub();
  const { draft, items, kept, warnings, publishProblems } = editor;
  const term = draft.terms[at]!;
  const bucket = draft.sessionBuckets.items[row]!;
  const { itemId } = bucket;
  const sessions = sessionsOf(term, itemId);
  const place = `terms[${at}].sessions[${row}]`;
  const problem = (part: string) =>
    publishProblems.find(({ field }) => field === `${place}.${part}`)?.message;

  const write = (to: number, numbers: { quantity: number; daysToExpire: number }) =>
    editor.change({
      terms: draft.terms.map((other, index) =>
        index === to
          ? {
              ...other,
              sessions: other.sessions.map((given) =>
                given.itemId === itemId ? { itemId, ...numbers } : given,
              ),
            }
          : other,
      ),
    });
  const keptAs = `${term.key} ${itemId}`;
  const usual = usualDays(term, today);

  return (
    <Editable mayWrite={mayWrite}>
      <MatrixCell
        name={items.get(itemId)?.name ?? dressed(itemId)}
        term={term.name}
        isOnce={term.payments === 1}
        usualDays={usual}
        sessions={sessions}
        quantityProblem={problem('quantity')}
        daysProblem={problem('daysToExpire')}
        warning={warnings[at]?.find((warning) => warning.itemId === itemId)}
        onChange={(numbers) => write(at, numbers)}
        onSwitch={(isOn) => {
          const { quantity, daysToExpire } = sessions;
          if (!isOn && quantity > 0) kept.set(keptAs, { quantity, daysToExpire });
          write(
            at,
            isOn
              ? (kept.get(keptAs) ?? { quantity: 1, daysToExpire: usual })
              : { quantity: 0, daysToExpire: 0 },
          );
        }}
        onCopyRight={at + 1 < draft.terms.length ? () => write(at + 1, sessions) : undefined}
      />
    </Editable>
  );
}
