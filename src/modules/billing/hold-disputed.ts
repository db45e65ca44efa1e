import type { Caller } from '#kit/caller';
import { holdGrants } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { countsStill } from './come-back-rules.ts';
import { listPaid } from './come-back-store.ts';
import { boughtBy, openDisputesOver } from './dispute-store.ts';

/** Holds what disputed payments have bought until each dispute is decided (D21). */
export const holdFor = (tx: Tx, caller: Caller, disputeIds: readonly number[]) =>
  holdGrants(tx, caller, boughtBy(caller.organizationId, disputeIds), 'dispute');

/**
 * Holds what was just credited, where a payment behind it has been contested before: the club waited for
 * a draft to settle, or a part was contested before the rest came (D21).
 */
export async function holdDisputed(
  tx: Tx,
  caller: Caller,
  installmentIds: readonly number[],
): Promise<void> {
  if (installmentIds.length === 0) return;
  const disputes = await openDisputesOver(tx, caller.organizationId, installmentIds);
  if (disputes.length === 0) return;
  const ids = [...new Set(disputes.map(({ installmentId }) => installmentId))];
  const all = await listPaid(tx, caller.organizationId, ids);
  const holding = disputes.filter((dispute) => {
    const payments = all.filter(({ installmentId }) => installmentId === dispute.installmentId);
    const paid = payments.find(({ attemptNo }) => attemptNo === dispute.attemptNo);
    return paid !== undefined && countsStill(dispute, payments, paid);
  });
  if (holding.length > 0)
    await holdFor(
      tx,
      caller,
      holding.map(({ id }) => id),
    );
}
