import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import { rows, type Tx } from '#platform/database/query';
import { readCalendars } from './calendars.ts';
import { expireLapsed } from './expire-sessions.ts';
import { findParties } from './parties.ts';
import { lastDayIsPast, noSuchGrant, nothingExpired } from './refusals.ts';
import { isUsable, type Draw } from './rules.ts';
import { changeGrants, lockGrantsOf } from './store.ts';

export type WantedReturn = {
  memberId: number;
  itemId: number;
  /** One expired grant; without it, every expired grant of the item. */
  grantId?: number | undefined;
  /** The new last usable day; null = never expires. */
  lastDay: Day | null;
  reason: string;
};

/**
 * Brings expired sessions back with a new last usable day (D26). Whether the sweep had booked their
 * expiry already makes no difference to the books: if not, it is booked now, at its own instant (I9).
 * Refuses `nothing_expired`, `last_day_is_past` and `no_such_grant`. Answers what came back, grant by grant.
 */
export async function bringBackSessions(
  tx: Tx,
  caller: Caller,
  wanted: WantedReturn,
): Promise<Draw[]> {
  const { member, item, today } = await findParties(tx, caller, wanted);
  if (wanted.lastDay !== null && wanted.lastDay < today) throw lastDayIsPast();
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const all = await lockGrantsOf(tx, caller.organizationId, member.id, item.id);
  if (wanted.grantId !== undefined && !all.some((grant) => grant.id === wanted.grantId))
    throw noSuchGrant();
  const grants = all.filter(
    (grant) =>
      !isUsable(grant, calendars.dayOf(grant.clubId)) &&
      (wanted.grantId === undefined || grant.id === wanted.grantId),
  );
  const grantIds = grants.map((grant) => grant.id);
  await expireLapsed(tx, caller, calendars, grants);
  const back = await expiredOf(tx, caller, grantIds);
  if (back.length === 0) throw nothingExpired(item.session.shortName);
  await changeGrants(
    tx,
    caller,
    { kind: 'unexpire', cause: { kind: 'member', id: member.id }, reason: wanted.reason },
    back.map(({ grantId, quantity }) => ({ grantId, change: quantity, lastDay: wanted.lastDay })),
  );
  await recordAudit(tx, caller, {
    action: 'sessions.bring_back',
    subjectKind: 'member',
    subjectId: member.id,
    after: { ...wanted, sessions: back },
  });
  return back;
}

/** How many sessions of each grant have expired and not been brought back yet. */
const expiredOf = (tx: Tx, caller: Caller, grantIds: readonly number[]) =>
  rows<Draw>(
    tx,
    sql`
      select grant_id, (-sum(change))::integer as quantity
      from session_entries
      where organization_id = ${caller.organizationId}
        and grant_id = any(${grantIds as number[]}::bigint[])
        and kind in ('expire', 'unexpire')
      group by grant_id
      having sum(change) < 0
      order by grant_id`,
  );
