import { describe, expect, test } from 'vitest';
import { daysOf, formatRule, parseRule, shiftRule, withLastDay } from './series-rules.ts';

const days = (rule: string, first: string, through: string) =>
  daysOf(parseRule(rule)!, first, through);

const shifted = (rule: string, by: number) => {
  const found = shiftRule(parseRule(rule)!, by);
  return found && formatRule(found);
};

describe('a series', () => {
  test('repeats on its weekdays, from its first day on', () => {
    expect(days('FREQ=WEEKLY;BYDAY=TU,TH', '2023-11-02', '2023-11-14')).toEqual([
      '2023-11-02',
      '2023-11-07',
      '2023-11-09',
      '2023-11-14',
    ]);
    expect(days('FREQ=WEEKLY', '2023-11-02', '2023-11-16')).toHaveLength(3);
  });

  test('every second week counts from the Monday of its first week', () => {
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', '2023-11-05', '2023-11-20')).toEqual([
      '2023-11-05',
      '2023-11-13',
      '2023-11-19',
    ]);
  });

  test('by the month is on the day of the first, where the month has it, or on the nth weekday', () => {
    expect(days('FREQ=MONTHLY', '2024-01-31', '2024-04-30')).toEqual(['2024-01-31', '2024-03-31']);
    expect(days('FREQ=MONTHLY;BYDAY=2TU', '2023-11-01', '2023-12-31')).toEqual([
      '2023-11-14',
      '2023-12-12',
    ]);
    expect(days('FREQ=MONTHLY;BYDAY=-1FR', '2023-11-01', '2024-02-29')).toEqual([
      '2023-11-24',
      '2023-12-29',
      '2024-01-26',
      '2024-02-23',
    ]);
  });

  test('ends after so many times, or with a last day, that day included', () => {
    expect(days('FREQ=DAILY;INTERVAL=3;COUNT=3', '2023-11-01', '2023-12-01')).toEqual([
      '2023-11-01',
      '2023-11-04',
      '2023-11-07',
    ]);
    const eight = parseRule('FREQ=WEEKLY;COUNT=8')!;
    expect(formatRule(withLastDay(eight, '2023-11-07'))).toBe('FREQ=WEEKLY;UNTIL=20231226');
    expect(days('FREQ=WEEKLY;UNTIL=20231226', '2023-11-07', '2024-03-01')).toHaveLength(8);
  });

  test('shifts its weekdays with it; the second Tuesday of a month does not', () => {
    expect(shifted('FREQ=WEEKLY;BYDAY=TU,SU;UNTIL=20231226', 1)).toBe(
      'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20231227',
    );
    expect(shifted('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', -1)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU');
    expect(shifted('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU', -1)).toBeUndefined();
    expect(shifted('FREQ=MONTHLY;BYDAY=2TU', 1)).toBeUndefined();
  });
});

test.each([
  'FREQ=HOURLY',
  'FREQ=WEEKLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=TU',
  'FREQ=WEEKLY;COUNT=3;UNTIL=20231226',
  'FREQ=WEEKLY;UNTIL=20230230',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;FREQ=DAILY',
  'FREQ=WEEKLY;BYSETPOS=1',
  'FREQ=WEEKLY;BYDAY=',
  '',
])('a rule such as "%s" is not taken', (rule) => {
  expect(parseRule(rule)).toBeUndefined();
});

test('a rule is written as it was read', () => {
  const rule = 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,-1FR;COUNT=4';
  expect(formatRule(parseRule(rule)!)).toBe(rule);
});
