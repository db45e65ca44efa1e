import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { CameBack } from './come-back.ts';
import { isUnsent, refundableOf } from './come-back-rules.ts';
import { listPaid, lockInstallments } from './come-back-store.ts';
import type { Processors } from './processor.ts';
import * as refuse from './refusals.ts';
import { shareFileLock } from './sent-draft-store.ts';
import { findInstallment } from './store.ts';
import { withdrawDrafts } from './withdraw-drafts.ts';

/**
 * Withdraws a draft that waits for the next file for the bank, the newest one of an installment unless an
 * attempt is named: it is in no file, its dues are owed again, and what it had bought is reversed (D21).
 * While somebody makes a file this waits, and is refused if that took the draft along. Refuses
 * `no_such_payment`, `draft_was_sent`, `already_came_back`, `all_given_back`.
 */
export async function withdrawDraft(
  tx: Tx,
  caller: Caller,
  processor: Pick<Processors, 'withdraws'>,
  wanted: { installmentId: number; attempt?: number | undefined; reason: string },
): Promise<Omit<CameBack, 'isNews'>> {
  const { installmentId, reason } = wanted;
  await shareFileLock(tx, caller.organizationId);
  await lockInstallments(tx, caller.organizationId, [installmentId]);
  const payments = await listPaid(tx, caller.organizationId, [installmentId]);
  const paid = payments.find(({ attemptNo }) => attemptNo === (wanted.attempt ?? attemptNo));
  if (!paid) throw refuse.noSuchPayment();
  if (paid.isTaken) throw refuse.alreadyCameBack();
  if (!isUnsent(paid)) throw refuse.draftWasSent();
  if (refundableOf(paid) === 0) throw refuse.allGivenBack();
  const { attemptNo } = paid;
  const draft = { installmentId, attemptNo, code: null, reason };
  const { withdrawn, reversed } = await withdrawDrafts(tx, caller, [draft]);
  const [{ restMinor } = { restMinor: 0 }] = withdrawn;
  await processor.withdraws?.(tx, caller, withdrawn);
  await recordAudit(tx, caller, {
    action: 'installment.withdraw_draft',
    subjectKind: 'installment',
    subjectId: installmentId,
    after: { attempt: attemptNo, amountMinor: restMinor, reason },
  });
  const installment = (await findInstallment(tx, caller.organizationId, installmentId))!;
  return { installment, reversed };
}
