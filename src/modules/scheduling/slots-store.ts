import { sql } from 'kysely';
import type { Day, Instant } from '#kit/days';
import { one, rows, run, type Tx } from '#platform/database/query';
import type { SlotWithEquipment } from './model.ts';

/** An event in the way of one of several slots. */
export type InTheWay = {
  /** Which of the slots, counted from 0. */
  place: number;
  typeName: string;
  day: Day;
  startsAt: Instant;
  busyUntil: Instant;
  timeZone: string;
  isTrainerTaken: boolean;
  isRoomTaken: boolean;
};

const slotTable = (slots: readonly SlotWithEquipment[]) => sql`
  unnest(
    ${slots.map((_, place) => place)}::integer[],
    ${slots.map(({ startsAt }) => startsAt.toString())}::timestamptz[],
    ${slots.map(({ endsAt }) => endsAt.toString())}::timestamptz[],
    ${slots.map(({ busyUntil }) => busyUntil.toString())}::timestamptz[],
    ${slots.map(({ trainerId }) => trainerId)}::bigint[],
    ${slots.map(({ roomId }) => roomId)}::bigint[]
  ) as w (place, starts_at, ends_at, busy_until, trainer_id, room_id)`;

/** Scheduled events that the trainers or rooms of the slots have at those times, by slot and time. */
export const findInTheWay = (
  tx: Tx,
  organizationId: number,
  slots: readonly SlotWithEquipment[],
  except: readonly number[],
) =>
  rows<InTheWay>(
    tx,
    sql`
      select
        w.place, t.name as type_name, e.day, e.starts_at, e.busy_until, c.time_zone,
        bool_or(e.by_trainer) as is_trainer_taken, bool_or(not e.by_trainer) as is_room_taken
      from ${slotTable(slots)}
      cross join lateral (
        select e.*, true as by_trainer
        from events e
        where e.organization_id = ${organizationId}
          and e.trainer_id = w.trainer_id
          and e.state = 'scheduled'
          and tstzrange(e.starts_at, e.busy_until) && tstzrange(w.starts_at, w.busy_until)
        union all
        select e.*, false as by_trainer
        from events e
        where e.organization_id = ${organizationId}
          and e.room_id = w.room_id
          and e.state = 'scheduled'
          and tstzrange(e.starts_at, e.ends_at) && tstzrange(w.starts_at, w.ends_at)
      ) e
      join event_types t on t.organization_id = ${organizationId} and t.id = e.event_type_id
      join clubs c on c.organization_id = ${organizationId} and c.id = e.club_id
      where e.id <> all(${except as number[]}::bigint[])
      group by w.place, e.id, t.name, e.day, e.starts_at, e.busy_until, c.time_zone
      order by w.place, e.starts_at, e.id`,
  );

/** Slots of equipment that other events have at the times of the slots. */
export const findEquipmentTaken = (
  tx: Tx,
  organizationId: number,
  slots: readonly SlotWithEquipment[],
  equipmentIds: readonly number[],
  except: readonly number[],
) =>
  rows<{ place: number; equipmentId: number; slotNos: number[]; until: Instant }>(
    tx,
    sql`
      select
        w.place, q.equipment_id, array_agg(distinct q.slot_no) as slot_nos, max(q.ends_at) as until
      from ${slotTable(slots)}
      join event_equipment q
        on q.organization_id = ${organizationId}
        and q.equipment_id = any(${equipmentIds as number[]}::bigint[])
        and tstzrange(q.starts_at, q.ends_at) && tstzrange(w.starts_at, w.ends_at)
      where q.event_id <> all(${except as number[]}::bigint[])
      group by w.place, q.equipment_id`,
  );

/** A club's week, and why it is closed on some days. */
export const findOpening = (tx: Tx, organizationId: number, clubId: number, days: readonly Day[]) =>
  one<{
    hours: { weekday: number; fromMinute: number; untilMinute: number }[];
    closed: { day: Day; reason: string }[];
  }>(
    tx,
    sql`
      select
        coalesce(
          (
            select jsonb_agg(
              jsonb_build_object(
                'weekday', o.weekday, 'fromMinute', o.from_minute, 'untilMinute', o.until_minute
              )
            )
            from opening_hours o
            where o.organization_id = ${organizationId} and o.club_id = ${clubId}
          ),
          '[]'
        ) as hours,
        coalesce(
          (
            select jsonb_agg(jsonb_build_object('day', d.day, 'reason', d.reason))
            from closed_days d
            where d.organization_id = ${organizationId}
              and d.club_id = ${clubId}
              and d.day = any(${days as Day[]}::date[])
          ),
          '[]'
        ) as closed`,
  );

export type EventEquipment = { eventId: number; equipmentId: number; name: string; slots: number };

/** What events need besides a room, counted. */
export const listEventEquipment = (tx: Tx, organizationId: number, eventIds: readonly number[]) =>
  rows<EventEquipment>(
    tx,
    sql`
      select q.event_id, q.equipment_id, n.name, count(*)::integer as slots
      from event_equipment q
      join equipment n on n.organization_id = q.organization_id and n.id = q.equipment_id
      where q.organization_id = ${organizationId}
        and q.event_id = any(${eventIds as number[]}::bigint[])
      group by q.event_id, q.equipment_id, n.name
      order by q.event_id, q.equipment_id`,
  );

export type TakenSlot = {
  eventId: number;
  equipmentId: number;
  slotNo: number;
  startsAt: Instant;
  endsAt: Instant;
};

/** The slots of equipment that events have become these. */
export async function replaceEquipment(
  tx: Tx,
  organizationId: number,
  eventIds: readonly number[],
  slots: readonly TakenSlot[],
): Promise<void> {
  await run(
    tx,
    sql`
      delete from event_equipment
      where organization_id = ${organizationId}
        and event_id = any(${eventIds as number[]}::bigint[])`,
  );
  if (slots.length === 0) return;
  await run(
    tx,
    sql`
      insert into event_equipment (
        organization_id, event_id, equipment_id, slot_no, starts_at, ends_at
      )
      select ${organizationId}::bigint, w.*
      from unnest(
        ${slots.map(({ eventId }) => eventId)}::bigint[],
        ${slots.map(({ equipmentId }) => equipmentId)}::bigint[],
        ${slots.map(({ slotNo }) => slotNo)}::integer[],
        ${slots.map(({ startsAt }) => startsAt.toString())}::timestamptz[],
        ${slots.map(({ endsAt }) => endsAt.toString())}::timestamptz[]
      ) as w`,
  );
}
