import type { Caller } from '#kit/caller';
import type { NoticeKind } from '#modules/billing/index';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { unknownPlaceholder } from './refusals.ts';
import { ownWords, placeholdersOf, type Template, unknownPlaceholders } from './template-rules.ts';
import { deleteTemplate, listTemplates, putTemplate } from './template-store.ts';

/**
 * Writes an organization's own words for the mails of one kind; null goes back to the product's. Refuses
 * `unknown_placeholder`, by name.
 */
export async function changeTemplate(
  tx: Tx,
  caller: Caller,
  kind: NoticeKind,
  wanted: Template | null,
): Promise<void> {
  if (wanted) checkPlaceholders(kind, wanted);
  const before = (await listTemplates(tx, caller.organizationId)).get(kind) ?? ownWords(kind, true);
  if (wanted) await putTemplate(tx, caller, kind, wanted);
  else await deleteTemplate(tx, caller.organizationId, kind);
  await recordAudit(tx, caller, {
    action: wanted ? 'mail_template.change' : 'mail_template.reset',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    before: { kind, ...before },
    after: { kind, ...(wanted ?? ownWords(kind, true)) },
  });
}

function checkPlaceholders(kind: NoticeKind, { subject, text }: Template): void {
  const found = Object.entries({ subject, text })
    .map(([field, value]) => ({ field, names: unknownPlaceholders(kind, value) }))
    .filter(({ names }) => names.length > 0);
  if (found.length > 0) throw unknownPlaceholder(found, placeholdersOf(kind));
}
