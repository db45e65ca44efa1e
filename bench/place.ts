import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '#main/prepare-database';
import { openDatabase, type Database } from '#platform/database/open';

/**
 * A durable, migrated database of the benchmark's own: on the server of DATABASE_URL when that is set
 * (in the database it names, which should be empty), otherwise an embedded one on disk, removed after.
 */
export async function openPlace(poolSize: number): Promise<Database & { remove(): Promise<void> }> {
  const databaseUrl = process.env['DATABASE_URL'] || undefined;
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-bench-'));
  fs.chmodSync(parent, 0o755);
  const home = path.join(parent, 'home');
  const database = await openDatabase(
    { home, databaseUrl },
    { applicationName: 'duesday bench', poolSize },
  );
  await prepareDatabase(database);
  return {
    ...database,
    async remove() {
      await database.stop();
      fs.rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** What the figures were measured on, for the record. */
export async function describePlace(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ version: string; fsync: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  );
  const { version, fsync } = rows[0]!;
  return `PostgreSQL ${version}, fsync ${fsync}, ${describeMachine()}`;
}

/** For what needs no database. */
export function describeMachine(): string {
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${os.cpus().length} cores, ${memory} GiB`;
}

export const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
