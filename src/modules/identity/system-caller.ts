import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { clockOf, runningClock } from './clock.ts';
import { allScopes } from './model.ts';
import { findOrganization } from './store.ts';

/**
 * The product itself as a caller: for jobs and the command line, which may do everything inside one
 * organization. Undefined when there is no such organization.
 */
export async function systemCaller(
  tx: Tx,
  organizationId: number,
  actor: string,
): Promise<{ caller: Caller; clock: () => Instant } | undefined> {
  const organization = await findOrganization(tx, organizationId);
  return (
    organization && {
      caller: {
        organizationId,
        actor,
        now: clockOf(organization),
        scopes: new Set<string>(allScopes),
      },
      clock: runningClock(organization),
    }
  );
}
