import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { one, rows, run, type Tx } from '#platform/database/query';

const waiting = (caller: Caller, clubId: number) => sql`
  i.organization_id = ${caller.organizationId}
  and i.club_id = ${clubId}
  and i.credit_on < 'infinity'
  and i.state = 'collected'`;

/** The first day on which sessions that wait for a draft are credited; null = none wait, or their day is not known. */
export const nextSettled = async (tx: Tx, caller: Caller, clubId: number): Promise<Day | null> =>
  (
    await one<{ day: Day | null }>(
      tx,
      sql`
        select min(i.credit_on) as day
        from installments i
        where ${waiting(caller, clubId)}`,
    )
  ).day;

/** Takes up to `limit` installments of a club off the waiting list of a day, and answers which. */
export const takeSettled = async (
  tx: Tx,
  caller: Caller,
  which: { clubId: number; day: Day; limit: number },
): Promise<number[]> => {
  const settled = await rows<{ id: number }>(
    tx,
    sql`
      update installments
      set credit_on = null
      where organization_id = ${caller.organizationId}
        and id in (
          select i.id
          from installments i
          where ${waiting(caller, which.clubId)} and i.credit_on = ${which.day}::date
          order by i.id
          limit ${which.limit}
          for update
        )
      returning id`,
  );
  return settled.map(({ id }) => id);
};

/** Takes installments off the waiting list. They must be locked. */
export const strikeOff = (tx: Tx, caller: Caller, installmentIds: readonly number[]) =>
  run(
    tx,
    sql`
      update installments
      set credit_on = null
      where organization_id = ${caller.organizationId}
        and id = any(${installmentIds as number[]}::bigint[])`,
  );
