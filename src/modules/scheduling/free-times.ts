import type { Caller } from '#kit/caller';
import type { Club } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Slot, SlotWithEquipment } from './model.ts';
import { refuseHindrances, refuseRetired } from './refusals.ts';
import { lookAtSlots, type TakenSlots } from './slots.ts';

/**
 * Refuses a slot in which the club is closed, or the trainer, the room or equipment is taken, with who
 * and by what. Answers the slots of equipment it gets. `except` is the event that is being moved.
 */
export async function checkFree(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  slot: Slot & Partial<Pick<SlotWithEquipment, 'equipment'>>,
  except?: number,
): Promise<TakenSlots> {
  const slots = [{ equipment: [], ...slot }];
  const found = await lookAtSlots(tx, caller, club, slots, except === undefined ? [] : [except]);
  refuseRetired(found.retired);
  refuseHindrances(found.hindrances);
  return found.taken;
}
