import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Migrator, sql, type Migration } from 'kysely';
import type { Executor } from './open.ts';

/** The oldest PostgreSQL whose language the product's statements keep to. */
const oldestMajor = 15;

/** Beside `src` and `dist` alike. */
export const migrationsFolder = path.resolve(import.meta.dirname, '../../../migrations');

/**
 * Brings the database to the present schema: the files of `migrations/` that it has not seen, in the
 * order of their numbers, all or none. Safe to run from several processes at once. Returns the names
 * applied.
 */
export async function migrate(db: Executor, folder: string = migrationsFolder): Promise<string[]> {
  await checkServer(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => readMigrations(folder) },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find((result) => result.status === 'Error');
  if (error !== undefined) {
    const where = failed ? `Migration ${failed.migrationName} failed` : 'Migrating failed';
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}

/** Refuses a server whose version or encoding cannot hold the product's data. */
async function checkServer(db: Executor): Promise<void> {
  const { rows } = await sql<{ number: number; version: string; encoding: string }>`
    select current_setting('server_version_num')::int as number,
           current_setting('server_version') as version,
           current_setting('server_encoding') as encoding`.execute(db);
  const { number, version, encoding } = rows[0]!;
  if (number < oldestMajor * 10_000)
    throw new Error(
      `This server is PostgreSQL ${version}. Duesday needs version ${oldestMajor} or newer.`,
    );
  if (encoding !== 'UTF8')
    throw new Error(
      `This database keeps its text as ${encoding}, which cannot hold every name. Create one with encoding 'UTF8'.`,
    );
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
    if (number === undefined || numbers.has(number))
      throw new Error(`${file}: a migration is named like 0001_members.sql, each number once.`);
    numbers.add(number);
    const text = await readFile(path.join(folder, file), 'utf8');
    migrations[file.slice(0, -'.sql'.length)] = {
      up: async (db) => void (await sql.raw(text).execute(db)),
    };
  }
  return migrations;
}
