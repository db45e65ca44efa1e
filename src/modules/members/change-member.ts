import type { Caller } from '#kit/caller';
import { findClub, noSuchClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Member, NewMember } from './model.ts';
import { noSuchMember } from './refusals.ts';
import { findMember, updateMember } from './store.ts';

/** Corrects a member's name, home club or how to reach them. */
export async function changeMember(
  tx: Tx,
  caller: Caller,
  id: number,
  wanted: Partial<NewMember>,
): Promise<Member> {
  const before = await findMember(tx, caller.organizationId, id);
  if (!before) throw noSuchMember();
  if (wanted.clubId && !(await findClub(tx, caller.organizationId, wanted.clubId)))
    throw noSuchClub();
  const after = { ...before, ...wanted };
  await updateMember(tx, caller.organizationId, after);
  await recordAudit(tx, caller, {
    action: 'member.change',
    subjectKind: 'member',
    subjectId: id,
    before: { ...before, createdAt: undefined },
    after: wanted,
  });
  return after;
}
