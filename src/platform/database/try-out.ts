import type { Db, Tx } from './query.ts';

/** Does something to see what would come of it, and takes all of it back. */
export async function tryOut<Result>(db: Db, act: (tx: Tx) => Promise<Result>): Promise<Result> {
  const tx = await db.startTransaction().execute();
  try {
    return await act(tx);
  } finally {
    await tx.rollback().execute();
  }
}
