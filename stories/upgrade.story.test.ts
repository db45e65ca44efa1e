import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose } from '#main/compose';
import { advanceClock } from '#main/time-machine';
import { DuesOnTheWay } from '#main/dues-on-the-way';
import {
  clockOf,
  findOrganization,
  listOrganizations,
  systemCaller,
} from '#modules/identity/index';
import { explainMember, verifyBooks } from '#modules/reporting/index';
import { migrate, migrationsFolder } from '#platform/database/migrate';
import { testDatabase, type TestDatabase } from '#testing/database';

// Books that an earlier version kept go on under this one: nothing in them changes by upgrading, and the
// next months are collected and credited as if the club had always had it (I22).

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
  const treasurer = new DuesOnTheWay(database.db, processors, (run) =>
    collected.push(run.collected.count),
  );
  const now = clockOf((await findOrganization(database.db, organization!.id))!);
  const to = now.add({ hours: 24 * 62 });
  await advanceClock(database.db, organization!.id, to, { processor: processors, treasurer });
  expect(collected.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  const { caller: later } = (await systemCaller(database.db, organization!.id, 'upgrade'))!;
  expect(await verifyBooks(database.db, later)).toEqual([]);
});
