import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import type { Organization } from './model.ts';
import { recordAudit } from './record-audit.ts';
import { lockOrganization, updateOrganization } from './store.ts';

/** Renames the organization. What was signed and mailed keeps the name of its day. */
export async function changeOrganization(
  tx: Tx,
  caller: Caller,
  wanted: Partial<Pick<Organization, 'name'>>,
): Promise<void> {
  const { name } = (await lockOrganization(tx, caller.organizationId))!;
  const before = { name };
  const after = { ...before, ...wanted };
  await updateOrganization(tx, caller.organizationId, after);
  await recordAudit(tx, caller, {
    action: 'organization.change',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    before,
    after,
  });
}
