import { describe, expect, test } from 'vitest';
import { effectiveEntryDay } from './effective-day.ts';

describe('the day on which money moves', () => {
  const rules = { cutOff: '16:30', leadBankingDays: 1 };
  test.each([
    ['in time: the next banking day', '2026-11-02', '2026-11-02T16:29', '2026-11-03'],
    ['a minute late: one later', '2026-11-02', '2026-11-02T16:30', '2026-11-04'],
    ['on a Friday evening: Tuesday', '2026-11-01', '2026-11-06T18:00', '2026-11-10'],
    ['on a Saturday: it counts as Monday’s', '2026-11-01', '2026-11-07T09:00', '2026-11-10'],
    ['over a holiday: 11 November is none', '2026-11-01', '2026-11-10T09:00', '2026-11-12'],
    ['wanted later: the wanted day', '2026-11-20', '2026-11-02T09:00', '2026-11-20'],
    ['wanted on a Sunday: the Monday', '2026-11-22', '2026-11-02T09:00', '2026-11-23'],
  ])('%s', (_why, wanted, sentAt, day) => {
    expect(effectiveEntryDay(wanted, sentAt, rules)).toBe(day);
  });

  test('is the same day for a same-day file sent in time', () => {
    const sameDay = { cutOff: '12:00', leadBankingDays: 0 };
    expect(effectiveEntryDay('2026-11-02', '2026-11-02T11:59', sameDay)).toBe('2026-11-02');
    expect(effectiveEntryDay('2026-11-02', '2026-11-02T12:00', sameDay)).toBe('2026-11-03');
  });
});
