import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { rows, run, type Tx } from '#platform/database/query';
import type { Cause } from './model.ts';
import { lockGrants } from './store.ts';

/**
 * Holds grants: nothing of them can be drawn until every hold is lifted. Their days run on. `wanted`
 * yields `grant_id`, `cause_id` and `reason`; one cause holds a grant once, however often this runs.
 */
export async function holdGrants(
  tx: Tx,
  caller: Caller,
  wanted: RawBuilder<unknown>,
  causeKind: string,
): Promise<void> {
  const grants = await lockGrants(
    tx,
    caller.organizationId,
    sql`select grant_id from (${wanted}) w`,
  );
  if (grants.length === 0) return;
  await run(
    tx,
    sql`
      with placed as (
        insert into session_holds (
          organization_id, grant_id, cause_kind, cause_id, reason, placed_at, placed_by
        )
        select
          ${caller.organizationId}::bigint, w.grant_id, ${causeKind}, w.cause_id, w.reason,
          ${caller.now}::timestamptz, ${caller.actor}
        from (${wanted}) w
        where w.grant_id = any(${grants.map(({ id }) => id)}::bigint[])
        on conflict (organization_id, cause_kind, cause_id, grant_id) where lifted_at is null
        do nothing
        returning grant_id
      )
      update session_grants g
      set holds = g.holds + p.holds
      from (select grant_id, count(*) as holds from placed group by grant_id) p
      where g.organization_id = ${caller.organizationId} and g.id = p.grant_id`,
  );
}

/** Lifts the holds that these causes placed. Grants that something else holds stay held. */
export async function liftHolds(
  tx: Tx,
  caller: Caller,
  causes: { kind: string; ids: readonly number[] },
): Promise<void> {
  const inForce = sql`
    organization_id = ${caller.organizationId}
    and cause_kind = ${causes.kind}
    and cause_id = any(${causes.ids as number[]}::bigint[])
    and lifted_at is null`;
  const grants = await lockGrants(
    tx,
    caller.organizationId,
    sql`
      select grant_id
      from session_holds
      where ${inForce}`,
  );
  if (grants.length === 0) return;
  await run(
    tx,
    sql`
      with lifted as (
        update session_holds
        set lifted_at = ${caller.now}, lifted_by = ${caller.actor}
        where ${inForce}
        returning grant_id
      )
      update session_grants g
      set holds = g.holds - l.holds
      from (select grant_id, count(*) as holds from lifted group by grant_id) l
      where g.organization_id = ${caller.organizationId} and g.id = l.grant_id`,
  );
}

/** Why a grant cannot be drawn from for now. */
export type Hold = { grantId: number; cause: Cause; reason: string | null; placedAt: Instant };

/** The holds in force on grants, oldest first. */
export const listHolds = async (
  tx: Tx,
  organizationId: number,
  grantIds: readonly number[],
): Promise<Hold[]> => {
  const found = await rows<Omit<Hold, 'cause'> & { causeKind: string; causeId: number }>(
    tx,
    sql`
      select grant_id, cause_kind, cause_id, reason, placed_at
      from session_holds
      where organization_id = ${organizationId}
        and grant_id = any(${grantIds as number[]}::bigint[])
        and lifted_at is null
      order by id`,
  );
  return found.map(({ causeKind, causeId, ...hold }) => ({
    ...hold,
    cause: { kind: causeKind, id: causeId },
  }));
};
