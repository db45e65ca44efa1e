import { z } from 'zod';
import { listClubs, listOrganizations, systemCaller } from '#modules/identity/index';
import { keepDashboards } from '#modules/reporting/index';
import type { Db } from '#platform/database/query';

const about = z.object({ organizationId: z.int() });

/** Counts an organization's large dashboards anew, after a job has changed much in it. */
export async function keepDashboardsOf(db: Db, payload: unknown): Promise<void> {
  const { organizationId } = about.parse(payload);
  const system = await systemCaller(db, organizationId, 'dashboard');
  if (!system) return;
  await keepDashboards(db, system.caller, await listClubs(db, organizationId));
}

/** Every hour, everywhere. */
export async function keepDashboardsEverywhere(db: Db): Promise<void> {
  for (const { id: organizationId, scenario } of await listOrganizations(db))
    if (!scenario) await keepDashboardsOf(db, { organizationId });
}
