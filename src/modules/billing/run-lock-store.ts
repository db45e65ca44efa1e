import { type RawBuilder, sql } from 'kysely';
import { one, run, type Tx } from '#platform/database/query';

// Both are held by the connection of the process that works on a run, so they are free again the moment
// that process dies, however it dies. Whoever works on a run has the first for himself; who tidies up
// after a dead one shares it, so that its own worker can tell him from another worker, and has the
// second for himself.
const runLock = (id: number) => sql`1685415796, (${id}::bigint % 2147483647)::integer`;
const tidyLock = (id: number) => sql`1685415797, (${id}::bigint % 2147483647)::integer`;

const tryLock = async (connection: Tx, attempt: RawBuilder<{ locked: boolean }>) =>
  (await one(connection, attempt)).locked;

const tryShare = (connection: Tx, id: number) =>
  tryLock(connection, sql`select pg_try_advisory_lock_shared(${runLock(id)}) as locked`);

const unshare = (connection: Tx, id: number) =>
  run(connection, sql`select pg_advisory_unlock_shared(${runLock(id)})`);

/**
 * Takes the right to work on a run, for as long as the connection lives; false when another worker has
 * it. Waits while somebody else tidies up after an earlier worker: that is soon over, and a worker
 * turned away by it would leave the run's dues uncollected.
 */
export async function lockRun(connection: Tx, id: number): Promise<boolean> {
  if (await tryLock(connection, sql`select pg_try_advisory_lock(${runLock(id)}) as locked`))
    return true;
  if (!(await tryShare(connection, id))) return false;
  await unshare(connection, id);
  await run(connection, sql`select pg_advisory_lock(${runLock(id)})`);
  return true;
}

export const unlockRun = (connection: Tx, id: number) =>
  run(connection, sql`select pg_advisory_unlock(${runLock(id)})`);

/** Takes the right to tidy up after a run that nobody works on. */
export async function tryLockToTidy(connection: Tx, id: number): Promise<boolean> {
  if (!(await tryShare(connection, id))) return false;
  if (await tryLock(connection, sql`select pg_try_advisory_lock(${tidyLock(id)}) as locked`))
    return true;
  await unshare(connection, id);
  return false;
}

export async function unlockTidied(connection: Tx, id: number): Promise<void> {
  await run(connection, sql`select pg_advisory_unlock(${tidyLock(id)})`);
  await unshare(connection, id);
}
