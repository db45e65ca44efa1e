import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#platform/database/query';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { wholeDatabase } from '#testing/whole-database';
import { adjustSessions } from './adjust-sessions.ts';
import { bringBackSessions } from './bring-back-sessions.ts';
import { balancesToday } from './queries.ts';
import { planDrawDown } from './rules.ts';
import { drawOneSession, lockGrantsOf } from './store.ts';
import { transferSessions, undoTransfer } from './transfer-sessions.ts';
import { undoUse } from './undo-use.ts';
import { useSessions } from './use-sessions.ts';
import { verifySessions } from './verify.ts';

let database: TestDatabase;
let house: TestClub;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
});
afterAll(async () => {
  expect(await verifySessions(database.db, house.caller)).toEqual([]);
  await database.close();
});

const now = '2023-11-01T09:00';
const use = (memberId: number, itemId: number, quantity = 1, when = now) =>
  database.db
    .transaction()
    .execute((tx) => useSessions(tx, house.at(when), { memberId, itemId, quantity, note: null }));
const available = async (memberId: number) =>
  (await balancesToday(database.db, house.at(now), { memberId }))[0]?.available;

test('the older grant is drawn first on their common day, and only the later one the day after', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const november = await house.credit(now, {
    memberId,
    itemId,
    quantity: 4,
    lastDay: '2023-12-01',
  });
  const december = await house.credit('2023-12-01T09:00', {
    memberId,
    itemId,
    quantity: 4,
    lastDay: '2023-12-31',
  });
  const { draws } = await use(memberId, itemId, 1, '2023-12-01T23:59');
  expect(draws).toEqual([{ grantId: november, quantity: 1 }]);
  const after = await use(memberId, itemId, 4, '2023-12-02T00:00');
  expect(after.draws).toEqual([{ grantId: december, quantity: 4 }]);
});

test('staff may pick another grant than the one that lapses soonest, but not somebody else’s', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const holding = { memberId, itemId, quantity: 2 };
  await house.credit(now, { ...holding, lastDay: '2023-12-01' });
  const later = await house.credit(now, { ...holding, lastDay: '2023-12-31' });
  const other = await house.credit(now, {
    ...holding,
    memberId: await house.member(),
    lastDay: null,
  });
  const pick = (grantId: number, quantity: number) =>
    database.db
      .transaction()
      .execute((tx) =>
        useSessions(tx, house.at(now), { memberId, itemId, quantity, grantId, note: null }),
      );
  expect((await pick(later, 1)).draws).toEqual([{ grantId: later, quantity: 1 }]);
  await expect(pick(later, 2)).rejects.toMatchObject({ code: 'not_enough_sessions' });
  await expect(pick(other, 1)).rejects.toMatchObject({ code: 'grant_not_eligible' });
});

for (const [howMany, quantity] of [
  ['one session', 1],
  ['two sessions', 2],
] as const)
  test(`twelve hands taking ${howMany} each at once get exactly what is there`, async () => {
    const itemId = await house.sessionItem();
    const [ann, bob] = [await house.member(), await house.member()];
    const householdId = await house.household(ann, bob);
    const lastDays = ['2023-12-01', '2023-12-01', null];
    for (const lastDay of lastDays)
      await house.credit(now, { memberId: ann, itemId, quantity: 2 * quantity, lastDay });
    const pool = { memberId: ann, householdId, itemId, quantity, lastDay: '2023-11-20' };
    await house.credit(now, pool);
    const taken = await Promise.allSettled(
      Array.from({ length: 12 }, () => use(ann, itemId, quantity)),
    );
    expect(taken.filter((answer) => answer.status === 'fulfilled')).toHaveLength(7);
    for (const answer of taken)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'not_enough_sessions' });
    expect(await available(ann)).toBe(0);
  });

test('a household draws from its pool at once from all sides, and never more than is in it', async () => {
  const itemId = await house.sessionItem();
  const members = [await house.member(), await house.member(), await house.member()];
  const householdId = await house.household(...members);
  const outsider = await house.member();
  await house.credit(now, {
    memberId: members[0]!,
    householdId,
    itemId,
    quantity: 5,
    lastDay: '2023-12-01',
  });
  await expect(use(outsider, itemId)).rejects.toMatchObject({ code: 'not_enough_sessions' });
  const hands = [...members, ...members, ...members];
  const taken = await Promise.allSettled(hands.map((memberId) => use(memberId, itemId)));
  expect(taken.filter((answer) => answer.status === 'fulfilled')).toHaveLength(5);
});

test('one session drawn in one statement comes from the grant that the rule would pick', async () => {
  const day = fc.constantFrom('2023-11-30', '2023-12-01', '2023-12-02');
  const holding = fc.record({
    quantity: fc.integer({ min: 1, max: 2 }),
    spent: fc.nat(2),
    grantedOn: fc.constantFrom('2023-10-01', '2023-10-02'),
    lastDay: fc.option(day),
    pooled: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(holding, { maxLength: 5 }), day, async (holdings, on) => {
      const [memberId, itemId] = [await house.member(), await house.sessionItem()];
      const householdId = await house.household(memberId, await house.member());
      for (const { pooled, spent, ...grant } of holdings) {
        const id = await house.credit(now, {
          ...grant,
          memberId,
          itemId,
          ...(pooled ? { householdId } : {}),
        });
        const quantity = Math.min(spent, grant.quantity);
        if (quantity > 0)
          await database.db.transaction().execute((tx) =>
            useSessions(tx, house.at('2023-10-05T09:00'), {
              memberId,
              itemId,
              quantity,
              grantId: id,
              note: null,
            }),
          );
      }
      const undo = new Error('put back');
      const attempt = database.db.transaction().execute(async (tx) => {
        const grants = await lockGrantsOf(tx, house.caller.organizationId, memberId, itemId);
        const planned = planDrawDown(grants, 1, on);
        const line = { kind: 'use', cause: { kind: 'use', id: 0 } } as const;
        const drawn = await drawOneSession(tx, house.caller, { memberId, itemId, day: on }, line);
        expect(drawn === undefined ? undefined : [drawn]).toEqual(planned);
        throw undo;
      });
      await expect(attempt).rejects.toBe(undo);
    }),
    { numRuns: 25 },
  );
});

test('undoing a use gives back to the very grants it came from, once', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const holding = { memberId, itemId, quantity: 2 };
  const first = await house.credit(now, { ...holding, lastDay: '2023-12-01' });
  const second = await house.credit(now, { ...holding, lastDay: '2023-12-31' });
  const drawn = await use(memberId, itemId, 3);
  expect(drawn.draws).toEqual([
    { grantId: first, quantity: 2 },
    { grantId: second, quantity: 1 },
  ]);
  const undo = () =>
    database.db.transaction().execute((tx) => undoUse(tx, house.at(now), drawn.id));
  const undone = await Promise.all([undo(), undo(), undo()]);
  const restored = undone.map((answer) => answer.restored).filter((draws) => draws.length > 0);
  expect(restored).toEqual([
    [
      { grantId: second, quantity: 1 },
      { grantId: first, quantity: 2 },
    ],
  ]);
  expect(await available(memberId)).toBe(4);
  expect((await use(memberId, itemId, 3)).draws).toEqual(drawn.draws);
});

test('a request that is refused leaves every row as it was', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const other = await house.member();
  const grantId = await house.credit(now, { memberId, itemId, quantity: 2, lastDay: '2023-12-01' });
  const caller = house.at(now);
  const about = { memberId, itemId, reason: 'because' };
  const transfer = await database.db.transaction().execute((tx) =>
    transferSessions(tx, caller, {
      fromMemberId: memberId,
      toMemberId: other,
      itemId,
      quantity: 1,
      reason: 'a gift',
    }),
  );
  await use(other, itemId);
  const before = await wholeDatabase(database.pool);
  const refused: [string, (tx: typeof database.db) => Promise<unknown>][] = [
    ['not_enough_sessions', (tx) => useSessions(tx, caller, { ...about, quantity: 2, note: null })],
    [
      'not_enough_sessions',
      (tx) => useSessions(tx, caller, { ...about, quantity: 9, grantId, note: null }),
    ],
    [
      'not_enough_sessions',
      (tx) => adjustSessions(tx, caller, { ...about, quantity: -2, lastDay: null }),
    ],
    [
      'last_day_is_past',
      (tx) => adjustSessions(tx, caller, { ...about, quantity: 1, lastDay: '2023-10-31' }),
    ],
    ['nothing_expired', (tx) => bringBackSessions(tx, caller, { ...about, lastDay: null })],
    [
      'not_enough_sessions',
      (tx) =>
        transferSessions(tx, caller, {
          ...about,
          fromMemberId: memberId,
          toMemberId: other,
          quantity: 2,
        }),
    ],
    [
      'transfer_to_oneself',
      (tx) =>
        transferSessions(tx, caller, {
          ...about,
          fromMemberId: memberId,
          toMemberId: memberId,
          quantity: 1,
        }),
    ],
    ['transferred_sessions_used', (tx) => undoTransfer(tx, caller, transfer.id)],
    ['transfer_too_old', (tx) => undoTransfer(tx, house.at('2023-11-02T09:01'), transfer.id)],
    ['no_such_use', (tx) => undoUse(tx, caller, 999_999)],
  ];
  for (const [code, act] of refused)
    await expect(database.db.transaction().execute(act)).rejects.toMatchObject({ code });
  expect(await wholeDatabase(database.pool)).toEqual(before);
});

test('sessions handed on keep their last day and their worth, and come back within a day', async () => {
  const [from, to] = [await house.member(), await house.member()];
  const itemId = await house.sessionItem();
  const holding = { memberId: from, itemId, quantity: 2 };
  await house.credit(now, { ...holding, lastDay: '2023-11-20', unitValueMinor: 700 });
  await house.credit(now, { ...holding, lastDay: '2023-12-01' });
  const caller = house.at(now);
  const transfer = await database.db.transaction().execute((tx) =>
    transferSessions(tx, caller, {
      fromMemberId: from,
      toMemberId: to,
      itemId,
      quantity: 3,
      reason: 'a gift',
    }),
  );
  expect(await balancesToday(database.db, caller, { memberId: to })).toMatchObject([
    { available: 3, nextLastDay: '2023-11-20', lapsingThen: 2 },
  ]);
  expect(await available(from)).toBe(1);
  const undo = () =>
    database.db
      .transaction()
      .execute((tx) => undoTransfer(tx, house.at('2023-11-02T09:00'), transfer.id));
  await Promise.all([undo(), undo()]);
  expect([await available(from), await available(to)]).toEqual([4, 0]);
});

test('a plus is a grant of its own, a minus is taken in draw order and never below zero', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const caller = house.at(now);
  const about = { memberId, itemId, reason: 'sorry about the flood' };
  const adjust = (quantity: number, lastDay: string | null) =>
    database.db
      .transaction()
      .execute((tx) => adjustSessions(tx, caller, { ...about, quantity, lastDay }));
  await adjust(2, null);
  await adjust(3, '2023-12-01');
  await adjust(-4, null);
  expect(await balancesToday(database.db, caller, { memberId })).toMatchObject([
    { available: 1, neverExpiring: 1 },
  ]);
  await expect(adjust(-2, null)).rejects.toMatchObject({
    code: 'not_enough_sessions',
    message: '1 Yoga left, 2 needed.',
  });
});

test('a ledger line cannot be changed, removed or wiped out', async () => {
  const memberId = await house.member();
  const itemId = await house.sessionItem();
  await house.credit(now, { memberId, itemId, quantity: 2, lastDay: null });
  const { organizationId } = house.caller;
  for (const attempt of [
    sql`update session_entries set change = 9 where organization_id = ${organizationId}`,
    sql`update session_entries set change = 9 where organization_id = ${organizationId} and false`,
    sql`delete from session_entries where organization_id = ${organizationId}`,
    sql`/* all organizations: this must fail */ truncate session_entries`,
  ])
    await expect(run(database.db, attempt)).rejects.toThrow('append-only');
});

test.each([[[5, 5]], [[3, 3, 4]], [[2, 2, 2, 2, 2]], [[10]], [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]])(
  'twenty hands at once get all ten sessions out of grants of %j, and not one more (I4)',
  async (quantities) => {
    for (let round = 0; round < 4; round += 1) {
      const [memberId, itemId] = [await house.member(), await house.sessionItem()];
      for (const quantity of quantities)
        await house.credit(now, { memberId, itemId, quantity, lastDay: '2023-12-01' });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, () => use(memberId, itemId)),
      );
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(10);
      expect(await available(memberId)).toBe(0);
    }
  },
);
