import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Item, NewItem } from './model.ts';
import { nameTaken } from './refusals.ts';
import { insertItem } from './store.ts';

/** Makes an inventory item. Refuses `item_name_taken`. */
export async function createItem(tx: Tx, caller: Caller, wanted: NewItem): Promise<Item> {
  const item = await insertItem(tx, caller.organizationId, wanted, caller.now);
  if (!item) throw nameTaken(wanted.name);
  await recordAudit(tx, caller, {
    action: 'item.create',
    subjectKind: 'item',
    subjectId: item.id,
    after: wanted,
  });
  return item;
}
