import type { Caller } from '#kit/caller';
import { findClub, recordAudit } from '#modules/identity/index';
import { liftHolds } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { type CameBack, comeBack } from './come-back.ts';
import { countsStill } from './come-back-rules.ts';
import { listPaid } from './come-back-store.ts';
import { creditLate } from './credit-settled.ts';
import { closeOpenDispute, type Dispute, findDispute, insertDispute } from './dispute-store.ts';
import { holdFor } from './hold-disputed.ts';
import type { AttemptKey } from './model.ts';
import * as refuse from './refusals.ts';
import { lockInstallment } from './store.ts';

/**
 * Notes that a card's holder contests a payment: what it bought is held until it is decided (D21). Told
 * twice, it is one dispute. Refuses `no_such_payment`, and `drafts_are_returned` for a bank draft.
 */
export async function openDispute(
  tx: Tx,
  caller: Caller,
  wanted: AttemptKey & { reason: string | null; reference: string | null },
): Promise<Dispute> {
  const installment = await lockInstallment(tx, caller.organizationId, wanted.installmentId);
  const payments = await listPaid(tx, caller.organizationId, [wanted.installmentId]);
  const paid = payments.find((one) => one.attemptNo === wanted.attemptNo);
  if (!installment || !paid) throw refuse.noSuchPayment();
  if (paid.channel === 'ach') throw refuse.draftComesBack();
  const club = (await findClub(tx, caller.organizationId, installment.clubId))!;
  await creditLate(tx, caller, [club], [installment]);
  const { dispute, isNews } = await insertDispute(tx, caller, {
    ...wanted,
    amountMinor: paid.amountMinor,
  });
  if (!isNews) return dispute;
  if (countsStill(installment, payments, paid)) await holdFor(tx, caller, [dispute.id]);
  await recordAudit(tx, caller, {
    action: 'installment.dispute_opened',
    subjectKind: 'installment',
    subjectId: installment.id,
    after: { attempt: wanted.attemptNo, reason: wanted.reason },
  });
  return dispute;
}

/**
 * Closes a dispute: won, what was held can be used again; lost, the money is gone, and with it what it
 * bought (D21). The same outcome twice changes nothing more; refuses `no_such_dispute`, and
 * `dispute_is_over` for another outcome.
 */
export async function closeDispute(
  tx: Tx,
  caller: Caller,
  wanted: { disputeId: number; outcome: 'won' | 'lost' },
): Promise<CameBack | undefined> {
  const seen = await findDispute(tx, caller.organizationId, wanted.disputeId);
  if (!seen) throw refuse.noSuchDispute();
  // one order for everybody: first the installment, then what hangs on it (I18)
  await lockInstallment(tx, caller.organizationId, seen.installmentId);
  const dispute = (await findDispute(tx, caller.organizationId, wanted.disputeId))!;
  if (dispute.outcome === wanted.outcome) return undefined;
  if (dispute.outcome !== null) throw refuse.disputeIsOver(dispute.outcome);
  await closeOpenDispute(tx, caller, dispute.id, wanted.outcome);
  await liftHolds(tx, caller, { kind: 'dispute', ids: [dispute.id] });
  await recordAudit(tx, caller, {
    action: `installment.dispute_${wanted.outcome}`,
    subjectKind: 'installment',
    subjectId: dispute.installmentId,
    after: { attempt: dispute.attemptNo },
  });
  if (wanted.outcome === 'won') return undefined;
  return comeBack(tx, caller, {
    installmentId: dispute.installmentId,
    attemptNo: dispute.attemptNo,
    kind: 'dispute',
    code: null,
    reason: dispute.reason ?? 'the card’s holder contested the payment',
    // whoever contested a payment is not charged again by itself
    askAgainUntil: () => null,
  });
}
