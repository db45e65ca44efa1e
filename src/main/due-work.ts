import { finishReturns } from '#adapters/payments/bank-drafts/index';
import {
  askRefunds,
  doDueWork,
  type Processors,
  settleCallback,
  unfinishedRuns,
  workRunJob,
} from '#modules/billing/index';
import { listClubs, listOrganizations, systemCaller } from '#modules/identity/index';
import { settleBookings, writeSeriesOut } from '#modules/scheduling/index';
import type { Caller } from '#kit/caller';
import type { Db } from '#platform/database/query';
import { forgetOldKeys } from '#platform/http/idempotency';
import type { Vault } from '#platform/vault';
import type { AllProcessors } from './processors.ts';

/** How long the answer to a write is kept for a client that repeats it. */
const keysKeptHours = 24 * 30;

export type DoneEverywhere = {
  organizations: number;
  sessionsExpired: number;
  agreementsEnded: number;
  renewed: number;
};

/** Does in every organization what the calendar asks for, and delivers callbacks that have come due. */
export async function dueWorkEverywhere(db: Db, processor: AllProcessors): Promise<DoneEverywhere> {
  const done = { organizations: 0, sessionsExpired: 0, agreementsEnded: 0, renewed: 0 };
  for (const { id, scenario } of await listOrganizations(db)) {
    if (scenario) continue;
    const { caller } = (await systemCaller(db, id, 'calendar'))!;
    await deliverCallbacks(db, caller, processor);
    await askRefunds(db, caller, { processor });
    for (const club of await listClubs(db, id)) {
      const inClub = await doDueWork(db, caller, club);
      done.sessionsExpired += inClub.sessionsExpired;
      done.agreementsEnded += inClub.agreementsEnded;
      done.renewed += inClub.renewed;
      await settleBookings(db, caller, club.id);
      await writeSeriesOut(db, caller, club);
    }
    await forgetOldKeys(db, caller, caller.now.subtract({ hours: keysKeptHours }));
    done.organizations += 1;
  }
  return done;
}

/** Lets what has come pay for bookings in an organization, and fills places that are free. */
export async function settleBookingsOf(db: Db, payload: unknown): Promise<void> {
  const { organizationId } = payload as { organizationId: number };
  const system = await systemCaller(db, organizationId, 'calendar');
  if (!system) return;
  for (const club of await listClubs(db, organizationId))
    await settleBookings(db, system.caller, club.id);
}

/**
 * Takes up what a process that died left half done: dues runs that were ordered over the API, files of
 * returns, and refunds whose answer nobody has recorded. Runs from the command line are left to whoever
 * started them.
 */
export async function takeUpCutOff(
  db: Db,
  {
    processors,
    vault,
    warn,
  }: {
    processors: Processors;
    vault: Vault;
    warn: (message: string, error: unknown) => void;
  },
): Promise<void> {
  const organizations = await listOrganizations(db);
  for (const { id: organizationId } of organizations)
    for (const { id: runId, inBackground } of await unfinishedRuns(db, organizationId))
      if (inBackground) await workRunJob(db, { organizationId, runId }, processors);
  for (const { id, scenario } of organizations) {
    const system = scenario ? undefined : await systemCaller(db, id, 'calendar');
    if (!system) continue;
    await finishReturns(db, system.caller, vault, warn);
    await askRefunds(db, system.caller, { processor: processors });
  }
}

/** Settles the answers that the processor delivers by itself by now; answers how many were news. */
export async function deliverCallbacks(
  db: Db,
  caller: Caller,
  processor: Pick<AllProcessors, 'dueCallbacks'>,
): Promise<number> {
  let settled = 0;
  for (const callback of await processor.dueCallbacks(caller)) {
    const outcome = await db.transaction().execute((tx) => settleCallback(tx, caller, callback));
    if (outcome === 'settled') settled += 1;
  }
  return settled;
}
