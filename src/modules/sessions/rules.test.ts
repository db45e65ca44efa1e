import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asOfDay,
  availableOn,
  balancesOf,
  countsOn,
  grantState,
  inDrawOrder,
  isUsable,
  lastUsableDay,
  planDrawDown,
} from './rules.ts';

/** Few days, small numbers and many ties, so that grants collide. */
const days = ['2023-11-30', '2023-12-01', '2023-12-02', '2023-12-03'];
const someDay = fc.constantFrom(...days);
const someGrant = fc
  .record({
    clubId: fc.constantFrom(1, 2),
    itemId: fc.constantFrom(1, 2),
    remaining: fc.nat(4),
    reserving: fc.nat(4),
    isHeld: fc.boolean(),
    more: fc.nat(2),
    grantedOn: someDay,
    lastDay: fc.option(someDay),
  })
  .map(({ reserving, more, ...grant }) => ({
    ...grant,
    reserved: Math.min(reserving, grant.remaining),
    quantity: grant.remaining + more + 1,
    used: more + 1,
  }));
const someGrants = fc
  .array(someGrant, { maxLength: 6 })
  .map((grants) => grants.map((grant, at) => ({ ...grant, id: at + 1 })));

const nothing = { used: 0, expired: 0, reversed: 0, transferred: 0, adjusted: 0 };

test('sessions collected on 1 November for 30 days are usable through 1 December', () => {
  const lastDay = lastUsableDay('2023-11-01', 30);
  expect(lastDay).toBe('2023-12-01');
  expect(isUsable({ lastDay }, '2023-12-01')).toBe(true);
  expect(isUsable({ lastDay }, '2023-12-02')).toBe(false);
});

test('dues retried with success on 4 November burn none of the member’s days: usable through 4 December', () => {
  expect(lastUsableDay('2023-11-04', 30)).toBe('2023-12-04');
});

test('0 days means that sessions never expire, which is no date at all', () => {
  expect(lastUsableDay('2023-11-01', 0)).toBeNull();
  expect(isUsable({ lastDay: null }, '2199-12-31')).toBe(true);
});

test('one day of life is the day of collection and the next', () => {
  expect(lastUsableDay('2023-11-01', 1)).toBe('2023-11-02');
});

test('leap days and the nights on which clocks change are counted like any other', () => {
  expect(lastUsableDay('2024-02-28', 1)).toBe('2024-02-29');
  expect(lastUsableDay('2024-02-28', 2)).toBe('2024-03-01');
  expect(lastUsableDay('2023-02-28', 1)).toBe('2023-03-01');
  expect(lastUsableDay('2024-03-09', 2)).toBe('2024-03-11');
  expect(lastUsableDay('2024-02-29', 365)).toBe('2025-02-28');
});

const november = {
  id: 1,
  lastDay: '2023-12-01',
  grantedOn: '2023-11-01',
  remaining: 4,
  reserved: 0,
  finalOn: null,
  isHeld: false,
};
const december = { ...november, id: 2, lastDay: '2023-12-31', grantedOn: '2023-12-01' };

test('on 1 December both grants are usable and the older is drawn first; on 2 December only the later is left', () => {
  expect(planDrawDown([december, november], 5, '2023-12-01')).toEqual([
    { grantId: 1, quantity: 4 },
    { grantId: 2, quantity: 1 },
  ]);
  expect(planDrawDown([december, november], 4, '2023-12-02')).toEqual([
    { grantId: 2, quantity: 4 },
  ]);
  expect(planDrawDown([december, november], 5, '2023-12-02')).toBeUndefined();
});

test('sessions are drawn soonest last day first, then oldest, never-expiring last', () => {
  const never = { id: 1, lastDay: null, grantedOn: '2020-01-01' };
  const late = { id: 2, lastDay: '2023-12-20', grantedOn: '2023-11-01' };
  const young = { id: 3, lastDay: '2023-12-10', grantedOn: '2023-11-05' };
  const old = { id: 4, lastDay: '2023-12-10', grantedOn: '2023-11-01' };
  const twin = { id: 5, lastDay: '2023-12-10', grantedOn: '2023-11-01' };
  const sorted = [never, late, young, twin, old].sort(inDrawOrder);
  expect(sorted.map((grant) => grant.id)).toEqual([4, 5, 3, 2, 1]);
});

test('what is held for a booking is not drawn', () => {
  expect(availableOn({ ...november, reserved: 3 }, '2023-11-05')).toBe(1);
  expect(planDrawDown([{ ...november, reserved: 3 }], 2, '2023-11-05')).toBeUndefined();
});

test('a draw is paid in full from what is there, or not at all', () => {
  fc.assert(
    fc.property(someGrants, fc.integer({ min: 1, max: 12 }), someDay, (grants, wanted, day) => {
      const available = grants.reduce((sum, grant) => sum + availableOn(grant, day), 0);
      const draws = planDrawDown(grants, wanted, day);
      if (available < wanted) {
        expect(draws).toBeUndefined();
        return;
      }
      expect(draws!.reduce((sum, draw) => sum + draw.quantity, 0)).toBe(wanted);
      for (const { grantId, quantity } of draws!) {
        const grant = grants.find(({ id }) => id === grantId)!;
        expect(quantity).toBeGreaterThan(0);
        expect(quantity).toBeLessThanOrEqual(availableOn(grant, day));
      }
      expect(new Set(draws!.map((draw) => draw.grantId)).size).toBe(draws!.length);
    }),
  );
});

test('no grant is touched while one that comes before it still has something', () => {
  fc.assert(
    fc.property(someGrants, fc.integer({ min: 1, max: 12 }), someDay, (grants, wanted, day) => {
      const draws = planDrawDown(grants, wanted, day) ?? [];
      const drawn = new Map(draws.map((draw) => [draw.grantId, draw.quantity]));
      const last = grants.find((grant) => grant.id === draws.at(-1)?.grantId);
      for (const grant of grants)
        if (last && inDrawOrder(grant, last) < 0)
          expect(drawn.get(grant.id) ?? 0).toBe(availableOn(grant, day));
    }),
  );
});

test('the order in which grants are read changes nothing about a draw or a balance', () => {
  fc.assert(
    fc.property(
      someGrants.chain((grants) =>
        fc.tuple(
          fc.constant(grants),
          fc.shuffledSubarray(grants, { minLength: grants.length, maxLength: grants.length }),
        ),
      ),
      fc.integer({ min: 1, max: 12 }),
      someDay,
      ([grants, shuffled], wanted, day) => {
        expect(planDrawDown(shuffled, wanted, day)).toEqual(planDrawDown(grants, wanted, day));
        expect(balancesOf(shuffled, () => day)).toEqual(balancesOf(grants, () => day));
      },
    ),
  );
});

test('a balance is what can be drawn, and what lapses next is part of it', () => {
  fc.assert(
    fc.property(someGrants, someDay, (grants, day) => {
      for (const balance of balancesOf(grants, () => day)) {
        const own = grants.filter((grant) => grant.itemId === balance.itemId);
        expect(balance.available).toBe(
          own.reduce((sum, grant) => sum + availableOn(grant, day), 0),
        );
        expect(balance.lapsingThen + balance.neverExpiring).toBeLessThanOrEqual(balance.available);
        expect(balance.nextLastDay === null).toBe(balance.lapsingThen === 0);
        if (balance.nextLastDay !== null)
          expect(isUsable({ lastDay: balance.nextLastDay }, day)).toBe(true);
        expect(balance.quantity).toBeGreaterThanOrEqual(balance.available + balance.reserved);
      }
    }),
  );
});

test('every club’s grants are counted by that club’s own day', () => {
  const grant = { ...november, itemId: 1, quantity: 4, used: 0 };
  const grants = [
    { ...grant, clubId: 1 },
    { ...grant, clubId: 2 },
  ];
  const days = ['', '2023-12-01', '2023-12-02'];
  expect(balancesOf(grants, (clubId) => days[clubId]!)).toMatchObject([
    { available: 4, quantity: 4 },
  ]);
});

test('a used-up grant counts toward "of 8" through its last day; one without a last day no longer', () => {
  expect(countsOn({ lastDay: '2023-12-01', remaining: 0 }, '2023-12-01')).toBe(true);
  expect(countsOn({ lastDay: '2023-12-01', remaining: 4 }, '2023-12-02')).toBe(false);
  expect(countsOn({ lastDay: null, remaining: 1 }, '2023-12-01')).toBe(true);
  expect(countsOn({ lastDay: null, remaining: 0 }, '2023-12-01')).toBe(false);
});

test('a grant out of date is shown expired before the sweep books it, but for what is held', () => {
  const grant = { ...november, ...nothing, used: 1, remaining: 3, reserved: 1 };
  expect(asOfDay(grant, '2023-12-01')).toEqual(grant);
  const seen = asOfDay(grant, '2023-12-02');
  expect(seen).toMatchObject({ remaining: 1, reserved: 1, expired: 2 });
  expect(asOfDay(seen, '2023-12-02')).toEqual(seen);
});

const state = (given: object, day = '2023-12-01') =>
  grantState(asOfDay({ ...november, ...nothing, ...given }, day), day);

test('one word says where a grant stands', () => {
  expect(state({})).toBe('available');
  expect(state({ finalOn: '2023-12-02' })).toBe('provisional');
  expect(state({ finalOn: '2023-12-01' })).toBe('available');
  expect(state({ finalOn: '2023-12-02', isHeld: true })).toBe('held');
  expect(state({ remaining: 1, used: 3, expired: 1 })).toBe('available');
  expect(state({}, '2023-12-02')).toBe('expired');
  expect(state({ remaining: 0, used: 4 })).toBe('used_up');
  expect(state({ remaining: 0, used: 4 }, '2023-12-02')).toBe('used_up');
  expect(state({ remaining: 0, used: 1, reversed: 3 })).toBe('reversed');
  expect(state({ remaining: 0, reversed: 1, expired: 3 })).toBe('expired');
  expect(state({ remaining: 0, transferred: 4 })).toBe('used_up');
});
