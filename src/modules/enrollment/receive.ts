import type { Caller } from '#kit/caller';
import { insertHousehold } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import type { Agreement, Receiver } from './model.ts';
import { receivingMember } from './prepare-enrollment.ts';
import { cardholdersOf, setHousehold } from './store.ts';

/** The pool of an agreement's cardholders, made when nobody has chosen it before. It must be locked. */
export async function poolOf(
  tx: Tx,
  caller: Caller,
  agreement: Agreement,
  cardholderIds: readonly number[],
): Promise<number> {
  if (agreement.householdId !== null) return agreement.householdId;
  const household = { name: agreement.offerTitle, memberIds: [...cardholderIds] };
  const householdId = await insertHousehold(tx, caller.organizationId, household, caller.now);
  await setHousehold(tx, caller.organizationId, agreement.id, householdId);
  return householdId;
}

/**
 * The cardholder of an agreement who is to get sessions; of a pool the primary one. Refuses
 * `receiver_not_a_cardholder`.
 */
export async function receiverOf(
  tx: Tx,
  caller: Caller,
  agreement: Agreement,
  receiver: Receiver,
): Promise<{ memberId: number; cardholderIds: number[] }> {
  const cardholderIds = await cardholdersOf(tx, caller.organizationId, agreement.id);
  return { memberId: receivingMember(receiver, cardholderIds), cardholderIds };
}
