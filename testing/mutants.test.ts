import { expect, test } from 'vitest';
import { mutantsOf, mutated } from './mutants.ts';

const says = (file: string, text: string) =>
  mutantsOf(file, text).map((mutant) => mutated(text, mutant));

test('a comparison becomes its neighbour', () => {
  expect(says('a.ts', 'if (day >= last) use();')).toEqual(['if (day > last) use();']);
  expect(says('a.ts', 'left === 0 && right < 2')).toEqual([
    'left !== 0 && right < 2',
    'left === 0 && right <= 2',
  ]);
  expect(says('a.sql', 'where last_day < today')).toEqual(['where last_day <= today']);
});

test('a step by one becomes a step by two', () => {
  expect(says('a.sql', 'entry_count = entry_count + 1,')).toEqual([
    'entry_count = entry_count + 2,',
  ]);
});

test('arrows, type parameters and comments are left alone', () => {
  expect(says('a.ts', 'const f = (a: Map<string, number>) => a;')).toEqual([]);
  expect(says('a.ts', '// never a < b')).toEqual([]);
  expect(says('a.sql', '-- a < b')).toEqual([]);
});
