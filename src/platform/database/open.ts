import {
  Kysely,
  PostgresDialect,
  type LogEvent,
  type Transaction as KyselyTransaction,
} from 'kysely';
import { Pool } from 'pg';
import type { Config } from '../config.ts';
import { CamelCaseResults } from './camel-case-results.ts';
import { startEmbedded } from './embedded.ts';
import { withPreparedStatements } from './prepared.ts';
import { DatabaseUnreachable } from './unreachable.ts';
import { databaseTypes } from './values.ts';

/** Statements are written as SQL, so the query builder is told of no tables. */
export type Tables = Record<string, never>;

/** Where statements run: the database, or a transaction in it. */
export type Executor = Kysely<Tables>;

/** What commands take first: they write in somebody else's transaction and never commit. */
export type Transaction = KyselyTransaction<Tables>;

export type Database = {
  db: Executor;
  /** The connections behind `db`, for the job queue. */
  pool: Pool;
  /** Whole, with its password: for other processes, never for logs. */
  url: string;
  /** Closes the connections; with the embedded server, the last process to do so stops it. */
  stop(): Promise<void>;
};

export type OpenOptions = {
  /** What the server's lists show, such as `duesday serve`. Has to begin with `duesday`. */
  applicationName: `duesday${string}`;
  poolSize?: number;
  /** Sees every statement sent through `db`, right after it ran. */
  onQuery?: (event: LogEvent) => void;
  /** Told in a sentence what went wrong while nobody was waiting for an answer. */
  warn?: (message: string, error: unknown) => void;
};

/** Opens the database the settings name: the server behind DATABASE_URL, or the embedded one. */
export async function openDatabase(
  config: Pick<Config, 'home' | 'databaseUrl'>,
  options: OpenOptions,
): Promise<Database> {
  const warn = options.warn ?? (() => {});
  const embedded =
    config.databaseUrl === undefined ? await startEmbedded(config.home, { warn }) : undefined;
  const url = config.databaseUrl ?? embedded!.url;
  const pool = makePool(url, options);
  const lost = (error: Error) => warn('A database connection was lost.', error);
  pool.on('error', lost);
  // A connection that is held without a statement under way has nobody else to tell.
  pool.on('connect', (client) => client.on('error', lost));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: withPreparedStatements(pool) }),
    plugins: [new CamelCaseResults()],
    ...(options.onQuery ? { log: options.onQuery } : {}),
  });
  let stopped: Promise<void> | undefined;
  const database: Database = {
    db,
    pool,
    url,
    stop: () =>
      (stopped ??= (async () => {
        // not db.destroy(): it leaves a pool alone that no statement has gone through yet
        await pool.end();
        await embedded?.stop();
      })()),
  };
  await answersOrStop(database);
  return database;
}

function makePool(url: string, options: OpenOptions): Pool {
  return new Pool({
    connectionString: url,
    application_name: options.applicationName,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 30_000,
    types: databaseTypes,
    // the server's own settings must not change what an instant or a day looks like
    options: '-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=iso_8601',
  });
}

async function answersOrStop(database: Database): Promise<void> {
  try {
    await database.pool.query('select 1');
  } catch (error) {
    await database.stop();
    throw new DatabaseUnreachable(
      `The database cannot be reached: ${(error as Error).message || 'no answer'}.`,
      {
        cause: error,
      },
    );
  }
}
