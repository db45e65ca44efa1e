import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { prepared } from '#platform/database/prepared';
import { first, run, type Tx } from '#platform/database/query';
import type { Booking } from './model.ts';

/** Notes that a member was there, and nothing more. */
export const insertVisit = (
  tx: Tx,
  caller: Caller,
  visit: { clubId: number; memberId: number; visitedAt: Instant; way: 'scan' | 'desk' },
) =>
  run(
    tx,
    prepared`
      insert into visits (organization_id, club_id, member_id, visited_at, noted_at, booking_id, way)
      values (
        ${caller.organizationId}, ${visit.clubId}, ${visit.memberId}, ${visit.visitedAt}, ${caller.now},
        null, ${visit.way}
      )`,
  );

/**
 * Notes that a member was there for a place. A card scanned in the 90 minutes before, with nothing to
 * check in for by itself, was the same visit.
 */
export const insertVisitFor = (
  tx: Tx,
  caller: Caller,
  visit: {
    clubId: number;
    memberId: number;
    visitedAt: Instant;
    bookingId: number;
    way: 'scan' | 'desk';
  },
) =>
  run(
    tx,
    prepared`
      with noted as (
        update visits
        set booking_id = ${visit.bookingId}
        where organization_id = ${caller.organizationId}
          and booking_id is null
          and id = (
            select v.id
            from visits v
            where v.organization_id = ${caller.organizationId}
              and v.member_id = ${visit.memberId}
              and v.club_id = ${visit.clubId}
              and v.booking_id is null
              and v.visited_at between ${visit.visitedAt.subtract({ minutes: 90 })} and ${visit.visitedAt}
            order by v.visited_at desc
            limit 1
          )
        returning id
      )
      insert into visits (organization_id, club_id, member_id, visited_at, noted_at, booking_id, way)
      select
        ${caller.organizationId}::bigint, ${visit.clubId}::bigint, ${visit.memberId}::bigint,
        ${visit.visitedAt}::timestamptz, ${caller.now}::timestamptz, ${visit.bookingId}::bigint,
        ${visit.way}::text
      where not exists (select from noted)`,
  );

/** Forgets that a member was there for a place; a card scanned before they were checked in stays a visit. */
export async function deleteVisitFor(
  tx: Tx,
  organizationId: number,
  booking: Pick<Booking, 'id' | 'closedAt'>,
): Promise<void> {
  await run(
    tx,
    sql`
      update visits
      set booking_id = null
      where organization_id = ${organizationId}
        and booking_id = ${booking.id}
        and noted_at < ${booking.closedAt}`,
  );
  await run(
    tx,
    sql`
      delete from visits
      where organization_id = ${organizationId} and booking_id = ${booking.id}`,
  );
}

/** The member's last visit to a club, between two instants. */
export const lastVisit = (
  tx: Tx,
  organizationId: number,
  memberId: number,
  between: { from: Instant; until: Instant },
) =>
  first<{ visitedAt: Instant }>(
    tx,
    sql`
      select visited_at
      from visits
      where organization_id = ${organizationId}
        and member_id = ${memberId}
        and visited_at between ${between.from} and ${between.until}
      order by visited_at desc
      limit 1`,
  );

/** One scan of a member's card at a time. */
export const lockMemberToScan = (tx: Tx, organizationId: number, memberId: number) =>
  run(
    tx,
    sql`
      select from members
      where organization_id = ${organizationId} and id = ${memberId}
      for no key update`,
  );
