import type { Tx } from '#platform/database/query';
import { clockOf } from './clock.ts';
import { listWorkplaces } from './person-store.ts';
import { recordAudit } from './record-audit.ts';

/**
 * Notes something about a person as such, a sign-in or a new password, in the audit trail of each
 * organization they work for; done by the person, unless somebody else is named.
 */
export async function recordAboutPerson(
  tx: Tx,
  userId: string,
  action: string,
  { facts, ...by }: { from: string; actor?: string; facts?: object },
): Promise<void> {
  for (const workplace of await listWorkplaces(tx, userId)) {
    const { organizationId, staffId, name } = workplace;
    const now = clockOf(workplace);
    const caller = { organizationId, actor: name, now, scopes: new Set<string>(), ...by };
    const subject = { subjectKind: 'staff', subjectId: staffId };
    await recordAudit(tx, caller, {
      action,
      ...subject,
      ...(facts && { after: { name, ...facts } }),
    });
  }
}
