import { sql } from 'kysely';
import type { Day, Instant } from '#kit/days';
import { rows, run, type Tx } from '#platform/database/query';

/** A stretch of a weekday: 1 = Monday to 7 = Sunday, in club-local minutes of the day. */
export type Stretch = { weekday: number; fromMinute: number; untilMinute: number };

export type TrainerStretch = Stretch & { trainerId: number; clubId: number };

/** When trainers take appointments, all of them or one. */
export const listTrainerHours = (tx: Tx, organizationId: number, trainerId?: number) =>
  rows<TrainerStretch>(
    tx,
    sql`
      select trainer_id, club_id, weekday, from_minute, until_minute
      from trainer_hours
      where organization_id = ${organizationId}
        ${trainerId === undefined ? sql`` : sql`and trainer_id = ${trainerId}`}
      order by trainer_id, club_id, weekday, from_minute`,
  );

/** The trainer's week in a club becomes this one. The trainer must be locked. */
export async function replaceTrainerHours(
  tx: Tx,
  organizationId: number,
  of: { trainerId: number; clubId: number },
  week: readonly Stretch[],
): Promise<void> {
  await run(
    tx,
    sql`
      delete from trainer_hours
      where organization_id = ${organizationId}
        and trainer_id = ${of.trainerId}
        and club_id = ${of.clubId}`,
  );
  await run(
    tx,
    sql`
      insert into trainer_hours (
        organization_id, trainer_id, club_id, weekday, from_minute, until_minute
      )
      select ${organizationId}::bigint, ${of.trainerId}::bigint, ${of.clubId}::bigint, w.*
      from unnest(
        ${week.map(({ weekday }) => weekday)}::smallint[],
        ${week.map(({ fromMinute }) => fromMinute)}::smallint[],
        ${week.map(({ untilMinute }) => untilMinute)}::smallint[]
      ) as w`,
  );
}

export const listOpeningHours = (tx: Tx, organizationId: number, clubId: number) =>
  rows<Stretch>(
    tx,
    sql`
      select weekday, from_minute, until_minute
      from opening_hours
      where organization_id = ${organizationId} and club_id = ${clubId}
      order by weekday`,
  );

/** The club's week becomes this one. */
export async function replaceOpeningHours(
  tx: Tx,
  organizationId: number,
  clubId: number,
  week: readonly Stretch[],
): Promise<void> {
  await run(
    tx,
    sql`
      insert into opening_hours (organization_id, club_id, weekday, from_minute, until_minute)
      select ${organizationId}::bigint, ${clubId}::bigint, w.*
      from unnest(
        ${week.map(({ weekday }) => weekday)}::smallint[],
        ${week.map(({ fromMinute }) => fromMinute)}::smallint[],
        ${week.map(({ untilMinute }) => untilMinute)}::smallint[]
      ) as w
      on conflict (organization_id, club_id, weekday)
      do update set from_minute = excluded.from_minute, until_minute = excluded.until_minute`,
  );
  await run(
    tx,
    sql`
      delete from opening_hours
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and weekday <> all(${week.map(({ weekday }) => weekday)}::smallint[])`,
  );
}

export type ClosedDay = {
  day: Day;
  reason: string;
  /** Events that still stand on that day. */
  events: number;
};

/** Days on which a club is closed, from a day on, soonest first. */
export const listClosedDays = (
  tx: Tx,
  organizationId: number,
  clubId: number,
  { from, now }: { from: Day; now: Instant },
) =>
  rows<ClosedDay>(
    tx,
    sql`
      select
        d.day, d.reason,
        (
          select count(*)
          from events e
          where e.organization_id = d.organization_id
            and e.club_id = d.club_id
            and e.starts_at >= ${now}
            and e.day = d.day
            and e.state = 'scheduled'
        )::integer as events
      from closed_days d
      where d.organization_id = ${organizationId} and d.club_id = ${clubId} and d.day >= ${from}::date
      order by d.day`,
  );

export const closeDays = (
  tx: Tx,
  organizationId: number,
  clubId: number,
  { days, reason }: { days: readonly Day[]; reason: string },
) =>
  run(
    tx,
    sql`
      insert into closed_days (organization_id, club_id, day, reason)
      select ${organizationId}::bigint, ${clubId}::bigint, w.day, ${reason}
      from unnest(${days as Day[]}::date[]) as w (day)
      on conflict (organization_id, club_id, day) do update set reason = excluded.reason`,
  );

export const openDays = (tx: Tx, organizationId: number, clubId: number, days: readonly Day[]) =>
  run(
    tx,
    sql`
      delete from closed_days
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and day = any(${days as Day[]}::date[])`,
  );
