import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { EventCategory } from './model.ts';
import { nameTaken, noSuchCategory } from './refusals.ts';
import { findCategory, insertCategory, updateCategory } from './event-type-store.ts';

/** Makes a category of event types. Refuses `name_taken`. */
export async function createCategory(
  tx: Tx,
  caller: Caller,
  wanted: Pick<EventCategory, 'name' | 'isMemberVisible'>,
): Promise<EventCategory> {
  const made = await insertCategory(tx, caller.organizationId, wanted);
  if (!made) throw nameTaken('a category', wanted.name);
  await recordAudit(tx, caller, {
    action: 'event_category.create',
    subjectKind: 'event_category',
    subjectId: made.id,
    after: wanted,
  });
  return made;
}

/** Changes a category. Refuses `no_such_category`, `name_taken`. */
export async function changeCategory(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: { [Key in keyof Omit<EventCategory, 'id'>]?: EventCategory[Key] | undefined },
): Promise<EventCategory> {
  const before = await findCategory(tx, caller.organizationId, id);
  if (!before) throw noSuchCategory();
  const after = await updateCategory(tx, caller.organizationId, {
    id,
    name: wanted.name ?? before.name,
    isMemberVisible: wanted.isMemberVisible ?? before.isMemberVisible,
    isActive: wanted.isActive ?? before.isActive,
  });
  if (!after) throw nameTaken('a category', wanted.name ?? before.name);
  await recordAudit(tx, caller, {
    action: 'event_category.change',
    subjectKind: 'event_category',
    subjectId: id,
    before,
    after,
  });
  return after;
}
