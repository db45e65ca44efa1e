import type { SessionBuckets } from '#modules/offers/contract';
import { moneyText } from '@/lib/format.ts';
import type { DraftTerm } from './draft.ts';
import { CellNote } from './cell-note.tsx';
import { usePanelWords } from './panel-words.ts';
import { type SessionRange, sessionRange } from './session-range.ts';

type Props = {
  buckets: SessionBuckets;
  term: DraftTerm;
  currency: string;
  problem: string | undefined;
};

/** What one payment of a term gives, fewest to most by choice, and what that makes a session cost. */
export function MatrixTotal({ buckets, term, currency, problem }: Props) {
  const say = usePanelWords();
  const range = sessionRange(buckets, term);
  return (
    <>
      <b>{range ? rangeText(range, term.payments === 1, say) : say('impossible')}</b>
      <div style={{ fontSize: 12, color: 'var(--muted)' }}>
        {range && priceText(range, currency, say)}
      </div>
      <CellNote id={`total-${term.key}`} problem={problem} warning={undefined} act={undefined} />
    </>
  );
}

type Say = ReturnType<typeof usePanelWords>;

function rangeText({ fewest, most }: SessionRange, isOnce: boolean, say: Say) {
  if (most === 0) return say('noSessions');
  if (fewest === most) return say(isOnce ? 'sameOnce' : 'same', { count: most });
  return say(isOnce ? 'rangeOnce' : 'range', { fewest, most });
}

function priceText({ dearestMinor, cheapestMinor }: SessionRange, currency: string, say: Say) {
  if (cheapestMinor === null) return '';
  const from = moneyText({ amountMinor: cheapestMinor, currency });
  if (dearestMinor === null) return say('eachAtBest', { from });
  if (dearestMinor === cheapestMinor) return say('each', { price: from });
  return say('eachRange', { from, to: moneyText({ amountMinor: dearestMinor, currency }) });
}
