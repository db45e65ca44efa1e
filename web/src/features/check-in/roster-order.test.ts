import { expect, test } from 'vitest';
import { arranged, countsOf } from './roster-order.ts';

type One = Parameters<typeof arranged>[0][number] & { name: string };
const one = (name: string, state: One['state'], given: Partial<One> = {}): One => ({
  name,
  state,
  alerts: [],
  closedAt: null,
  ...given,
});
const alert = (level: 'yellow' | 'red', code: string) => ({ level, code, says: code });

const roster = [
  one('Ann', 'checked_in', { closedAt: '2023-11-07T22:41:00Z' }),
  one('Ben', 'booked'),
  one('Cleo', 'free_absence', { closedAt: '2023-11-07T23:10:00Z' }),
  one('Dora', 'booked', { alerts: [alert('yellow', 'last_session')] }),
  one('Emil', 'checked_in', { closedAt: '2023-11-07T22:55:00Z' }),
  one('Fritz', 'booked', { alerts: [alert('yellow', 'past_due')] }),
  one('Gus', 'booked', { alerts: [alert('red', 'not_paid_for')] }),
  one('Zoe', 'waiting', { alerts: [alert('red', 'not_paid_for')] }),
  one('Abe', 'waiting'),
];

test('whoever is to come stands first, problems before the others, and who came last is first among those in', () => {
  expect(arranged(roster, 'all').map(({ name }) => name)).toEqual([
    'Gus',
    'Fritz',
    'Ben',
    'Dora',
    'Cleo',
    'Emil',
    'Ann',
  ]);
});

test('the waitlist keeps its order', () => {
  expect(arranged(roster, 'waiting').map(({ name }) => name)).toEqual(['Zoe', 'Abe']);
});

test('all are those with a place, and each filter says how many it shows', () => {
  expect(countsOf(roster)).toEqual({ all: 7, toCome: 4, in: 2, waiting: 2, absent: 1 });
});
