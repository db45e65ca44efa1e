import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { alreadySettled, findInstallment, noSuchInstallment } from '#modules/billing/index';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { insertPayLinks } from './pay-link-store.ts';

/** Where links lead, and until when by real time: a sandbox's clock may jump a month. */
export type LinkMaker = { linkBase: () => string; realNow: () => Instant };

const goodForHours = 30 * 24;

/** The organization's number, to know where to look, and 256 random bits. */
const newToken = (organizationId: number) =>
  `${organizationId}_${randomBytes(32).toString('base64url')}`;

export const hashToken = (token: string) => createHash('sha256').update(token).digest();

/** The organization that a link's token names; undefined when it cannot be a token. */
export function organizationOf(token: string): number | undefined {
  const [, number] = /^([1-9][0-9]{0,14})_[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Makes a link for each of these installments, in one statement; only their hashes are kept. */
export async function makePayLinks(
  tx: Tx,
  caller: Caller,
  { linkBase, realNow }: LinkMaker,
  installmentIds: readonly number[],
): Promise<{ urls: Map<number, string>; expiresAt: Instant }> {
  const expiresAt = realNow().add({ hours: goodForHours });
  const made = [...new Set(installmentIds)].map((installmentId) => ({
    installmentId,
    token: newToken(caller.organizationId),
  }));
  const links = made.map(({ installmentId, token }) => ({
    installmentId,
    tokenHash: hashToken(token),
  }));
  if (links.length > 0) await insertPayLinks(tx, caller, links, expiresAt);
  const base = linkBase();
  return {
    urls: new Map(made.map(({ installmentId, token }) => [installmentId, `${base}/pay/${token}`])),
    expiresAt,
  };
}

/** A link for staff to hand to a member. Refuses `no_such_installment` and `already_settled`. */
export async function makePayLink(
  tx: Tx,
  caller: Caller,
  maker: LinkMaker,
  installmentId: number,
): Promise<{ url: string; expiresAt: Instant }> {
  const installment = await findInstallment(tx, caller.organizationId, installmentId);
  if (!installment) throw noSuchInstallment();
  const { state } = installment;
  if (state !== 'scheduled' && state !== 'past_due') throw alreadySettled(state);
  const { urls, expiresAt } = await makePayLinks(tx, caller, maker, [installmentId]);
  await recordAudit(tx, caller, {
    action: 'installment.make_pay_link',
    subjectKind: 'installment',
    subjectId: installmentId,
    after: { expiresAt: expiresAt.toString() },
  });
  return { url: urls.get(installmentId)!, expiresAt };
}
