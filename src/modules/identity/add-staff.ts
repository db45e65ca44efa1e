import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { insertPassword, insertPerson, insertWorkplace } from './person-store.ts';
import { recordAudit } from './record-audit.ts';
import { alreadyOnStaff } from './refusals.ts';
import { type Rights, tidyRights } from './roles.ts';
import { insertStaff } from './staff-store.ts';

export type NewStaff = Rights & {
  name: string;
  /** In lower case. */
  email: string;
  /** Used only when this is the person's first place of work here: nobody changes somebody's password. */
  passwordHash: string;
};

/**
 * Puts a person on the staff. Somebody who works for another organization already keeps their sign-in.
 * Refuses `already_on_staff`.
 */
export async function addStaff(
  tx: Tx,
  caller: Caller,
  wanted: NewStaff,
): Promise<{ id: number; userId: string; isNewPerson: boolean }> {
  const { name, email, passwordHash } = wanted;
  const rights = tidyRights(wanted);
  const { userId, isNew } = await insertPerson(tx, { name, email, at: caller.now });
  if (isNew) await insertPassword(tx, userId, passwordHash, caller.now);
  const person = { userId, name, email, createdAt: caller.now, ...rights };
  const added = await insertStaff(tx, caller.organizationId, person);
  if (!added) throw alreadyOnStaff(email);
  await insertWorkplace(tx, userId, caller.organizationId);
  await recordAudit(tx, caller, {
    action: 'staff.add',
    subjectKind: 'staff',
    subjectId: added.id,
    after: { name, email, ...rights },
  });
  return { id: added.id, userId, isNewPerson: isNew };
}
