import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { enqueueOnce, isEnqueued } from '#platform/jobs/jobs';

/** The job that counts a large club's dashboard. */
export const countDashboardTask = 'count-dashboard';

/** The job that checks a large dues run. */
export const checkRunTask = 'check-dues-run';

const keyOf = (task: string, { organizationId }: Caller, id: number) =>
  `${task} ${organizationId} ${id}`;

/** Has a club's dashboard counted anew, unless that is under way. */
export const wantDashboard = (tx: Tx, caller: Caller, clubId: number): Promise<void> =>
  enqueueOnce(tx, countDashboardTask, keyOf(countDashboardTask, caller, clubId), {
    organizationId: caller.organizationId,
    clubId,
  });

export const isDashboardWanted = (tx: Tx, caller: Caller, clubId: number): Promise<boolean> =>
  isEnqueued(tx, keyOf(countDashboardTask, caller, clubId));

/** Has a run checked, unless that is under way. */
export const wantCheck = (tx: Tx, caller: Caller, runId: number): Promise<void> =>
  enqueueOnce(tx, checkRunTask, keyOf(checkRunTask, caller, runId), {
    organizationId: caller.organizationId,
    runId,
  });
