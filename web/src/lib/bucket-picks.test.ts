import { describe, expect, test } from 'vitest';
import {
  defaultPicks,
  isEnough,
  keepPicks,
  type Picking,
  pickingOf,
  swapPick,
  togglePick,
} from './bucket-picks.ts';

const names = { yoga: 'Yoga', swim: 'Swim', spin: 'Spin', pt: 'Training' } as const;
type Name = keyof typeof names;

const version = (min: number, max: number, required: Name[] = ['yoga']) => ({
  content: {
    sessionBuckets: {
      min,
      max,
      items: (Object.keys(names) as Name[]).map((itemId) => ({
        itemId,
        required: required.includes(itemId),
      })),
    },
  },
  items: Object.entries(names).map(([id, name]) => ({ id, name, shortName: name, active: true })),
});
const gives = (...itemIds: Name[]) => ({
  sessions: itemIds.map((itemId) => ({ itemId, quantity: 4, daysToExpire: 30 })),
});
const four = pickingOf(version(1, 2), gives('yoga', 'swim', 'spin', 'pt'));

test('a bucket of 0 sessions is not on offer', () => {
  const term = { sessions: [{ itemId: 'yoga', quantity: 0, daysToExpire: 0 }] };
  expect(pickingOf(version(1, 2), term).buckets).toEqual([]);
});

describe('pick 1 or 2 of these 4; Yoga is always included', () => {
  test('begins with Yoga, which cannot be taken off', () => {
    expect(defaultPicks(four)).toEqual(['yoga']);
    expect(togglePick(four, ['yoga'], 'yoga')).toEqual(['yoga']);
  });

  test('takes a second, refuses a third, and swaps one for another', () => {
    const two = togglePick(four, ['yoga'], 'spin')!;
    expect(two).toEqual(['yoga', 'spin']);
    expect(togglePick(four, two, 'swim')).toBeUndefined();
    expect(swapPick(four, two, 'spin', 'swim')).toEqual(['yoga', 'swim']);
    expect(isEnough(four, two)).toBe(true);
  });
});

test('the first others fill up to the minimum', () => {
  expect(defaultPicks(pickingOf(version(3, 4), gives('yoga', 'swim', 'spin', 'pt')))).toEqual([
    'yoga',
    'swim',
    'spin',
  ]);
});

test('with a single bucket on the term it is locked, or taken or not', () => {
  const locked = pickingOf(version(1, 2), gives('yoga'));
  expect([locked.min, locked.max]).toEqual([1, 1]);
  const free: Picking = pickingOf(version(1, 2, []), gives('swim'));
  expect([free.min, free.max]).toEqual([0, 1]);
  expect(isEnough(free, [])).toBe(true);
});

test('another term keeps the picks it has and says which it drops', () => {
  const other = pickingOf(version(1, 2), gives('yoga', 'swim'));
  expect(keepPicks(other, ['yoga', 'spin'])).toEqual({ picks: ['yoga'], dropped: ['spin'] });
  expect(keepPicks(other, ['swim'])).toEqual({ picks: ['yoga', 'swim'], dropped: [] });
});

test('picks over another term’s maximum are dropped too, Required ones last', () => {
  const one = pickingOf(version(1, 1), gives('yoga', 'swim'));
  expect(keepPicks(one, ['swim'])).toEqual({ picks: ['yoga'], dropped: ['swim'] });
});
