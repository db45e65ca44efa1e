import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { type Day, dayAt, type Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { rows, run, type Tx } from '#platform/database/query';
import type { BookableEvent } from './model.ts';

/**
 * Notes what an event's trainer earns by a use that was just made (a check-in or a paid absence): so much
 * per member, or a percentage of what the sessions used are worth, half up; or so much per event, with
 * its first use. One use pays once, however often this runs.
 */
export const noteEarned = (
  tx: Tx,
  caller: Caller,
  event: Pick<BookableEvent, 'id' | 'timeZone'>,
  bookingId: number,
): Promise<void> =>
  run(
    tx,
    sql`
      insert into trainer_commissions (
        organization_id, trainer_id, club_id, event_id, booking_id, turn, kind, amount_minor, currency,
        noted_on, noted_at, noted_by
      )
      select
        e.organization_id, e.trainer_id, e.club_id, e.id, w.booking_id,
        1 + (
          select count(*)
          from trainer_commissions b
          where b.organization_id = e.organization_id
            and b.event_id = e.id
            and b.booking_id = w.booking_id
            and b.kind = 'taken_back'
        ),
        'earned', w.amount, c.currency, ${dayAt(caller.now, event.timeZone)}::date,
        ${caller.now}::timestamptz, ${caller.actor}::text
      from events e
      join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
      join clubs c on c.organization_id = e.organization_id and c.id = e.club_id
      cross join lateral (
        select
          case t.commission_kind when 'per_event' then 0 else ${bookingId}::bigint end as booking_id,
          case t.commission_kind
            when 'percent' then (
              select (coalesce(sum(r.quantity * g.unit_value_minor), 0) * t.commission_percent + 50)::bigint / 100
              from session_reservations r
              join session_grants g on g.organization_id = r.organization_id and g.id = r.grant_id
              where r.organization_id = e.organization_id
                and r.cause_kind = 'booking'
                and r.cause_id = ${bookingId}
                and r.state = 'used'
            )
            else t.commission_minor
          end as amount
      ) w
      where e.organization_id = ${caller.organizationId}
        and e.id = ${event.id}
        and e.trainer_id is not null
        and t.commission_kind <> 'none'
        and w.amount > 0
      on conflict (organization_id, event_id, booking_id, turn, kind) do nothing`,
  );

/**
 * Takes back what uses earned that were undone, and what the event as such did once nobody's use is left:
 * lines of their own, on the day of the correction. Safe to repeat.
 */
export const noteTakenBack = (
  tx: Tx,
  caller: Caller,
  event: Pick<BookableEvent, 'id' | 'timeZone'>,
  bookingIds: readonly number[],
): Promise<void> =>
  run(
    tx,
    sql`
      insert into trainer_commissions (
        organization_id, trainer_id, club_id, event_id, booking_id, turn, kind, amount_minor, currency,
        noted_on, noted_at, noted_by
      )
      select
        n.organization_id, n.trainer_id, n.club_id, n.event_id, n.booking_id, n.turn, 'taken_back',
        -n.amount_minor, n.currency, ${dayAt(caller.now, event.timeZone)}::date,
        ${caller.now}::timestamptz, ${caller.actor}::text
      from trainer_commissions n
      where n.organization_id = ${caller.organizationId}
        and n.event_id = ${event.id}
        and n.kind = 'earned'
        and (
          n.booking_id = any(${bookingIds as number[]}::bigint[])
          or n.booking_id = 0
            and not exists (
              select from bookings b
              where b.organization_id = n.organization_id
                and b.event_id = n.event_id
                and b.state in ('checked_in', 'paid_absence')
            )
        )
      on conflict (organization_id, event_id, booking_id, turn, kind) do nothing`,
  );

/** One line of a trainer's statement. Minor units. */
export type CommissionLine = {
  id: number;
  eventId: number;
  typeName: string;
  startsAt: Instant;
  day: Day;
  /** Null = for the event as such. */
  memberName: string | null;
  kind: 'earned' | 'taken_back';
  amountMinor: number;
  currency: string;
  notedOn: Day;
};

/** Whether a line mends an earlier day: taken back, or noted after the day of the event. */
export const isCorrection = ({
  kind,
  notedOn,
  day,
}: Pick<CommissionLine, 'kind' | 'notedOn' | 'day'>) => kind === 'taken_back' || notedOn > day;

type Period = { trainerId: number; from: Day; through: Day };

/** A trainer's lines that were noted in a period, both days included, oldest first. */
export async function listCommissions(
  tx: Tx,
  organizationId: number,
  { trainerId, from, through }: Period,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<CommissionLine>> {
  const after = query.cursor ? decodeCursor(query.cursor, ['day', 'number']) : null;
  const found = await rows<CommissionLine>(
    tx,
    sql`
      select
        n.id, n.event_id, t.name as type_name, e.starts_at, e.day, m.name as member_name, n.kind,
        n.amount_minor, n.currency, n.noted_on
      from trainer_commissions n
      join events e on e.organization_id = n.organization_id and e.id = n.event_id
      join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
      left join bookings b on b.organization_id = n.organization_id and b.id = n.booking_id
      left join members m on m.organization_id = b.organization_id and m.id = b.member_id
      where n.organization_id = ${organizationId}
        and n.trainer_id = ${trainerId}
        and n.noted_on between ${from}::date and ${through}::date
        ${after ? sql`and (n.noted_on, n.id) > (${after[0]}::date, ${after[1]}::bigint)` : sql``}
      order by n.noted_on, n.id
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (one) => [one.notedOn, one.id]);
}

/** What a period comes to, one sum per currency. */
export const sumCommissions = (
  tx: Tx,
  organizationId: number,
  { trainerId, from, through }: Period,
) =>
  rows<{ currency: string; earnedMinor: number; takenBackMinor: number }>(
    tx,
    sql`
      select
        currency,
        coalesce(sum(amount_minor) filter (where kind = 'earned'), 0)::bigint as earned_minor,
        coalesce(sum(amount_minor) filter (where kind = 'taken_back'), 0)::bigint as taken_back_minor
      from trainer_commissions
      where organization_id = ${organizationId}
        and trainer_id = ${trainerId}
        and noted_on between ${from}::date and ${through}::date
      group by currency
      order by currency`,
  );
