import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { recordAudit } from './record-audit.ts';
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

/** Notes who has a sandbox clock moved, and from when to when. */
export const recordClockMove = (tx: Tx, caller: Caller, to: Instant) =>
  recordAudit(tx, caller, {
    action: 'organization.move_clock',
    subjectKind: 'organization',
    subjectId: caller.organizationId,
    before: { now: caller.now.toString() },
    after: { now: to.toString() },
  });

/**
 * Sets a sandbox organization's clock to a later instant. What falls due on the way is the business of
 * whoever moves it. Refuses like `checkClockMove`.
 */
export async function moveClock(tx: Tx, organizationId: number, to: Instant): Promise<void> {
  await checkClockMove(tx, organizationId, to);
  await setSandboxClock(tx, organizationId, to);
}
