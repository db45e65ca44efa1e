import { sql } from 'kysely';
import { run, type Tx } from './query.ts';

/** A place in the transaction to go back to. */
export const savepoint = (tx: Tx, name: string) => run(tx, sql`savepoint ${sql.ref(name)}`);

/** Leaves nothing of what was done since; locks stay. */
export const rollBackTo = (tx: Tx, name: string) =>
  run(tx, sql`rollback to savepoint ${sql.ref(name)}`);
