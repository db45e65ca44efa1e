import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addLength, dayOfMonth, daysBetween, type Every } from '#kit/days';
import { prorate } from '#kit/money';
import type { Timing } from '#modules/offers/index';
import { dueDays, planSchedule, renewalFirstDue, type ScheduleTerms } from './schedule.ts';

const monthly: Every = { count: 1, unit: 'month' };
const year = { count: 12, unit: 'month' } as const;

function plan(given: Partial<ScheduleTerms> = {}) {
  return planSchedule({
    joinDay: '2023-10-06',
    every: monthly,
    timing: { kind: 'standard' },
    length: year,
    payments: 12,
    beginDay: null,
    ...given,
  });
}

function dues(given: Partial<ScheduleTerms>, count: number) {
  return dueDays(plan({ length: null, payments: null, ...given }), { count });
}

function onTimeRenewal(given: Partial<ScheduleTerms>) {
  const old = plan(given);
  const beginsOn = old.expiresOn!;
  const lastDueOn = dueDays(old, { count: 12 }).at(-1)!;
  return { beginsOn, firstDueOn: renewalFirstDue(old, { beginsOn, lastDueOn }) };
}

describe('12 monthly payments, joined on 6 October 2023 (D10)', () => {
  test('standard: due at once, over on the anniversary, the renewal starts and is due that day', () => {
    expect(plan()).toMatchObject({
      beginsOn: '2023-10-06',
      firstDueOn: '2023-10-06',
      expiresOn: '2024-10-06',
      proration: null,
    });
    expect(onTimeRenewal({})).toEqual({ beginsOn: '2024-10-06', firstDueOn: '2024-10-06' });
  });
  test('first full payment day 1: 26 of 31 days prorated, first full payment and expiration on 1 November', () => {
    const timing: Timing = { kind: 'first_full_payment_day', day: 1 };
    const { proration, ...rest } = plan({ timing });
    expect(proration).toEqual({ from: '2023-10-06', to: '2023-10-31', days: 26, ofDays: 31 });
    expect(prorate(3100, proration!.days, proration!.ofDays)).toBe(2600);
    expect(rest).toMatchObject({
      beginsOn: '2023-10-06',
      firstDueOn: '2023-11-01',
      expiresOn: '2024-11-01',
    });
    expect(onTimeRenewal({ timing })).toEqual({
      beginsOn: '2024-11-01',
      firstDueOn: '2024-11-01',
    });
  });
  test('calendar billing day 15: first due on the 15th, over on the anniversary, the renewal is due on the 15th', () => {
    const timing: Timing = { kind: 'calendar_billing_day', day: 15 };
    expect(plan({ timing })).toMatchObject({
      beginsOn: '2023-10-06',
      firstDueOn: '2023-10-15',
      expiresOn: '2024-10-06',
      proration: null,
    });
    expect(onTimeRenewal({ timing })).toEqual({
      beginsOn: '2024-10-06',
      firstDueOn: '2024-10-15',
    });
  });
});

describe('the other timings (D9)', () => {
  test('a fixed first payment date sets the first due day, not the expiration', () => {
    const timing: Timing = { kind: 'fixed_first_payment_date', date: '2023-12-31' };
    expect(plan({ timing })).toMatchObject({
      beginsOn: '2023-10-06',
      firstDueOn: '2023-12-31',
      anchorDay: 31,
      expiresOn: '2024-10-06',
    });
    expect(dues({ timing }, 3)).toEqual(['2023-12-31', '2024-01-31', '2024-02-29']);
    expect(plan({ joinDay: '2023-12-31', timing }).firstDueOn).toBe('2023-12-31');
  });
  test('a fixed first payment date that has passed is refused by name', () => {
    const timing: Timing = { kind: 'fixed_first_payment_date', date: '2023-10-05' };
    expect(() => plan({ timing })).toThrow(
      expect.objectContaining({ code: 'first_payment_date_passed' }),
    );
    expect(() => plan({ timing })).toThrow('5 Oct 2023');
  });
  test('an offset moves the first due day and with it the anchor', () => {
    const timing: Timing = { kind: 'payment_date_offset', days: 25 };
    expect(plan({ timing })).toMatchObject({
      beginsOn: '2023-10-06',
      firstDueOn: '2023-10-31',
      anchorDay: 31,
      expiresOn: '2024-10-06',
    });
    expect(dues({ timing }, 3)).toEqual(['2023-10-31', '2023-11-30', '2023-12-31']);
    expect(plan({ timing: { kind: 'payment_date_offset', days: 0 } }).firstDueOn).toBe(
      '2023-10-06',
    );
  });
  test('joining on the first full payment day itself prorates nothing', () => {
    const timing: Timing = { kind: 'first_full_payment_day', day: 31 };
    expect(plan({ joinDay: '2024-04-30', timing })).toMatchObject({
      firstDueOn: '2024-04-30',
      expiresOn: '2025-04-30',
      proration: null,
    });
    expect(dues({ joinDay: '2024-04-30', timing }, 3)).toEqual([
      '2024-04-30',
      '2024-05-31',
      '2024-06-30',
    ]);
  });
  test('joining on the calendar billing day is due at once', () => {
    const timing: Timing = { kind: 'calendar_billing_day', day: 6 };
    expect(plan({ timing }).firstDueOn).toBe('2023-10-06');
  });
  test('a quarter is prorated by its own days', () => {
    const timing: Timing = { kind: 'first_full_payment_day', day: 1 };
    expect(plan({ every: { count: 3, unit: 'month' }, timing }).proration).toEqual({
      from: '2023-10-06',
      to: '2023-10-31',
      days: 26,
      ofDays: 92, // 1 August to 31 October
    });
  });
  test('with weekly dues the charge at sign-up may cover several weeks', () => {
    const timing: Timing = { kind: 'first_full_payment_day', day: 1 };
    const weekly = plan({ every: { count: 1, unit: 'week' }, timing });
    expect(weekly.proration).toMatchObject({ days: 26, ofDays: 7 });
    expect(dueDays(weekly, { count: 2 })).toEqual(['2023-11-01', '2023-11-08']);
  });
});

describe('a begin date that the offer sets', () => {
  test('moves the expiration with it', () => {
    expect(plan({ beginDay: '2023-10-20' })).toMatchObject({
      beginsOn: '2023-10-20',
      firstDueOn: '2023-10-06',
      expiresOn: '2024-10-20',
    });
  });
  test('leaves the expiration to the first full payment', () => {
    const timing: Timing = { kind: 'first_full_payment_day', day: 1 };
    expect(plan({ beginDay: '2023-10-20', timing })).toMatchObject({
      beginsOn: '2023-10-20',
      expiresOn: '2024-11-01',
    });
  });
});

describe('month ends and leap days (D11)', () => {
  test('joined on 31 January: last of February, 31 March, 30 April', () => {
    expect(dues({ joinDay: '2023-01-31' }, 4)).toEqual([
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
    ]);
    expect(dues({ joinDay: '2024-01-31' }, 2)[1]).toBe('2024-02-29');
  });
  test.each([
    [29, '2023-02-28', '2023-03-29'],
    [30, '2023-02-28', '2023-03-30'],
    [31, '2023-02-28', '2023-03-31'],
    [29, '2024-02-29', '2024-03-29'],
    [30, '2024-02-29', '2024-03-30'],
    [31, '2024-02-29', '2024-03-31'],
  ])('billing day %i: %s, then %s', (day, february, march) => {
    const joinDay = `${february.slice(0, 4)}-02-10`;
    for (const kind of ['calendar_billing_day', 'first_full_payment_day'] as const)
      expect(dues({ joinDay, timing: { kind, day } }, 2)).toEqual([february, march]);
  });
  test('proration across February is by the days of that period', () => {
    const timing: Timing = { kind: 'first_full_payment_day', day: 31 };
    expect(plan({ joinDay: '2024-02-10', timing }).proration).toEqual({
      from: '2024-02-10',
      to: '2024-02-28',
      days: 19,
      ofDays: 29, // 31 January to 28 February
    });
  });
  test('a year from 29 February is over on 28 February; yearly dues return to the 29th', () => {
    expect(plan({ joinDay: '2024-02-29' }).expiresOn).toBe('2025-02-28');
    expect(dues({ joinDay: '2024-02-29', every: { count: 12, unit: 'month' } }, 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });
  test('a renewal keeps the anchor of the schedule it follows', () => {
    const given = { joinDay: '2024-02-29' };
    expect(onTimeRenewal(given)).toEqual({ beginsOn: '2025-02-28', firstDueOn: '2025-02-28' });
    expect(plan(given).anchorDay).toBe(29);
  });
});

describe('other frequencies (D6)', () => {
  test.each<[string, Every, string[]]>([
    ['weekly', { count: 1, unit: 'week' }, ['2023-10-06', '2023-10-13', '2023-10-20']],
    ['every two weeks', { count: 2, unit: 'week' }, ['2023-10-06', '2023-10-20', '2023-11-03']],
    ['every 10 days', { count: 10, unit: 'day' }, ['2023-10-06', '2023-10-16', '2023-10-26']],
    ['quarterly', { count: 3, unit: 'month' }, ['2023-10-06', '2024-01-06', '2024-04-06']],
    ['yearly', { count: 12, unit: 'month' }, ['2023-10-06', '2024-10-06', '2025-10-06']],
  ])('%s', (_, every, expected) => {
    expect(dues({ every }, 3)).toEqual(expected);
  });
  test('only months have an anchor', () => {
    expect(plan({ every: { count: 2, unit: 'week' } }).anchorDay).toBeNull();
    expect(plan().anchorDay).toBe(6);
  });
});

describe('how many payments fall due', () => {
  test('never more than the number of payments, even past the expiration', () => {
    expect(dueDays(plan({ payments: 2 }), { count: 50 })).toEqual(['2023-10-06', '2023-11-06']);
    const late = plan({ payments: 2, length: { count: 1, unit: 'month' } });
    expect(dueDays(late, { through: '2030-01-01' })).toHaveLength(2);
  });
  test('until cancelled within a length: up to the expiration, not on it', () => {
    const days = dueDays(plan({ payments: null }), { count: 50 });
    expect(days).toHaveLength(12);
    expect(days.at(-1)).toBe('2024-09-06');
  });
  test('through a day, that day included', () => {
    expect(dueDays(plan(), { through: '2023-11-06' })).toEqual(['2023-10-06', '2023-11-06']);
    expect(dueDays(plan(), { through: '2023-11-05' })).toEqual(['2023-10-06']);
    expect(dueDays(plan(), { through: '2023-10-05' })).toEqual([]);
  });
  test('without an end, the same due days go on without an end', () => {
    const days = dueDays(
      { ...plan({ joinDay: '2023-01-31' }), expiresOn: null, payments: null },
      { count: 14 },
    );
    expect(days.slice(11)).toEqual(['2023-12-31', '2024-01-31', '2024-02-29']);
  });
});

describe('the first payment of a renewal', () => {
  test('does not take a due day again that the old agreement already had', () => {
    const old = plan();
    expect(renewalFirstDue(old, { beginsOn: '2024-05-06', lastDueOn: '2024-05-06' })).toBe(
      '2024-06-06',
    );
    expect(renewalFirstDue(old, { beginsOn: '2024-10-06', lastDueOn: null })).toBe('2024-10-06');
    expect(renewalFirstDue(old, { beginsOn: '2024-10-07', lastDueOn: '2024-09-06' })).toBe(
      '2024-11-06',
    );
  });
});

describe('any terms', () => {
  // Two years around a leap day; join days, anchors and month ends meet often.
  const aJoinDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2023-01-25', n));
  const aDayOfMonth = fc.constantFrom(1, 15, 28, 29, 30, 31);
  const aMonthStep = fc
    .constantFrom(1, 2, 3, 12)
    .map((count) => ({ count, unit: 'month' as const }));
  const anEvery: fc.Arbitrary<Every> = fc.oneof(
    aMonthStep,
    fc.constantFrom<Every>({ count: 1, unit: 'week' }, { count: 10, unit: 'day' }),
  );
  const aTiming = (joinDay: string): fc.Arbitrary<Timing> =>
    fc.oneof(
      fc.constant<Timing>({ kind: 'standard' }),
      aDayOfMonth.map((day) => ({ kind: 'first_full_payment_day' as const, day })),
      aDayOfMonth.map((day) => ({ kind: 'calendar_billing_day' as const, day })),
      fc.nat(40).map((n) => ({
        kind: 'fixed_first_payment_date' as const,
        date: addDays(joinDay, n),
      })),
      fc.nat(40).map((days) => ({ kind: 'payment_date_offset' as const, days })),
    );
  const someTerms = aJoinDay.chain((joinDay) =>
    fc.record({
      joinDay: fc.constant(joinDay),
      every: anEvery,
      timing: aTiming(joinDay),
      length: fc.constant(year),
      payments: fc.constantFrom(1, 5, 12),
      beginDay: fc.constant(null),
    }),
  );

  test('due days strictly increase, from the first on, never before the join day', () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const made = planSchedule(terms);
        const days = dueDays(made, { count: 40 });
        expect(days).toHaveLength(terms.payments);
        expect(days[0]).toBe(made.firstDueOn);
        expect(made.firstDueOn >= terms.joinDay).toBe(true);
        for (const [at, day] of days.slice(1).entries()) expect(day > days[at]!).toBe(true);
      }),
    );
  });
  test('monthly due days show the anchor or the last day of a shorter month', () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const made = planSchedule(terms);
        expect(made.anchorDay === null).toBe(terms.every.unit !== 'month');
        if (made.anchorDay === null) return;
        for (const day of dueDays(made, { count: 12 })) {
          const { daysInMonth } = Temporal.PlainDate.from(day);
          expect(dayOfMonth(day)).toBe(Math.min(made.anchorDay, daysInMonth));
        }
      }),
    );
  });
  test('the days prorated and the first full payment leave no day out and none twice', () => {
    fc.assert(
      fc.property(aJoinDay, aMonthStep, aDayOfMonth, (joinDay, every, day) => {
        const made = plan({ joinDay, every, timing: { kind: 'first_full_payment_day', day } });
        expect(made.expiresOn).toBe(addLength(made.firstDueOn, year));
        expect(made.proration === null).toBe(made.firstDueOn === joinDay);
        if (made.proration === null) return;
        const { from, to, days, ofDays } = made.proration;
        expect(from).toBe(joinDay);
        expect(addDays(to, 1)).toBe(made.firstDueOn);
        expect(daysBetween(from, to) + 1).toBe(days);
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThan(ofDays);
      }),
    );
  });
  test('only the first full payment day moves the expiration off the anniversary', () => {
    fc.assert(
      fc.property(someTerms, (terms) => {
        const made = planSchedule(terms);
        const from =
          terms.timing.kind === 'first_full_payment_day' ? made.firstDueOn : terms.joinDay;
        expect(made.expiresOn).toBe(addLength(from, year));
        expect(planSchedule({ ...terms, length: null }).expiresOn).toBeNull();
        if (terms.timing.kind !== 'first_full_payment_day') expect(made.proration).toBeNull();
      }),
    );
  });
  test('a renewal is due on the first day of the schedule that is free and not too early', () => {
    fc.assert(
      fc.property(someTerms, fc.nat(500), fc.nat(12), (terms, later, paid) => {
        const made = planSchedule({ ...terms, payments: null, length: null });
        const schedule = dueDays(made, { through: addDays(terms.joinDay, 1400) });
        const beginsOn = addDays(terms.joinDay, later);
        const lastDueOn = paid === 0 ? null : (schedule[paid - 1] ?? null);
        const expected = schedule.find(
          (day) => day >= beginsOn && (lastDueOn === null || day > lastDueOn),
        );
        if (expected !== undefined)
          expect(renewalFirstDue(made, { beginsOn, lastDueOn })).toBe(expected);
      }),
    );
  });
});
