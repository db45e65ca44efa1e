import { z } from 'zod';
import { Refusal } from '#kit/refusal';
import { findClub, systemCaller } from '#modules/identity/index';
import { reportOf } from '#modules/billing/index';
import type { Db } from '#platform/database/query';
import { keepCheck } from './check-run.ts';
import { keepDashboard } from './dashboard.ts';

const ofClub = z.object({ organizationId: z.int(), clubId: z.int() });
const ofRun = z.object({ organizationId: z.int(), runId: z.int() });

/** Counts a club's dashboard and keeps it. When the club is gone there is nothing left to do. */
export async function countDashboardJob(db: Db, sent: unknown): Promise<void> {
  const { organizationId, clubId } = ofClub.parse(sent);
  const system = await systemCaller(db, organizationId, 'dashboard');
  const club = await findClub(db, organizationId, clubId);
  if (system && club) await keepDashboard(db, system.caller, club);
}

/**
 * Checks a run that is over and keeps what was found. One that still goes on is checked afterwards; when
 * it is gone there is nothing left to do.
 */
export async function checkRunJob(db: Db, sent: unknown): Promise<void> {
  const { organizationId, runId } = ofRun.parse(sent);
  const system = await systemCaller(db, organizationId, 'books of a run');
  if (!system) return;
  try {
    const { run } = await reportOf(db, organizationId, runId);
    if (run.state !== 'running') await keepCheck(db, system.caller, runId);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'no_such_run')) throw error;
  }
}
