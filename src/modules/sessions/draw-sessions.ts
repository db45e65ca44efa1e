import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { findItem } from '#modules/inventory/index';
import type { Tx } from '#platform/database/query';
import type { EntryKind, Cause } from './model.ts';
import { grantOfSomethingElse, notEnoughSessions } from './refusals.ts';
import { availableOn, type Draw, planDrawDown } from './rules.ts';
import { changeGrants, countHeld, drawOneSession, lockGrantsOf } from './store.ts';

export type WantedDraw = {
  memberId: number;
  itemId: number;
  /** Whole sessions, at least 1. */
  quantity: number;
  /** The club-local day they are used on: the day of the event, or today. */
  day: Day;
  /** Staff's pick among the member's grants, instead of the usual order (D23). */
  grantId?: number | undefined;
  kind: Extract<EntryKind, 'use' | 'adjust' | 'transfer'>;
  cause: Cause;
  reason?: string | null | undefined;
};

/**
 * Takes sessions from a member's grants in draw order (D23), or from the grant that staff picked.
 * Refuses `not_enough_sessions` when they do not suffice: nothing is taken in part. Answers which
 * grants paid.
 */
export async function drawSessions(tx: Tx, caller: Caller, wanted: WantedDraw): Promise<Draw[]> {
  if (wanted.quantity === 1 && wanted.grantId === undefined) {
    const draw = await drawOneSession(tx, caller, wanted, wanted);
    if (!draw) throw await notEnough(tx, caller, wanted, 0);
    return [draw];
  }
  const grants = await lockGrantsOf(tx, caller.organizationId, wanted.memberId, wanted.itemId);
  const eligible =
    wanted.grantId === undefined ? grants : grants.filter((grant) => grant.id === wanted.grantId);
  if (wanted.grantId !== undefined && eligible.length === 0) throw grantOfSomethingElse();
  const draws = planDrawDown(eligible, wanted.quantity, wanted.day);
  if (!draws) {
    const available = eligible.reduce((sum, grant) => sum + availableOn(grant, wanted.day), 0);
    throw await notEnough(tx, caller, wanted, available);
  }
  await changeGrants(
    tx,
    caller,
    wanted,
    draws.map(({ grantId, quantity }) => ({ grantId, change: -quantity })),
  );
  return draws;
}

async function notEnough(tx: Tx, caller: Caller, wanted: WantedDraw, available: number) {
  const item = await findItem(tx, caller.organizationId, wanted.itemId);
  const held = await countHeld(tx, caller.organizationId, wanted);
  return notEnoughSessions({
    itemName: item?.session?.shortName ?? 'such',
    available,
    held,
    wanted: wanted.quantity,
  });
}
