import { compose } from '#main/compose';
import { createServer } from '#main/server';
import { startWork } from '#main/start-work';
import { testDatabase } from '#testing/database';
import { webFolder } from './browser.ts';

/** The whole product on a database of its own, listening on loopback, jobs and web app included. */
export async function openProduct() {
  const database = await testDatabase();
  const house = compose(database.db);
  const app = await createServer(database.db, house, { logLevel: 'silent', webFolder });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const jobs = await startWork(database, house, () => {});
  return {
    ...database,
    house,
    address,
    async close() {
      await app.close();
      await jobs.stop();
      await database.close();
    },
  };
}
