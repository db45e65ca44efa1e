import { describe, expect, test } from 'vitest';
import { daysShown, instantAt, minuteAt, step } from './calendar-days.ts';
import { hoursShown, inkOn, placeEvents } from './layout.ts';
import type { Event } from './queries.ts';

const zone = 'America/New_York';
const event = (id: string, from: string, until: string) =>
  ({
    id,
    startsAt: `2026-11-26T${from}:00Z`,
    endsAt: `2026-11-26T${until}:00Z`,
  }) as Event;

test('events that overlap stand side by side, others have the whole width', () => {
  const placed = placeEvents(
    [event('c', '14:30', '15:30'), event('a', '14:00', '15:00'), event('b', '16:00', '17:00')],
    zone,
  );
  expect(placed.map(({ event: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['c', 1, 2],
    ['b', 0, 1],
  ]);
  expect(placed[0]!.fromMinute).toBe(9 * 60);
  expect(hoursShown(placed)).toEqual({ first: 7, last: 21 });
});

describe('the club’s clock', () => {
  test('turns a time of a day into an instant and back, on both sides of a clock change', () => {
    for (const day of ['2026-10-31', '2026-11-01', '2026-03-08', '2026-07-01'])
      expect(minuteAt(instantAt(day, 18 * 60 + 30, zone), zone)).toBe(18 * 60 + 30);
    expect(instantAt('2026-11-26', 0, zone)).toBe('2026-11-26T05:00:00Z');
  });
});

test('weeks begin on Monday, months with the Monday before', () => {
  expect(daysShown('week', '2026-11-26')[0]).toBe('2026-11-23');
  const month = daysShown('month', '2026-11-26');
  expect([month[0], month.at(-1)]).toEqual(['2026-10-26', '2026-12-06']);
  expect(step('month', '2026-01-31', 1)).toBe('2026-02-01');
});

test('the ink on a colour can be read', () => {
  expect([inkOn('#ffee00'), inkOn('#0a7d78'), inkOn('#cf6a0b')]).toEqual([
    '#000000',
    '#ffffff',
    '#000000',
  ]);
});
