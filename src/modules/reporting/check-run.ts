import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { formatId } from '#kit/ids';
import { reportOf } from '#modules/billing/index';
import type { Difference } from '#modules/sessions/index';
import type { Db, Tx } from '#platform/database/query';
import * as store from './run-check-store.ts';

export type RunCheck = { payments: number; differences: Difference[] };

/** Beyond so many installments asked for a run is checked by a job, and what it found is kept. */
const askedAtMost = 5_000;

/**
 * Whether each payment that a run brought in has its sessions, once (D16, D17), read from the payments,
 * the chosen buckets and the grants themselves. `verifyBooks` looks at everything; this at one run.
 * Refuses `no_such_run`.
 */
export async function checkRun(tx: Tx, caller: Caller, runId: number): Promise<RunCheck> {
  await reportOf(tx, caller.organizationId, runId);
  const { payments, uneven } = await store.paymentsOfRun(tx, caller.organizationId, runId, 100);
  return {
    payments,
    differences: uneven.map((row) => ({
      row: formatId('installment', row.installmentId),
      says:
        `is ${row.state.replace('_', ' ')} and should have credited ${row.wanted} of ` +
        `${formatId('item', row.itemId)}; ${row.credited} were, in ${row.grants} grants`,
    })),
  };
}

/**
 * The same as a page shows it: checked on the spot; of a large run as a job found it, or undefined while
 * no job has yet. Refuses `no_such_run`.
 */
export async function findCheck(
  tx: Tx,
  caller: Caller,
  runId: number,
  largeOver = askedAtMost,
): Promise<(RunCheck & { checkedAt: Instant }) | undefined> {
  if (!(await isLarge(tx, caller, runId, largeOver)))
    return { ...(await checkRun(tx, caller, runId)), checkedAt: caller.now };
  const kept = await store.findRunCheck(tx, caller.organizationId, runId);
  return kept && !kept.isOutOfDate ? kept : undefined;
}

/** Checks a large run and keeps what was found; of a small one there is nothing to keep. For jobs. */
export async function keepCheck(
  db: Db,
  caller: Caller,
  runId: number,
  largeOver = askedAtMost,
): Promise<void> {
  if (!(await isLarge(db, caller, runId, largeOver))) return;
  const batches = await store.countBatches(db, caller.organizationId, runId);
  const check = await checkRun(db, caller, runId);
  await store.saveRunCheck(db, caller, runId, { batches, ...check });
}

async function isLarge(tx: Tx, caller: Caller, runId: number, largeOver: number): Promise<boolean> {
  const { summary } = await reportOf(tx, caller.organizationId, runId);
  return summary.asked.count > largeOver;
}
