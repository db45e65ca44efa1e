import { sql } from 'kysely';
import { type Day, type Instant, weekdayOf } from '#kit/days';
import { first, rows, type Tx } from '#platform/database/query';
import type { Slot } from './model.ts';

/** An event in the way. */
export type Overlap = {
  typeName: string;
  day: Day;
  startsAt: Instant;
  busyUntil: Instant;
  timeZone: string;
  trainerId: number | null;
  roomId: number | null;
};

/** Scheduled events that the slot's trainer or room has at that time, the first three. */
export const findOverlaps = (
  tx: Tx,
  organizationId: number,
  slot: Slot,
  except: number | undefined,
) =>
  rows<Overlap>(
    tx,
    sql`
      select
        t.name as type_name, e.day, e.starts_at, e.busy_until, c.time_zone, e.trainer_id, e.room_id
      from events e
      join event_types t on t.organization_id = e.organization_id and t.id = e.event_type_id
      join clubs c on c.organization_id = e.organization_id and c.id = e.club_id
      where e.organization_id = ${organizationId}
        and e.state = 'scheduled'
        and e.id is distinct from ${except ?? null}::bigint
        and (
          e.trainer_id = ${slot.trainerId}::bigint
            and tstzrange(e.starts_at, e.busy_until) && tstzrange(${slot.startsAt}::timestamptz, ${slot.busyUntil}::timestamptz)
          or e.room_id = ${slot.roomId}::bigint
            and tstzrange(e.starts_at, e.ends_at) && tstzrange(${slot.startsAt}::timestamptz, ${slot.endsAt}::timestamptz)
        )
      order by e.starts_at
      limit 3`,
  );

/** Whether a club is open on a day: its hours on that weekday, in minutes of the day, and why it is closed. */
export const findHours = (tx: Tx, organizationId: number, clubId: number, day: Day) =>
  first<{
    /** Null = no closed day. */
    reason: string | null;
    /** False: the club has no hours and is always open. */
    hasHours: boolean;
    fromMinute: number | null;
    untilMinute: number | null;
  }>(
    tx,
    sql`
      select
        (
          select d.reason
          from closed_days d
          where d.organization_id = c.organization_id and d.club_id = c.id and d.day = ${day}::date
        ) as reason,
        exists (
          select from opening_hours o where o.organization_id = c.organization_id and o.club_id = c.id
        ) as has_hours,
        h.from_minute, h.until_minute
      from clubs c
      left join opening_hours h
        on h.organization_id = c.organization_id
        and h.club_id = c.id
        and h.weekday = ${weekdayOf(day)}
      where c.organization_id = ${organizationId} and c.id = ${clubId}`,
  );
