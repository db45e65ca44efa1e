import { migrate } from '#platform/database/migrate';
import type { Database } from '#platform/database/open';
import { migrateJobs } from '#platform/jobs/jobs';

/** Brings a database to the present schema, the job queue's included. Answers the migrations applied. */
export async function prepareDatabase(database: Pick<Database, 'db' | 'url'>): Promise<string[]> {
  const applied = await migrate(database.db);
  await migrateJobs(database.url);
  return applied;
}
