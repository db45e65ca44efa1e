import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#testing/database';
import { migrate } from './migrate.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`drop table schema_migration, schema_migration_lock`.execute(database.db);
});
afterAll(async () => {
  await database.close();
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

const folders: string[] = [];

function writeFiles(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

test('a new release brings only the files that the database has not seen', async () => {
  const first = {
    '0001_colors.sql': 'create table color (name text); comment on table color is $$x$$;',
  };
  expect(await migrate(database.db, writeFiles(first))).toEqual(['0001_colors']);
  expect(await migrate(database.db, writeFiles(first))).toEqual([]);
  const both = { ...first, '0002_red.sql': `insert into color values ('red')` };
  const folder = writeFiles(both);
  // two servers upgraded at the same moment
  const applied = await Promise.all([migrate(database.db, folder), migrate(database.db, folder)]);
  expect(applied.flat()).toEqual(['0002_red']);
  const { rows } = await sql`select name from color`.execute(database.db);
  expect(rows).toEqual([{ name: 'red' }]);
});

test('a file that fails leaves the database as it was', async () => {
  const folder = writeFiles({
    '0001_colors.sql': '',
    '0002_red.sql': '',
    '0003_shapes.sql': 'create table shape (name text)',
    '0004_mistake.sql': 'create table shape (name text)',
  });
  await expect(migrate(database.db, folder)).rejects.toThrow(
    'Migration 0004_mistake failed: relation "shape" already exists',
  );
  const { rows } = await sql`select to_regclass('shape') as shape`.execute(database.db);
  expect(rows).toEqual([{ shape: null }]);
});

test('a file without its number, or with one used already, is refused', async () => {
  await expect(migrate(database.db, writeFiles({ 'colors.sql': '' }))).rejects.toThrow(
    'colors.sql',
  );
  const twice = writeFiles({ '0001_a.sql': '', '0001_b.sql': '' });
  await expect(migrate(database.db, twice)).rejects.toThrow('each number once');
});

test('days, instants and whole numbers come back exactly as they went in', async () => {
  const instant = Temporal.Instant.from('2024-02-29T23:59:59.123456Z');
  const { rows } = await sql<{ at: Temporal.Instant; all: Temporal.Instant[] }>`
    select ${instant}::timestamptz as at,
           ${[instant]}::timestamptz[] as all,
           ${'2024-02-29'}::date as day,
           9007199254740991::bigint as amount,
           '{1,null}'::bigint[] as amounts,
           '{2024-02-29}'::date[] as days`.execute(database.db);
  const { at, all, ...rest } = rows[0]!;
  expect([at, ...all].map(String)).toEqual([instant.toString(), instant.toString()]);
  expect(rest).toEqual({
    day: '2024-02-29',
    amount: 9007199254740991,
    amounts: [1, null],
    days: ['2024-02-29'],
  });
});

test('an amount too large to be exact is an error, not a guess', async () => {
  const query = sql`select 9007199254740992::bigint as amount`.execute(database.db);
  await expect(query).rejects.toThrow('too large to be exact');
});
