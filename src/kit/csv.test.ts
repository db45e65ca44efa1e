import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

const lines = (csv: string) => csv.replace('\uFEFF', '').split('\r\n').slice(0, -1);

test('names and amounts stand as they are, commas and quotes inside quotes', () => {
  expect(
    lines(
      csvOf(
        ['Name', 'Amount'],
        [
          ['Ana "A", Silva', '-49.00'],
          [null, 3],
        ],
      ),
    ),
  ).toEqual(['Name,Amount', '"Ana ""A"", Silva",-49.00', ',3']);
});

test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '＝1'])(
  'a name like %j is never carried out as a formula',
  (name) => {
    const cell = csvOf([], [[name]])
      .split('\r\n')
      .slice(1)
      .join('');
    expect(cell.replaceAll('"', '').trimStart()).not.toMatch(/^[=+\-@|＝]/);
  },
);
