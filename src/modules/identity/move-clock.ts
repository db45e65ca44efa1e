import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { clockGoesForward, notASandbox } from './refusals.ts';
import { lockOrganization, setSandboxClock } from './store.ts';

const farthestHours = 10 * 366 * 24;

/** Refuses `not_a_sandbox` and `clock_goes_forward` when the clock may not be moved there; changes nothing. */
export async function checkClockMove(tx: Tx, organizationId: number, to: Instant): Promise<void> {
  const organization = await lockOrganization(tx, organizationId);
  if (!organization?.sandboxNow) throw notASandbox();
  const hours = organization.sandboxNow.until(to).total('hours');
  if (hours < 0 || hours > farthestHours) throw clockGoesForward();
}

/**
 * Sets a sandbox organization's clock to a later instant. What falls due on the way is the business of
 * whoever moves it. Refuses like `checkClockMove`.
 */
export async function moveClock(tx: Tx, organizationId: number, to: Instant): Promise<void> {
  await checkClockMove(tx, organizationId, to);
  await setSandboxClock(tx, organizationId, to);
}
