import type { Caller } from '#kit/caller';
import { findAgreement } from '#modules/enrollment/index';
import { findClub, recordAudit } from '#modules/identity/index';
import type { Reversed } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import { reverseBought } from './come-back.ts';
import { afterRefund, onTheWayAsBefore, refundableOf } from './come-back-rules.ts';
import { insertReversals, listPaid, takeBackMoney } from './come-back-store.ts';
import { creditLate } from './credit-settled.ts';
import type { Installment } from './model.ts';
import { keyOf, type Processors, refundKeyOf } from './processor.ts';
import { requireWithinLimit } from './refund-limit.ts';
import * as refuse from './refusals.ts';
import {
  findRefund,
  insertRefund,
  insertRefundResult,
  type OpenRefund,
  openRefunds,
  type RefundMethod,
} from './refund-store.ts';
import { findInstallment, lockInstallment } from './store.ts';

export type WantedRefund = {
  installmentId: number;
  /** Minor units; all that can be given back when left out. */
  amount?: { amountMinor: number; currency?: string } | undefined;
  method: RefundMethod;
  reason: string;
};

/**
 * Writes down what is to be given back, the newest payments first. Cash, and what came over the counter,
 * is given back with it; what a processor took follows with `askRefunds` once this is committed, since
 * nobody is asked for what might still be undone. Refuses `nothing_to_refund`, `more_than_paid`,
 * `over_refund_limit`, `other_currency`.
 */
export async function refundInstallment(
  tx: Tx,
  caller: Caller,
  wanted: WantedRefund,
): Promise<Installment> {
  const installment = await lockInstallment(tx, caller.organizationId, wanted.installmentId);
  if (!installment) throw refuse.noSuchInstallment();
  const agreement = await findAgreement(tx, caller.organizationId, installment.agreementId);
  const { currency } = agreement!;
  if ((wanted.amount?.currency ?? currency) !== currency) throw refuse.otherCurrencyPaid(currency);
  const paid = await listPaid(tx, caller.organizationId, [installment.id]);
  const leftMinor = paid.reduce((sum, one) => sum + refundableOf(one), 0);
  if (leftMinor === 0) throw refuse.nothingToRefund(paid.some((one) => one.refundingMinor > 0));
  const amountMinor = wanted.amount?.amountMinor ?? leftMinor;
  if (amountMinor > leftMinor) throw refuse.moreThanPaid(leftMinor, currency);
  const club = (await findClub(tx, caller.organizationId, installment.clubId))!;
  const before = paid.reduce(
    (sum, one) => sum + (one.isTaken ? 0 : one.amountMinor - refundableOf(one)),
    0,
  );
  requireWithinLimit(caller, { ...club, currency }, before + amountMinor, 'amount');

  let missing = amountMinor;
  for (const payment of paid) {
    const share = Math.min(missing, refundableOf(payment));
    if (share === 0) continue;
    missing -= share;
    const { id } = await insertRefund(tx, caller, { ...wanted, ...payment, amountMinor: share });
    if (wanted.method === 'cash' || payment.token === null)
      await recordRefund(tx, caller, id, { outcome: 'paid', code: null, reference: null });
  }
  await recordAudit(tx, caller, {
    action: 'installment.refund',
    subjectKind: 'installment',
    subjectId: installment.id,
    after: { amountMinor, method: wanted.method, reason: wanted.reason },
  });
  return (await findInstallment(tx, caller.organizationId, installment.id))!;
}

const atOnce = 500;

/**
 * Asks processors to give back what was written down and not answered yet, of one installment or of all,
 * and records their answers. Safe to repeat: the keys make each refund happen once.
 */
export async function askRefunds(
  db: Db,
  caller: Caller,
  { processor }: { processor: Processors },
  installmentId?: number,
): Promise<void> {
  const open = await openRefunds(db, caller.organizationId, {
    installmentId: installmentId ?? null,
    limit: atOnce,
  });
  if (open.length === 0) return;
  const byKey = new Map(open.map((one) => [refundKeyOf(caller.organizationId, one.id), one]));
  const requests = [...byKey].map(([key, one]) => requestOf(caller.organizationId, key, one));
  for (const answer of await processor.refund(caller, requests)) {
    const refund = byKey.get(answer.key);
    if (!refund || answer.outcome === 'pending') continue;
    const said =
      answer.outcome === 'paid'
        ? { outcome: answer.outcome, code: null, reference: answer.reference }
        : { outcome: answer.outcome, code: answer.code, reference: null };
    await db.transaction().execute((tx) => recordRefund(tx, caller, refund.id, said));
  }
}

const requestOf = (organizationId: number, key: string, refund: OpenRefund) => ({
  key,
  processor: refund.processor,
  paymentKey: keyOf(organizationId, refund),
  paymentReference: refund.paymentReference,
  token: refund.token,
  clubId: refund.clubId,
  amountMinor: refund.amountMinor,
  currency: refund.currency,
});

/**
 * Records the answer to a refund. Money given back in full takes back what it had bought; a part touches
 * no sessions (D21). The same answer twice changes nothing more (I8).
 */
export async function recordRefund(
  tx: Tx,
  caller: Caller,
  refundId: number,
  answer: Parameters<typeof insertRefundResult>[3],
): Promise<Reversed[]> {
  const refund = await findRefund(tx, caller.organizationId, refundId);
  if (!refund) return [];
  const locked = (await lockInstallment(tx, caller.organizationId, refund.installmentId))!;
  const isNews = await insertRefundResult(tx, caller, refundId, answer);
  if (!isNews || answer.outcome === 'refused') return [];
  const club = (await findClub(tx, caller.organizationId, locked.clubId))!;
  await creditLate(tx, caller, [club], [locked]);
  // what waited may have been credited just now, and waits no more
  const before = (await lockInstallment(tx, caller.organizationId, locked.id))!;
  const { amountMinor, reason } = refund;
  const [reversal] = await insertReversals(tx, caller, [
    { ...refund, kind: 'refund', refundId, code: null },
  ]);
  const paid = await listPaid(tx, caller.organizationId, [before.id]);
  const leftMinor = paid.reduce(
    (sum, one) => sum + Math.max(0, one.amountMinor - one.backMinor),
    0,
  );
  const after = afterRefund(before, amountMinor, leftMinor);
  await takeBackMoney(tx, caller.organizationId, [
    {
      ids: [before.id],
      after: {
        ...after,
        cameBack: null,
        firstAttemptOn: before.firstAttemptOn,
        owedAgainSince: before.owedAgainSince,
        collectOn: before.collectOn,
        ...onTheWayAsBefore(before, after),
      },
    },
  ]);
  if (!after.losesCredit) return [];
  const { id, rounds: round } = before;
  return reverseBought(tx, caller, [{ club, id, round, causeId: reversal!.id, reason }]);
}
