import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import * as days from '#kit/days';
import type { Every } from '#kit/days';

const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Pacific/Auckland',
];
const aZone = fc.constantFrom(...zones);
// Few months around leap years, so that month ends and clock changes collide with each other.
const aDay = fc
  .tuple(fc.constantFrom(2018, 2023, 2024), fc.integer({ min: 0, max: 365 }))
  .map(([year, offset]) => days.addDays(`${year}-01-01`, offset));
const anEvery = fc.record<Every>({
  count: fc.integer({ min: 1, max: 14 }),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
});

const text = (instant: days.Instant) => instant.toString();
const dates = (first: string, anchorDay: number | null, every: Every, count: number) =>
  Array.from({ length: count }, (_, n) => days.cadenceDay({ first, anchorDay }, every, n));

describe('what counts as a day', () => {
  test.each(['2023-11-01', '2024-02-29', '1900-01-01', '2199-12-31', '2000-02-29'])(
    '%s is a day',
    (text) => {
      expect(days.isDay(text)).toBe(true);
    },
  );
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-04-00',
    '1899-12-31',
    '2200-01-01',
    '2023-1-1',
    '2023-11-01T00:00',
    ' 2023-11-01',
    '2023-11-01\n',
    '',
  ])('%j is not', (text) => {
    expect(days.isDay(text)).toBe(false);
  });
  test('agrees with the calendar for every month of every year', () => {
    for (let month = Temporal.PlainYearMonth.from('1900-01'); month.year < 2200;) {
      const dayTexts = [28, 29, 30, 31].map((day) => days.isDay(`${month.toString()}-${day}`));
      expect(dayTexts).toEqual([28, 29, 30, 31].map((day) => day <= month.daysInMonth));
      month = month.add({ months: 1 });
    }
  });
});

describe('what counts as a time zone', () => {
  test.each([...zones, 'Europe/London', 'Asia/Calcutta'])('%s is one', (text) => {
    expect(days.isTimeZone(text)).toBe(true);
  });
  test.each(['+05:00', '-0800', 'Z+1', 'Mars/Olympus', '', ' UTC', 'New York', 'GMT+5'])(
    '%j is not',
    (text) => {
      expect(days.isTimeZone(text)).toBe(false);
    },
  );
});

describe('days and instants', () => {
  test('the same instant is another day in another club', () => {
    const instant = Temporal.Instant.from('2023-11-01T03:00:00Z');
    expect(days.dayAt(instant, 'America/New_York')).toBe('2023-10-31');
    expect(days.dayAt(instant, 'Asia/Kolkata')).toBe('2023-11-01');
  });
  test('the clock on the wall is read to the minute, and set by it again', () => {
    const instant = Temporal.Instant.from('2023-11-01T13:30:59.999Z');
    expect(days.wallClockAt(instant, 'America/New_York')).toBe('2023-11-01T09:30');
    expect(text(days.localTime('2023-11-01T09:30', 'America/New_York'))).toBe(
      '2023-11-01T13:30:00Z',
    );
  });
  test('the week starts on Monday', () => {
    expect(days.weekdayOf('2023-10-30')).toBe(1);
    expect(days.weekdayOf('2023-11-05')).toBe(7);
  });
  test('a day lasts 23 hours in spring and 25 in autumn where clocks change', () => {
    expect(text(days.startOfDay('2023-03-12', 'America/New_York'))).toBe('2023-03-12T05:00:00Z');
    expect(text(days.endOfDay('2023-03-12', 'America/New_York'))).toBe('2023-03-13T04:00:00Z');
    expect(text(days.startOfDay('2023-11-05', 'America/New_York'))).toBe('2023-11-05T04:00:00Z');
    expect(text(days.endOfDay('2023-11-05', 'America/New_York'))).toBe('2023-11-06T05:00:00Z');
  });
  test('where the clocks skip midnight the day starts when they land', () => {
    expect(text(days.startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00Z');
  });
  test('a wall clock is read in the zone of the club; a bare date is its first instant', () => {
    expect(text(days.localTime('2023-11-01T09:00', 'America/New_York'))).toBe(
      '2023-11-01T13:00:00Z',
    );
    expect(text(days.localTime('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00Z');
  });
  test('a time that comes twice means the first; one that is skipped means as much later', () => {
    expect(text(days.localTime('2023-11-05T01:30', 'America/New_York'))).toBe(
      '2023-11-05T05:30:00Z',
    );
    expect(text(days.localTime('2023-03-12T02:30', 'America/New_York'))).toBe(
      '2023-03-12T07:30:00Z',
    );
  });
  test.each(['2023-02-29T09:00', '2023-11-01T24:00', '2023-11-01 09:00', '2023-11-01T9:00', ''])(
    'refuses the wall clock %j',
    (wallClock) => {
      expect(days.isWallClock(wallClock)).toBe(false);
      expect(() => days.localTime(wallClock, 'UTC')).toThrow(RangeError);
    },
  );
  test('every instant belongs to exactly the day whose start and end surround it', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 24 * 4 }), aZone, (day, quarters, zone) => {
        const instant = Temporal.Instant.from(`${day}T00:00Z`).add({ minutes: quarters * 15 });
        const local = days.dayAt(instant, zone);
        expect(Temporal.Instant.compare(days.startOfDay(local, zone), instant)).toBeLessThan(1);
        expect(Temporal.Instant.compare(instant, days.endOfDay(local, zone))).toBe(-1);
      }),
    );
  });
  test('one day ends where the next begins', () => {
    fc.assert(
      fc.property(aDay, aZone, (day, zone) => {
        expect(days.dayAt(days.startOfDay(day, zone), zone)).toBe(day);
        expect(days.dayAt(days.endOfDay(day, zone), zone)).toBe(days.addDays(day, 1));
        expect(days.dayAt(days.endOfDay(day, zone).subtract({ nanoseconds: 1 }), zone)).toBe(day);
      }),
    );
  });
});

describe('counting days', () => {
  test('1 November and 30 days is 1 December, over the change of the clocks', () => {
    expect(days.addDays('2023-11-01', 30)).toBe('2023-12-01');
  });
  test('days between are counted on the calendar', () => {
    expect(days.daysBetween('2023-10-06', '2023-11-01')).toBe(26);
    expect(days.daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(days.daysBetween('2023-10-06', '2024-10-06')).toBe(366);
  });
  test('adding and counting agree, and days sort as the calendar does', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const other = days.addDays(day, count);
        expect(days.daysBetween(day, other)).toBe(count);
        expect(other > day).toBe(count > 0);
        expect(other < day).toBe(count < 0);
        expect(days.isDay(other)).toBe(true);
      }),
    );
  });
  test.each([
    ['2023-10-06', 12, 'month', '2024-10-06'],
    ['2024-02-29', 12, 'month', '2025-02-28'],
    ['2024-02-29', 48, 'month', '2028-02-29'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2023-10-06', 2, 'week', '2023-10-20'],
    ['2023-12-31', 1, 'day', '2024-01-01'],
  ] as const)('%s and a length of %i %s(s) is over on %s', (day, count, unit, over) => {
    expect(days.addLength(day, { count, unit })).toBe(over);
  });
});

describe('the dates of a schedule', () => {
  const monthly: Every = { count: 1, unit: 'month' };

  test('31 January keeps its anchor through short months (D11)', () => {
    expect(dates('2023-01-31', null, monthly, 4)).toEqual([
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
    ]);
    expect(dates('2024-01-31', 31, monthly, 2)[1]).toBe('2024-02-29');
  });
  test('a first date that itself stands in for the 31st does not become the anchor', () => {
    expect(dates('2023-04-30', 31, monthly, 3)).toEqual(['2023-04-30', '2023-05-31', '2023-06-30']);
    expect(dates('2023-02-28', 30, monthly, 2)).toEqual(['2023-02-28', '2023-03-30']);
  });
  test('weeks and days simply count on', () => {
    expect(dates('2024-02-20', null, { count: 2, unit: 'week' }, 3)).toEqual([
      '2024-02-20',
      '2024-03-05',
      '2024-03-19',
    ]);
    expect(dates('2023-12-30', null, { count: 10, unit: 'day' }, 2)).toEqual([
      '2023-12-30',
      '2024-01-09',
    ]);
  });
  test('quarters and years skip over year ends, forwards and backwards', () => {
    expect(dates('2023-11-30', null, { count: 3, unit: 'month' }, 3)).toEqual([
      '2023-11-30',
      '2024-02-29',
      '2024-05-30',
    ]);
    expect(dates('2024-02-29', null, { count: 12, unit: 'month' }, 5).slice(1)).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(days.cadenceDay({ first: '2024-01-31', anchorDay: null }, monthly, -2)).toBe(
      '2023-11-30',
    );
  });
  test('the dates strictly increase, and months always show the anchor or their last day', () => {
    fc.assert(
      fc.property(aDay, anEvery, fc.integer({ min: -30, max: 30 }), (first, every, n) => {
        const anchor = { first, anchorDay: null };
        const date = days.cadenceDay(anchor, every, n);
        expect(days.cadenceDay(anchor, every, n + 1) > date).toBe(true);
        expect(days.isDay(date)).toBe(true);
        if (every.unit === 'month') {
          const { daysInMonth } = Temporal.PlainDate.from(date);
          expect(days.dayOfMonth(date)).toBe(Math.min(days.dayOfMonth(first), daysInMonth));
        }
      }),
    );
  });
  test('the next 15th or 31st, on or after a day', () => {
    expect(days.nextDayOfMonth('2023-10-06', 15)).toBe('2023-10-15');
    expect(days.nextDayOfMonth('2023-10-06', 6)).toBe('2023-10-06');
    expect(days.nextDayOfMonth('2023-10-06', 1)).toBe('2023-11-01');
    expect(days.nextDayOfMonth('2023-12-31', 30)).toBe('2024-01-30');
    expect(days.nextDayOfMonth('2023-04-30', 31)).toBe('2023-04-30');
    expect(days.nextDayOfMonth('2024-01-30', 29)).toBe('2024-02-29');
  });
  test('nothing shows that day of the month earlier, and it is never a whole month away', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 31 }), (from, anchorDay) => {
        const next = days.nextDayOfMonth(from, anchorDay);
        expect(days.daysBetween(from, next)).toBeGreaterThanOrEqual(0);
        expect(days.daysBetween(from, next)).toBeLessThan(31);
        for (let day = from; day < next; day = days.addDays(day, 1)) {
          const { daysInMonth } = Temporal.PlainDate.from(day);
          expect(days.dayOfMonth(day)).not.toBe(Math.min(anchorDay, daysInMonth));
        }
      }),
    );
  });
});

test('days are written as people at a front desk write them', () => {
  expect(days.formatDay('2023-11-01')).toBe('1 Nov 2023');
  expect(days.formatDayWithWeekday('2023-11-01')).toBe('Wed 1 Nov 2023');
  expect(days.formatDayWithWeekday('2024-02-25')).toBe('Sun 25 Feb 2024');
});
