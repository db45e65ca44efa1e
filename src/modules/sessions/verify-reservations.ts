import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { rows, type Tx } from '#platform/database/query';
import type { Difference } from './model.ts';

/**
 * What bookings hold and used against the grants and the ledger (I2, I5): a grant's reserved sessions are
 * those of its open reservations, and a booking's lines come to what its reservations say.
 */
export async function verifyReservations(
  tx: Tx,
  caller: Caller,
  limit: number,
): Promise<Difference[]> {
  const { organizationId } = caller;
  const held = await rows<{ id: number; reserved: number; open: number }>(
    tx,
    sql`
      select g.id, g.reserved, coalesce(r.open, 0)::integer as open
      from session_grants g
      left join (
        select grant_id, sum(quantity) as open
        from session_reservations
        where organization_id = ${organizationId} and state = 'open'
        group by grant_id
      ) r on r.grant_id = g.id
      where g.organization_id = ${organizationId} and g.reserved <> coalesce(r.open, 0)
      order by g.id
      limit ${limit}`,
  );
  const booked = await rows<{ causeId: number; grantId: number; used: number; says: number }>(
    tx,
    sql`
      with lines as (
        select cause_id, grant_id, -sum(change) filter (where kind in ('use', 'restore')) as used
        from session_entries
        where organization_id = ${organizationId} and cause_kind = 'booking' and kind <> 'credit'
        group by cause_id, grant_id
      ),
      papers as (
        select cause_id, grant_id, sum(quantity) filter (where state = 'used') as used
        from session_reservations
        where organization_id = ${organizationId} and cause_kind = 'booking'
        group by cause_id, grant_id
      )
      select
        coalesce(l.cause_id, p.cause_id) as cause_id, coalesce(l.grant_id, p.grant_id) as grant_id,
        coalesce(l.used, 0)::integer as used, coalesce(p.used, 0)::integer as says
      from lines l
      full join papers p on p.cause_id = l.cause_id and p.grant_id = l.grant_id
      where coalesce(l.used, 0) <> coalesce(p.used, 0)
      order by 1, 2
      limit ${limit}`,
  );
  return [
    ...held.map(({ id, reserved, open }) => ({
      row: `grant ${id}`,
      says: `holds ${reserved} for bookings, they have ${open}`,
    })),
    ...booked.map(({ causeId, grantId, used, says }) => ({
      row: `booking ${causeId}`,
      says: `used ${says} of grant ${grantId}, its entries say ${used}`,
    })),
  ];
}
