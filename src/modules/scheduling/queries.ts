import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, rows, type Tx } from '#platform/database/query';
import { eventColumns } from './event-store.ts';
import type { Booking, Event, EventKind } from './model.ts';

/** An event as the calendar shows it. */
export type SeenEvent = Event & {
  typeName: string;
  kind: EventKind;
  colour: string;
  roomName: string | null;
  trainerName: string | null;
  checkedIn: number;
  equipment: { id: number; name: string; slots: number }[];
};

const seenEvents = (organizationId: number, which: RawBuilder<unknown>) => sql<SeenEvent>`
  select
    ${eventColumns}, t.name as type_name, t.kind, t.colour, r.name as room_name,
    n.name as trainer_name,
    (
      select count(*)
      from bookings b
      where b.organization_id = e.organization_id and b.event_id = e.id and b.state = 'checked_in'
    )::integer as checked_in,
    coalesce(
      (
        select jsonb_agg(
          jsonb_build_object('id', u.equipment_id, 'name', n.name, 'slots', u.slots) order by n.name
        )
        from (
          select q.equipment_id, count(*) as slots
          from event_equipment q
          where q.organization_id = e.organization_id and q.event_id = e.id
          group by q.equipment_id
        ) u
        join equipment n on n.organization_id = e.organization_id and n.id = u.equipment_id
      ),
      '[]'
    ) as equipment
  from events e
  join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
  left join rooms r on r.organization_id = e.organization_id and r.id = e.room_id
  left join trainers n on n.organization_id = e.organization_id and n.id = e.trainer_id
  where e.organization_id = ${organizationId} and ${which}`;

export const findSeenEvent = (tx: Tx, organizationId: number, id: number) =>
  first<SeenEvent>(tx, seenEvents(organizationId, sql`e.id = ${id}`));

export const findSeenEvents = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<SeenEvent>(
    tx,
    seenEvents(
      organizationId,
      sql`e.id = any(${ids as number[]}::bigint[]) order by e.starts_at, e.id`,
    ),
  );

/** Everything on a club's calendar that begins between two instants, the second one excluded. */
export const listEvents = (
  tx: Tx,
  organizationId: number,
  query: {
    clubId: number;
    from: Instant;
    until: Instant;
    trainerId?: number | undefined;
    roomId?: number | undefined;
    eventTypeId?: number | undefined;
    withCancelled?: boolean | undefined;
  },
) =>
  rows<SeenEvent>(
    tx,
    seenEvents(
      organizationId,
      sql`e.club_id = ${query.clubId}
        and e.starts_at >= ${query.from}
        and e.starts_at < ${query.until}
        ${query.trainerId === undefined ? sql`` : sql`and e.trainer_id = ${query.trainerId}`}
        ${query.roomId === undefined ? sql`` : sql`and e.room_id = ${query.roomId}`}
        ${query.eventTypeId === undefined ? sql`` : sql`and e.event_type_id = ${query.eventTypeId}`}
        ${query.withCancelled ? sql`` : sql`and e.state = 'scheduled'`}
      order by e.starts_at, e.id`,
    ),
  );

/** What a calendar link shows: a club's or a trainer's events, or those a member has a place in. */
export const listFeedEvents = (
  tx: Tx,
  organizationId: number,
  of: { clubId: number | null; trainerId: number | null; memberId: number | null },
  between: { from: Instant; until: Instant },
) =>
  rows<SeenEvent>(
    tx,
    seenEvents(
      organizationId,
      sql`${whoseEvents(organizationId, of)}
        and e.starts_at >= ${between.from}
        and e.starts_at < ${between.until}
      order by e.starts_at, e.id`,
    ),
  );

/** One condition, and not three of which two never hold: each has an index of its own. */
function whoseEvents(
  organizationId: number,
  { clubId, trainerId, memberId }: Parameters<typeof listFeedEvents>[2],
) {
  if (clubId !== null) return sql`e.club_id = ${clubId}`;
  if (trainerId !== null) return sql`e.trainer_id = ${trainerId}`;
  return sql`e.id in (
    select b.event_id
    from bookings b
    where b.organization_id = ${organizationId}
      and b.member_id = ${memberId}
      and b.state in ('booked', 'checked_in', 'paid_absence', 'free_absence')
  )`;
}

/** Somebody on the roster of an event or on its waitlist. */
export type RosterLine = Booking & {
  memberName: string;
  accountNumber: number;
  photoVersion: string | null;
  /** Place on the waitlist; null = not on it. */
  waitingNo: number | null;
  /** Left of the items that pay, usable on the event's day, besides what is set aside. */
  available: number;
  visits: number;
  visitsLast30Days: number;
  hasPastDue: boolean;
  hasAgreement: boolean;
};

/**
 * Everybody who has or waits for a place, by name; then the waitlist in its order. In one statement,
 * however long the roster.
 */
export const rosterOf = (
  tx: Tx,
  caller: Caller,
  event: { id: number; day: Day; itemIds: readonly number[] },
): Promise<RosterLine[]> =>
  rows<RosterLine>(
    tx,
    sql`
      select
        b.id, b.event_id, b.member_id, b.state, b.cost, b.is_promise, b.is_walk_in, b.waits_since,
        b.booked_at, b.booked_by, b.closed_at, b.closed_by, m.name as member_name, m.account_number,
        m.photo_version,
        case
          when b.state = 'waiting'
            then row_number() over (partition by b.state order by b.waits_since, b.id)
        end::integer as waiting_no,
        coalesce(own.available, 0)::integer + coalesce(pooled.available, 0)::integer as available,
        v.visits, v.visits_last_30_days, a.has_agreement, a.has_past_due
      from bookings b
      join members m on m.organization_id = b.organization_id and m.id = b.member_id
      left join lateral (
        select sum(g.remaining - g.reserved) as available
        from session_grants g
        where g.organization_id = b.organization_id
          and g.member_id = b.member_id
          and g.household_id is null
          and ${drawable(event)}
      ) own on true
      left join lateral (
        select sum(g.remaining - g.reserved) as available
        from household_members h
        join session_grants g
          on g.organization_id = h.organization_id and g.household_id = h.household_id
        where h.organization_id = b.organization_id
          and h.member_id = b.member_id
          and ${drawable(event)}
      ) pooled on true
      cross join lateral (
        select
          count(*)::integer as visits,
          (count(*) filter (where w.visited_at > ${caller.now.subtract({ hours: 30 * 24 })}))::integer
            as visits_last_30_days
        from visits w
        where w.organization_id = b.organization_id and w.member_id = b.member_id
      ) v
      cross join lateral (
        select
          coalesce(bool_or(g.state = 'active'), false) as has_agreement,
          coalesce(
            bool_or(
              exists (
                select from installments i
                where i.organization_id = g.organization_id
                  and i.agreement_id = g.id
                  and i.state = 'past_due'
              )
            ),
            false
          ) as has_past_due
        from agreement_cardholders c
        join agreements g on g.organization_id = c.organization_id and g.id = c.agreement_id
        where c.organization_id = b.organization_id and c.member_id = b.member_id
      ) a
      where b.organization_id = ${caller.organizationId}
        and b.event_id = ${event.id}
        and b.state <> 'cancelled'
      order by waiting_no nulls first, m.sort_name, b.id`,
  );

const drawable = ({ day, itemIds }: { day: Day; itemIds: readonly number[] }) => sql`
  g.item_id = any(${itemIds as number[]}::bigint[])
  and g.remaining > g.reserved
  and g.holds = 0
  and (g.last_day is null or g.last_day >= ${day}::date)`;

/** A member's bookings: those to come, soonest first; or those of events that are over, newest first. */
export async function listBookingsOf(
  tx: Tx,
  caller: Caller,
  memberId: number,
  query: { limit: number; cursor?: string | undefined; which: 'coming' | 'past' },
): Promise<Page<Booking & { startsAt: Instant }>> {
  const isComing = query.which === 'coming';
  const after = query.cursor ? decodeCursor(query.cursor, ['string', 'number']) : null;
  const found = await rows<Booking & { startsAt: Instant }>(
    tx,
    sql`
      select
        b.id, b.event_id, b.member_id, b.state, b.cost, b.is_promise, b.is_walk_in, b.waits_since,
        b.booked_at, b.booked_by, b.closed_at, b.closed_by, e.starts_at
      from bookings b
      join events e on e.organization_id = b.organization_id and e.id = b.event_id
      where b.organization_id = ${caller.organizationId}
        and b.member_id = ${memberId}
        ${
          isComing
            ? sql`and e.ends_at >= ${caller.now} and b.state <> 'cancelled'`
            : sql`and e.ends_at < ${caller.now}`
        }
        ${
          after === null
            ? sql``
            : isComing
              ? sql`and (e.starts_at, b.id) > (${after[0]}::timestamptz, ${after[1]}::bigint)`
              : sql`and (e.starts_at, b.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)`
        }
      order by ${isComing ? sql`e.starts_at, b.id` : sql`e.starts_at desc, b.id desc`}
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (row) => [row.startsAt.toString(), row.id]);
}
