import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newKey, type Problem, type Schema } from '@/lib/api.ts';
import { clubNow } from './club-clock.ts';
import { type Scan, type Scanned, ScanQueue, type State } from './scan-queue.ts';
import { sendScan } from './send-scan.ts';

/** What stands on the screen. */
export type Screen =
  | { kind: 'idle' | 'looking' | 'desk' | 'noted' | 'undone' }
  | { kind: 'scanned'; answer: Scanned }
  | { kind: 'in'; name: string; event: Schema<'Event'>; bookingId: string };

/** A card that waited and could not be checked in: for the staff. */
export type Unresolved = { cardCode: string; scannedAt: string; says: string };

const retryMs = 3_000;
const mostUnresolved = 50;
const unresolvedPlace = 'duesday.kiosk.unresolved';

/** The scans of a kiosk: the newest is shown, those that had to wait are sent behind it. */
export function useKiosk(clubId: string | undefined) {
  const [screen, show] = useState<Screen>({ kind: 'idle' });
  const [state, setState] = useState<State>({ waiting: 0, isAway: false, isSignedOut: false });
  const [unresolved, setUnresolved] = useState<Unresolved[]>(readUnresolved);
  /** The key of the scan whose person still looks at the screen. */
  const watched = useRef<string | undefined>(undefined);
  const keep = useCallback((all: Unresolved[]) => {
    const newest = all.slice(-mostUnresolved);
    localStorage.setItem(unresolvedPlace, JSON.stringify(newest));
    setUnresolved(newest);
  }, []);
  const queue = useMemo(
    () =>
      new ScanQueue({
        storage: localStorage,
        send: sendScan,
        onAnswer: (scan, sent) => {
          const isWatched = watched.current === scan.key;
          if (isWatched)
            show('answer' in sent ? { kind: 'scanned', answer: sent.answer } : { kind: 'desk' });
          else if ('refused' in sent) keep([...readUnresolved(), leftOver(scan, sent.refused)]);
        },
        onState: (now) => {
          setState(now);
          if (now.waiting === 0 || watched.current === undefined) return;
          watched.current = undefined;
          show({ kind: 'noted' });
        },
      }),
    [keep],
  );
  useEffect(() => {
    const again = () => void queue.sendAll();
    again();
    const timer = setInterval(again, retryMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [queue]);
  const scan = (cardCode: string) => {
    if (clubId === undefined) return;
    const one = { key: newKey(), clubId, cardCode, scannedAt: clubNow() };
    // behind others that wait there is nothing to stand and look at
    const isBehind = state.waiting > 0;
    watched.current = isBehind ? undefined : one.key;
    show({ kind: isBehind ? 'noted' : 'looking' });
    queue.add(one);
  };
  const clear = useCallback(() => {
    watched.current = undefined;
    show({ kind: 'idle' });
  }, []);
  return { screen, show, scan, clear, state, unresolved, forget: () => keep([]) };
}

const readUnresolved = (): Unresolved[] =>
  JSON.parse(localStorage.getItem(unresolvedPlace) ?? '[]') as Unresolved[];

const leftOver = ({ cardCode, scannedAt }: Scan, { detail }: Problem): Unresolved => ({
  cardCode,
  scannedAt,
  says: detail,
});
