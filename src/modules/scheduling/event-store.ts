import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { BookableEvent, Event } from './model.ts';

export const eventColumns = sql`
  e.id, e.club_id, e.event_type_id, e.series_id, e.starts_at, e.ends_at, e.busy_until, e.day, e.room_id,
  e.trainer_id, e.capacity, e.has_waitlist, e.cost, e.taken, e.waiting, e.state, e.note,
  e.cancel_reason, e.version`;

/** An event with what its type and its club say about booking it. */
const bookableColumns = sql`
  ${eventColumns}, t.name as type_name, c.time_zone, c.reserve_at_booking, c.promise_bookings,
  t.commission_kind,
  coalesce(t.cancel_hours, c.cancel_hours) as cancel_hours,
  coalesce(t.booking_closes_hours, c.booking_closes_hours) as booking_closes_hours,
  coalesce(t.booking_opens_days, c.booking_opens_days) as booking_opens_days,
  array(
    select i.item_id
    from event_type_items i
    where i.organization_id = e.organization_id and i.event_type_id = e.event_type_id
    order by i.item_id
  ) as item_ids`;

const bookableTables = sql`
  events e
  join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
  join clubs c on c.organization_id = e.organization_id and c.id = e.club_id`;

const bookable = (organizationId: number, which: RawBuilder<unknown>, also: RawBuilder<unknown>) =>
  sql<BookableEvent>`
    select ${bookableColumns}
    from ${bookableTables}
    where e.organization_id = ${organizationId} and ${which}
    ${also}`;

export const findBookable = (tx: Tx, organizationId: number, id: number) =>
  first<BookableEvent>(tx, bookable(organizationId, sql`e.id = ${id}`, sql``));

/**
 * The event, locked: whoever takes or frees a place goes one after the other. Locks are taken in the
 * order event, booking, grants (I18).
 */
export const lockBookable = (tx: Tx, organizationId: number, id: number) =>
  first<BookableEvent>(tx, bookable(organizationId, sql`e.id = ${id}`, sql`for update of e`));

/** Several events, locked by id, the one order in which more than one is ever locked (I18). */
export const lockBookables = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<BookableEvent>(
    tx,
    bookable(
      organizationId,
      sql`e.id = any(${ids as number[]}::bigint[])`,
      sql`order by e.id for update of e`,
    ),
  );

/** A place in the transaction to go back to. */
export const savepoint = (tx: Tx, name: 'before_all' | 'before_one') =>
  run(tx, sql`savepoint ${sql.ref(name)}`);

/** Leaves nothing of what was done since; locks stay. */
export const rollBackTo = (tx: Tx, name: 'before_all' | 'before_one') =>
  run(tx, sql`rollback to savepoint ${sql.ref(name)}`);

/** Those of the events that exist, soonest first. */
export const findBookables = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<BookableEvent>(
    tx,
    bookable(
      organizationId,
      sql`e.id = any(${ids as number[]}::bigint[])`,
      sql`order by e.starts_at, e.id`,
    ),
  );

/** The club's events, not cancelled, that begin between two instants, both included. */
export const eventsBeginning = (
  tx: Tx,
  organizationId: number,
  clubId: number,
  between: { from: Instant; until: Instant },
) =>
  rows<BookableEvent>(
    tx,
    bookable(
      organizationId,
      sql`e.club_id = ${clubId}
        and e.starts_at between ${between.from} and ${between.until}
        and e.state = 'scheduled'`,
      sql`order by e.starts_at, e.id`,
    ),
  );

/** The event that a booking is of, as sentences name it. */
export type EventOfBooking = Pick<BookableEvent, 'typeName' | 'startsAt' | 'day' | 'timeZone'> & {
  bookingId: number;
  eventId: number;
};

/** The events behind bookings. */
export const eventsOfBookings = (tx: Tx, organizationId: number, bookingIds: readonly number[]) =>
  rows<EventOfBooking>(
    tx,
    sql`
      select
        b.id as booking_id, e.id as event_id, t.name as type_name, e.starts_at, e.day, c.time_zone
      from bookings b
      join events e on e.organization_id = b.organization_id and e.id = b.event_id
      join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
      join clubs c on c.organization_id = e.organization_id and c.id = e.club_id
      where b.organization_id = ${organizationId}
        and b.id = any(${bookingIds as number[]}::bigint[])`,
  );

/** Events to come with a place free and somebody waiting. */
export const eventsToFill = (tx: Tx, caller: Caller, clubId: number) =>
  rows<{ id: number }>(
    tx,
    sql`
      select id
      from events
      where organization_id = ${caller.organizationId}
        and club_id = ${clubId}
        and starts_at > ${caller.now}
        and state = 'scheduled'
        and waiting > 0
        and taken < capacity
      order by starts_at, id`,
  );

/** Moves the counts of places taken and of people waiting. The event must be locked. */
export const countPlaces = (
  tx: Tx,
  organizationId: number,
  id: number,
  by: { taken?: number; waiting?: number },
) =>
  run(
    tx,
    sql`
      update events
      set taken = taken + ${by.taken ?? 0}, waiting = waiting + ${by.waiting ?? 0}
      where organization_id = ${organizationId} and id = ${id}`,
  );

export type NewEvent = {
  clubId: number;
  eventTypeId: number;
  seriesId: number | null;
  seriesDay: Day | null;
  startsAt: Instant;
  endsAt: Instant;
  busyUntil: Instant;
  day: Day;
  roomId: number | null;
  trainerId: number | null;
  capacity: number;
  hasWaitlist: boolean;
  cost: number;
  note: string | null;
};

/** Puts events on the calendar, in one statement; answers them in the order given. */
export const insertEvents = (tx: Tx, caller: Caller, events: readonly NewEvent[]) =>
  rows<Event>(
    tx,
    sql`
      insert into events as e (
        organization_id, club_id, event_type_id, series_id, series_day, starts_at, ends_at, busy_until,
        day, room_id, trainer_id, capacity, has_waitlist, cost, note, made_at, made_by
      )
      select ${caller.organizationId}::bigint, w.*, ${caller.now}::timestamptz, ${caller.actor}::text
      from unnest(
        ${events.map((event) => event.clubId)}::bigint[],
        ${events.map((event) => event.eventTypeId)}::bigint[],
        ${events.map((event) => event.seriesId)}::bigint[],
        ${events.map((event) => event.seriesDay)}::date[],
        ${events.map((event) => event.startsAt.toString())}::timestamptz[],
        ${events.map((event) => event.endsAt.toString())}::timestamptz[],
        ${events.map((event) => event.busyUntil.toString())}::timestamptz[],
        ${events.map((event) => event.day)}::date[],
        ${events.map((event) => event.roomId)}::bigint[],
        ${events.map((event) => event.trainerId)}::bigint[],
        ${events.map((event) => event.capacity)}::integer[],
        ${events.map((event) => event.hasWaitlist)}::boolean[],
        ${events.map((event) => event.cost)}::integer[],
        ${events.map((event) => event.note)}::text[]
      ) as w
      returning ${eventColumns}`,
  );

/** Changes an event in place; its number of changes grows by one. The event must be locked. */
export const updateEvent = (
  tx: Tx,
  organizationId: number,
  event: Pick<
    Event,
    | 'id'
    | 'startsAt'
    | 'endsAt'
    | 'busyUntil'
    | 'day'
    | 'roomId'
    | 'trainerId'
    | 'capacity'
    | 'hasWaitlist'
    | 'note'
  >,
) =>
  one<Event>(
    tx,
    sql`
      update events e
      set
        starts_at = ${event.startsAt}, ends_at = ${event.endsAt}, busy_until = ${event.busyUntil},
        day = ${event.day}, room_id = ${event.roomId}, trainer_id = ${event.trainerId},
        capacity = ${event.capacity}, has_waitlist = ${event.hasWaitlist}, note = ${event.note},
        version = e.version + 1
      where e.organization_id = ${organizationId} and e.id = ${event.id}
      returning ${eventColumns}`,
  );

export const markEventCancelled = (tx: Tx, caller: Caller, id: number, reason: string | null) =>
  run(
    tx,
    sql`
      update events
      set
        state = 'cancelled', cancelled_at = ${caller.now}, cancelled_by = ${caller.actor},
        cancel_reason = ${reason}, taken = 0, waiting = 0, version = version + 1
      where organization_id = ${caller.organizationId} and id = ${id}`,
  );

export const dropEquipment = (tx: Tx, organizationId: number, eventId: number) =>
  run(
    tx,
    sql`
      delete from event_equipment
      where organization_id = ${organizationId} and event_id = ${eventId}`,
  );
