import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { billingRoutes, workRunJob, workRunTask } from '#modules/billing/index';
import { enrollmentRoutes } from '#modules/enrollment/index';
import { identityRoutes } from '#modules/identity/index';
import { inventoryRoutes } from '#modules/inventory/index';
import { memberRoutes } from '#modules/members/index';
import { offerRoutes } from '#modules/offers/index';
import { reportingRoutes } from '#modules/reporting/index';
import { sessionRoutes } from '#modules/sessions/index';
import type { Db } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import type { Tasks, Timed } from '#platform/jobs/jobs';
import { clockRoutes } from './clock-routes.ts';
import { dueWorkEverywhere, resumeRuns } from './due-work.ts';

/** The wiring: which processor collects, which rooms answer, which jobs are worked. */
export type House = {
  processor: SimulatedProcessor;
  addRoutes(api: Api): void;
  tasks: Tasks;
  timed: readonly Timed[];
};

/** Also wanted whenever a process starts to work. */
export const resumeRunsTask = 'resume-dues-runs';

export function compose(db: Db): House {
  const processor = new SimulatedProcessor(db);
  return {
    processor,
    addRoutes(api) {
      identityRoutes(api);
      memberRoutes(api);
      inventoryRoutes(api);
      offerRoutes(api);
      enrollmentRoutes(api);
      billingRoutes(api, processor);
      sessionRoutes(api);
      reportingRoutes(api);
      clockRoutes(api, { processor });
    },
    tasks: {
      [workRunTask]: (payload) => workRunJob(db, payload, processor),
      'due-work': async () => void (await dueWorkEverywhere(db, processor)),
      [resumeRunsTask]: () => resumeRuns(db, processor),
    },
    // Midnight comes to every zone on the hour or at half or a quarter past: sessions that lapsed are
    // out of use at once anyway, the sweep only books it.
    timed: [
      { task: 'due-work', everyHourAtMinute: 5 },
      { task: resumeRunsTask, everyHourAtMinute: 35 },
    ],
  };
}
