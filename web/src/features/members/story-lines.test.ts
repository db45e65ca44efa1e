import { expect, test } from 'vitest';
import type { Attempt, Story } from './queries.ts';
import { canDispute, canReturn, canWithdraw, storyLines } from './story-lines.ts';

const paid: Attempt = {
  number: 1,
  channel: 'ach',
  isDraft: true,
  amount: { amountMinor: 8000, currency: 'USD' },
  askedAt: '2023-11-01T13:00:00Z',
  askedBy: 'Ana',
  outcome: 'paid',
  reason: null,
  answeredAt: '2023-11-01T13:00:00Z',
  isUnsent: true,
  waitsForFile: true,
};

function offered(attempt: Partial<Attempt>, back: Partial<Story> = {}): string[] {
  const one = { ...paid, ...attempt };
  const story = { reversals: [], refunds: [], disputes: [], ...back } as unknown as Story;
  const acts = { withdraw: canWithdraw, return: canReturn, dispute: canDispute };
  return Object.entries(acts).flatMap(([name, can]) => (can(story, one) ? [name] : []));
}

const givenBack = (amountMinor: number, method: 'original' | 'cash') =>
  ({
    refunds: [{ attempt: 1, method, state: 'paid', amount: { amountMinor, currency: 'USD' } }],
  }) as Partial<Story>;

test('only what will be done is offered: a draft is withdrawn before its file, returned after, and never disputed', () => {
  expect(offered({})).toEqual(['withdraw']);
  expect(offered({ waitsForFile: false })).toEqual(['return']);
  expect(offered({ outcome: 'awaited', waitsForFile: false })).toEqual([]);
  expect(offered({}, givenBack(7999, 'original'))).toEqual(['withdraw']);
  expect(offered({}, givenBack(7999, 'cash'))).toEqual(['withdraw']);
  expect(offered({}, givenBack(8000, 'cash'))).toEqual([]);
  expect(offered({}, givenBack(8000, 'original'))).toEqual([]);
});

test('a card is disputed, a check comes back, and neither waits for a file', () => {
  const noDraft = { isDraft: false, waitsForFile: false };
  expect(offered({ ...noDraft, channel: 'stripe' })).toEqual(['dispute']);
  expect(offered({ ...noDraft, channel: 'card_terminal' })).toEqual(['dispute']);
  expect(offered({ ...noDraft, channel: 'check' })).toEqual(['return']);
  expect(offered({ ...noDraft, channel: 'cash' })).toEqual([]);
});

const say = (key: string) => key;
const words = { say, sayBack: say } as unknown as Parameters<typeof storyLines>[0];

test.each([
  [true, 'withdrawn'],
  [false, 'cameBack'],
])('a draft came back; that no file took it along is %s, so it was %s', (isUnsent, told) => {
  const back = { kind: 'return', attempt: 1, at: '2023-11-02T13:00:00Z', amount: paid.amount };
  const story = { reversals: [back], refunds: [], disputes: [], attempts: [{ ...paid, isUnsent }] };
  expect(storyLines(words, story as unknown as Story)[1]!.parts[0]).toBe(told);
});
