import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { one, run, type Tx } from '#platform/database/query';

/** How often a sign-in was tried under an e-mail address. `account` is the address, hashed. */
export type Tries = { tries: number; since: Instant };

/** Counts one more, up to `most`; what was counted before `from` is forgotten. */
export const addTry = (tx: Tx, account: Buffer, now: Instant, from: Instant, most: number) =>
  one<Tries>(
    tx,
    sql`
      insert into auth.sign_in_tries as t (account, tries, since)
      values (${account}, 1, ${now})
      on conflict (account) do update
      set
        tries = case when t.since < ${from} then 1 else least(t.tries + 1, ${most}) end,
        since = case when t.since < ${from} then excluded.since else t.since end
      returning tries, since`,
  );

export const removeTry = (tx: Tx, account: Buffer) =>
  run(
    tx,
    sql`
      update auth.sign_in_tries
      set tries = greatest(tries - 1, 0)
      where account = ${account}`,
  );

export const removeTries = (tx: Tx, account: Buffer) =>
  run(tx, sql`delete from auth.sign_in_tries where account = ${account}`);

/** Clears away some of what is too old to count, and waits for nobody. */
export const removeOldTries = (tx: Tx, from: Instant) =>
  run(
    tx,
    sql`
      delete from auth.sign_in_tries
      where account in (
        select account
        from auth.sign_in_tries
        where since < ${from}
        order by since
        limit 100
        for update skip locked
      )`,
  );
