import { expect, test } from 'vitest';
import { mapInTurns, sideBySide } from './side-by-side.ts';

test('both are awaited, also where one of them fails', async () => {
  expect(await sideBySide(Promise.resolve(1), Promise.resolve('two'))).toEqual([1, 'two']);
  let isOver = false;
  const slow = mapInTurns([...Array(10_000).keys()], (entry) => entry).then(() => (isOver = true));
  await expect(sideBySide(Promise.reject(new Error('refused')), slow)).rejects.toThrow('refused');
  expect(isOver).toBe(true);
  await expect(sideBySide(slow, Promise.reject(new Error('late')))).rejects.toThrow('late');
});

test('entries keep their order, and others get their turn in between', async () => {
  const said: string[] = [];
  const numbers = [...Array(5_000).keys()];
  const mapping = mapInTurns(numbers, (entry, at) => entry + at).then((to) => {
    said.push('mapped');
    return to;
  });
  setImmediate(() => said.push('another'));
  expect(await mapping).toEqual(numbers.map((entry) => 2 * entry));
  expect(said).toEqual(['another', 'mapped']);
  expect(await mapInTurns([], () => 1)).toEqual([]);
});
