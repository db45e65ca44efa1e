import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { addStaff } from './add-staff.ts';
import { createOrganization } from './create-organization.ts';
import { allScopes } from './model.ts';
import { alreadySetUp } from './refusals.ts';
import { isAnythingFounded, lockFounding, type NewClub } from './store.ts';

export type FirstStart = {
  organizationName: string;
  club: NewClub;
  owner: { name: string; email: string; passwordHash: string };
  from: string;
};

/**
 * The first start: an organization with its first club and its first owner. Works once; of two at the
 * same moment one is refused `already_set_up`.
 */
export async function setUp(
  tx: Tx,
  { organizationName, club, owner, from }: FirstStart,
  now: Instant,
): Promise<{ organizationId: number }> {
  await lockFounding(tx);
  if (await isAnythingFounded(tx)) throw alreadySetUp();
  const { organizationId } = await createOrganization(
    tx,
    { name: organizationName, sandboxNow: null, clubs: [club] },
    now,
  );
  const scopes = new Set<string>(allScopes);
  const caller = { organizationId, actor: owner.name, now, scopes, from };
  await addStaff(tx, caller, { ...owner, role: 'owner', granted: [], withheld: [] });
  return { organizationId };
}
