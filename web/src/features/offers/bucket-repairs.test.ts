import { expect, test } from 'vitest';
import { limitRepairs } from './bucket-repairs.ts';

const four = [1, 2, 3, 4].map((itemId) => ({ itemId, required: itemId === 1 }));
const saved = { min: 1, max: 2, items: four };

test('a maximum below the minimum can be raised to it, or the minimum undone', () => {
  expect(limitRepairs('max', { ...saved, min: 3 }, saved)).toEqual([
    { field: 'max', value: 3, isUndo: false },
    { field: 'min', value: 1, isUndo: true },
  ]);
});

test('a maximum below the Required buckets is raised to their number', () => {
  const items = four.map((bucket) => ({ ...bucket, required: true }));
  expect(limitRepairs('max', { ...saved, items }, { ...saved, items })).toEqual([
    { field: 'max', value: 4, isUndo: false },
  ]);
});

test('a minimum above what is attached is lowered to it', () => {
  const now = { min: 9, max: 9, items: four };
  expect(limitRepairs('min', now, now)).toEqual([{ field: 'min', value: 4, isUndo: false }]);
});

test('what is no whole number can only be undone', () => {
  for (const min of [-1, 1.5, Number.NaN])
    expect(limitRepairs('min', { ...saved, min }, saved)).toEqual([
      { field: 'min', value: 1, isUndo: true },
    ]);
});
