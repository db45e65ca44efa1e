import { z } from 'zod';
import { Refusal } from '#kit/refusal';
import { systemCaller } from '#modules/identity/index';
import type { Db } from '#platform/database/query';
import type { Processors } from './processor.ts';
import { type RunDeps, workRun } from './run-dues.ts';

/** The job that carries out a dues run which the API started. */
export const workRunTask = 'work-dues-run';

const payload = z.object({ organizationId: z.int(), runId: z.int() });

/** Works a run. When another process is at it already, or it is gone, there is nothing left to do. */
export async function workRunJob(
  db: Db,
  sent: unknown,
  processor: Processors,
  { batchSize }: Pick<RunDeps, 'batchSize'> = {},
): Promise<void> {
  const { organizationId, runId } = payload.parse(sent);
  const system = await systemCaller(db, organizationId, `dues run ${runId}`);
  if (!system) return;
  try {
    const deps = { processor, clock: system.clock, ...(batchSize ? { batchSize } : {}) };
    await workRun(db, system.caller, deps, runId);
  } catch (error) {
    const isNothingToDo =
      error instanceof Refusal && ['run_under_way', 'no_such_run'].includes(error.code);
    if (!isNothingToDo) throw error;
  }
}
