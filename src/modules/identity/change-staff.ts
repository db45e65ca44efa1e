import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { checkGiven, checkNotAbove } from './check-rights.ts';
import { deleteSessions, listWorkplaces } from './person-store.ts';
import { recordAudit } from './record-audit.ts';
import { lastOwner, noSuchStaff, notYourself } from './refusals.ts';
import { type Rights, tidyRights } from './roles.ts';
import { countOtherOwners, findStaff, type StaffRow, updateStaff } from './staff-store.ts';
import { lockOrganization } from './store.ts';

export type ChangedStaff = Partial<Rights> & { name?: string; active?: boolean };

/**
 * Changes what somebody is called, what they may do, or whether they work here. A new role begins with
 * its own permissions unless others are named. Who leaves is signed out, at once. Refuses
 * `permission_not_yours`, `person_may_more`, `owners_may_everything`, `not_yourself` (leaving) and
 * `last_owner`: somebody can always do everything.
 */
export async function changeStaff(
  tx: Tx,
  caller: Caller,
  staffId: number,
  wanted: ChangedStaff,
): Promise<StaffRow> {
  // of two owners who make each other managers at the same moment, the second has to see the first
  await lockOrganization(tx, caller.organizationId);
  const before = await findStaff(tx, caller.organizationId, staffId);
  if (!before) throw noSuchStaff();
  const after = {
    ...before,
    name: wanted.name ?? before.name,
    active: wanted.active ?? before.active,
    ...rightsAfter(before, wanted),
  };
  if (caller.staffId !== staffId) checkNotAbove(caller, before);
  checkGiven(caller, after, before.active ? before : undefined);
  const leaves = before.active && !after.active;
  if (leaves && caller.staffId === staffId) throw notYourself();
  await checkOwnerLeft(tx, caller, before, after);
  await updateStaff(tx, caller.organizationId, staffId, after);
  if (leaves) await signOutIfNowhere(tx, before.userId);
  await recordAudit(tx, caller, {
    action: leaves
      ? 'staff.leave'
      : after.active && !before.active
        ? 'staff.return'
        : 'staff.change',
    subjectKind: 'staff',
    subjectId: staffId,
    before: facts(before),
    after: facts(after),
  });
  return after;
}

function rightsAfter(before: StaffRow, wanted: ChangedStaff): ReturnType<typeof tidyRights> {
  const isNewRole = wanted.role !== undefined && wanted.role !== before.role;
  const kept = isNewRole ? { granted: [], withheld: [] } : before;
  return tidyRights({
    role: wanted.role ?? before.role,
    granted: wanted.granted ?? kept.granted,
    withheld: wanted.withheld ?? kept.withheld,
  });
}

async function checkOwnerLeft(
  tx: Tx,
  caller: Caller,
  before: StaffRow,
  after: StaffRow,
): Promise<void> {
  if (!isOwner(before) || isOwner(after)) return;
  if ((await countOtherOwners(tx, caller.organizationId, before.id)) === 0)
    throw lastOwner(before.name);
}

const isOwner = (person: StaffRow) => person.active && person.role === 'owner';

async function signOutIfNowhere(tx: Tx, userId: string): Promise<void> {
  if ((await listWorkplaces(tx, userId)).length === 0) await deleteSessions(tx, userId);
}

const facts = ({ name, role, granted, withheld, active }: StaffRow) => ({
  name,
  role,
  granted,
  withheld,
  active,
});
