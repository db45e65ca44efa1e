import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFile } from '#adapters/payments/bank-drafts/index';
import { compose } from '#main/compose';
import { advanceClock } from '#main/time-machine';
import { DuesOnTheWay } from '#main/dues-on-the-way';
import {
  clockOf,
  findOrganization,
  listOrganizations,
  systemCaller,
} from '#modules/identity/index';
import { listInstallments } from '#modules/billing/index';
import { listGrants } from '#modules/sessions/index';
import { explainMember, verifyBooks } from '#modules/reporting/index';
import { migrate, migrationsFolder } from '#platform/database/migrate';
import { openVault } from '#platform/vault';
import { testDatabase, type TestDatabase } from '#testing/database';

// Books that an earlier version kept go on under this one: nothing in them changes by upgrading, and the
// next months are collected and credited as if the club had always had it (I22).

/** Under which key the account numbers of these books are sealed. */
const vault = openVault('the vault key of books that were kept');
const upgrades = path.resolve(import.meta.dirname, '../testing/upgrades');
const kept = fs.readdirSync(upgrades).map((name) => name.slice(0, 4));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A database as that version left it: its schema, and what stood in it. */
async function asLeftBy(version: string): Promise<void> {
  await sql`drop schema public cascade`.execute(database.db);
  await sql`drop schema if exists auth cascade`.execute(database.db);
  await sql`create schema public`.execute(database.db);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-upgrade-'));
  for (const file of fs.readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')))
    if (file.slice(0, 4) <= version)
      fs.copyFileSync(path.join(migrationsFolder, file), path.join(folder, file));
  await migrate(database.db, folder);
  fs.rmSync(folder, { recursive: true });
  const content = fs.readFileSync(path.join(upgrades, `${version}.sql`), 'utf8');
  await database.db.transaction().execute((tx) => sql.raw(content).execute(tx));
}

test.each(kept)('books kept at migration %s go on under this version', async (version) => {
  await asLeftBy(version);
  const ledger = () =>
    sql<{ sealed: string }>`
      select md5(string_agg(encode(seal, 'hex'), ',' order by grant_id, entry_no)) as sealed
      from session_entries
      where organization_id = 1`
      .execute(database.db)
      .then(({ rows }) => rows);
  const before = await ledger();
  expect((await migrate(database.db)).length).toBeGreaterThan(0);
  expect(await ledger()).toEqual(before);

  const [organization] = await listOrganizations(database.db);
  const { caller } = (await systemCaller(database.db, organization!.id, 'upgrade'))!;
  expect(await verifyBooks(database.db, caller)).toEqual([]);
  const [told] = await explainMember(database.db, caller, { memberId: 1 });
  expect(told!.sentences.length).toBeGreaterThan(5);

  const { processors } = compose(database.db);
  const collected: number[] = [];
  const treasurer = new DuesOnTheWay(database.db, { processors, vault }, (run) =>
    collected.push(run.collected.count),
  );
  const now = clockOf((await findOrganization(database.db, organization!.id))!);
  const to = now.add({ hours: 24 * 62 });
  await advanceClock(database.db, organization!.id, to, { processor: processors, treasurer });
  expect(collected.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  const { caller: later } = (await systemCaller(database.db, organization!.id, 'upgrade'))!;
  expect(await verifyBooks(database.db, later)).toEqual([]);
});

test('drafts that were on their way count from their files, and what is in none has no day', async () => {
  await asLeftBy('0029');
  await migrate(database.db);
  const { caller } = (await systemCaller(database.db, 1, 'upgrade'))!;
  const standing = async () => {
    const { rows: drafted } = await sql<{ name: string; agreementId: number; memberId: number }>`
      select m.name, a.id as agreement_id, m.id as member_id
      from agreements a
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      where a.organization_id = 1 and m.name not in ('ana', 'bo')
      order by m.name`.execute(database.db);
    const told: unknown[] = [];
    for (const { name, agreementId, memberId } of drafted) {
      const [first] = await listInstallments(database.db, 1, agreementId);
      const { items } = await listGrants(database.db, caller, { memberId }, { limit: 10 });
      told.push([name, first!.finalOn, first!.creditOn, items.at(-1)?.finalOn ?? null]);
    }
    return told;
  };
  const long = ['Dora', '2026-09-22', null, '2026-09-22'];
  // made on Wednesday, October 28, the file moved its money on Thursday
  const late = ['Fay', '2026-11-05', null, '2026-11-05'];
  const ida = ['Ida', '2026-11-04', '2026-11-04', null];
  expect(await standing()).toEqual(
    [
      long,
      ['Eli', 'infinity', null, 'infinity'],
      late,
      // credited by the rule that was, they stay; their money has not even begun to move
      ['Gus', 'infinity', null, 'infinity'],
      ['Hal', 'infinity', 'infinity', null],
      ida,
    ].sort(),
  );

  await database.db.transaction().execute((tx) => makeFile(tx, caller, vault));
  // sent on the evening of Monday, November 2, after the cut-off: it moves on Wednesday
  expect(await standing()).toEqual(
    [
      long,
      ['Eli', '2026-11-12', null, '2026-11-12'],
      late,
      ['Gus', '2026-11-06', null, '2026-11-06'],
      ['Hal', '2026-11-10', '2026-11-10', null],
      ida,
    ].sort(),
  );
  expect(await verifyBooks(database.db, caller)).toEqual([]);
});
