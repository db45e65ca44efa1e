import { compose, type House, type Outside } from '#main/compose';
import { createServer } from '#main/server';
import { startWork } from '#main/start-work';
import type { Db } from '#platform/database/query';
import type { Tasks } from '#platform/jobs/jobs';
import type { Mail } from '#platform/mail/mailer';
import { testDatabase } from '#testing/database';
import { webFolder } from './browser.ts';

/**
 * The whole product on a database of its own, listening on loopback, jobs and web app included. A test
 * may change how jobs are worked, to see the middle of one.
 */
export async function openProduct(
  tasksOf: (house: House, db: Db) => Tasks = ({ tasks }) => tasks,
  outside: Partial<Outside> = {},
) {
  const database = await testDatabase();
  const mails: Mail[] = [];
  const made = compose(database.db, {
    mailer: { send: async (mail) => void mails.push(mail) },
    secret: 'a secret of tests, the same in every house',
    vaultKey: 'a key of tests, the same in every house',
    publicUrl: undefined,
    isOnlyHere: true,
    ...outside,
  });
  const house = { ...made, tasks: tasksOf(made, database.db) };
  const app = await createServer(database.db, house, { logLevel: 'silent', webFolder });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const jobs = await startWork(database, house, () => {});
  return {
    ...database,
    house,
    address,
    /** What was mailed so far. */
    mails,
    async close() {
      await app.close();
      await jobs.stop();
      await database.close();
    },
  };
}
