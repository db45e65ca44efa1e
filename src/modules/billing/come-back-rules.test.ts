import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterComingBack,
  afterRefund,
  canBeTaken,
  type GivenBack,
  givenBackOf,
  nextRung,
  onTheWayStill,
  refundableOf,
} from './come-back-rules.ts';
import type { StoredState } from './model.ts';

const price = 4900;
const collected = { state: 'collected' as StoredState, paidMinor: price, refundedMinor: 0 };
const payment = { amountMinor: price, backMinor: 0, refundingMinor: 0, isTaken: false };

test.each([
  ['return', ['ach', 'check']],
  ['dispute', ['ach', 'stripe', 'card_terminal']],
] as const)('nobody takes cash from the drawer by a %s, and each way has its own', (by, taken) => {
  const channels = ['ach', 'check', 'stripe', 'card_terminal', 'cash'] as const;
  expect(channels.filter((one) => canBeTaken(one, by))).toEqual(taken);
});

describe('a payment that comes back', () => {
  test('leaves collected dues owed again, without what they had bought', () => {
    expect(afterComingBack(collected, price)).toEqual({
      state: 'past_due',
      paidMinor: 0,
      refundedMinor: 0,
      losesCredit: true,
      isOwedAgain: true,
    });
  });

  test('as one of two parts leaves the other part paid', () => {
    expect(afterComingBack(collected, 2900)).toMatchObject({ paidMinor: 2000, losesCredit: true });
  });

  test('had never bought anything while the dues were paid in part', () => {
    const part = { state: 'scheduled' as const, paidMinor: 2000, refundedMinor: 0 };
    expect(afterComingBack(part, 2000)).toEqual({
      state: 'past_due',
      paidMinor: 0,
      refundedMinor: 0,
      losesCredit: false,
      isOwedAgain: true,
    });
  });

  test.each(['waived', 'refunded', 'skipped'] as const)(
    'asks nobody again for what was %s',
    (state) => {
      const before = { state, paidMinor: state === 'waived' ? 2000 : 0, refundedMinor: 0 };
      expect(afterComingBack(before, 2000)).toEqual({
        state,
        paidMinor: 0,
        refundedMinor: state === 'waived' ? 0 : 2000,
        losesCredit: false,
        isOwedAgain: false,
      });
    },
  );

  test('while all of it is being given back is given back, and owed by nobody', () => {
    expect(afterComingBack(collected, price, 'under_way')).toEqual({
      state: 'refunded',
      paidMinor: 0,
      refundedMinor: 0,
      losesCredit: true,
      isOwedAgain: false,
    });
  });

  test('after it was given back and paid anew costs the club, and nothing that was paid since', () => {
    expect(afterComingBack(collected, price, 'before')).toEqual({
      ...collected,
      refundedMinor: price,
      losesCredit: false,
      isOwedAgain: false,
    });
  });
});

describe('what the club had given back of a payment', () => {
  const given = { ...payment, backMinor: price };

  test('is nothing, or a part only, of money that counts', () => {
    expect(givenBackOf(collected, [payment], 0)).toBe('no');
    expect(givenBackOf(collected, [{ ...payment, backMinor: price - 1 }], 0)).toBe('no');
    expect(givenBackOf(collected, [{ ...payment, refundingMinor: price - 1 }], 0)).toBe('no');
  });

  test('is all of it, at this moment', () => {
    expect(givenBackOf(collected, [{ ...payment, refundingMinor: price }], 0)).toBe('under_way');
    const halves = [{ ...payment, refundingMinor: 2900, amountMinor: 2900 }, payment];
    expect(givenBackOf(collected, halves, 0)).toBe('no');
    expect(givenBackOf(collected, [halves[0]!, given], 0)).toBe('under_way');
    // of the other part, which is not on its way back, nothing is
    expect(givenBackOf(collected, [given, { ...payment, refundingMinor: price }], 0)).toBe('no');
  });

  test('was all of it, before what counts now was paid', () => {
    expect(givenBackOf({ paidMinor: 0 }, [given], 0)).toBe('before');
    expect(givenBackOf(collected, [payment, given], 1)).toBe('before');
    expect(givenBackOf(collected, [payment, given], 0)).toBe('no');
  });

  test('is only taken off the price, while it still counts', () => {
    const parts = [
      { ...payment, amountMinor: 2900, backMinor: 2900 },
      { ...payment, amountMinor: 2000 },
    ];
    expect(givenBackOf(collected, parts, 0)).toBe('no');
    // a payment that was taken away does not count, whatever it brought
    expect(givenBackOf(collected, [{ ...payment, isTaken: true }, given], 1)).toBe('no');
  });
});

describe('a refund', () => {
  test('in part touches nothing of collected dues', () => {
    expect(afterRefund(collected, 1000, price - 1000)).toEqual({
      ...collected,
      refundedMinor: 1000,
      losesCredit: false,
      isOwedAgain: false,
    });
  });

  test('in full takes back what the dues bought, and nobody owes them', () => {
    expect(afterRefund(collected, price, 0)).toEqual({
      state: 'refunded',
      paidMinor: 0,
      refundedMinor: 0,
      losesCredit: true,
      isOwedAgain: false,
    });
  });

  test.each(['scheduled', 'past_due'] as const)(
    'of a part that was paid of %s dues leaves them as they were, with more to pay',
    (state) => {
      const before = { state, paidMinor: 2000, refundedMinor: 0 };
      expect(afterRefund(before, 500, 1500)).toMatchObject({ state, paidMinor: 1500 });
      expect(afterRefund(before, 2000, 0)).toEqual({
        state,
        paidMinor: 0,
        refundedMinor: 0,
        losesCredit: false,
        isOwedAgain: false,
      });
    },
  );

  test('answered when the bank had taken the money already is the club’s loss', () => {
    const before = { state: 'past_due' as const, paidMinor: 0, refundedMinor: 0 };
    expect(afterRefund(before, 1000, 0)).toMatchObject({ paidMinor: 0, refundedMinor: 1000 });
  });

  test('can be of no more than the club still has', () => {
    expect(refundableOf({ ...payment, backMinor: 1000, refundingMinor: 900 })).toBe(3000);
    expect(refundableOf({ ...payment, backMinor: price, refundingMinor: 1000 })).toBe(0);
  });
});

describe('the next rung', () => {
  const ladder = [3, 7, 10];
  const rung = (today: string, until = '2024-04-29') =>
    nextRung('2023-11-01', ladder, today, until);

  test('is the first after today', () => {
    expect(rung('2023-11-03')).toBe('2023-11-04');
    expect(rung('2023-11-04')).toBe('2023-11-08');
    expect(rung('2023-11-10')).toBe('2023-11-11');
  });

  test('is none when the ladder is over, or later than it may be asked for', () => {
    expect(rung('2023-11-11')).toBeNull();
    expect(rung('2023-11-03', '2023-11-04')).toBe('2023-11-04');
    expect(rung('2023-11-03', '2023-11-03')).toBeNull();
    expect(nextRung('2023-11-01', [], '2023-11-01', '2024-04-29')).toBeNull();
  });
});

const minor = fc.integer({ min: 1, max: 20 });
const standing = fc.record({
  state: fc.constantFrom<StoredState>('scheduled', 'past_due', 'collected', 'waived', 'refunded'),
  paidMinor: fc.nat(20),
  refundedMinor: fc.nat(20),
});

/** What the books check (D33): what counts is what came, less what went, and what went beyond that. */
const counted = (one: { paidMinor: number; refundedMinor: number }) =>
  one.paidMinor - one.refundedMinor;

test('whatever goes back, exactly that much less is there, and nothing falls below zero', () => {
  fc.assert(
    fc.property(
      standing,
      minor,
      fc.constantFrom<GivenBack>('no', 'under_way', 'before'),
      (before, amountMinor, given) => {
        const after = afterComingBack(before, amountMinor, given);
        expect(counted(after)).toBe(counted(before) - amountMinor);
        expect(after.paidMinor).toBeGreaterThanOrEqual(0);
        expect(after.refundedMinor).toBeGreaterThanOrEqual(before.refundedMinor);
        expect(after.losesCredit && before.state !== 'collected').toBe(false);
      },
    ),
  );
});

test('a refund in parts ends as the same refund at once, whatever the parts', () => {
  fc.assert(
    fc.property(
      fc.array(minor, { minLength: 1, maxLength: 5 }),
      fc.constantFrom<StoredState>('scheduled', 'past_due', 'collected'),
      (parts, state) => {
        const whole = parts.reduce((sum, one) => sum + one, 0);
        const before = { state, paidMinor: whole, refundedMinor: 0 };
        let left = whole;
        let lost = 0;
        let now: typeof before = before;
        for (const part of parts) {
          left -= part;
          const after = afterRefund(now, part, left);
          expect(counted(after)).toBe(left);
          lost += after.losesCredit ? 1 : 0;
          now = after;
        }
        expect(lost).toBe(state === 'collected' ? 1 : 0);
        const { losesCredit: _lost, ...atOnce } = afterRefund(before, whole, 0);
        expect(now).toMatchObject(atOnce);
      },
    ),
  );
});

test('a return and a refund in full end the same, whichever the club hears of first', () => {
  fc.assert(
    fc.property(
      minor,
      fc.constantFrom<StoredState>('collected', 'scheduled'),
      (paidMinor, state) => {
        const before = { state, paidMinor, refundedMinor: 0 };
        const one = { amountMinor: paidMinor, isTaken: false };
        const refunded = afterRefund(before, paidMinor, 0);
        const given = givenBackOf(
          refunded,
          [{ ...one, backMinor: paidMinor, refundingMinor: 0 }],
          0,
        );
        const refundFirst = afterComingBack(refunded, paidMinor, given);

        const asked = givenBackOf(before, [{ ...one, backMinor: 0, refundingMinor: paidMinor }], 0);
        const returned = afterComingBack(before, paidMinor, asked);
        const returnFirst = afterRefund(returned, paidMinor, 0);
        expect({ ...returnFirst, losesCredit: false }).toEqual({
          ...refundFirst,
          losesCredit: false,
        });
        expect(refunded.losesCredit).toBe(returned.losesCredit);
      },
    ),
  );
});

const draft = (finalOn: string | null, change: object = {}) => ({
  ...payment,
  finalOn,
  creditOn: finalOn,
  ...change,
});

test('of several drafts those that did not come back, and were not given back, are on their way still', () => {
  const days = (...payments: ReturnType<typeof draft>[]) => onTheWayStill(payments).finalOn;
  expect(days(draft('2023-11-08'), draft('2023-11-10', { isTaken: true }))).toBe('2023-11-08');
  expect(days(draft('2023-11-08', { isTaken: true }), draft('2023-11-10'))).toBe('2023-11-10');
  expect(days(draft('2023-11-08'), draft(null), draft('2023-11-10'))).toBe('2023-11-10');
  expect(days(draft('2023-11-08', { backMinor: price }), draft(null))).toBeNull();
  expect(onTheWayStill([])).toEqual({ finalOn: null, creditOn: null });
});

test('parts that come back one by one leave what all of them at once leave', () => {
  fc.assert(
    fc.property(fc.array(minor, { minLength: 2, maxLength: 4 }), (parts) => {
      const whole = parts.reduce((sum, one) => sum + one, 0);
      const inOrder = (order: readonly number[]) =>
        order.reduce(
          (now, part) => {
            const after = afterComingBack(now, part);
            return { ...after, lost: now.lost + (after.losesCredit ? 1 : 0) };
          },
          { state: 'collected' as StoredState, paidMinor: whole, refundedMinor: 0, lost: 0 },
        );
      expect(inOrder(parts)).toMatchObject({ state: 'past_due', paidMinor: 0, lost: 1 });
      expect(inOrder(parts.toReversed())).toEqual(inOrder(parts));
    }),
  );
});
