import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { alreadySettled, findInstallment, noSuchInstallment } from '#modules/billing/index';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { hashToken, newToken } from '#platform/link-token';
import { insertPayLinks } from './pay-link-store.ts';

/** Where links lead, and until when by real time: a sandbox's clock may jump a month. */
export type LinkMaker = { linkBase: () => string; realNow: () => Instant };

const goodForHours = 30 * 24;

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
