import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { rows, type Tx } from '#platform/database/query';
import type { Booking } from './model.ts';

/** Somebody on the roster of an event or on its waitlist. */
export type RosterLine = Booking & {
  memberName: string;
  /** What stands in the roster's own order: places by name, the waitlist by how long they wait. */
  waitingNo: number | null;
  /** Sessions set aside or used; less than the cost = nothing pays for it, or not all. */
  paid: number;
};

/** Everybody who has or waits for a place, by name; then the waitlist in its order. */
export const rosterOf = (tx: Tx, caller: Caller, eventId: number): Promise<RosterLine[]> =>
  rows<RosterLine>(
    tx,
    sql`
      select
        b.id, b.event_id, b.member_id, b.state, b.cost, b.is_promise, b.is_walk_in, b.waits_since,
        b.booked_at, b.booked_by, b.closed_at, b.closed_by, m.name as member_name,
        case
          when b.state = 'waiting'
            then row_number() over (partition by b.state order by b.waits_since, b.id)
        end::integer as waiting_no,
        coalesce(
          (
            select sum(r.quantity)
            from session_reservations r
            where r.organization_id = b.organization_id
              and r.cause_kind = 'booking'
              and r.cause_id = b.id
              and r.state in ('open', 'used')
          ),
          0
        )::integer as paid
      from bookings b
      join members m on m.organization_id = b.organization_id and m.id = b.member_id
      where b.organization_id = ${caller.organizationId}
        and b.event_id = ${eventId}
        and b.state <> 'cancelled'
      order by waiting_no nulls first, m.sort_name, b.id`,
  );

