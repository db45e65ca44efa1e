import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { findPin, removePinOf, type StoredPin, upsertPin } from './pin-store.ts';
import { noSuchMember } from './refusals.ts';
import { lockMember } from './store.ts';

/**
 * Gives a member a PIN, in place of the one before, and lets them try anew. `hash` is the slow hash of it,
 * made before the transaction. Refuses `no_such_member`.
 */
export async function setPin(
  tx: Tx,
  caller: Caller,
  { memberId, hash }: { memberId: number; hash: string },
): Promise<StoredPin> {
  const before = await lockedPin(tx, caller, memberId);
  await upsertPin(tx, caller, memberId, hash);
  await recordPin(tx, caller, { memberId, before, action: 'member.set_pin', isSet: true });
  return { tries: 0, triesSince: null, setAt: caller.now, setBy: caller.actor };
}

/** Takes a member's PIN away. Refuses `no_such_member`; without a PIN nothing happens. */
export async function removePin(tx: Tx, caller: Caller, memberId: number): Promise<void> {
  const before = await lockedPin(tx, caller, memberId);
  if (!before) return;
  await removePinOf(tx, caller.organizationId, memberId);
  await recordPin(tx, caller, { memberId, before, action: 'member.remove_pin', isSet: false });
}

async function lockedPin(tx: Tx, caller: Caller, memberId: number) {
  if (!(await lockMember(tx, caller.organizationId, memberId))) throw noSuchMember();
  return findPin(tx, caller.organizationId, memberId);
}

/** The audit trail says that there is a PIN, never anything about it. */
const recordPin = (
  tx: Tx,
  caller: Caller,
  of: { memberId: number; before: StoredPin | undefined; action: string; isSet: boolean },
) =>
  recordAudit(tx, caller, {
    action: of.action,
    subjectKind: 'member',
    subjectId: of.memberId,
    before: { isSet: of.before !== undefined },
    after: { isSet: of.isSet },
  });
