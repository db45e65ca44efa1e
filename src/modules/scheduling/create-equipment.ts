import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import {
  type Equipment,
  insertEquipment,
  lockEquipment,
  updateEquipment,
} from './equipment-store.ts';
import { nameTaken, noSuchEquipment } from './refusals.ts';

/** Makes equipment of a club, counted in slots. Refuses `no_such_club`, `name_taken`. */
export async function createEquipment(
  tx: Tx,
  caller: Caller,
  wanted: Pick<Equipment, 'clubId' | 'name' | 'slots'>,
): Promise<Equipment> {
  if (!(await findClub(tx, caller.organizationId, wanted.clubId))) throw noSuchClub();
  const made = await insertEquipment(tx, caller.organizationId, wanted);
  if (!made) throw nameTaken('equipment', wanted.name);
  await recordAudit(tx, caller, {
    action: 'equipment.create',
    subjectKind: 'equipment',
    subjectId: made.id,
    after: wanted,
  });
  return made;
}

/**
 * Changes equipment from now on; events that have slots of it keep them. Refuses `no_such_equipment`,
 * `name_taken`.
 */
export async function changeEquipment(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: {
    name?: string | undefined;
    slots?: number | undefined;
    isActive?: boolean | undefined;
  },
): Promise<Equipment> {
  const [before] = await lockEquipment(tx, caller.organizationId, [id]);
  if (!before) throw noSuchEquipment();
  const next = {
    ...before,
    name: wanted.name ?? before.name,
    slots: wanted.slots ?? before.slots,
    isActive: wanted.isActive ?? before.isActive,
  };
  const after = await updateEquipment(tx, caller.organizationId, next);
  if (!after) throw nameTaken('equipment', next.name);
  await recordAudit(tx, caller, {
    action: 'equipment.change',
    subjectKind: 'equipment',
    subjectId: id,
    before,
    after,
  });
  return after;
}
