import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { prepared, preparedText } from '#platform/database/prepared';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { Booking, BookingState } from './model.ts';

const bookingColumnsText = `
  b.id, b.event_id, b.member_id, b.state, b.cost, b.is_promise, b.is_walk_in, b.waits_since,
  b.booked_at, b.booked_by, b.closed_at, b.closed_by`;
const bookingColumns = sql.raw(bookingColumnsText);

const booking = (organizationId: number, which: RawBuilder<unknown>) => sql<Booking>`
  select ${bookingColumns}
  from bookings b
  where b.organization_id = ${organizationId} and ${which}`;

const bookingOf = `
  select ${bookingColumnsText}
  from bookings b
  where b.organization_id = $1 and b.event_id = $2 and b.member_id = $3 and b.state <> 'cancelled'`;

/** The member's booking of an event, unless it is cancelled. */
export const findBookingOf = (tx: Tx, organizationId: number, eventId: number, memberId: number) =>
  first<Booking>(tx, preparedText(bookingOf, organizationId, eventId, memberId));

export const findBooking = (tx: Tx, organizationId: number, id: number) =>
  first<Booking>(tx, booking(organizationId, sql`b.id = ${id}`));

/** The member's booking of an event, locked, unless it is cancelled. */
export const lockBookingOf = (tx: Tx, organizationId: number, eventId: number, memberId: number) =>
  first<Booking>(
    tx,
    booking(
      organizationId,
      sql`b.event_id = ${eventId} and b.member_id = ${memberId} and b.state <> 'cancelled'
        for update`,
    ),
  );

const newBooking = `
  insert into bookings as b (
    organization_id, event_id, member_id, state, cost, is_walk_in, waits_since, booked_at, booked_by,
    closed_at, closed_by
  )
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  returning ${bookingColumnsText}`;

export const insertBooking = (
  tx: Tx,
  caller: Caller,
  wanted: {
    eventId: number;
    memberId: number;
    state: BookingState;
    cost: number;
    isWalkIn?: boolean;
  },
) =>
  one<Booking>(
    tx,
    preparedText(
      newBooking,
      caller.organizationId,
      wanted.eventId,
      wanted.memberId,
      wanted.state,
      wanted.cost,
      wanted.isWalkIn ?? false,
      wanted.state === 'waiting' ? caller.now : null,
      caller.now,
      caller.actor,
      wanted.isWalkIn ? caller.now : null,
      wanted.isWalkIn ? caller.actor : null,
    ),
  );

/**
 * Moves a booking from one state to another; undefined when it is not in that state any more. What is
 * booked or waits is still to come; everything else closes it.
 */
export const moveBooking = (
  tx: Tx,
  caller: Caller,
  id: number,
  from: BookingState,
  to: BookingState,
): Promise<Booking | undefined> => {
  const isClosed = to !== 'booked' && to !== 'waiting';
  return first<Booking>(
    tx,
    prepared`
      update bookings
      set
        state = ${to},
        closed_at = ${isClosed ? caller.now : null},
        closed_by = ${isClosed ? caller.actor : null}
      where organization_id = ${caller.organizationId} and id = ${id} and state = ${from}
      returning
        id, event_id, member_id, state, cost, is_promise, is_walk_in, waits_since, booked_at, booked_by,
        closed_at, closed_by`,
  );
};

/** Whether the booking stands against the next grant (D24). */
export const markPromise = (tx: Tx, organizationId: number, id: number, isPromise: boolean) =>
  run(
    tx,
    sql`
      update bookings
      set is_promise = ${isPromise}
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** The same for many bookings. */
export const markPromises = (
  tx: Tx,
  organizationId: number,
  ids: readonly number[],
  isPromise: boolean,
) =>
  run(
    tx,
    sql`
      update bookings
      set is_promise = ${isPromise}
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])`,
  );

/** Everybody who has or waits for a place in some events, as they stand, by booking. */
export const listRosters = (tx: Tx, organizationId: number, eventIds: readonly number[]) =>
  rows<Booking>(
    tx,
    booking(
      organizationId,
      sql`b.event_id = any(${eventIds as number[]}::bigint[]) and b.state <> 'cancelled' order by b.id`,
    ),
  );

/** The same, locked. */
export const lockRosters = (tx: Tx, organizationId: number, eventIds: readonly number[]) =>
  rows<Booking>(
    tx,
    booking(
      organizationId,
      sql`b.event_id = any(${eventIds as number[]}::bigint[]) and b.state <> 'cancelled'
        order by b.id
        for update`,
    ),
  );

/**
 * Of bookings, those that the member's sessions would not pay for on another day: what is set aside for
 * them counts as free. Each looked at by itself.
 */
export const findUnpaidOn = (
  tx: Tx,
  organizationId: number,
  itemIds: readonly number[],
  wanted: readonly { id: number; memberId: number; cost: number; day: Day }[],
) =>
  rows<{ id: number }>(
    tx,
    sql`
      select w.id
      from unnest(
        ${wanted.map(({ id }) => id)}::bigint[],
        ${wanted.map(({ memberId }) => memberId)}::bigint[],
        ${wanted.map(({ cost }) => cost)}::integer[],
        ${wanted.map(({ day }) => day)}::date[]
      ) as w (id, member_id, cost, day)
      where w.cost > coalesce(
        (
          select sum(
            g.remaining - g.reserved + coalesce(
              (
                select sum(r.quantity)
                from session_reservations r
                where r.organization_id = g.organization_id
                  and r.grant_id = g.id
                  and r.cause_kind = 'booking'
                  and r.cause_id = w.id
                  and r.state = 'open'
              ),
              0
            )
          )
          from session_grants g
          where g.organization_id = ${organizationId}
            and g.item_id = any(${itemIds as number[]}::bigint[])
            and g.holds = 0
            and (g.last_day is null or g.last_day >= w.day)
            and (
              g.member_id = w.member_id and g.household_id is null
              or g.household_id in (
                select h.household_id
                from household_members h
                where h.organization_id = ${organizationId} and h.member_id = w.member_id
              )
            )
        ),
        0
      )
      order by w.id`,
  );

/** Cancels everybody's place in some events. */
export const cancelRosters = (tx: Tx, caller: Caller, eventIds: readonly number[]) =>
  run(
    tx,
    sql`
      update bookings
      set state = 'cancelled', closed_at = ${caller.now}, closed_by = ${caller.actor}
      where organization_id = ${caller.organizationId}
        and event_id = any(${eventIds as number[]}::bigint[])
        and state <> 'cancelled'`,
  );

/** The first who waits, after one who was passed over. */
export const nextWaiting = (
  tx: Tx,
  organizationId: number,
  eventId: number,
  after: Booking | undefined,
) =>
  first<Booking>(
    tx,
    booking(
      organizationId,
      sql`b.event_id = ${eventId}
        and b.state = 'waiting'
        ${
          after
            ? sql`and (b.waits_since, b.id) > (${after.waitsSince}::timestamptz, ${after.id}::bigint)`
            : sql``
        }
        order by b.waits_since, b.id
        limit 1`,
    ),
  );

/** The member's bookings of some events, but for cancelled ones. */
export const findBookingsOf = (
  tx: Tx,
  organizationId: number,
  memberId: number,
  eventIds: readonly number[],
) =>
  rows<Booking>(
    tx,
    booking(
      organizationId,
      sql`b.member_id = ${memberId}
        and b.event_id = any(${eventIds as number[]}::bigint[])
        and b.state <> 'cancelled'`,
    ),
  );

/**
 * Notes as told the promises of a club that nothing pays for, a day before their members can leave by
 * themselves for the last time. Answers whose they are, soonest first.
 */
export const markUnpaidTold = (tx: Tx, caller: Caller, clubId: number) =>
  rows<Pick<Booking, 'id' | 'eventId' | 'memberId'>>(
    tx,
    sql`
      with told as (
        update bookings b
        set told_unpaid_at = ${caller.now}
        from events e
        join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
        join clubs c on c.organization_id = e.organization_id and c.id = e.club_id
        where e.organization_id = ${caller.organizationId}
          and e.club_id = ${clubId}
          and e.state = 'scheduled'
          and e.starts_at > ${caller.now}
          and e.starts_at
            <= ${caller.now}::timestamptz + make_interval(hours => coalesce(t.cancel_hours, c.cancel_hours) + 24)
          and b.organization_id = e.organization_id
          and b.event_id = e.id
          and b.state = 'booked'
          and b.is_promise
          and b.told_unpaid_at is null
        returning b.id, b.event_id, b.member_id, e.starts_at
      )
      select id, event_id, member_id
      from told
      order by starts_at, event_id, id`,
  );

/**
 * Bookings to come that not enough is set aside for, though their members hold something that would pay.
 * Of clubs that set sessions aside at booking.
 */
export const findUnfunded = (
  tx: Tx,
  caller: Caller,
  { clubId, after, limit }: { clubId: number; after: number; limit: number },
) =>
  rows<{ id: number }>(
    tx,
    sql`
      select b.id
      from events e
      join clubs c on c.organization_id = e.organization_id and c.id = e.club_id
      join bookings b on b.organization_id = e.organization_id and b.event_id = e.id
      where e.organization_id = ${caller.organizationId}
        and e.club_id = ${clubId}
        and e.starts_at > ${caller.now}
        and e.state = 'scheduled'
        and c.reserve_at_booking
        and b.state = 'booked'
        and b.id > ${after}
        and b.cost > coalesce(
          (
            select sum(r.quantity)
            from session_reservations r
            where r.organization_id = b.organization_id
              and r.cause_kind = 'booking'
              and r.cause_id = b.id
              and r.state = 'open'
          ),
          0
        )
        and exists (
          select from event_type_items i
          join session_grants g
            on g.organization_id = i.organization_id
            and g.item_id = i.item_id
            and g.remaining > g.reserved
            and (g.last_day is null or g.last_day >= e.day)
            and (
              g.member_id = b.member_id and g.household_id is null
              or g.household_id in (
                select h.household_id
                from household_members h
                where h.organization_id = b.organization_id and h.member_id = b.member_id
              )
            )
          where i.organization_id = e.organization_id and i.event_type_id = e.event_type_id
        )
      order by b.id
      limit ${limit}`,
  );
