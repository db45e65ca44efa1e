import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { run, type Tx } from '#platform/database/query';

export type AuditFacts = {
  /** What was done, as a verb and a thing: `offer.publish`. */
  action: string;
  subjectKind: string;
  subjectId: number;
  before?: unknown;
  after?: unknown;
};

/** Writes who did what, when, from where, from what to what. Part of the change's own transaction. */
export function recordAudit(tx: Tx, caller: Caller, facts: AuditFacts): Promise<void> {
  return run(
    tx,
    sql`
      insert into audit_entries
        (organization_id, at, actor, came_from, action, subject_kind, subject_id, before, after)
      values (
        ${caller.organizationId}, ${caller.now}, ${caller.actor}, ${caller.from ?? null},
        ${facts.action}, ${facts.subjectKind}, ${facts.subjectId}, ${asJson(facts.before)}::jsonb, ${asJson(facts.after)}::jsonb
      )`,
  );
}

/** The same of many things at once, in one statement. */
export function recordAuditOfMany(
  tx: Tx,
  caller: Caller,
  { subjectIds, ...facts }: Omit<AuditFacts, 'subjectId'> & { subjectIds: readonly number[] },
): Promise<void> {
  return run(
    tx,
    sql`
      insert into audit_entries
        (organization_id, at, actor, came_from, action, subject_kind, subject_id, before, after)
      select
        ${caller.organizationId}, ${caller.now}::timestamptz, ${caller.actor}::text, ${caller.from ?? null}::text,
        ${facts.action}::text, ${facts.subjectKind}::text, s.id, ${asJson(facts.before)}::jsonb, ${asJson(facts.after)}::jsonb
      from unnest(${subjectIds as number[]}::bigint[]) as s (id)`,
  );
}

const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
