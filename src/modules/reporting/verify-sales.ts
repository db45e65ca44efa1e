import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Difference } from '#modules/sessions/index';
import { rows, type Tx } from '#platform/database/query';

/** Every sale at the desk has its grant, exactly once, of as many sessions as were sold. */
export async function verifySales(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const found = await rows<{ id: number; quantity: number | null; credited: number }>(
    tx,
    sql`
      select
        coalesce(s.id, g.source_id) as id, s.quantity, coalesce(g.credited, 0)::integer as credited
      from (select * from session_sales where organization_id = ${caller.organizationId}) s
      full join (
        select source_id, sum(quantity) as credited
        from session_grants
        where organization_id = ${caller.organizationId} and source_kind = 'session_sale'
        group by source_id
      ) g on g.source_id = s.id
      where s.quantity is distinct from coalesce(g.credited, 0)
      order by 1
      limit ${limit}`,
  );
  return found.map(({ id, quantity, credited }) => ({
    row: `sale ${id}`,
    says:
      quantity === null
        ? 'credited sessions, but there is no such sale'
        : `sold ${quantity} sessions, its grants have ${credited}`,
  }));
}
