import { expect, test } from 'vitest';
import { clockAt } from './club-clock.ts';

test('the club’s clock runs on from what the server said last, whatever this device thinks', () => {
  const heard = { now: '2023-11-07T22:40:00Z', heardAt: 1_000, isStanding: false };
  expect(clockAt(heard, 31_000)).toBe('2023-11-07T22:40:30.000Z');
});

test('the clock of a sandbox club stands still', () => {
  const heard = { now: '2023-11-07T22:40:00Z', heardAt: 1_000, isStanding: true };
  expect(clockAt(heard, 900_000)).toBe('2023-11-07T22:40:00Z');
});
