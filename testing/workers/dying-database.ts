import { openDatabase } from '#platform/database/open';

/**
 * A database for a worker that kills itself without warning right after its n-th statement, when told so.
 * `end` says how many there were, and lets the process come to its end.
 */
export async function openDyingDatabase(url: string | undefined, dieAfter: string | undefined) {
  let statements = 0;
  const database = await openDatabase(
    { home: '', databaseUrl: url },
    {
      applicationName: 'duesday test worker',
      onQuery() {
        statements += 1;
        if (String(statements) === dieAfter) process.kill(process.pid, 'SIGKILL');
      },
    },
  );
  return {
    db: database.db,
    async end() {
      process.stdout.write(`${statements}\n`);
      await database.stop();
    },
  };
}
