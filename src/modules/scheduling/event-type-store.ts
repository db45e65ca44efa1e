import { type RawBuilder, sql } from 'kysely';
import { first, rows, run, type Tx } from '#platform/database/query';
import type { EventCategory, EventType } from './model.ts';
import { fold } from './set-up-store.ts';

const categoryColumns = sql`id, name, is_member_visible, is_active`;

/** Undefined when another category has that name already. */
export const insertCategory = (
  tx: Tx,
  organizationId: number,
  category: Pick<EventCategory, 'name' | 'isMemberVisible'>,
) =>
  first<EventCategory>(
    tx,
    sql`
      insert into event_categories (organization_id, name, name_folded, is_member_visible)
      values (
        ${organizationId}, ${category.name}, ${fold(category.name)}, ${category.isMemberVisible}
      )
      on conflict (organization_id, name_folded) do nothing
      returning ${categoryColumns}`,
  );

export const findCategory = (tx: Tx, organizationId: number, id: number) =>
  first<EventCategory>(
    tx,
    sql`
      select ${categoryColumns}
      from event_categories
      where organization_id = ${organizationId} and id = ${id}`,
  );

export const listCategories = (tx: Tx, organizationId: number) =>
  rows<EventCategory>(
    tx,
    sql`
      select ${categoryColumns}
      from event_categories
      where organization_id = ${organizationId}
      order by name_folded`,
  );

/** Undefined when another category has the new name already. */
export const updateCategory = (tx: Tx, organizationId: number, category: EventCategory) =>
  first<EventCategory>(
    tx,
    sql`
      update event_categories c
      set
        name = ${category.name}, name_folded = ${fold(category.name)},
        is_member_visible = ${category.isMemberVisible}, is_active = ${category.isActive}
      where c.organization_id = ${organizationId}
        and c.id = ${category.id}
        and not exists (
          select from event_categories other
          where other.organization_id = ${organizationId}
            and other.name_folded = ${fold(category.name)}
            and other.id <> ${category.id}
        )
      returning ${categoryColumns}`,
  );

const typeColumns = sql`
  t.id, t.category_id, t.name, t.kind, t.colour, t.minutes, t.cost, t.capacity, t.has_waitlist,
  t.buffer_minutes, t.cancel_hours, t.booking_closes_hours, t.booking_opens_days, t.commission_kind,
  t.commission_minor, t.commission_percent, t.is_active,
  array(
    select i.item_id
    from event_type_items i
    where i.organization_id = t.organization_id and i.event_type_id = t.id
    order by i.item_id
  ) as item_ids`;

const types = (organizationId: number, which: RawBuilder<unknown>) => sql<EventType>`
  select ${typeColumns}
  from event_types t
  where t.organization_id = ${organizationId} and ${which}`;

export const findEventType = (tx: Tx, organizationId: number, id: number) =>
  first<EventType>(tx, types(organizationId, sql`t.id = ${id}`));

export const listEventTypes = (tx: Tx, organizationId: number) =>
  rows<EventType>(tx, types(organizationId, sql`true order by t.name_folded`));

export type NewEventType = Omit<EventType, 'id' | 'isActive'>;

/** Undefined when another event type has that name already. */
export async function insertEventType(
  tx: Tx,
  organizationId: number,
  type: NewEventType,
): Promise<EventType | undefined> {
  const made = await first<{ id: number }>(
    tx,
    sql`
      insert into event_types (
        organization_id, category_id, name, name_folded, kind, colour, minutes, cost, capacity,
        has_waitlist, buffer_minutes, cancel_hours, booking_closes_hours, booking_opens_days,
        commission_kind, commission_minor, commission_percent
      )
      values (
        ${organizationId}, ${type.categoryId}, ${type.name}, ${fold(type.name)}, ${type.kind},
        ${type.colour}, ${type.minutes}, ${type.cost}, ${type.capacity}, ${type.hasWaitlist},
        ${type.bufferMinutes}, ${type.cancelHours}, ${type.bookingClosesHours},
        ${type.bookingOpensDays}, ${type.commissionKind}, ${type.commissionMinor},
        ${type.commissionPercent}
      )
      on conflict (organization_id, name_folded) do nothing
      returning id`,
  );
  if (!made) return undefined;
  await setItems(tx, organizationId, made.id, type.itemIds);
  return findEventType(tx, organizationId, made.id);
}

/** Undefined when another event type has the new name already. */
export async function updateEventType(
  tx: Tx,
  organizationId: number,
  type: EventType,
): Promise<EventType | undefined> {
  const changed = await first<{ id: number }>(
    tx,
    sql`
      update event_types t
      set
        category_id = ${type.categoryId}, name = ${type.name}, name_folded = ${fold(type.name)},
        colour = ${type.colour}, minutes = ${type.minutes}, cost = ${type.cost},
        capacity = ${type.capacity}, has_waitlist = ${type.hasWaitlist},
        buffer_minutes = ${type.bufferMinutes}, cancel_hours = ${type.cancelHours},
        booking_closes_hours = ${type.bookingClosesHours},
        booking_opens_days = ${type.bookingOpensDays}, commission_kind = ${type.commissionKind},
        commission_minor = ${type.commissionMinor}, commission_percent = ${type.commissionPercent},
        is_active = ${type.isActive}
      where t.organization_id = ${organizationId}
        and t.id = ${type.id}
        and not exists (
          select from event_types other
          where other.organization_id = ${organizationId}
            and other.name_folded = ${fold(type.name)}
            and other.id <> ${type.id}
        )
      returning id`,
  );
  if (!changed) return undefined;
  await setItems(tx, organizationId, type.id, type.itemIds);
  return findEventType(tx, organizationId, type.id);
}

async function setItems(
  tx: Tx,
  organizationId: number,
  eventTypeId: number,
  itemIds: readonly number[],
): Promise<void> {
  await run(
    tx,
    sql`
      delete from event_type_items
      where organization_id = ${organizationId}
        and event_type_id = ${eventTypeId}
        and item_id <> all(${itemIds as number[]}::bigint[])`,
  );
  await run(
    tx,
    sql`
      insert into event_type_items (organization_id, event_type_id, item_id)
      select ${organizationId}::bigint, ${eventTypeId}::bigint, item_id
      from unnest(${itemIds as number[]}::bigint[]) as w (item_id)
      on conflict do nothing`,
  );
}

/** Locks an event type, so that two people changing it go one after the other. */
export const lockEventType = (tx: Tx, organizationId: number, id: number) =>
  first<EventType>(tx, types(organizationId, sql`t.id = ${id} for update`));
