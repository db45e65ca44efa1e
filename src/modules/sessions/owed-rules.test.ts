import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Debt,
  planGivingBack,
  planReversal,
  planSettlement,
  type Unpaid,
} from './owed-rules.ts';

describe('a grant whose money came back', () => {
  const grant = { remaining: 3, reserved: 0, lastDay: '2023-12-01', used: 1, transferred: 0 };

  test('is taken back as far as it is unused; what was used is owed', () => {
    expect(planReversal(grant)).toEqual({ reversed: 3, owed: 1 });
  });

  test('takes what bookings had set aside too, and what was handed on is owed', () => {
    const busy = { ...grant, remaining: 2, reserved: 1, transferred: 1 };
    expect(planReversal(busy)).toEqual({ reversed: 2, owed: 2 });
    expect(planReversal(busy, '2023-12-02')).toEqual({ reversed: 1, owed: 2 });
  });

  test('reckoned ahead of its last day loses its rest, after it nothing', () => {
    expect(planReversal(grant, '2023-12-01')).toEqual({ reversed: 3, owed: 1 });
    expect(planReversal(grant, '2023-12-02')).toEqual({ reversed: 0, owed: 1 });
  });
});

const debt: Debt = { owedId: 1, memberId: 1, householdId: null, itemId: 1, open: 2 };
const credit = {
  id: 10,
  memberId: 1,
  householdId: null as number | null,
  itemId: 1,
  remaining: 4,
  reserved: 0,
  lastDay: '2023-12-01' as string | null,
  grantedOn: '2023-11-01',
};

describe('a debt', () => {
  test('is settled by the next grant of the same item and holder', () => {
    expect(planSettlement([debt], [credit])).toEqual([{ owedId: 1, grantId: 10, quantity: 2 }]);
  });

  test.each([
    ['another item', { itemId: 2 }],
    ['another member', { memberId: 2 }],
    ['the pool', { householdId: 5 }],
  ])('is not settled by a grant of %s', (_, other) => {
    expect(planSettlement([debt], [{ ...credit, ...other }])).toEqual([]);
  });

  test('of a pool is settled by the pool, whoever stands in its books', () => {
    const pooled = { ...debt, householdId: 5 };
    const grant = { ...credit, memberId: 2, householdId: 5 };
    expect(planSettlement([pooled], [grant])).toHaveLength(1);
    expect(planSettlement([pooled], [{ ...grant, householdId: 6 }])).toEqual([]);
    expect(planSettlement([pooled], [credit])).toEqual([]);
  });

  test('is settled before a younger one, from what lapses first, and never from what is booked', () => {
    const grants = [
      { ...credit, id: 11, lastDay: null, remaining: 1 },
      { ...credit, id: 12, remaining: 3, reserved: 1 },
    ];
    expect(
      planSettlement(
        [
          { ...debt, owedId: 7 },
          { ...debt, owedId: 3, open: 1 },
        ],
        grants,
      ),
    ).toEqual([
      { owedId: 3, grantId: 12, quantity: 1 },
      { owedId: 7, grantId: 12, quantity: 1 },
      { owedId: 7, grantId: 11, quantity: 1 },
    ]);
  });
});

const cause = { kind: 'payment_reversal', id: 1 };
const unpaid: Unpaid = { owedId: 1, grantId: 10, open: 2, forgiven: 0, reversal: cause };

describe('sessions given back to a grant whose money came back', () => {
  test('are owed by nobody any more, up to what was owed', () => {
    expect(planGivingBack([unpaid], 3)).toEqual([
      { owedId: 1, taken: 2, reopened: 0, reversal: cause },
    ]);
  });

  test('that had been let go are opened once more for the books', () => {
    expect(planGivingBack([{ ...unpaid, open: 1, forgiven: 2 }], 2)).toEqual([
      { owedId: 1, taken: 2, reopened: 1, reversal: cause },
    ]);
  });

  test('that a later grant paid for are the member’s', () => {
    expect(planGivingBack([{ ...unpaid, open: 0 }], 1)).toEqual([]);
  });

  test('pay the first debt first', () => {
    const taken = planGivingBack([unpaid, { ...unpaid, owedId: 2 }], 3);
    expect(taken.map((one) => one.taken)).toEqual([2, 1]);
  });
});

const someDebts = fc
  .array(
    fc.record({
      memberId: fc.constantFrom(1, 2),
      householdId: fc.constantFrom(null, 5),
      itemId: fc.constantFrom(1, 2),
      open: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 5 },
  )
  .map((debts) => debts.map((one, at) => ({ ...one, owedId: at + 1 })));
const someCredits = fc
  .array(
    fc
      .record({
        memberId: fc.constantFrom(1, 2),
        householdId: fc.constantFrom(null, 5),
        itemId: fc.constantFrom(1, 2),
        remaining: fc.nat(5),
        booked: fc.nat(5),
        lastDay: fc.constantFrom(null, '2023-12-01', '2023-12-05'),
        grantedOn: fc.constantFrom('2023-11-01', '2023-11-02'),
      })
      .map(({ booked, ...one }) => ({ ...one, reserved: Math.min(booked, one.remaining) })),
    { maxLength: 5 },
  )
  .map((grants) => grants.map((one, at) => ({ ...one, id: at + 1 })));

/** How the rule names a holder: a pool, or a member alone. */
const holder = (one: { memberId: number; householdId: number | null; itemId: number }) =>
  `${one.householdId === null ? `member ${one.memberId}` : `pool ${one.householdId}`}, ${one.itemId}`;

test('settling takes as much as is owed and there, from nobody else, in whatever order it is told', () => {
  fc.assert(
    fc.property(someDebts, someCredits, (debts, grants) => {
      const plan = planSettlement(debts, grants);
      const of = (key: 'owedId' | 'grantId', id: number) =>
        plan.filter((one) => one[key] === id).reduce((sum, one) => sum + one.quantity, 0);
      for (const one of debts) expect(of('owedId', one.owedId)).toBeLessThanOrEqual(one.open);
      for (const one of grants)
        expect(of('grantId', one.id)).toBeLessThanOrEqual(one.remaining - one.reserved);
      for (const whose of new Set([...debts, ...grants].map(holder))) {
        const owed = debts.filter((one) => holder(one) === whose);
        const there = grants.filter((one) => holder(one) === whose);
        const taken = owed.reduce((sum, one) => sum + of('owedId', one.owedId), 0);
        expect(taken).toBe(there.reduce((sum, one) => sum + of('grantId', one.id), 0));
        expect(taken).toBe(
          Math.min(
            owed.reduce((sum, one) => sum + one.open, 0),
            there.reduce((sum, one) => sum + one.remaining - one.reserved, 0),
          ),
        );
        // an older debt is never left open for a younger one
        const left = owed.find((one) => of('owedId', one.owedId) < one.open)?.owedId ?? Infinity;
        expect(
          owed.filter((one) => one.owedId > left).every((one) => !of('owedId', one.owedId)),
        ).toBe(true);
      }
      expect(plan.every(({ quantity }) => quantity > 0)).toBe(true);
      expect(planSettlement(debts.toReversed(), grants.toReversed())).toEqual(plan);
    }),
  );
});

test('what is given back takes no more than was owed or let go, and no more than came', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ open: fc.nat(4), forgiven: fc.nat(4) }), { maxLength: 4 }),
      fc.nat(8),
      (numbers, quantity) => {
        const debts = numbers.map((one, at) => ({ ...unpaid, ...one, owedId: at + 1 }));
        const plan = planGivingBack(debts, quantity);
        const could = debts.reduce((sum, one) => sum + one.open + one.forgiven, 0);
        const taken = plan.reduce((sum, one) => sum + one.taken, 0);
        expect(taken).toBe(Math.min(quantity, could));
        for (const one of plan) {
          const { open, forgiven } = debts[one.owedId - 1]!;
          expect(one.taken).toBeGreaterThan(0);
          expect(one.reopened).toBeLessThanOrEqual(forgiven);
          expect(open + one.reopened - one.taken).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});
