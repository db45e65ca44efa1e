import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { NoticeKind } from '#modules/billing/index';
import { rows, run, type Tx } from '#platform/database/query';
import type { Template } from './template-rules.ts';

/** What an organization has written itself. */
export const listTemplates = async (
  tx: Tx,
  organizationId: number,
): Promise<Map<NoticeKind, Template>> => {
  const found = await rows<{ kind: NoticeKind; subject: string; body: string }>(
    tx,
    sql`
      select kind, subject, body
      from mail_templates
      where organization_id = ${organizationId}`,
  );
  return new Map(found.map(({ kind, subject, body }) => [kind, { subject, text: body }]));
};

export const putTemplate = (tx: Tx, caller: Caller, kind: NoticeKind, template: Template) =>
  run(
    tx,
    sql`
      insert into mail_templates (organization_id, kind, subject, body, changed_at, changed_by)
      values (
        ${caller.organizationId}, ${kind}, ${template.subject}, ${template.text}, ${caller.now},
        ${caller.actor}
      )
      on conflict (organization_id, kind) do update
      set
        subject = excluded.subject, body = excluded.body, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`,
  );

export const deleteTemplate = (tx: Tx, organizationId: number, kind: NoticeKind) =>
  run(
    tx,
    sql`
      delete from mail_templates
      where organization_id = ${organizationId} and kind = ${kind}`,
  );
