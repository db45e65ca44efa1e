import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Club } from './model.ts';
import { recordAudit } from './record-audit.ts';
import { type NewClub, insertClub } from './store.ts';

/** Opens another club of the organization. Its time zone and currency stay as given. */
export async function createClub(tx: Tx, caller: Caller, wanted: NewClub): Promise<Club> {
  const club = await insertClub(tx, caller.organizationId, wanted, caller.now);
  await recordAudit(tx, caller, {
    action: 'club.create',
    subjectKind: 'club',
    subjectId: club.id,
    after: wanted,
  });
  return club;
}
