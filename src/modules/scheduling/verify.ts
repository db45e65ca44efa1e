import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Difference } from '#modules/sessions/index';
import { rows, type Tx } from '#platform/database/query';

/**
 * Rosters against their counts, and places against what pays for them (I4, I5): as many places taken as
 * there are on the roster; who came or was charged used what the place costs; who left holds nothing.
 */
export async function verifyBookings(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const { organizationId } = caller;
  const events = await rows<{
    id: number;
    taken: number;
    waiting: number;
    there: number;
    waits: number;
  }>(
    tx,
    sql`
      select
        e.id, e.taken, e.waiting, coalesce(b.there, 0)::integer as there,
        coalesce(b.waits, 0)::integer as waits
      from events e
      left join (
        select
          event_id,
          count(*) filter (where state not in ('waiting', 'cancelled')) as there,
          count(*) filter (where state = 'waiting') as waits
        from bookings
        where organization_id = ${organizationId}
        group by event_id
      ) b on b.event_id = e.id
      where e.organization_id = ${organizationId}
        and (e.taken <> coalesce(b.there, 0) or e.waiting <> coalesce(b.waits, 0))
      order by e.id
      limit ${limit}`,
  );
  const bookings = await rows<{
    id: number;
    state: string;
    cost: number;
    used: number;
    open: number;
  }>(
    tx,
    sql`
      select
        b.id, b.state, b.cost, coalesce(r.used, 0)::integer as used,
        coalesce(r.open, 0)::integer as open
      from bookings b
      left join (
        select
          cause_id,
          sum(quantity) filter (where state = 'used') as used,
          sum(quantity) filter (where state = 'open') as open
        from session_reservations
        where organization_id = ${organizationId} and cause_kind = 'booking'
        group by cause_id
      ) r on r.cause_id = b.id
      where b.organization_id = ${organizationId}
        and (
          coalesce(r.used, 0) <> case when b.state in ('checked_in', 'paid_absence') then b.cost else 0 end
          or coalesce(r.open, 0) > case when b.state = 'booked' then b.cost else 0 end
        )
      order by b.id
      limit ${limit}`,
  );
  return [
    ...events.map(({ id, taken, waiting, there, waits }) => ({
      row: `event ${id}`,
      says: `counts ${taken} places and ${waiting} waiting, its roster has ${there} and ${waits}`,
    })),
    ...bookings.map(({ id, state, cost, used, open }) => ({
      row: `booking ${id}`,
      says: `is ${state.replaceAll('_', ' ')} and costs ${cost}, but used ${used} and holds ${open}`,
    })),
  ];
}
