import { beforeEach, expect, test } from 'vitest';
import type { Problem } from '@/lib/api.ts';
import {
  leftForStaff,
  type Scan,
  type Scanned,
  ScanQueue,
  type Sent,
  type State,
} from './scan-queue.ts';

const store = new Map<string, string>();
const storage = {
  getItem: (name: string) => store.get(name) ?? null,
  setItem: (name: string, value: string) => void store.set(name, value),
};
const scan = (cardCode: string): Scan => ({
  key: `key of ${cardCode}`,
  clubId: 'club_1',
  cardCode,
  scannedAt: '2023-11-07T22:40:00Z',
});
const answer = { outcome: 'checked_in' } as Scanned;

/** A kiosk whose server answers as told: `says` per card, or is away. */
function kiosk(says: (scan: Scan) => Sent) {
  const sent: string[] = [];
  const answered: string[] = [];
  const states: State[] = [];
  const queue = new ScanQueue({
    storage,
    send: async (one) => {
      sent.push(one.key);
      return says(one);
    },
    onAnswer: (one) => answered.push(one.cardCode),
    onState: (state) => states.push(state),
  });
  return { queue, sent, answered, states };
}

beforeEach(() => store.clear());
const soon = () => new Promise((done) => setTimeout(done));

test('scans that meet no server wait, and are sent in order with the keys they had', async () => {
  let isAway = true;
  const { queue, sent, answered, states } = kiosk(() => (isAway ? 'away' : { answer }));
  queue.add(scan('A'));
  await soon();
  queue.add(scan('B'));
  await soon();
  expect(states.at(-1)).toEqual({ waiting: 2, isAway: true, isSignedOut: false });
  expect(sent).toEqual(['key of A', 'key of A']);
  isAway = false;
  await queue.sendAll();
  expect(answered).toEqual(['A', 'B']);
  expect(sent.slice(2)).toEqual(['key of A', 'key of B']);
  expect(states.at(-1)).toEqual({ waiting: 0, isAway: false, isSignedOut: false });
});

test('what waits is still there after the page was loaded anew', async () => {
  kiosk(() => 'away').queue.add(scan('A'));
  await soon();
  const anew = kiosk(() => ({ answer }));
  await anew.queue.sendAll();
  expect(anew.answered).toEqual(['A']);
  expect(anew.sent).toEqual(['key of A']);
});

test('a refusal is told and does not hold up whoever comes behind', async () => {
  const problem = { status: 404, code: 'no_such_card', detail: 'No member has this card.' };
  const { queue, answered } = kiosk(({ cardCode }) =>
    cardCode === 'A' ? { refused: problem } : { answer },
  );
  queue.add(scan('A'));
  queue.add(scan('B'));
  await soon();
  expect(answered).toEqual(['A', 'B']);
});

test('one sign-in that ended keeps everything', async () => {
  const { queue, states } = kiosk(() => 'signed_out');
  queue.add(scan('A'));
  await soon();
  expect(states.at(-1)).toEqual({ waiting: 1, isAway: false, isSignedOut: true });
});

test('a card that waited and could be for several classes is left to the staff, as a refused one is', () => {
  expect(leftForStaff({ answer: { outcome: 'choose' } as Scanned })).toBe('several');
  expect(leftForStaff({ refused: { detail: 'Full.' } as Problem })).toEqual({ says: 'Full.' });
  expect(leftForStaff({ answer })).toBeUndefined();
});
