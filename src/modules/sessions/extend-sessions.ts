import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { readCalendars } from './calendars.ts';
import { lastDayNotLater, lapsedAlready, noSuchGrant, nothingToExtend } from './refusals.ts';
import { isUsable } from './rules.ts';
import { changeGrants, lockGrant } from './store.ts';

export type WantedExtension = {
  grantId: number;
  /** The new last usable day, later than the one before; null = never expires. */
  lastDay: Day | null;
  reason: string;
};

/**
 * Gives a grant that has not lapsed a later last usable day (D26, D31). In the ledger it is an adjustment
 * by hand that changes no number of sessions: past instants keep the day they had (I14). Refuses
 * `no_such_grant`, `lapsed_already` (such grants are brought back), `nothing_to_extend` and
 * `last_day_not_later`. Answers how many sessions live longer.
 */
export async function extendSessions(
  tx: Tx,
  caller: Caller,
  { grantId, lastDay, reason }: WantedExtension,
): Promise<{ grantId: number; sessions: number; before: Day }> {
  const grant = await lockGrant(tx, caller.organizationId, grantId);
  if (!grant) throw noSuchGrant();
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  if (!isUsable(grant, calendars.dayOf(grant.clubId))) throw lapsedAlready();
  if (grant.remaining === 0) throw nothingToExtend();
  const before = grant.lastDay;
  if (before === null || (lastDay !== null && lastDay <= before)) throw lastDayNotLater(before);
  await changeGrants(
    tx,
    caller,
    { kind: 'adjust', cause: { kind: 'grant', id: grantId }, reason },
    [{ grantId, change: 0, lastDay }],
  );
  await recordAudit(tx, caller, {
    action: 'sessions.extend',
    subjectKind: 'member',
    subjectId: grant.memberId,
    before: { grantId, lastDay: before },
    after: { grantId, lastDay, reason },
  });
  return { grantId, sessions: grant.remaining, before };
}
