import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Household } from './model.ts';
import { findHouseholds } from './queries.ts';
import { lastInHousehold, noSuchHousehold, noSuchMember } from './refusals.ts';
import {
  deleteHouseholdMember,
  insertHousehold,
  insertHouseholdMembers,
  lockHousehold,
  renameHousehold,
} from './household-store.ts';
import { findMember, findMembers } from './store.ts';

/** Makes a household of members of the organization. Refuses `no_such_member`. */
export async function createHousehold(
  tx: Tx,
  caller: Caller,
  wanted: { name: string; memberIds: number[] },
): Promise<Household> {
  const memberIds = [...new Set(wanted.memberIds)];
  const found = await findMembers(tx, caller.organizationId, memberIds);
  if (found.length < memberIds.length) throw noSuchMember();
  const id = await insertHousehold(tx, caller.organizationId, { ...wanted, memberIds }, caller.now);
  await recordAudit(tx, caller, {
    action: 'household.create',
    subjectKind: 'household',
    subjectId: id,
    after: { name: wanted.name, memberIds },
  });
  return householdAfter(tx, caller, id);
}

/** Gives a household another name. Refuses `no_such_household`. */
export async function changeHousehold(
  tx: Tx,
  caller: Caller,
  wanted: { householdId: number; name: string },
): Promise<Household> {
  const before = await lockedHousehold(tx, caller, wanted.householdId);
  await renameHousehold(tx, caller.organizationId, before.id, wanted.name);
  await recordAudit(tx, caller, {
    action: 'household.rename',
    subjectKind: 'household',
    subjectId: before.id,
    before: { name: before.name },
    after: { name: wanted.name },
  });
  return { ...before, name: wanted.name };
}

/**
 * Lets a member into a household: from now on they draw from its pool too (D30). Whoever is in it already
 * stays in it once. Refuses `no_such_household` and `no_such_member`.
 */
export async function joinHousehold(
  tx: Tx,
  caller: Caller,
  wanted: { householdId: number; memberId: number },
): Promise<Household> {
  const before = await lockedHousehold(tx, caller, wanted.householdId);
  const member = await findMember(tx, caller.organizationId, wanted.memberId);
  if (!member) throw noSuchMember();
  if (before.members.some(({ id }) => id === member.id)) return before;
  await insertHouseholdMembers(tx, caller.organizationId, before.id, [member.id]);
  await recordAudit(tx, caller, {
    action: 'household.join',
    subjectKind: 'household',
    subjectId: before.id,
    after: { memberId: member.id, name: member.name },
  });
  return householdAfter(tx, caller, before.id);
}

/**
 * Takes a member out of a household: they no longer draw from its pool; what they used stays used (D30).
 * The last one stays, or the pool would be nobody's. Refuses `no_such_household`, `no_such_member` and
 * `last_in_household`.
 */
export async function leaveHousehold(
  tx: Tx,
  caller: Caller,
  wanted: { householdId: number; memberId: number },
): Promise<Household> {
  const before = await lockedHousehold(tx, caller, wanted.householdId);
  const member = await findMember(tx, caller.organizationId, wanted.memberId);
  if (!member) throw noSuchMember();
  if (!before.members.some(({ id }) => id === member.id)) return before;
  if (before.members.length === 1) throw lastInHousehold();
  await deleteHouseholdMember(tx, caller.organizationId, before.id, member.id);
  await recordAudit(tx, caller, {
    action: 'household.leave',
    subjectKind: 'household',
    subjectId: before.id,
    before: { memberId: member.id, name: member.name },
  });
  return householdAfter(tx, caller, before.id);
}

async function lockedHousehold(tx: Tx, caller: Caller, id: number): Promise<Household> {
  if (!(await lockHousehold(tx, caller.organizationId, id))) throw noSuchHousehold();
  return householdAfter(tx, caller, id);
}

async function householdAfter(tx: Tx, caller: Caller, id: number): Promise<Household> {
  return (await findHouseholds(tx, caller.organizationId, { householdId: id }))[0]!;
}
