import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kit/days';
import { planTerm } from '#modules/enrollment/index';
import {
  costPerSession,
  eachPayment,
  firstYear,
  heldAtMost,
  heldSteps,
  yearAfter,
  type YearTerms,
} from './first-year.ts';

const YOGA = 1;
const SWIM = 2;

/** Harbor Flex 12: monthly, billed on the 1st, 4 Yoga for 30 days and 8 Swim for 60. */
function harborFlex(given: Partial<YearTerms> & { timing?: 'standard' } = {}): YearTerms {
  const { timing, ...more } = given;
  const joinDay = more.joinDay ?? '2026-12-08';
  const offer = {
    fixedBeginDate: null,
    beginDateOffsetDays: null,
    length: { count: 12, unit: 'month' as const },
  };
  const term = {
    every: { count: 1, unit: 'month' as const },
    timing:
      timing === 'standard'
        ? { kind: 'standard' as const }
        : { kind: 'first_full_payment_day' as const, day: 1 },
  };
  return {
    joinDay,
    plan: planTerm(offer, term, joinDay, 12),
    duesMinor: 7900,
    taxRatePpm: 0,
    enrollmentFeeMinor: 0,
    downPaymentMinor: 0,
    creditOnProration: 'none',
    buckets: [
      { itemId: YOGA, quantity: 4, daysToExpire: 30 },
      { itemId: SWIM, quantity: 8, daysToExpire: 60 },
    ],
    ...more,
  };
}

describe('the first year of somebody who joins on 8 December and is billed on the 1st', () => {
  const rows = firstYear(harborFlex());

  test('pays 24 of 31 days at sign-up and twelve times the dues after that', () => {
    expect(rows.map((row) => row.kind)).toEqual(['proration', ...rows.slice(1).map(() => 'dues')]);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toMatchObject({ number: 0, dueOn: '2026-12-08', amountMinor: 6116 });
    expect(rows.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(100_916);
  });

  test('is credited nothing for the days before the first payment, and 144 sessions after that', () => {
    expect(rows[0]!.credits).toEqual([]);
    expect(rows[3]).toMatchObject({
      number: 3,
      dueOn: '2027-03-01',
      credits: [
        { itemId: YOGA, sessions: 4, lastDay: '2027-03-31' },
        { itemId: SWIM, sessions: 8, lastDay: '2027-04-30' },
      ],
    });
    const sessions = rows.flatMap((row) => row.credits).reduce((sum, one) => sum + one.sessions, 0);
    expect(sessions).toBe(144);
  });

  test('holds 32 at most, on 1 and 2 March, when February was short', () => {
    const steps = heldSteps(rows, '2026-12-08');
    expect(steps[0]).toEqual({ from: '2026-12-08', items: [] });
    expect(heldAtMost(steps, '2026-12-08')).toEqual({
      sessions: 32,
      from: '2027-03-01',
      to: '2027-03-02',
    });
  });

  test('comes to $6.58 a session when all 12 a payment are used, $13.17 when half are', () => {
    expect(costPerSession(eachPayment(harborFlex()))).toEqual([
      { sessions: 12, amountMinor: 658 },
      { sessions: 8, amountMinor: 988 },
      { sessions: 6, amountMinor: 1317 },
    ]);
  });
});

test('a member who pays 5 days late has sessions 5 days later, and as long as anybody', () => {
  const [onTime, late] = [firstYear(harborFlex()), firstYear(harborFlex(), 5)];
  expect(late[0]!.collectedOn).toBe('2026-12-08');
  expect(late[3]).toMatchObject({ dueOn: '2027-03-01', collectedOn: '2027-03-06' });
  expect(late[3]!.credits[0]!.lastDay).toBe('2027-04-05');
  expect(late.map((row) => row.amountMinor)).toEqual(onTime.map((row) => row.amountMinor));
});

test('what is due on the day of joining is paid then, however late the rest comes', () => {
  const [first, second] = firstYear(harborFlex({ timing: 'standard' }), 5);
  expect(first).toMatchObject({ number: 1, dueOn: '2026-12-08', collectedOn: '2026-12-08' });
  expect(second).toMatchObject({ dueOn: '2027-01-08', collectedOn: '2027-01-13' });
});

test('sessions that never expire are held to the end of the year and beyond', () => {
  const buckets = [{ itemId: YOGA, quantity: 2, daysToExpire: 0 }];
  const steps = heldSteps(firstYear(harborFlex({ buckets })), '2026-12-08');
  expect(heldAtMost(steps, '2026-12-08')).toEqual({
    sessions: 24,
    from: '2027-12-01',
    to: '2027-12-07',
  });
});

test('an offer without sessions is held nothing of and has no cost per session', () => {
  const terms = harborFlex({ buckets: [] });
  expect(heldAtMost(heldSteps(firstYear(terms), terms.joinDay), terms.joinDay)).toBeNull();
  expect(costPerSession(eachPayment(terms))).toEqual([]);
});

test('one session a payment has one cost, not three', () => {
  expect(costPerSession({ amountMinor: 4900, sessions: 1 })).toEqual([
    { sessions: 1, amountMinor: 4900 },
  ]);
});

test('tax is in every amount, and said on its own', () => {
  const [proration, first] = firstYear(harborFlex({ taxRatePpm: 100_000 }));
  expect(proration).toMatchObject({ amountMinor: 6728, taxMinor: 612 });
  expect(first).toMatchObject({ amountMinor: 8690, taxMinor: 790 });
});

test('on any day, what the steps say is held is what the credits of that day add up to', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 366 }),
      fc.array(
        fc.record({
          itemId: fc.constantFrom(YOGA, SWIM),
          quantity: fc.integer({ min: 1, max: 3 }),
          daysToExpire: fc.constantFrom(0, 1, 14, 30, 31, 60),
        }),
        { maxLength: 3 },
      ),
      fc.constantFrom(0, 1, 5, 31),
      (dayInYear, buckets, daysLate) => {
        const joinDay = '2027-10-31';
        const rows = firstYear(harborFlex({ joinDay, buckets }), daysLate);
        const day = addDays(joinDay, dayInYear);
        fc.pre(day < yearAfter(joinDay));
        const held = rows
          .filter((row) => row.collectedOn <= day)
          .flatMap((row) => row.credits)
          .filter((credit) => credit.lastDay === null || credit.lastDay >= day)
          .reduce((sum, credit) => sum + credit.sessions, 0);
        const step = heldSteps(rows, joinDay).findLast((one) => one.from <= day)!;
        expect(step.items.reduce((sum, item) => sum + item.sessions, 0)).toBe(held);
      },
    ),
  );
});
