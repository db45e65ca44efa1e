import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { WantedEquipment } from './model.ts';

/** Events that repeat at the same club-local time of day. */
export type Series = {
  id: number;
  clubId: number;
  eventTypeId: number;
  /** RFC 5545, on club-local days. */
  rule: string;
  firstDay: Day;
  /** Club-local: 1080 is 18:00, across clock changes. */
  minuteOfDay: number;
  minutes: number;
  roomId: number | null;
  trainerId: number | null;
  capacity: number;
  hasWaitlist: boolean;
  note: string | null;
  equipment: WantedEquipment[];
  /** Events are written out through this club-local day. */
  writtenThrough: Day;
  isOver: boolean;
};

const seriesOf = (organizationId: number, which: RawBuilder<unknown>) => sql<Series>`
  select
    s.id, s.club_id, s.event_type_id, s.rule, s.first_day, s.minute_of_day, s.minutes, s.room_id,
    s.trainer_id, s.capacity, s.has_waitlist, s.note, s.written_through,
    s.ended_at is not null as is_over,
    coalesce(
      (
        select jsonb_agg(
          jsonb_build_object('equipmentId', q.equipment_id, 'slots', q.slots) order by q.equipment_id
        )
        from series_equipment q
        where q.organization_id = s.organization_id and q.series_id = s.id
      ),
      '[]'
    ) as equipment
  from event_series s
  where s.organization_id = ${organizationId} and ${which}`;

export const findSeries = (tx: Tx, organizationId: number, id: number) =>
  first<Series>(tx, seriesOf(organizationId, sql`s.id = ${id}`));

export const lockSeries = (tx: Tx, organizationId: number, id: number) =>
  first<Series>(tx, seriesOf(organizationId, sql`s.id = ${id} for update`));

/** Series of a club that go on and are not written out through a day yet. */
export const findSeriesToWrite = (
  tx: Tx,
  organizationId: number,
  { clubId, through, limit }: { clubId: number; through: Day; limit: number },
) =>
  rows<{ id: number }>(
    tx,
    sql`
      select s.id
      from event_series s
      where s.organization_id = ${organizationId}
        and s.club_id = ${clubId}
        and s.ended_at is null
        and s.written_through < ${through}::date
      order by s.written_through, s.id
      limit ${limit}`,
  );

/** Through which day the series of a club are written out that is written out the least. */
export const leastWritten = async (
  tx: Tx,
  organizationId: number,
  clubId: number,
): Promise<Day | null> =>
  (
    await one<{ day: Day | null }>(
      tx,
      sql`
        select min(s.written_through) as day
        from event_series s
        where s.organization_id = ${organizationId}
          and s.club_id = ${clubId}
          and s.ended_at is null`,
    )
  ).day;

export async function insertSeries(
  tx: Tx,
  caller: Caller,
  series: Omit<Series, 'id' | 'isOver'>,
): Promise<number> {
  const { id } = await one<{ id: number }>(
    tx,
    sql`
      insert into event_series (
        organization_id, club_id, event_type_id, rule, first_day, minute_of_day, minutes, room_id,
        trainer_id, capacity, has_waitlist, note, written_through, made_at, made_by
      )
      values (
        ${caller.organizationId}, ${series.clubId}, ${series.eventTypeId}, ${series.rule},
        ${series.firstDay}, ${series.minuteOfDay}, ${series.minutes}, ${series.roomId},
        ${series.trainerId}, ${series.capacity}, ${series.hasWaitlist}, ${series.note},
        ${series.writtenThrough}, ${caller.now}, ${caller.actor}
      )
      returning id`,
  );
  await setEquipment(tx, caller.organizationId, id, series.equipment);
  return id;
}

/** What the events of a series are written with from now on. The series must be locked. */
export async function updateSeries(tx: Tx, organizationId: number, series: Series): Promise<void> {
  await run(
    tx,
    sql`
      update event_series
      set
        minute_of_day = ${series.minuteOfDay}, minutes = ${series.minutes}, room_id = ${series.roomId},
        trainer_id = ${series.trainerId}, capacity = ${series.capacity},
        has_waitlist = ${series.hasWaitlist}, note = ${series.note}
      where organization_id = ${organizationId} and id = ${series.id}`,
  );
  await setEquipment(tx, organizationId, series.id, series.equipment);
}

async function setEquipment(
  tx: Tx,
  organizationId: number,
  seriesId: number,
  equipment: readonly WantedEquipment[],
): Promise<void> {
  await run(
    tx,
    sql`
      delete from series_equipment
      where organization_id = ${organizationId} and series_id = ${seriesId}`,
  );
  if (equipment.length === 0) return;
  await run(
    tx,
    sql`
      insert into series_equipment (organization_id, series_id, equipment_id, slots)
      select ${organizationId}::bigint, ${seriesId}::bigint, w.*
      from unnest(
        ${equipment.map(({ equipmentId }) => equipmentId)}::bigint[],
        ${equipment.map(({ slots }) => slots)}::integer[]
      ) as w`,
  );
}

export const markWritten = (tx: Tx, organizationId: number, id: number, through: Day) =>
  run(
    tx,
    sql`
      update event_series
      set written_through = greatest(written_through, ${through}::date)
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** The series goes on no more; its rule says so. */
export const endSeries = (tx: Tx, caller: Caller, id: number, rule: string) =>
  run(
    tx,
    sql`
      update event_series
      set ended_at = ${caller.now}, rule = ${rule}
      where organization_id = ${caller.organizationId} and id = ${id}`,
  );

/** Events of a series, not cancelled, that begin after an instant and from one of its days on; and one of them. */
export const idsOfSeries = async (
  tx: Tx,
  organizationId: number,
  of: { seriesId: number; eventId: number; from: Day | null; after: Instant },
): Promise<number[]> =>
  (
    await rows<{ id: number }>(
      tx,
      sql`
        select e.id
        from events e
        where e.organization_id = ${organizationId}
          and e.series_id = ${of.seriesId}
          and e.state = 'scheduled'
          and (
            e.id = ${of.eventId}
            or e.starts_at > ${of.after}
              and (${of.from}::date is null or e.series_day >= ${of.from}::date)
          )
        order by e.id`,
    )
  ).map(({ id }) => id);

/** The day that its series gave an event; null = it stands alone. */
export const seriesDayOf = async (
  tx: Tx,
  organizationId: number,
  id: number,
): Promise<Day | null> =>
  (
    await one<{ seriesDay: Day | null }>(
      tx,
      sql`
        select series_day
        from events
        where organization_id = ${organizationId} and id = ${id}`,
    )
  ).seriesDay;
