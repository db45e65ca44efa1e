import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { deleteUsedCodes, insertUsedCode } from './person-store.ts';

/** The code of one half minute is taken in the one before and the one after as well. */
const goodForSeconds = 90;

/**
 * Uses up a right code of a second factor. False when it signed the person in already: the same six
 * digits, read over a shoulder, let nobody else in.
 */
export async function useCode(
  tx: Tx,
  userId: string,
  code: string,
  realNow: Instant,
): Promise<boolean> {
  await deleteUsedCodes(tx, userId, realNow.subtract({ seconds: goodForSeconds }));
  return (await insertUsedCode(tx, userId, code, realNow)) !== undefined;
}
