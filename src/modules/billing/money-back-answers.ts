import type { z } from 'zod';
import { formatId } from '#kit/ids';
import type { SeenDispute, SeenRefund, SeenReversal } from './money-back-store.ts';
import type * as contract from './money-back-contract.ts';

/** Money that went back, as the API shows it. */
export const reversalAnswer = (
  one: SeenReversal,
  currency: string,
): z.infer<typeof contract.reversal> => ({
  attempt: one.attemptNo,
  kind: one.kind,
  code: one.code,
  reason: one.reason,
  amount: { amountMinor: one.amountMinor, currency },
  at: one.recordedAt.toString(),
  by: one.actor,
});

export const refundAnswer = (
  one: SeenRefund,
  currency: string,
): z.infer<typeof contract.refund> => ({
  attempt: one.attemptNo,
  amount: { amountMinor: one.amountMinor, currency },
  method: one.method,
  state: one.state,
  reason: one.reason,
  at: one.askedAt.toString(),
  by: one.askedBy,
});

export const disputeAnswer = (
  one: SeenDispute,
  currency: string,
): z.infer<typeof contract.dispute> => ({
  id: formatId('dispute', one.id),
  installmentId: formatId('installment', one.installmentId),
  attempt: one.attemptNo,
  amount: { amountMinor: one.amountMinor, currency },
  reason: one.reason,
  openedAt: one.openedAt.toString(),
  openedBy: one.openedBy,
  outcome: one.outcome,
  closedAt: one.closedAt?.toString() ?? null,
  closedBy: one.closedBy,
});
