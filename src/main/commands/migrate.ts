import { readConfig } from '#platform/config';
import { openDatabase } from '#platform/database/open';
import { prepareDatabase } from '../prepare-database.ts';

/** `duesday migrate` */
export async function migrateDatabase(): Promise<void> {
  const database = await openDatabase(readConfig(process.env), {
    applicationName: 'duesday migrate',
    poolSize: 2,
  });
  const applied = await prepareDatabase(database).finally(() => database.stop());
  console.log(
    applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`,
  );
}
