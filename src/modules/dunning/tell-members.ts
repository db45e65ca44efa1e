import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { markTold, takeNotices } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import type { Post } from '#platform/mail/post';
import { mailOf, outcomeOf } from './notice-rules.ts';
import { type LinkMaker, makePayLinks } from './pay-link.ts';
import { ownTemplates } from './template-rules.ts';
import { listTemplates } from './template-store.ts';

export type Telling = LinkMaker & { post: Pick<Post, 'dropAll'> };

const payload = z.object({ organizationId: z.int() });

/** Mails written in one transaction. */
const atOnce = 200;

/** The job: tells an organization's members what waits to be told. Safe to repeat, and to run twice at once. */
export async function tellMembersJob(db: Db, sent: unknown, telling: Telling): Promise<void> {
  const { organizationId } = payload.parse(sent);
  const system = await systemCaller(db, organizationId, 'mails to members');
  if (!system) return;
  const { caller, clock } = system;
  for (let told = atOnce; told === atOnce;)
    told = await db
      .transaction()
      .execute((tx) => tellSome(tx, { ...caller, now: clock() }, telling));
}

/**
 * Takes some notices, drops their mails, and notes what became of each, all in one transaction: a mail
 * that is in the post is never written again. Answers how many were taken.
 */
async function tellSome(tx: Tx, caller: Caller, telling: Telling): Promise<number> {
  const notices = await takeNotices(tx, caller.organizationId, atOnce);
  if (notices.length === 0) return 0;
  const told = notices.map((notice) => ({ notice, outcome: outcomeOf(notice, caller.now) }));
  const toMail = told.filter(({ outcome }) => outcome === 'mailed').map(({ notice }) => notice);
  const templates = await listTemplates(tx, caller.organizationId);
  const unpaid = toMail.filter(({ kind }) => kind !== 'paid');
  const { urls } = await makePayLinks(
    tx,
    caller,
    telling,
    unpaid.map(({ installmentId }) => installmentId),
  );
  const mails = toMail.map((notice) =>
    mailOf(
      notice,
      templates.get(notice.kind) ?? ownTemplates[notice.kind],
      urls.get(notice.installmentId) ?? null,
    ),
  );
  if (mails.length > 0) await telling.post.dropAll(tx, mails);
  await markTold(
    tx,
    caller,
    told.map(({ notice: { id }, outcome }) => ({ id, outcome })),
  );
  return notices.length;
}
