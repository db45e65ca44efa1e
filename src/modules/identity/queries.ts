import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { rows, type Tx } from '#platform/database/query';

export type AuditEntry = {
  id: number;
  at: Instant;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: number;
  before: unknown;
  after: unknown;
};

/** The audit trail, newest first. */
export async function listAudit(
  tx: Tx,
  caller: Caller,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<AuditEntry>> {
  const [before] = page.cursor ? decodeCursor(page.cursor, ['number']) : [null];
  const found = await rows<AuditEntry>(
    tx,
    sql`
      select id, at, actor, action, subject_kind, subject_id, before, after
      from audit_entries
      where organization_id = ${caller.organizationId}
        and (${before}::bigint is null or id < ${before}::bigint)
      order by id desc
      limit ${page.limit + 1}`,
  );
  return toPage(found, page.limit, (entry) => [entry.id]);
}
