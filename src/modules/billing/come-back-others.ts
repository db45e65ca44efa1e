import type { Caller } from '#kit/caller';
import { firstOfEach } from '#kit/first-of-each';
import type { Tx } from '#platform/database/query';
import type { Books } from './come-back-books.ts';
import type { TakenBack } from './come-back-plain.ts';
import { lostWith, reasonOf, type WantedComeBack } from './come-back-rules.ts';
import {
  type Aftermath,
  countReturns,
  insertReversals,
  listPaid,
  type PaidAttempt,
  readInstallments,
  takeBackMoney,
} from './come-back-store.ts';
import type { AttemptKey } from './model.ts';

/**
 * Takes payments back one after the other: of installments that were paid in parts, or that money went
 * back of before. Their installments are locked; two parts of one are reckoned one after the other.
 */
export async function takeBackOthers(
  tx: Tx,
  caller: Caller,
  books: Books,
  wanted: readonly WantedComeBack[],
): Promise<TakenBack & { unknown: AttemptKey[] }> {
  if (wanted.length === 0) return { news: [], unknown: [], bought: [], returned: [] };
  const { organizationId } = caller;
  const ids = [...new Set(wanted.map((one) => one.installmentId))];
  const standing = await readInstallments(tx, organizationId, ids);
  const installments = new Map(standing.map((one) => [one.id, one]));
  const payments = await listPaid(tx, organizationId, ids);
  const paid = new Map(payments.map((one) => [keyText(one), one] as const));
  const lostOf = (one: AttemptKey) => lostWith(paid.get(keyText(one))!);
  // of what was never sent, all may have been given back: then there is nothing to take
  const known = wanted.filter((one) => paid.has(keyText(one)) && lostOf(one) > 0);
  const noted = await insertReversals(
    tx,
    caller,
    known.map((one) => ({
      ...one,
      amountMinor: lostOf(one),
      refundId: null,
    })),
  );
  const reversalOf = new Map(noted.map((one) => [keyText(one), one.id]));
  // told twice in one file, it came back once, for the reason that was noted: the first
  const news = firstOfEach(known, keyText).filter((one) => reversalOf.has(keyText(one)));
  const timesBack = await countReturns(tx, organizationId, ids);
  const byInstallment = groupBy(payments);
  const aftermaths = new Map<number, Aftermath>();
  const taken: TakenBack = { news: [], bought: [], returned: [] };
  for (const one of news) {
    const { installmentId, attemptNo } = one;
    const installment = installments.get(installmentId)!;
    const earlier = aftermaths.get(installmentId);
    const attempt = paid.get(keyText(one))!;
    const all = byInstallment.get(installmentId)!;
    const after = books.takeBack({ ...installment, ...earlier }, all, all.indexOf(attempt), {
      ...one,
      timesBack: timesBack.get(installmentId) ?? 1,
      lostMinor: lostOf(one),
    });
    aftermaths.set(installmentId, {
      ...after,
      losesCredit: after.losesCredit || earlier?.losesCredit === true,
      isOwedAgain: after.isOwedAgain || earlier?.isOwedAgain === true,
      cameBack: after.cameBack ?? earlier?.cameBack ?? null,
    });
    taken.news.push({ installmentId, attemptNo, amountMinor: lostOf(one) });
    if (after.isOwedAgain && one.kind === 'return')
      taken.returned.push({ installmentId, attemptNo, kind: 'returned' });
    if (after.losesCredit)
      taken.bought.push({
        club: books.clubOf(installment.clubId),
        id: installmentId,
        round: installment.rounds,
        causeId: reversalOf.get(keyText(one))!,
        reason: reasonOf(one),
      });
  }
  if (aftermaths.size > 0)
    await takeBackMoney(
      tx,
      organizationId,
      [...aftermaths].map(([id, after]) => ({ after, ids: [id] })),
    );
  return { ...taken, unknown: wanted.filter((one) => !paid.has(keyText(one))) };
}

const keyText = (key: AttemptKey) => `${key.installmentId}-${key.attemptNo}`;

function groupBy(payments: readonly PaidAttempt[]): Map<number, PaidAttempt[]> {
  const groups = new Map<number, PaidAttempt[]>();
  for (const one of payments) {
    const others = groups.get(one.installmentId);
    if (others) others.push(one);
    else groups.set(one.installmentId, [one]);
  }
  return groups;
}
