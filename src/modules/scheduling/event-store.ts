import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { prepared, preparedText } from '#platform/database/prepared';
import { first, rows, run, type Tx } from '#platform/database/query';
import type { BookableEvent, Event } from './model.ts';

const eventColumnsText = `
  e.id, e.club_id, e.event_type_id, e.series_id, e.starts_at, e.ends_at, e.busy_until, e.day, e.room_id,
  e.trainer_id, e.capacity, e.has_waitlist, e.cost, e.taken, e.waiting, e.state, e.note,
  e.cancel_reason, e.version`;
export const eventColumns = sql.raw(eventColumnsText);

/** An event with what its type and its club say about booking it. */
const bookableColumns = `
  ${eventColumnsText}, t.name as type_name, c.time_zone, c.reserve_at_booking, c.promise_bookings,
  c.pin_at_check_in, t.commission_kind,
  coalesce(t.cancel_hours, c.cancel_hours) as cancel_hours,
  coalesce(t.booking_closes_hours, c.booking_closes_hours) as booking_closes_hours,
  coalesce(t.booking_opens_days, c.booking_opens_days) as booking_opens_days,
  array(
    select i.item_id
    from event_type_items i
    where i.organization_id = e.organization_id and i.event_type_id = e.event_type_id
    order by i.item_id
  ) as item_ids`;
const bookableTables = `
  events e
  join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
  join clubs c on c.organization_id = e.organization_id and c.id = e.club_id`;

const bookableText = `
  select ${bookableColumns}
  from ${bookableTables}`;

const bookable = (organizationId: number, which: RawBuilder<unknown>, also: RawBuilder<unknown>) =>
  sql<BookableEvent>`
    ${sql.raw(bookableText)}
    where e.organization_id = ${organizationId} and ${which}
    ${also}`;

const oneBookable = `${bookableText}
  where e.organization_id = $1 and e.id = $2`;
const oneBookableLocked = `${oneBookable}
  for update of e`;

export const findBookable = (tx: Tx, organizationId: number, id: number) =>
  first<BookableEvent>(tx, preparedText(oneBookable, organizationId, id));

/**
 * The event, locked: whoever takes or frees a place goes one after the other. Locks are taken in the
 * order event, booking, grants (I18).
 */
export const lockBookable = (tx: Tx, organizationId: number, id: number) =>
  first<BookableEvent>(tx, preparedText(oneBookableLocked, organizationId, id));

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

/**
 * Classes on a club's calendar that members see, soonest first: some of them, or those that begin between two
 * instants, the second one excluded. Other members' appointments are none.
 */
export const eventsForMembers = (
  tx: Tx,
  organizationId: number,
  which: { clubId: number } & ({ ids: readonly number[] } | { from: Instant; until: Instant }),
) =>
  rows<BookableEvent>(
    tx,
    bookable(
      organizationId,
      sql`e.club_id = ${which.clubId}
        and ${
          'ids' in which
            ? sql`e.id = any(${which.ids as number[]}::bigint[])`
            : sql`e.starts_at >= ${which.from}
                and e.starts_at < ${which.until}
                and e.state = 'scheduled'`
        }
        and (t.kind = 'standard' or e.capacity > 1)
        and exists (
          select from event_categories k
          where k.organization_id = t.organization_id
            and k.id = t.category_id
            and k.is_member_visible
            and k.is_active
        )`,
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
    prepared`
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

/** What may change about an event on the calendar. */
export type ChangedEvent = Pick<
  Event,
  | 'id'
  | 'seriesId'
  | 'startsAt'
  | 'endsAt'
  | 'busyUntil'
  | 'day'
  | 'roomId'
  | 'trainerId'
  | 'capacity'
  | 'hasWaitlist'
  | 'note'
> & { seriesDay: Day | null };

/**
 * Changes events in one statement; the number of changes of each grows by one. They must be locked. While
 * a series moves, its events may stand in each other's way: whether any does is looked at once they all are
 * in their place.
 */
export async function updateEvents(
  tx: Tx,
  organizationId: number,
  events: readonly ChangedEvent[],
): Promise<void> {
  await run(
    tx,
    sql`
      /* all organizations: says when the schema looks */
      set constraints one_event_at_a_time_per_trainer, one_event_at_a_time_per_room deferred`,
  );
  await run(
    tx,
    sql`
      update events e
      set
        series_id = w.series_id, series_day = w.series_day, starts_at = w.starts_at,
        ends_at = w.ends_at, busy_until = w.busy_until, day = w.day, room_id = w.room_id,
        trainer_id = w.trainer_id, capacity = w.capacity, has_waitlist = w.has_waitlist,
        note = w.note, version = e.version + 1
      from unnest(
        ${events.map(({ id }) => id)}::bigint[],
        ${events.map(({ seriesId }) => seriesId)}::bigint[],
        ${events.map(({ seriesDay }) => seriesDay)}::date[],
        ${events.map(({ startsAt }) => startsAt.toString())}::timestamptz[],
        ${events.map(({ endsAt }) => endsAt.toString())}::timestamptz[],
        ${events.map(({ busyUntil }) => busyUntil.toString())}::timestamptz[],
        ${events.map(({ day }) => day)}::date[],
        ${events.map(({ roomId }) => roomId)}::bigint[],
        ${events.map(({ trainerId }) => trainerId)}::bigint[],
        ${events.map(({ capacity }) => capacity)}::integer[],
        ${events.map(({ hasWaitlist }) => hasWaitlist)}::boolean[],
        ${events.map(({ note }) => note)}::text[]
      ) as w (
        id, series_id, series_day, starts_at, ends_at, busy_until, day, room_id, trainer_id, capacity,
        has_waitlist, note
      )
      where e.organization_id = ${organizationId} and e.id = w.id`,
  );
  await run(
    tx,
    sql`
      /* all organizations: says when the schema looks */
      set constraints one_event_at_a_time_per_trainer, one_event_at_a_time_per_room immediate`,
  );
}

/** An event with the day that its series gave it. */
export type EventOfSeries = BookableEvent & { seriesDay: Day | null };

/** Several events to change, locked by id as above; soonest first. */
export const lockToChange = async (tx: Tx, organizationId: number, ids: readonly number[]) => {
  const locked = await rows<EventOfSeries>(
    tx,
    sql`
      select ${sql.raw(bookableColumns)}, e.series_day
      from ${sql.raw(bookableTables)}
      where e.organization_id = ${organizationId} and e.id = any(${ids as number[]}::bigint[])
      order by e.id
      for update of e`,
  );
  return locked.sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt) || a.id - b.id);
};

export const markEventsCancelled = (
  tx: Tx,
  caller: Caller,
  ids: readonly number[],
  reason: string | null,
) =>
  run(
    tx,
    sql`
      update events
      set
        state = 'cancelled', cancelled_at = ${caller.now}, cancelled_by = ${caller.actor},
        cancel_reason = ${reason}, taken = 0, waiting = 0, version = version + 1
      where organization_id = ${caller.organizationId} and id = any(${ids as number[]}::bigint[])`,
  );
