import { expect, test } from 'vitest';
import { sessionRange } from './session-range.ts';

const [YOGA, SPIN, SWIM, PT] = [1, 2, 3, 4];
const flex = {
  min: 1,
  max: 2,
  items: [
    { itemId: YOGA, required: true },
    { itemId: SPIN, required: false },
    { itemId: SWIM, required: false },
    { itemId: PT, required: false },
  ],
};
const term = (duesMinor: number, ...quantities: number[]) => ({
  duesMinor,
  sessions: quantities.map((quantity, at) => ({
    itemId: flex.items[at]!.itemId,
    quantity,
    daysToExpire: 0,
  })),
});

test('the fewest are the Required ones, the most add the largest that may be picked', () => {
  expect(sessionRange(flex, term(7900, 4, 4, 8, 2))).toEqual({
    fewest: 4,
    most: 12,
    dearestMinor: 1975,
    cheapestMinor: 658,
  });
});

test('a bucket that the term leaves out is in no choice', () => {
  expect(sessionRange(flex, term(84_900, 48, 0, 96, 24))).toMatchObject({ fewest: 48, most: 144 });
});

test('with one bucket in the term the minimum does not count (D5)', () => {
  const free = { min: 2, max: 2, items: flex.items.slice(1, 3) };
  const single = { duesMinor: 1000, sessions: [{ itemId: SPIN, quantity: 5, daysToExpire: 0 }] };
  expect(sessionRange(free, single)).toMatchObject({ fewest: 0, most: 5, dearestMinor: null });
});

test('limits that no choice can meet have no range', () => {
  expect(sessionRange({ ...flex, min: 3 }, term(7900, 4, 4, 8, 2))).toBeNull();
  expect(sessionRange({ ...flex, max: Number.NaN }, term(7900, 4, 4, 8, 2))).toBeNull();
});
