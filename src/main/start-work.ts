import type { Database } from '#platform/database/open';
import { enqueue, startJobs } from '#platform/jobs/jobs';
import { type House, resumeRunsTask } from './compose.ts';

/** Starts working jobs, cut-off dues runs first: now, and whenever the queue had to be started again. */
export const startWork = (
  database: Pick<Database, 'db' | 'url'>,
  { tasks, timed }: House,
  warn: (message: string, error?: unknown) => void,
) =>
  startJobs({
    url: database.url,
    tasks,
    timed,
    warn,
    whenStarted: () => enqueue(database.db, resumeRunsTask, {}),
  });
