import { setTimeout as sleep } from 'node:timers/promises';
import {
  Logger,
  run as startRunner,
  type Runner,
  runMigrations,
  type TaskList,
} from 'graphile-worker';
import { sql } from 'kysely';
import { Pool } from 'pg';
import type { Instant } from '#kit/days';
import { one, run, type Tx } from '#platform/database/query';

/**
 * Adds a job in the transaction of the change it follows from: no commit, no job. With `runAt` it is
 * worked no sooner, by the clock on the wall.
 */
export function enqueue(
  tx: Tx,
  task: string,
  payload: unknown,
  { runAt }: { runAt?: Instant } = {},
): Promise<void> {
  return run(
    tx,
    sql`
      select graphile_worker.add_job(
        ${task}, ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz
      )`,
  );
}

/**
 * Adds a job unless one of the same key waits or is being worked on already: for what is asked for again
 * and again while it is under way.
 */
export function enqueueOnce(tx: Tx, task: string, key: string, payload: unknown): Promise<void> {
  return run(
    tx,
    sql`
      select graphile_worker.add_job(
        ${task}, ${JSON.stringify(payload)}::json,
        job_key => ${key}, job_key_mode => 'unsafe_dedupe'
      )`,
  );
}

/** Whether a job of this key waits or is being worked on. */
export const isEnqueued = async (tx: Tx, key: string): Promise<boolean> =>
  (
    await one<{ enqueued: boolean }>(
      tx,
      sql`select exists (select from graphile_worker.jobs where key = ${key}) as enqueued`,
    )
  ).enqueued;

/** The same task many times, each with its own payload, in one statement. */
export function enqueueAll(tx: Tx, task: string, payloads: readonly unknown[]): Promise<void> {
  return run(
    tx,
    sql`
      select graphile_worker.add_job(${task}, p.payload)
      from unnest(${payloads.map((payload) => JSON.stringify(payload))}::json[]) as p (payload)`,
  );
}

export type Tasks = Record<string, (payload: unknown) => Promise<void>>;

/** A task that the clock on the wall starts: minutes past each hour. */
export type Timed = { task: string; everyHourAtMinute: number };

export type JobSettings = {
  /** The database's address; the queue keeps its own few connections, which speak plain Dates. */
  url: string;
  tasks: Tasks;
  timed: readonly Timed[];
  /** Done whenever the queue starts, the first time and after a fault: takes up what was cut off. */
  whenStarted?: () => Promise<void>;
  warn: (message: string, error?: unknown) => void;
};

/** Brings the queue's own tables to their present form. */
export async function migrateJobs(url: string): Promise<void> {
  const pool = queuePool(url, () => {});
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/**
 * Works jobs until stopped. Stopping lets the jobs under way finish. The queue's runner gives up when
 * the database goes away while it reports a job; then another takes its place, so that a server outlives
 * its database.
 */
export async function startJobs(settings: JobSettings): Promise<{ stop(): Promise<void> }> {
  const pool = queuePool(settings.url, settings.warn);
  const stopping = new AbortController();
  let runner = await startQueue(pool, settings);
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      const failure = await ended(runner);
      if (stopping.signal.aborted) return;
      settings.warn('The job queue stopped and is started again.', failure);
      runner = (await startAgain(pool, settings, stopping.signal)) ?? runner;
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => undefined);
      await watching;
      await pool.end();
    },
  };
}

const ended = (runner: Runner): Promise<unknown> =>
  runner.promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Tries until the database is back; undefined when told to stop first. */
async function startAgain(
  pool: Pool,
  settings: JobSettings,
  signal: AbortSignal,
): Promise<Runner | undefined> {
  while (!signal.aborted) {
    await sleep(1_000, undefined, { signal }).catch(() => undefined);
    try {
      if (!signal.aborted) return await startQueue(pool, settings);
    } catch {
      // not back yet
    }
  }
  return undefined;
}

async function startQueue(pool: Pool, settings: JobSettings): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(settings.tasks).map(([name, act]) => [name, (payload) => act(payload)]),
  );
  const runner = await startRunner({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    taskList,
    // reported one by one, a report that the database does not take is a rejection nobody handles
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    crontab: settings.timed
      .map(({ task, everyHourAtMinute }) => `${everyHourAtMinute} * * * * ${task}`)
      .join('\n'),
    logger: quietLogger(settings.warn),
  });
  await settings
    .whenStarted?.()
    .catch((error: unknown) =>
      settings.warn('Work that was cut off is taken up within the hour.', error),
    );
  return runner;
}

function queuePool(url: string, warn: JobSettings['warn']): Pool {
  const pool = new Pool({ connectionString: url, max: 4, application_name: 'duesday jobs' });
  const lost = (error: Error) => warn('The job queue lost a connection.', error);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/** The queue's own log, reduced to what somebody has to know. */
function quietLogger(warn: JobSettings['warn']): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error' || level === 'warning') warn(message, meta?.['error']);
  });
}
