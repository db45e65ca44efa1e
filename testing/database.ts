import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { LogEvent } from 'kysely';
import { inject } from 'vitest';
import { openDatabase, type Database } from '#platform/database/open';
import { urlOfDatabase } from './database-server.ts';
import { guardStatements } from './statement-guard.ts';

export type TestDatabase = Pick<Database, 'db' | 'pool' | 'url'> & {
  /**
   * Drops the database. Throws when a statement reached across organizations, even if the code that
   * sent it swallowed the refusal.
   */
  close(): Promise<void>;
};

export type TestDatabaseOptions = {
  poolSize?: number;
  /** Tables that the test makes itself and wants guarded like the product's. */
  extraOrganizationTables?: readonly string[];
  /** False lets statements reach across organizations unseen. */
  guard?: boolean;
  /** Sees every statement sent through `db`, right after it ran. */
  onQuery?: (event: LogEvent) => void;
};

/**
 * A migrated, empty database of the test file's own. Open one in `beforeAll`, close it in `afterAll`.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { url: serverUrl, template, organizationTables } = inject('testServer');
  const name = `duesday_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl, `create database ${name} template ${template}`);
  const url = urlOfDatabase(serverUrl, name);
  const guard =
    options.guard === false
      ? undefined
      : guardStatements([...organizationTables, ...(options.extraOrganizationTables ?? [])]);
  const database = await openDatabase(
    { home: '', databaseUrl: url },
    {
      applicationName: 'duesday test',
      poolSize: options.poolSize ?? 10,
      onQuery(event) {
        options.onQuery?.(event);
        guard?.check(event.query.sql);
      },
    },
  );
  return {
    db: database.db,
    pool: database.pool,
    url,
    async close() {
      await database.stop();
      await asAdmin(serverUrl, `drop database if exists ${name} with (force)`);
      guard?.report();
    },
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
