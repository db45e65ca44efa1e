import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './days.ts';
import {
  addBankingDays,
  bankHolidayOn,
  bankingDayFrom,
  isBankingDay,
  nextBankingDay,
} from './banking-days.ts';

/** The weekdays on which the Federal Reserve Banks are closed, as they publish them. */
const closed: Record<string, string> = {
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25', // 4 July on a Saturday
  2027: '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25', // 19 June, Christmas on Saturdays
  2028: '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25', // New Year, 11 November likewise
  2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
  2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
};

const daysOf = (year: string) =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year}-12-31`) + 1 }, (_, n) =>
    addDays(`${year}-01-01`, n),
  );

describe('banking days', () => {
  test.each(Object.keys(closed))('of %s are those of the Federal Reserve', (year) => {
    const found = daysOf(year).filter((day) => weekdayOf(day) < 6 && !isBankingDay(day));
    expect(found.map((day) => day.slice(5)).join(' ')).toBe(closed[year]);
  });

  test('a holiday on a Sunday closes the Monday, one on a Saturday no other day', () => {
    expect(bankHolidayOn('2022-12-26')).toBe('Christmas Day');
    expect(bankHolidayOn('2022-12-25')).toBeUndefined();
    expect(isBankingDay('2026-07-03')).toBe(true);
    expect(isBankingDay('2026-07-06')).toBe(true);
  });

  test('Juneteenth closes banks from 2022 on', () => {
    expect(isBankingDay('2020-06-19')).toBe(true);
    expect(bankHolidayOn('2022-06-20')).toBe('Juneteenth');
  });

  test('the day after Thanksgiving is one, the weekend after it is not', () => {
    expect(nextBankingDay('2026-11-25')).toBe('2026-11-27');
    expect(nextBankingDay('2026-11-27')).toBe('2026-11-30');
    expect(bankingDayFrom('2026-11-28')).toBe('2026-11-30');
    expect(bankingDayFrom('2026-11-30')).toBe('2026-11-30');
  });

  test('five of them after the Monday before Christmas pass over it and the weekend', () => {
    expect(addBankingDays('2026-12-21', 5)).toBe('2026-12-29');
    expect(addBankingDays('2026-12-26', 0)).toBe('2026-12-28');
    expect(addBankingDays('2026-12-26', 1)).toBe('2026-12-28');
  });

  const aDay = fc.integer({ min: 0, max: 2556 }).map((n) => addDays('2024-01-01', n));
  test('adding them one by one is adding them at once, and lands on one', () => {
    fc.assert(
      fc.property(aDay, fc.nat(6), fc.nat(6), (day, first, second) => {
        const landed = addBankingDays(day, first + second);
        expect(isBankingDay(landed)).toBe(true);
        if (first > 0) expect(addBankingDays(addBankingDays(day, first), second)).toBe(landed);
      }),
    );
  });
});
