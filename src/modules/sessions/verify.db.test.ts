import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '#platform/database/query';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expireSessions } from './expire-sessions.ts';
import { transferSessions } from './transfer-sessions.ts';
import { useSessions } from './use-sessions.ts';
import { formatDifference, verifySessions } from './verify.ts';

let database: TestDatabase;
let house: TestClub;
let organizationId: number;
let grantId: number;
let useId: number;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A club with two grants: 4 yoga of which 1 was used and 3 expired, and 2 that are open. */
beforeEach(async () => {
  house = await makeClub(database.db);
  organizationId = house.caller.organizationId;
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const holding = { memberId, itemId };
  const now = '2023-11-01T09:00';
  grantId = await house.credit(now, { ...holding, quantity: 4, lastDay: '2023-12-01' });
  await house.credit(now, { ...holding, quantity: 2, lastDay: null });
  await database.db.transaction().execute(async (tx) => {
    const wanted = { ...holding, quantity: 1, note: 'walk-in' };
    useId = (await useSessions(tx, house.at('2023-11-03T09:00'), wanted)).id;
    await expireSessions(tx, house.at('2023-12-09T09:00'), house.club, 10);
    await transferSessions(tx, house.at('2023-12-09T09:00'), {
      fromMemberId: memberId,
      toMemberId: await house.member(),
      itemId,
      quantity: 1,
      reason: 'a gift',
    });
  });
});

const verify = () =>
  database.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) =>
      (await verifySessions(tx, house.at('2023-12-10T09:00'))).map(formatDifference),
    );

/** Changes rows behind the product's back, as somebody with the server's own password could. */
async function tamper(...statements: RawBuilder<unknown>[]): Promise<string[]> {
  await database.db.transaction().execute(async (tx) => {
    await run(tx, sql`set local session_replication_role = replica`);
    for (const statement of statements) await run(tx, statement);
  });
  return await verify();
}

const grantRow = () => sql`organization_id = ${organizationId} and id = ${grantId}`;
const entryRow = (entryNo: number) => sql`
  organization_id = ${organizationId} and grant_id = ${grantId} and entry_no = ${entryNo}`;

test('books that balance have nothing to report', async () => {
  expect(await verify()).toEqual([]);
});

for (const [column, value] of [
  ['change', `-2`],
  ['last_day', `'2023-12-02'`],
  ['effective_at', `effective_at + interval '1 microsecond'`],
  ['recorded_at', `recorded_at - interval '1 day'`],
  ['actor', `'key somebody else'`],
  ['reason', `'gym tour'`],
  ['cause_id', `cause_id + 1`],
  ['cause_kind', `'booking'`],
  ['kind', `'adjust'`],
] as const)
  test(`a line whose ${column} was altered behind the product’s back is named`, async () => {
    const altered = await tamper(
      sql`update session_entries set ${sql.raw(`${column} = ${value}`)} where ${entryRow(2)}`,
    );
    expect(altered).toContain(
      `grant ${grantId}, entry 2: does not match its seal: it was altered after it was written`,
    );
    const lines = altered.filter((line) => line.includes('seal'));
    expect(lines).toHaveLength(1);
  });

test('a line altered together with its seal breaks the chain at the next line', async () => {
  const altered = await tamper(
    sql`update session_entries set actor = 'nobody' where ${entryRow(2)}`,
    sql`
      update session_entries
      set seal = session_seal(
        (select seal from session_entries where ${entryRow(1)}), organization_id, entry_no, kind,
        change, reserved_change, last_day, effective_at, recorded_at, actor, reason, cause_kind, cause_id
      )
      where ${entryRow(2)}`,
  );
  expect(altered).toEqual([
    `grant ${grantId}, entry 3: does not match its seal: it was altered after it was written`,
  ]);
});

test('a line that was removed is missed where it stood', async () => {
  const altered = await tamper(sql`delete from session_entries where ${entryRow(2)}`);
  expect(altered).toEqual(
    expect.arrayContaining([
      `grant ${grantId}: remaining is 0, its entries say 1`,
      `grant ${grantId}: counts 3 entries, there are 2`,
      `grant ${grantId}, entry 3: the entry before it is missing`,
      `use ${useId}: should change what remains by -1, its entries change it by 0`,
    ]),
  );
});

test('the newest line removed is missed by its grant', async () => {
  const altered = await tamper(sql`delete from session_entries where ${entryRow(3)}`);
  expect(altered).toEqual([
    `grant ${grantId}: remaining is 0, its entries say 3`,
    `grant ${grantId}: counts 3 entries, there are 2`,
    `grant ${grantId}: its seal is not that of its newest entry`,
  ]);
});

test('a line slipped in is found', async () => {
  const altered = await tamper(
    sql`
      insert into session_entries
      select
        organization_id, grant_id, 4, 'unexpire', 3, 0, last_day, effective_at, recorded_at, actor,
        reason, cause_kind, cause_id, seal
      from session_entries
      where ${entryRow(3)}`,
  );
  expect(altered).toEqual(
    expect.arrayContaining([
      `grant ${grantId}: remaining is 0, its entries say 3`,
      `grant ${grantId}, entry 4: does not match its seal: it was altered after it was written`,
    ]),
  );
});

for (const [change, says] of [
  ['remaining = 1', 'remaining is 1, its entries say 0'],
  ['quantity = 5', 'quantity is 5, its opening credit says 4'],
  ['remaining = 1, reserved = 1', 'reserved is 1, its entries say 0'],
  [`last_day = '2024-01-01'`, 'last day is 2024-01-01, its newest entry says 2023-12-01'],
  ['entry_count = 4', 'counts 4 entries, there are 3'],
  [`source_kind = 'gift'`, /stems from gift \d+, its opening credit says installment \d+/],
  [`seal = '\\x00'`, 'its seal is not that of its newest entry'],
] as const)
  test(`a grant whose row was set to ${change} is told from its entries`, async () => {
    const altered = await tamper(
      sql`update session_grants set ${sql.raw(change)} where ${grantRow()}`,
    );
    const expected =
      typeof says === 'string' ? `grant ${grantId}: ${says}` : expect.stringMatching(says);
    expect(altered).toContainEqual(expected);
  });

test('entries whose grant is gone are named', async () => {
  expect(await tamper(sql`delete from session_grants where ${grantRow()}`)).toContain(
    `grant ${grantId}: has entries, but there is no such grant`,
  );
});

test('a grant without entries is named', async () => {
  const altered = await tamper(
    sql`delete from session_entries where organization_id = ${organizationId} and grant_id = ${grantId}`,
  );
  expect(altered).toContain(`grant ${grantId}: has no entries`);
});

test('an expiry that took too little, or came before the last day was over, is named', async () => {
  const resealed = (column: string) => [
    sql`update session_entries set ${sql.raw(column)} where ${entryRow(3)}`,
    sql`
      update session_entries
      set seal = session_seal(
        (select seal from session_entries where ${entryRow(2)}), organization_id, entry_no, kind,
        change, reserved_change, last_day, effective_at, recorded_at, actor, reason, cause_kind, cause_id
      )
      where ${entryRow(3)}`,
    sql`
      update session_grants g
      set seal = e.seal, remaining = g.remaining + 3 + e.change
      from session_entries e
      where g.organization_id = ${organizationId}
        and g.id = ${grantId}
        and e.organization_id = g.organization_id
        and e.grant_id = g.id
        and e.entry_no = 3`,
  ];
  expect(await tamper(...resealed('change = -2'))).toEqual([
    `grant ${grantId}, entry 3: expired 2, though 3 remained`,
  ]);
  const early = `change = -3, effective_at = effective_at - interval '1 microsecond'`;
  const put = sql`update session_grants set remaining = 0 where ${grantRow()}`;
  expect(await tamper(put, ...resealed(early))).toEqual([
    `grant ${grantId}, entry 3: does not count from the end of the last day, 2023-12-01, in its club`,
  ]);
});

test('a use whose record was altered is told from its entries', async () => {
  const altered = await tamper(
    sql`
      update session_uses
      set quantity = 2
      where organization_id = ${organizationId} and id = ${useId}`,
  );
  expect(altered).toEqual([
    `use ${useId}: should change what remains by -2, its entries change it by -1`,
  ]);
});

test('another organization’s tampered rows are that organization’s to report', async () => {
  const other = await makeClub(database.db);
  await tamper(sql`update session_grants set remaining = 1 where ${grantRow()}`);
  expect(await verifySessions(database.db, other.caller)).toEqual([]);
});
