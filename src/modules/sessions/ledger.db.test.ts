import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Instant } from '#kit/days';
import { Refusal } from '#kit/refusal';
import { rows } from '#platform/database/query';
import { makeClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { adjustSessions } from './adjust-sessions.ts';
import { bringBackSessions } from './bring-back-sessions.ts';
import { extendSessions } from './extend-sessions.ts';
import { expireSessions } from './expire-sessions.ts';
import { explain } from './explain.ts';
import { balancesAsOf, balancesToday, ledgerOf, listGrants } from './queries.ts';
import { transferSessions, undoTransfer } from './transfer-sessions.ts';
import { undoUse } from './undo-use.ts';
import { useSessions } from './use-sessions.ts';
import { verifySessions } from './verify.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const who = fc.constantFrom(0, 1);
const many = fc.integer({ min: 1, max: 4 });
const life = fc.option(fc.nat(4));

/** What may happen at a club, with small numbers and short lives so that everything meets everything. */
const step = fc.record({
  hours: fc.constantFrom(1, 7, 30, 50),
  sweeps: fc.boolean(),
  deed: fc.oneof(
    fc.record({ kind: fc.constant('credit' as const), who, many, life, pooled: fc.boolean() }),
    fc.record({ kind: fc.constant('use' as const), who, many }),
    fc.record({ kind: fc.constant('undo use' as const), which: fc.nat(5) }),
    fc.record({ kind: fc.constant('adjust' as const), who, many, life, plus: fc.boolean() }),
    fc.record({ kind: fc.constant('transfer' as const), who, many }),
    fc.record({ kind: fc.constant('undo transfer' as const), which: fc.nat(2) }),
    fc.record({ kind: fc.constant('bring back' as const), who, life }),
    fc.record({ kind: fc.constant('extend' as const), who, life, which: fc.nat(2) }),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Told = { outcome: string; at: Instant; balances: unknown };

/** Lets the steps happen in a club of their own and answers what it looked like after each. */
async function live(steps: readonly Step[], sweeping: boolean) {
  const house = await makeClub(database.db, { timeZone: 'Pacific/Auckland' });
  const members = [await house.member(), await house.member()] as const;
  const itemId = await house.sessionItem();
  const householdId = await house.household(...members);
  const uses: number[] = [];
  const transfers: number[] = [];
  const told: Told[] = [];
  let caller = house.caller;

  const act = <Answer>(work: (tx: typeof database.db) => Promise<Answer>) =>
    database.db.transaction().execute(work);
  const lastDayAfter = (days: number | null) =>
    days === null ? null : addDays(dayAt(caller.now, house.club.timeZone), days);
  const about = { itemId, reason: 'because', note: null };

  async function happens({ deed }: Step): Promise<unknown> {
    switch (deed.kind) {
      case 'credit':
        return await house.credit(caller.now, {
          memberId: members[deed.who]!,
          itemId,
          quantity: deed.many,
          lastDay: lastDayAfter(deed.life),
          ...(deed.pooled ? { householdId } : {}),
        });
      case 'use':
        return await act(async (tx) => {
          const wanted = { ...about, memberId: members[deed.who]!, quantity: deed.many };
          uses.push((await useSessions(tx, caller, wanted)).id);
        });
      case 'undo use':
        return await act((tx) => undoUse(tx, caller, uses[deed.which] ?? 0));
      case 'adjust':
        return await act((tx) =>
          adjustSessions(tx, caller, {
            ...about,
            memberId: members[deed.who]!,
            quantity: deed.plus ? deed.many : -deed.many,
            lastDay: lastDayAfter(deed.life),
          }),
        );
      case 'transfer':
        return await act(async (tx) => {
          const transfer = await transferSessions(tx, caller, {
            ...about,
            fromMemberId: members[deed.who]!,
            toMemberId: members[1 - deed.who]!,
            quantity: deed.many,
          });
          transfers.push(transfer.id);
        });
      case 'undo transfer':
        return await act((tx) => undoTransfer(tx, caller, transfers[deed.which] ?? 0));
      case 'extend': {
        const whose = { memberId: members[deed.who]! };
        const { items } = await listGrants(database.db, caller, whose, { limit: 3 });
        const wanted = { grantId: items[deed.which]?.id ?? 0, reason: about.reason };
        return await act((tx) =>
          extendSessions(tx, caller, { ...wanted, lastDay: lastDayAfter(deed.life) }),
        );
      }
      case 'bring back':
        return await act((tx) =>
          bringBackSessions(tx, caller, {
            ...about,
            memberId: members[deed.who]!,
            lastDay: lastDayAfter(deed.life),
          }),
        );
    }
  }

  /** What each member has, which is also what they are told in words. */
  async function look() {
    const seen = [];
    for (const memberId of members) {
      const balances = await balancesToday(database.db, caller, { memberId });
      const { left } = explain({
        itemName: 'Yoga',
        entries: await ledgerOf(database.db, caller, { memberId, itemId }),
        now: caller.now,
        timeZoneOf: () => house.club.timeZone,
        causeWords: (cause) => cause.kind,
      });
      expect(left).toBe(balances[0]?.available ?? 0);
      seen.push(balances);
    }
    return seen;
  }
  for (const step of steps) {
    caller = house.at(caller.now.add({ hours: step.hours }));
    if (sweeping && step.sweeps) await act((tx) => expireSessions(tx, caller, house.club, 3));
    const outcome = await happens(step).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof Refusal) return error.code;
        throw error;
      },
    );
    told.push({ outcome, at: caller.now, balances: await look() });
  }
  caller = house.at(caller.now.add({ hours: 24 * 30 }));
  await act((tx) => expireSessions(tx, caller, house.club, 1000));
  return { house, members, itemId, caller, told, lines: await linesOf(caller) };
}

/** All ledger lines of the organization, grants numbered as they were made. */
const linesOf = (caller: Caller) =>
  rows(
    database.db,
    sql`
      select
        dense_rank() over (order by grant_id) as grant, entry_no, kind, change, last_day,
        effective_at::text as effective_at
      from session_entries
      where organization_id = ${caller.organizationId}
      order by grant_id, entry_no`,
  );

test('whatever happens, the books balance, the past stays as it was, and sweeping or not is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const swept = await live(steps, true);
      const unswept = await live(steps, false);

      const outcomes = ({ told }: typeof swept) => told.map((moment) => moment.outcome);
      const shares = ({ told, itemId }: typeof swept) =>
        told.map((moment) => JSON.stringify(moment.balances).replaceAll(`"itemId":${itemId},`, ''));
      expect(outcomes(unswept)).toEqual(outcomes(swept));
      expect(shares(unswept)).toEqual(shares(swept));
      expect(unswept.lines).toEqual(swept.lines);

      for (const { caller, members, told } of [swept, unswept]) {
        expect(await verifySessions(database.db, caller)).toEqual([]);
        for (const { at, balances } of told) {
          const then = members.map((memberId) =>
            balancesAsOf(database.db, caller, { memberId }, at),
          );
          expect(await Promise.all(then)).toEqual(balances);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('what remains and what went away always make what was credited', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { caller, members } = await live(steps, false);
      for (const memberId of members) {
        const { items } = await listGrants(database.db, caller, { memberId }, { limit: 200 });
        for (const grant of items)
          expect(
            grant.remaining +
              grant.used +
              grant.expired +
              grant.reversed +
              grant.transferred +
              grant.adjusted,
          ).toBe(grant.quantity);
      }
    }),
    { numRuns: 10 },
  );
});

test('what a member had is told the same at any time, swept or not, in the middle of a lapse', async () => {
  for (const sweeping of [true, false]) {
    const { told, caller, members } = await live(
      [
        {
          hours: 1,
          sweeps: true,
          deed: { kind: 'credit', who: 0, many: 4, life: 1, pooled: false },
        },
        { hours: 1, sweeps: true, deed: { kind: 'use', who: 0, many: 1 } },
        { hours: 50, sweeps: true, deed: { kind: 'undo use', which: 0 } },
        { hours: 1, sweeps: true, deed: { kind: 'bring back', who: 0, life: 3 } },
        { hours: 1, sweeps: false, deed: { kind: 'use', who: 0, many: 2 } },
      ],
      sweeping,
    );
    expect(told.map((moment) => moment.outcome)).toEqual(Array.from({ length: 5 }, () => 'done'));
    const left = await Promise.all(
      told.map(({ at }) => balancesAsOf(database.db, caller, { memberId: members[0] }, at)),
    );
    expect(left.map(([balance]) => balance?.available)).toEqual([4, 3, 0, 4, 2]);
  }
});

test('a storm of mixed operations on three members ends with books that balance, and nobody waits for ever', async () => {
  const house = await makeClub(database.db);
  const members = [await house.member(), await house.member(), await house.member()];
  const itemId = await house.sessionItem();
  const householdId = await house.household(members[0]!, members[1]!);
  const done: { uses: number[]; transfers: number[] } = { uses: [], transfers: [] };
  const caller = house.at('2023-11-05T09:00');
  const about = { itemId, reason: 'because', note: null };

  function deed(n: number): (tx: typeof database.db) => Promise<unknown> {
    const memberId = members[n % 3]!;
    const to = members[(n + 1) % 3]!;
    const quantity = 1 + (n % 4);
    const lastDay = n % 2 === 0 ? null : '2023-11-20';
    switch (n % 7) {
      case 0:
      case 1:
        return async (tx) =>
          done.uses.push((await useSessions(tx, caller, { ...about, memberId, quantity })).id);
      case 2:
        return async (tx) => undoUse(tx, caller, done.uses.shift() ?? 0);
      case 3:
        return async (tx) => {
          const wanted = { ...about, fromMemberId: memberId, toMemberId: to, quantity };
          done.transfers.push((await transferSessions(tx, caller, wanted)).id);
        };
      case 4:
        return async (tx) => undoTransfer(tx, caller, done.transfers.shift() ?? 0);
      case 5:
        return async (tx) => adjustSessions(tx, caller, { ...about, memberId, quantity, lastDay });
      default:
        // the sweep always has a transaction of its own: it takes what is free and waits for nobody
        return async (tx) =>
          n % 2 === 0
            ? expireSessions(tx, caller, house.club, 2)
            : bringBackSessions(tx, caller, { ...about, memberId, lastDay: '2023-11-25' });
    }
  }

  for (const [n, memberId] of members.entries()) {
    const holding = { memberId, itemId, quantity: 6 };
    await house.credit('2023-11-01T09:00', { ...holding, lastDay: '2023-11-04' });
    await house.credit('2023-11-01T09:00', { ...holding, lastDay: '2023-11-30' });
    if (n === 0) await house.credit('2023-11-01T09:00', { ...holding, householdId, lastDay: null });
  }
  const answers = await Promise.allSettled(
    Array.from({ length: 280 }, (_, n) => database.db.transaction().execute(deed(n))),
  );
  const faults = answers
    .flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
    .filter((reason) => !(reason instanceof Refusal));
  expect(faults).toEqual([]);
  expect(await verifySessions(database.db, caller)).toEqual([]);
});
