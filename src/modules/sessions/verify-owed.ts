import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { rows, type Tx } from '#platform/database/query';
import type { Difference } from './model.ts';

type OwedRow = {
  id: number;
  quantity: number;
  open: number;
  opening: number | null;
  summed: number;
  settled: number;
  taken: number;
};

/**
 * What is owed against its entries, and what was settled against the ledger lines that took it: a debt
 * is paid by exactly the sessions that left a grant for it (D21, D33).
 */
export async function verifyOwed(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const { organizationId } = caller;
  const found = await rows<OwedRow>(
    tx,
    sql`
      with summed as (
        select
          owed_id, sum(change) as change, sum(change) filter (where kind = 'owe') as opening,
          coalesce(-sum(change) filter (where kind = 'settle'), 0) as settled
        from owed_entries
        where organization_id = ${organizationId}
        group by owed_id
      ),
      taken as (
        select cause_id as owed_id, -sum(change) as sessions
        from session_entries
        where organization_id = ${organizationId} and cause_kind = 'owed'
        group by cause_id
      ),
      compared as (
        select
          coalesce(o.id, s.owed_id, t.owed_id) as id, coalesce(o.quantity, 0) as quantity,
          coalesce(o.open, 0) as open, s.opening::integer as opening,
          coalesce(s.change, 0)::integer as summed, coalesce(s.settled, 0)::integer as settled,
          coalesce(t.sessions, 0)::integer as taken
        from (select * from owed_sessions where organization_id = ${organizationId}) o
        full join summed s on s.owed_id = o.id
        full join taken t on t.owed_id = coalesce(o.id, s.owed_id)
      )
      select *
      from compared
      where opening is distinct from quantity or summed <> open or settled <> taken
      order by id
      limit ${limit}`,
  );
  return found.flatMap((owed) =>
    [
      owed.opening !== owed.quantity &&
        `was ${owed.quantity} sessions, its first entry says ${owed.opening ?? 'nothing'}`,
      owed.summed !== owed.open && `${owed.open} are open, its entries say ${owed.summed}`,
      owed.settled !== owed.taken &&
        `${owed.settled} were settled, grants gave ${owed.taken} for it`,
    ]
      .filter((says) => says !== false)
      .map((says) => ({ row: `owed ${owed.id}`, says })),
  );
}

/** The number of holds on each grant against the holds in force. */
export async function verifyHolds(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const found = await rows<{ id: number; holds: number; inForce: number }>(
    tx,
    sql`
      select g.id, g.holds, coalesce(h.in_force, 0)::integer as in_force
      from session_grants g
      left join (
        select grant_id, count(*) as in_force
        from session_holds
        where organization_id = ${caller.organizationId} and lifted_at is null
        group by grant_id
      ) h on h.grant_id = g.id
      where g.organization_id = ${caller.organizationId} and g.holds <> coalesce(h.in_force, 0)
      order by g.id
      limit ${limit}`,
  );
  return found.map(({ id, holds, inForce }) => ({
    row: `grant ${id}`,
    says: `says ${holds} hold it, ${inForce} holds are in force`,
  }));
}
