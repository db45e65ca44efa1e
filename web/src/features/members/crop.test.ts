import { expect, test } from 'vitest';
import { closer, firstSquare, moved } from './crop.ts';

const upright = { width: 600, height: 1000 };

test('of an upright picture the upper part is kept at first, where faces are', () => {
  expect(firstSquare(upright)).toEqual({ left: 0, top: 100, side: 600 });
});

test('the part that is kept never leaves the picture, however far it is moved or drawn back', () => {
  const close = closer(upright, firstSquare(upright), 2);
  expect(close).toEqual({ left: 150, top: 250, side: 300 });
  expect(moved(upright, close, 5, 5)).toEqual({ left: 300, top: 700, side: 300 });
  expect(closer(upright, moved(upright, close, 5, 5), 1)).toEqual({ left: 0, top: 400, side: 600 });
});
