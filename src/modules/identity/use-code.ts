import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, run, type Tx } from '#platform/database/query';

/** The code of one half minute is taken in the one before and the one after as well. */
const goodForSeconds = 90;

/**
 * Uses up a right code of a second factor. False when it signed the person in already: the same six
 * digits, read over a shoulder, let nobody else in. Of two at once one is false.
 */
export async function useCode(
  tx: Tx,
  userId: string,
  code: string,
  realNow: Instant,
): Promise<boolean> {
  const forgotten = realNow.subtract({ seconds: goodForSeconds });
  await run(
    tx,
    sql`
      delete from auth.used_codes
      where user_id = ${userId}::uuid and used_at < ${forgotten}`,
  );
  const used = await first(
    tx,
    sql`
      insert into auth.used_codes (user_id, code, used_at)
      values (${userId}::uuid, ${code}, ${realNow})
      on conflict (user_id, code) do nothing
      returning user_id`,
  );
  return used !== undefined;
}
