import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { one, rows, type Tx } from '#platform/database/query';
import type { Booking } from './model.ts';
import { daysAhead } from './series-rules.ts';

/**
 * How many days ahead members see at most of what a club lets them book, as many as are written out where it
 * does not say; 0 = it lets them book nothing.
 */
export const daysVisible = async (tx: Tx, organizationId: number, clubId: number) => {
  const { days } = await one<{ days: number }>(
    tx,
    sql`
      select
        coalesce(
          max(coalesce(t.booking_opens_days, c.booking_opens_days, ${daysAhead})), 0
        )::integer as days
      from clubs c
      join event_types t on t.organization_id = c.organization_id and t.is_active
      join event_categories k on k.organization_id = t.organization_id and k.id = t.category_id
      where c.organization_id = ${organizationId}
        and c.id = ${clubId}
        and k.is_member_visible
        and k.is_active`,
  );
  return days;
};

/** A kind of appointment that members book by themselves. */
export type OfferedType = { id: number; name: string; minutes: number; cost: number };

export const listOfferedTypes = (tx: Tx, organizationId: number) =>
  rows<OfferedType>(
    tx,
    sql`
      select t.id, t.name, t.minutes, t.cost
      from event_types t
      join event_categories k on k.organization_id = t.organization_id and k.id = t.category_id
      where t.organization_id = ${organizationId}
        and t.kind = 'personal_training'
        and t.capacity = 1
        and t.is_active
        and k.is_member_visible
        and k.is_active
      order by t.name_folded`,
  );

/** Trainers who take appointments in a club. */
export const listOfferedTrainers = (tx: Tx, organizationId: number, clubId: number) =>
  rows<{ id: number; name: string }>(
    tx,
    sql`
      select n.id, n.name
      from trainers n
      where n.organization_id = ${organizationId}
        and n.is_active
        and exists (
          select from trainer_hours h
          where h.organization_id = n.organization_id
            and h.trainer_id = n.id
            and h.club_id = ${clubId}
        )
      order by n.name_folded`,
  );

/** The member's places and waits in some events, that are not cancelled. */
export const listOwnIn = (
  tx: Tx,
  organizationId: number,
  { memberId, eventIds }: { memberId: number; eventIds: readonly number[] },
) =>
  rows<Pick<Booking, 'id' | 'eventId' | 'state'>>(
    tx,
    sql`
      select id, event_id, state
      from bookings
      where organization_id = ${organizationId}
        and member_id = ${memberId}
        and event_id = any(${eventIds as number[]}::bigint[])
        and state <> 'cancelled'`,
  );

/** The member's own appointment with a trainer at a time, if they have it by now. */
export const findOwnAppointment = (
  tx: Tx,
  organizationId: number,
  { memberId, trainerId, startsAt }: { memberId: number; trainerId: number; startsAt: Instant },
) =>
  rows<{ id: number }>(
    tx,
    sql`
      select b.id
      from bookings b
      join events e on e.organization_id = b.organization_id and e.id = b.event_id
      where b.organization_id = ${organizationId}
        and b.member_id = ${memberId}
        and b.state = 'booked'
        and e.trainer_id = ${trainerId}
        and e.starts_at = ${startsAt}
        and e.state = 'scheduled'`,
  );
