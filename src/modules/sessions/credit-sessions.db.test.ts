import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows } from '#platform/database/query';
import { makeClub, type TestClub, type TestGrant, wantedGrants } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { creditSessions } from './credit-sessions.ts';
import { balancesToday } from './queries.ts';

let database: TestDatabase;
let house: TestClub;
let sources = 1_000_000;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
});
afterAll(() => database.close());

async function aGrant(given: Partial<TestGrant> = {}): Promise<TestGrant> {
  return {
    club: house.club,
    memberId: await house.member(),
    itemId: await house.sessionItem(),
    quantity: 4,
    lastDay: '2023-12-01',
    sourceId: ++sources,
    ...given,
  };
}

const credit = (grants: TestGrant[], caller = house.caller) =>
  creditSessions(database.db, caller, { kind: 'installment' }, wantedGrants(caller, grants));

const balanceOf = async ({ memberId }: TestGrant) =>
  (await balancesToday(database.db, house.caller, { memberId }))[0]?.available;

test('dues collected on 1 November give 4 yoga, usable through 1 December', async () => {
  const grant = await aGrant();
  expect(await credit([grant])).toEqual([{ itemId: grant.itemId, grants: 1, sessions: 4 }]);
  const [balance] = await balancesToday(database.db, house.caller, grant);
  expect(balance).toMatchObject({ available: 4, nextLastDay: '2023-12-01', lapsingThen: 4 });
});

test('the same success delivered twice is still 4', async () => {
  const grant = await aGrant();
  await credit([grant]);
  expect(await credit([grant])).toEqual([]);
  expect(await credit([grant], house.at('2023-11-05T09:00'))).toEqual([]);
  expect(await balanceOf(grant)).toBe(4);
});

test('the same success delivered ten times at once is still 4', async () => {
  const grant = await aGrant();
  const answers = await Promise.all(Array.from({ length: 10 }, () => credit([grant])));
  expect(answers.filter((answer) => answer.length > 0)).toHaveLength(1);
  expect(await balanceOf(grant)).toBe(4);
});

test('one payment credits each of its buckets once, and a repeat adds only what was missing', async () => {
  const yoga = await aGrant();
  const spin = { ...yoga, itemId: await house.sessionItem('Spin'), quantity: 2 };
  await credit([yoga]);
  expect(await credit([yoga, spin])).toEqual([{ itemId: spin.itemId, grants: 1, sessions: 2 }]);
  expect(await credit([yoga, spin])).toEqual([]);
});

test('two installments caught up on one day give two grants', async () => {
  const first = await aGrant();
  await credit([first, { ...first, sourceId: ++sources }]);
  expect(await balanceOf(first)).toBe(8);
});

test('every credit opens its grant with one entry that says who, when and what for', async () => {
  const grant = await aGrant();
  await credit([grant]);
  const entries = await rows(
    database.db,
    sql`
      select entry_no, kind, change, last_day, actor, cause_kind, cause_id, effective_at, recorded_at
      from session_entries
      where organization_id = ${house.caller.organizationId} and cause_id = ${grant.sourceId}`,
  );
  expect(entries).toEqual([
    {
      entryNo: 1,
      kind: 'credit',
      change: 4,
      lastDay: '2023-12-01',
      actor: 'key front desk',
      causeKind: 'installment',
      causeId: grant.sourceId,
      effectiveAt: house.caller.now,
      recordedAt: house.caller.now,
    },
  ]);
});

test('a credit that cannot be right is refused by the database itself', async () => {
  for (const given of [{ quantity: 0 }, { quantity: -1 }, { lastDay: '2023-10-31' }])
    await expect(credit([await aGrant(given)])).rejects.toThrow(/violates check constraint/);
});
