import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { listPaid } from './come-back-store.ts';
import type { AttemptKey } from './model.ts';
import * as refuse from './refusals.ts';
import { recordRefund } from './refund.ts';
import { insertRefund, isReferenceKnown } from './refund-store.ts';
import { lockInstallment } from './store.ts';

/**
 * Books money that was given back at the processor's own counter, not here: in full it takes back what it
 * had bought, a part touches no sessions (D21). Minor units. Told twice, it is one refund. Refuses
 * `no_such_payment`.
 */
export async function noteRefund(
  tx: Tx,
  caller: Caller,
  given: AttemptKey & { amountMinor: number; reason: string; reference: string },
): Promise<void> {
  const installment = await lockInstallment(tx, caller.organizationId, given.installmentId);
  const payments = await listPaid(tx, caller.organizationId, [given.installmentId]);
  const isPaid = payments.some((one) => one.attemptNo === given.attemptNo);
  if (!installment || !isPaid) throw refuse.noSuchPayment();
  if (await isReferenceKnown(tx, caller.organizationId, given)) return;
  const { id } = await insertRefund(tx, caller, { ...given, method: 'original' });
  const { amountMinor, reason, reference } = given;
  await recordRefund(tx, caller, id, { outcome: 'paid', code: null, reference });
  await recordAudit(tx, caller, {
    action: 'installment.refund',
    subjectKind: 'installment',
    subjectId: installment.id,
    after: { amountMinor, method: 'original', reason },
  });
}
