import { Logger, run as startRunner, runMigrations, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { run, type Tx } from '#platform/database/query';

/** Adds a job in the transaction of the change it follows from: no commit, no job. */
export function enqueue(tx: Tx, task: string, payload: unknown): Promise<void> {
  return run(tx, sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json)`);
}

export type Tasks = Record<string, (payload: unknown) => Promise<void>>;

/** A task that the clock on the wall starts: minutes past each hour. */
export type Timed = { task: string; everyHourAtMinute: number };

export type JobSettings = {
  /** The database's address; the queue keeps its own few connections, which speak plain Dates. */
  url: string;
  tasks: Tasks;
  timed: readonly Timed[];
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

/** Works jobs until stopped. Stopping lets the jobs under way finish. */
export async function startJobs(settings: JobSettings): Promise<{ stop(): Promise<void> }> {
  const pool = queuePool(settings.url, settings.warn);
  const taskList: TaskList = Object.fromEntries(
    Object.entries(settings.tasks).map(([name, act]) => [name, (payload) => act(payload)]),
  );
  const runner = await startRunner({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    taskList,
    crontab: settings.timed
      .map(({ task, everyHourAtMinute }) => `${everyHourAtMinute} * * * * ${task}`)
      .join('\n'),
    logger: quietLogger(settings.warn),
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
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
