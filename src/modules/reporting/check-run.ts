import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { reportOf } from '#modules/billing/index';
import type { Difference } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { countPaidByRun, unevenPayments } from './run-check-store.ts';

export type RunCheck = { payments: number; differences: Difference[] };

/**
 * Whether each payment that a run brought in has its sessions, once (D16, D17), read from the payments,
 * the chosen buckets and the grants themselves. `verifyBooks` looks at everything; this at one run.
 * Refuses `no_such_run`.
 */
export async function checkRun(tx: Tx, caller: Caller, runId: number): Promise<RunCheck> {
  await reportOf(tx, caller.organizationId, runId);
  const uneven = await unevenPayments(tx, caller.organizationId, runId, 100);
  return {
    payments: await countPaidByRun(tx, caller.organizationId, runId),
    differences: uneven.map((row) => ({
      row: formatId('installment', row.installmentId),
      says:
        `is ${row.state.replace('_', ' ')} and should have credited ${row.wanted} of ` +
        `${formatId('item', row.itemId)}; ${row.credited} were, in ${row.grants} grants`,
    })),
  };
}
