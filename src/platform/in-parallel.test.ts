import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from './in-parallel.ts';

test('so many are under way at a time and no more, and answers stand in the order of the questions', async () => {
  let underWay = 0;
  let most = 0;
  const double = async (number: number) => {
    most = Math.max(most, ++underWay);
    await sleep(number % 3);
    underWay -= 1;
    return 2 * number;
  };
  const numbers = Array.from({ length: 50 }, (_, at) => at);
  expect(await inParallel(numbers, 4, double)).toEqual(numbers.map((number) => 2 * number));
  expect(most).toBe(4);
  expect(await inParallel([], 4, double)).toEqual([]);
  expect(await inParallel([1], 4, double)).toEqual([2]);
});

test('what is under way when one fails is waited for, and nothing else is begun', async () => {
  const ended: number[] = [];
  const begun: number[] = [];
  const act = async (number: number) => {
    begun.push(number);
    if (number === 1) throw new Error('one failed');
    await sleep(5);
    ended.push(number);
  };
  await expect(inParallel([0, 1, 2, 3], 2, act)).rejects.toThrow('one failed');
  expect(begun).toEqual([0, 1]);
  expect(ended).toEqual([0]);
});
