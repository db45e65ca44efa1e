import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { one, rows, run, type Tx } from '#platform/database/query';

/** Marks what has been past due since a day or longer, and answers what was not marked before. */
export const markLongPastDue = async (
  tx: Tx,
  caller: Caller,
  which: { clubId: number; since: Day; limit: number },
): Promise<number[]> => {
  const late = await rows<{ id: number }>(
    tx,
    sql`
      update installments
      set holds_sessions = true
      where organization_id = ${caller.organizationId}
        and id in (
          select i.id
          from installments i
          where i.organization_id = ${caller.organizationId}
            and i.club_id = ${which.clubId}
            and i.state = 'past_due'
            and coalesce(i.owed_again_since, i.first_attempt_on) <= ${which.since}::date
            and not i.holds_sessions
          order by i.id
          limit ${which.limit}
          for update
        )
      returning id`,
  );
  return late.map(({ id }) => id);
};

export const unmarkPastDue = (tx: Tx, caller: Caller, ids: readonly number[]) =>
  run(
    tx,
    sql`
      update installments
      set holds_sessions = false
      where organization_id = ${caller.organizationId} and id = any(${ids as number[]}::bigint[])`,
  );

/**
 * What the agreements of installments have credited and is left, for each of these to hold. An add-on's
 * charge holds what its add-on credited and nothing else: it is no dues (D19).
 */
export const leftOfTheirAgreements = (caller: Caller, installmentIds: readonly number[]) => sql`
  select g.id as grant_id, late.id as cause_id, null::text as reason
  from installments late
  join installments i
    on i.organization_id = late.organization_id
    and i.agreement_id = late.agreement_id
    and (late.add_on_id is null or i.add_on_id = late.add_on_id)
  join session_grants g
    on g.organization_id = i.organization_id and g.source_kind = 'installment' and g.source_id = i.id
  where late.organization_id = ${caller.organizationId}
    and late.id = any(${installmentIds as number[]}::bigint[])
    and g.remaining > 0`;

/** The first day on which something went past due that is not marked yet; null = nothing is. */
export const firstPastDue = async (tx: Tx, caller: Caller, clubId: number): Promise<Day | null> =>
  (
    await one<{ day: Day | null }>(
      tx,
      sql`
        select min(coalesce(owed_again_since, first_attempt_on)) as day
        from installments
        where organization_id = ${caller.organizationId}
          and club_id = ${clubId}
          and state = 'past_due'
          and not holds_sessions`,
    )
  ).day;
