import { sql } from 'kysely';
import { type Db, run, type Tx } from './query.ts';

/**
 * Reads everything as of one moment, whatever is written meanwhile: what is added up by several statements
 * and compared has to speak of the same books. Writes nothing.
 */
export const asOfOneMoment = <Result>(db: Db, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);

/** The same for a transaction that is open already and has asked nothing yet. */
export const fromOneMoment = (tx: Tx): Promise<void> =>
  run(tx, sql`set transaction isolation level repeatable read, read only`);
