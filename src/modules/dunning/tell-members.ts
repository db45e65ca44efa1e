import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { markTold, type Notice, takeNotices } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import type { Post } from '#platform/mail/post';
import { letterOf, mailOf, outcomeOf } from './notice-rules.ts';
import { type LinkMaker, makePayLinks } from './pay-link.ts';
import { ownWords } from './template-rules.ts';
import { listTemplates } from './template-store.ts';

export type Telling = Pick<LinkMaker, 'realNow'> & {
  post: Pick<Post, 'dropAll'>;
  /** Where people reach the product; undefined = nobody said, and no mail may guess. */
  linkBase: () => string | undefined;
  /** Tells whoever runs the house. */
  warn: (message: string) => void;
};

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
 * that is in the post is never written again. What one agreement's notices say alike is one mail. Answers
 * how many were taken.
 */
async function tellSome(tx: Tx, caller: Caller, telling: Telling): Promise<number> {
  const notices = await takeNotices(tx, caller.organizationId, atOnce);
  if (notices.length === 0) return 0;
  const told = notices.map((notice) => ({ notice, outcome: outcomeOf(notice, caller.now) }));
  const toMail = told.filter(({ outcome }) => outcome === 'mailed').map(({ notice }) => notice);
  const templates = await listTemplates(tx, caller.organizationId);
  const urls = await linksTo(tx, caller, telling, toMail);
  const mails = lettersOf(toMail).map((letter) => {
    const { kind } = letter[0]!;
    return mailOf(
      letter.map((notice) => ({ notice, link: urls?.get(notice.installmentId) ?? null })),
      templates.get(kind) ?? ownWords(kind, urls !== undefined),
    );
  });
  if (mails.length > 0) await telling.post.dropAll(tx, mails);
  await markTold(
    tx,
    caller,
    told.map(({ notice: { id }, outcome }) => ({ id, outcome })),
  );
  return notices.length;
}

/** Where each can be paid; undefined where nobody told this process the address of its pages. */
async function linksTo(
  tx: Tx,
  caller: Caller,
  { linkBase, realNow, warn }: Telling,
  notices: readonly Notice[],
): Promise<Map<number, string> | undefined> {
  const base = linkBase();
  const unpaid = notices.filter(({ kind }) => kind !== 'paid');
  if (base === undefined) {
    if (unpaid.length > 0)
      warn('PUBLIC_URL is not set: mails to members leave without a link to pay by.');
    return undefined;
  }
  const ids = unpaid.map(({ installmentId }) => installmentId);
  const { urls } = await makePayLinks(tx, caller, { linkBase: () => base, realNow }, ids);
  return urls;
}

function lettersOf(notices: readonly Notice[]): Notice[][] {
  const letters = new Map<string, Notice[]>();
  for (const notice of notices)
    letters.set(letterOf(notice), [...(letters.get(letterOf(notice)) ?? []), notice]);
  return [...letters.values()];
}
