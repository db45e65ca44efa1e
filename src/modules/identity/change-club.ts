import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Club } from './model.ts';
import { recordAudit } from './record-audit.ts';
import { noSuchClub } from './refusals.ts';
import { type ClubPolicies, findClub, updateClub } from './store.ts';

/**
 * Renames a club or changes its policies (D20–D22). Retries already planned keep their days, drafts on
 * their way the day they are final on, and what is owed stays owed; the new rules count from the next
 * payment.
 */
export async function changeClub(
  tx: Tx,
  caller: Caller,
  clubId: number,
  wanted: Partial<Pick<Club, 'name'> & ClubPolicies>,
): Promise<Club> {
  const before = await findClub(tx, caller.organizationId, clubId);
  if (!before) throw noSuchClub();
  const after = { ...before, ...wanted };
  await updateClub(tx, caller.organizationId, clubId, after);
  await recordAudit(tx, caller, {
    action: 'club.change',
    subjectKind: 'club',
    subjectId: clubId,
    before,
    after,
  });
  return after;
}
