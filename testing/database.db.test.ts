import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
const seen: string[] = [];
beforeAll(async () => {
  database = await testDatabase({
    extraOrganizationTables: ['parcel'],
    onQuery: (event) => seen.push(event.query.sql),
  });
});
afterAll(() => database.close().catch(() => undefined));

test('every test file starts with an empty database of its own, faster than one notices', async () => {
  const start = performance.now();
  const other = await testDatabase();
  const took = performance.now() - start;
  await sql`create table note (text text)`.execute(other.db);
  await other.close();
  const { rows } = await sql`select to_regclass('note') as note`.execute(database.db);
  expect(rows).toEqual([{ note: null }]);
  expect(took).toBeLessThan(2_000);
});

test('a statement that reads the parcels of every organization fails, and the file with it', async () => {
  await database.db.schema.createTable('parcel').addColumn('organization_id', 'bigint').execute();
  await expect(sql`select * from parcel`.execute(database.db)).rejects.toThrow('organization_id');
  await sql`select * from parcel where organization_id = ${1}`.execute(database.db);
  expect(seen.filter((text) => text.startsWith('select * from parcel'))).toHaveLength(2);
  await expect(database.close()).rejects.toThrow('uses parcel without organization_id');
});
