import type { Caller } from '#kit/caller';
import { refuseFields } from '#kit/refusal';
import { recordAudit } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import type { Tx } from '#platform/database/query';
import type { EventType } from './model.ts';
import { nameTaken, noSuchCategory, noSuchEventType } from './refusals.ts';
import {
  findCategory,
  insertEventType,
  lockEventType,
  type NewEventType,
  updateEventType,
} from './event-type-store.ts';

/**
 * Makes an event type. Refuses `no_such_category`, `name_taken`, and items that are not session items
 * (`invalid_request`).
 */
export async function createEventType(
  tx: Tx,
  caller: Caller,
  wanted: NewEventType,
): Promise<EventType> {
  await check(tx, caller, wanted);
  const made = await insertEventType(tx, caller.organizationId, wanted);
  if (!made) throw nameTaken('an event type', wanted.name);
  await recordAudit(tx, caller, {
    action: 'event_type.create',
    subjectKind: 'event_type',
    subjectId: made.id,
    after: wanted,
  });
  return made;
}

/**
 * Changes an event type from now on. Events on the calendar keep their length, places and cost; what
 * pays for them and until when they are booked follows the type.
 */
export async function changeEventType(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: { [Key in keyof Omit<EventType, 'id' | 'kind'>]?: EventType[Key] | undefined },
): Promise<EventType> {
  const before = await lockEventType(tx, caller.organizationId, id);
  if (!before) throw noSuchEventType();
  const given = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  );
  const next: EventType = { ...before, ...given };
  await check(tx, caller, next);
  const after = await updateEventType(tx, caller.organizationId, next);
  if (!after) throw nameTaken('an event type', next.name);
  await recordAudit(tx, caller, {
    action: 'event_type.change',
    subjectKind: 'event_type',
    subjectId: id,
    before,
    after,
  });
  return after;
}

async function check(
  tx: Tx,
  caller: Caller,
  wanted: Pick<EventType, 'categoryId' | 'itemIds' | 'cost'>,
): Promise<void> {
  if (!(await findCategory(tx, caller.organizationId, wanted.categoryId))) throw noSuchCategory();
  const items = await findItems(tx, caller.organizationId, wanted.itemIds);
  const known = new Set(items.filter(({ session }) => session !== null).map(({ id }) => id));
  const strangers = wanted.itemIds.filter((id) => !known.has(id));
  const errors = [
    strangers.length > 0 && {
      field: 'itemIds',
      message: 'Only session items pay for an event type.',
    },
    wanted.cost > 0 &&
      wanted.itemIds.length === 0 && {
        field: 'itemIds',
        message: 'A place that costs sessions needs a session item that pays for it.',
      },
  ].filter((error) => error !== false);
  if (errors.length > 0) throw refuseFields('event_type_refused', errors);
}
