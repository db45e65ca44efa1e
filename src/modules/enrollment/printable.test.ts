import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('Western European names stand as they are written', () => {
  for (const name of [
    'Ana Núñez',
    'Jürgen Groß',
    'Zoë O’Neil',
    'Ådne – €5',
    'Šárka Žižková'.slice(0, 5),
  ])
    expect(printable(name)).toBe(name);
});

test('accents that the fonts lack are taken off, and the letter stays', () => {
  expect(printable('Łukasz Dvořák')).toBe('Lukasz Dvorák');
  expect(printable('ﬁt\tclub')).toBe('fit club');
});

test('a letter without a plain form is a question mark, never something else', () => {
  expect(printable('王 Ωmega')).toBe('? ?mega');
});
