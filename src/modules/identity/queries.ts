import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { rows, type Tx } from '#platform/database/query';

export type AuditEntry = {
  id: number;
  at: Instant;
  actor: string;
  cameFrom: string | null;
  action: string;
  subjectKind: string;
  subjectId: number;
  before: unknown;
  after: unknown;
};

export type AuditFilter = {
  actor?: string | undefined;
  /** `offer.publish`, or `offer` for everything done to offers. */
  action?: string | undefined;
  subject?: { kind: string; id: number } | undefined;
  /** From this instant on, and before that one. */
  from?: Instant | undefined;
  before?: Instant | undefined;
};

/** The audit trail, newest first. */
export async function listAudit(
  tx: Tx,
  caller: Caller,
  page: { limit: number; cursor?: string | undefined },
  wanted: AuditFilter = {},
): Promise<Page<AuditEntry>> {
  const [last] = page.cursor ? decodeCursor(page.cursor, ['number']) : [null];
  const found = await rows<AuditEntry>(
    tx,
    sql`
      select id, at, actor, came_from, action, subject_kind, subject_id, before, after
      from audit_entries
      where organization_id = ${caller.organizationId}
        ${narrowed(wanted, last)}
      order by id desc
      limit ${page.limit + 1}`,
  );
  return toPage(found, page.limit, (entry) => [entry.id]);
}

/** Only what is asked for stands in the statement, so that each way to narrow down can use its index. */
function narrowed({ actor, action, subject, from, before }: AuditFilter, last: number | null) {
  const conditions = [
    last !== null && sql`and id < ${last}`,
    actor !== undefined && sql`and actor = ${actor}`,
    action?.includes('.') && sql`and action = ${action}`,
    // everything that begins with `offer.`: the slash is the sign after the dot
    action &&
      !action.includes('.') &&
      sql`and action >= ${`${action}.`} and action < ${`${action}/`}`,
    subject && sql`and subject_kind = ${subject.kind} and subject_id = ${subject.id}`,
    from && sql`and at >= ${from}`,
    before && sql`and at < ${before}`,
  ];
  return sql.join(
    conditions.filter((condition) => typeof condition === 'object'),
    sql` `,
  );
}
