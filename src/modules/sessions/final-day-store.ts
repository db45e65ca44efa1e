import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { rows, run, type Tx } from '#platform/database/query';

/**
 * The day from which the money behind grant `g` is final: where nobody knew it when it was credited, the
 * one that was noted for its source since (D20).
 */
export const finalDay = sql`
  case
    when g.final_on < 'infinity' then g.final_on
    when g.final_on = 'infinity' then coalesce(
      (
        select f.final_on
        from session_final_days f
        where f.organization_id = g.organization_id
          and f.source_kind = g.source_kind
          and f.source_id = g.source_id
      ),
      g.final_on
    )
  end`;

/**
 * Notes from which day the money behind sources is final that credited before anybody knew it (D20), in one
 * statement for one or a hundred thousand. `known` yields `source_id` and `final_on`. No grant is touched but
 * what was handed on from these: a provisional session is as usable as any other.
 */
export async function noteFinalDays(
  tx: Tx,
  caller: Caller,
  sourceKind: string,
  known: RawBuilder<{ source_id: number; final_on: string }>,
): Promise<void> {
  await run(
    tx,
    sql`
      insert into session_final_days (organization_id, source_kind, source_id, final_on)
      select ${caller.organizationId}::bigint, ${sourceKind}::text, k.source_id, k.final_on
      from (${known}) k
      on conflict (organization_id, source_kind, source_id) do update
      set final_on = excluded.final_on`,
  );
  // what was handed on may have been handed on again
  while ((await dateHandedOn(tx, caller.organizationId)).length > 0);
}

/** The money behind these sources is not final on the day that was noted: they were paid anew since. */
export const forgetFinalDays = (
  tx: Tx,
  caller: Caller,
  sourceKind: string,
  sourceIds: readonly number[],
) =>
  run(
    tx,
    sql`
      delete from session_final_days
      where organization_id = ${caller.organizationId}
        and source_kind = ${sourceKind}
        and source_id = any(${sourceIds as number[]}::bigint[])`,
  );

/** What was handed on and waits has a day once everything that it came from has one. */
const dateHandedOn = (tx: Tx, organizationId: number) =>
  rows<{ id: number }>(
    tx,
    sql`
      with waiting as materialized (
        select w.id, w.source_kind, w.source_id, w.item_id
        from session_grants w
        where w.organization_id = ${organizationId}
          and w.final_on = 'infinity'
          and w.source_kind in ('transfer', 'cancelled_event')
      ),
      known as materialized (
        select r.id, f.final_on
        from waiting w
        join session_grants r on r.organization_id = ${organizationId} and r.id = w.id
        cross join lateral (
          select max(${finalDay}) as final_on
          from session_entries e
          join session_grants g on g.organization_id = e.organization_id and g.id = e.grant_id
          where e.organization_id = ${organizationId}
            -- what the club cancelled is credited anew under a name of its own
            and e.cause_kind = case w.source_kind when 'cancelled_event' then 'booking' else w.source_kind end
            and e.cause_id = w.source_id
            and e.kind = 'transfer'
            and e.change < 0
            and g.item_id = w.item_id
            and g.id <> w.id
        ) f
        where f.final_on < 'infinity'
        order by r.id
        for update of r
      )
      update session_grants g
      set final_on = k.final_on
      from known k
      where g.organization_id = ${organizationId} and g.id = k.id
      returning g.id`,
  );
