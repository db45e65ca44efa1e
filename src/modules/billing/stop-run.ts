import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { noSuchRun, runIsOver, stoppedTooLongAgo } from './refusals.ts';
import { askToStop, type DuesRun, findRun, resumeStopped } from './run-store.ts';

/** A run that was stopped is still the day's own for so long. */
const resumableHours = 24;

/**
 * Asks a run to stop after its current batch. What was asked for by then is recorded and credited as
 * always; the rest stays due. A run that is over, or was asked before, stays as it is. Refuses
 * `no_such_run`.
 */
export async function stopRun(tx: Tx, caller: Caller, runId: number): Promise<void> {
  if (!(await findRun(tx, caller.organizationId, runId))) throw noSuchRun();
  await askToStop(tx, caller, runId);
}

/**
 * Takes a stopped run up again, from where it stood: nothing is asked for twice (D17). One that is under
 * way stays as it is. Refuses `no_such_run`, `run_is_over`, and `stopped_too_long_ago` after a day.
 */
export async function resumeRun(tx: Tx, caller: Caller, runId: number): Promise<DuesRun> {
  const found = await findRun(tx, caller.organizationId, runId);
  if (!found) throw noSuchRun();
  if (found.state === 'finished') throw runIsOver();
  if (found.state === 'running') return found;
  if (found.finishedAt!.until(caller.now).total('hours') > resumableHours)
    throw stoppedTooLongAgo();
  return (
    (await resumeStopped(tx, caller.organizationId, runId)) ??
    (await findRun(tx, caller.organizationId, runId))!
  );
}
