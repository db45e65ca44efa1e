import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newKey, type Schema } from '@/lib/api.ts';
import { clubNow } from './club-clock.ts';
import type { Place } from './kiosk-place.ts';
import { leftForStaff, type Scan, type Scanned, ScanQueue, type State } from './scan-queue.ts';
import { sendScan } from './send-scan.ts';

/** What stands on the screen. */
export type Screen =
  | { kind: 'idle' | 'looking' | 'desk' | 'noted' | 'undone' }
  /** A PIN is asked for; `isWrong` when the one before was. */
  | { kind: 'pin'; cardCode: string; isWrong: boolean }
  | { kind: 'scanned'; answer: Scanned; pin: string | undefined }
  | { kind: 'in'; member: Scanned['member']; event: Schema<'Event'>; bookingId: string };

/** A card that waited and could not be checked in: for the staff. Null = several classes would have done. */
export type Unresolved = { cardCode: string; scannedAt: string; says: string | null };

const retryMs = 3_000;
const mostUnresolved = 50;
const unresolvedPlace = 'duesday.kiosk.unresolved';

/**
 * The scans of a kiosk: the newest is shown, those that had to wait are sent behind it. PINs are kept in
 * memory only until their scan is answered, and gone with the page.
 */
export function useKiosk(place: Place | undefined) {
  const [screen, show] = useState<Screen>({ kind: 'idle' });
  const [state, setState] = useState<State>({ waiting: 0, isAway: false, isSignedOut: false });
  const [unresolved, setUnresolved] = useState<Unresolved[]>(readUnresolved);
  /** The key of the scan whose person still looks at the screen. */
  const watched = useRef<string | undefined>(undefined);
  const pins = useRef(new Map<string, string>());
  const keep = useCallback((all: Unresolved[]) => {
    const newest = all.slice(-mostUnresolved);
    localStorage.setItem(unresolvedPlace, JSON.stringify(newest));
    setUnresolved(newest);
  }, []);
  const queue = useMemo(
    () =>
      new ScanQueue({
        storage: localStorage,
        send: (scan) => sendScan(scan, pins.current.get(scan.key)),
        onAnswer: (scan, sent) => {
          const isWatched = watched.current === scan.key;
          const pin = pins.current.get(scan.key);
          pins.current.delete(scan.key);
          if (isWatched)
            show('answer' in sent ? screenFor(scan, sent.answer, pin) : { kind: 'desk' });
          const left = isWatched ? undefined : leftForStaff(sent);
          if (left !== undefined) keep([...readUnresolved(), leftOver(scan, left)]);
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
  const send = (cardCode: string, pin?: string) => {
    if (place === undefined) return;
    const { clubId } = place;
    const hasPin = pin !== undefined;
    const one = { key: newKey(), clubId, cardCode, scannedAt: clubNow(), hasPin };
    if (hasPin) pins.current.set(one.key, pin);
    // behind others that wait there is nothing to stand and look at
    const isBehind = state.waiting > 0;
    watched.current = isBehind ? undefined : one.key;
    show({ kind: isBehind ? 'noted' : 'looking' });
    queue.add(one);
  };
  const scan = (cardCode: string) =>
    place?.asksForPin ? show({ kind: 'pin', cardCode, isWrong: false }) : send(cardCode);
  const clear = useCallback(() => {
    watched.current = undefined;
    show({ kind: 'idle' });
  }, []);
  return { screen, show, scan, enterPin: send, clear, state, unresolved, forget: () => keep([]) };
}

const readUnresolved = (): Unresolved[] =>
  JSON.parse(localStorage.getItem(unresolvedPlace) ?? '[]') as Unresolved[];

const leftOver = (
  { cardCode, scannedAt }: Scan,
  left: Exclude<ReturnType<typeof leftForStaff>, undefined>,
): Unresolved => ({ cardCode, scannedAt, says: left === 'several' ? null : left.says });

/** A PIN can be tried again here as long as the server looks at it; everything else about it is for the desk. */
function screenFor({ cardCode }: Scan, answer: Scanned, pin: string | undefined): Screen {
  switch (answer.pin?.code) {
    case undefined:
      return { kind: 'scanned', answer, pin };
    case 'pin_needed':
      return { kind: 'pin', cardCode, isWrong: false };
    case 'pin_wrong':
      return { kind: 'pin', cardCode, isWrong: true };
    case 'pin_locked':
    case 'no_pin':
      return { kind: 'desk' };
  }
}
