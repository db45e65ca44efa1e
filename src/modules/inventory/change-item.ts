import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Item, SessionFacts } from './model.ts';
import { nameTaken, noSuchItem, notASessionItem } from './refusals.ts';
import { lockItem, updateItem } from './store.ts';

export type ItemChange = {
  name?: string | undefined;
  active?: boolean | undefined;
  session?: Partial<Omit<SessionFacts, 'bucketType' | 'currency'>> | undefined;
};

/**
 * Changes an item from now on; grants that exist keep their value and last day (I21). An inactive item
 * cannot be attached to an offer any more, but members who signed for it keep getting it.
 */
export async function changeItem(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: ItemChange,
): Promise<Item> {
  const before = await lockItem(tx, caller.organizationId, id);
  if (!before) throw noSuchItem();
  if (wanted.session && !before.session) throw notASessionItem(before.name);
  const session = before.session && { ...before.session, ...wanted.session };
  const after = await updateItem(tx, caller.organizationId, {
    ...before,
    name: wanted.name ?? before.name,
    active: wanted.active ?? before.active,
    session,
  });
  if (!after) throw nameTaken(wanted.name ?? before.name);
  await recordAudit(tx, caller, {
    action: 'item.change',
    subjectKind: 'item',
    subjectId: id,
    before: { name: before.name, active: before.active, session: before.session },
    after: wanted,
  });
  return after;
}
