import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import { readCalendars } from './calendars.ts';
import { creditSessions } from './credit-sessions.ts';
import { drawSessions } from './draw-sessions.ts';
import { expireLapsed } from './expire-sessions.ts';
import { finalDay } from './final-day-store.ts';
import { findParties } from './parties.ts';
import {
  noSuchTransfer,
  transferredSessionsUsed,
  transferToOneself,
  transferTooOld,
} from './refusals.ts';
import { takeBackUnpaid } from './reverse-grants.ts';
import { availableOn, undoableForHours } from './rules.ts';
import {
  changeGrants,
  drawnBy,
  grantIdsBy,
  insertTransfer,
  lockGrants,
  lockTransfer,
  markTransferUndone,
  type NewTransfer,
  type Transfer,
} from './store.ts';

/**
 * Hands sessions to another member. Each share keeps its last usable day and its worth: the life does
 * not grow (D30). Refuses `not_enough_sessions`, `transfer_to_oneself`.
 */
export async function transferSessions(
  tx: Tx,
  caller: Caller,
  wanted: NewTransfer,
): Promise<Transfer> {
  if (wanted.fromMemberId === wanted.toMemberId) throw transferToOneself();
  const { today } = await findParties(tx, caller, {
    memberId: wanted.fromMemberId,
    itemId: wanted.itemId,
  });
  if (!(await findMember(tx, caller.organizationId, wanted.toMemberId))) throw noSuchMember();
  const transfer = await insertTransfer(tx, caller, wanted);
  const draws = await drawSessions(tx, caller, {
    memberId: wanted.fromMemberId,
    itemId: wanted.itemId,
    quantity: wanted.quantity,
    day: today,
    kind: 'transfer',
    cause: { kind: 'transfer', id: transfer.id },
    reason: wanted.reason,
  });
  await creditSessions(
    tx,
    caller,
    { kind: 'transfer', reason: wanted.reason },
    sql`
      select
        g.club_id, ${wanted.toMemberId}::bigint as member_id, null::bigint as household_id, g.item_id,
        d.quantity, ${today}::date as granted_on, g.last_day, ${finalDay} as final_on, g.unit_value_minor,
        ${transfer.id}::bigint as source_id, d.round::integer as source_round
      from unnest(
        ${draws.map((draw) => draw.grantId)}::bigint[],
        ${draws.map((draw) => draw.quantity)}::integer[]
      ) with ordinality as d (grant_id, quantity, round)
      join session_grants g on g.organization_id = ${caller.organizationId} and g.id = d.grant_id`,
  );
  await recordAudit(tx, caller, {
    action: 'sessions.transfer',
    subjectKind: 'member',
    subjectId: wanted.fromMemberId,
    after: wanted,
  });
  return transfer;
}

/**
 * Takes a transfer back whole, within a day, as long as the receiver still has all of it (D30). Undoing
 * twice changes nothing more. Refuses `transfer_too_old` and `transferred_sessions_used`.
 */
export async function undoTransfer(tx: Tx, caller: Caller, id: number): Promise<Transfer> {
  const transfer = await lockTransfer(tx, caller.organizationId, id);
  if (!transfer) throw noSuchTransfer();
  if (transfer.undoneAt) return transfer;
  if (transfer.madeAt.until(caller.now).total('hours') > undoableForHours) throw transferTooOld();

  const cause = { kind: 'transfer', id };
  const given = await drawnBy(tx, caller.organizationId, cause);
  const grants = await lockGrants(
    tx,
    caller.organizationId,
    sql`
      select unnest(${given.map((draw) => draw.grantId)}::bigint[])
      union all
      ${grantIdsBy(caller.organizationId, cause)}`,
  );
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const received = grants.filter((g) => g.sourceKind === 'transfer' && g.sourceId === id);
  if (received.some((grant) => availableOn(grant, calendars.dayOf(grant.clubId)) < grant.quantity))
    throw transferredSessionsUsed();
  await expireLapsed(tx, caller, calendars, grants);
  await changeGrants(tx, caller, { kind: 'transfer', cause, reason: 'transfer undone' }, [
    ...received.map((grant) => ({ grantId: grant.id, change: -grant.quantity })),
    ...given.map((draw) => ({ grantId: draw.grantId, change: draw.quantity })),
  ]);
  await takeBackUnpaid(tx, caller, given, cause);
  await markTransferUndone(tx, caller, id);
  return { ...transfer, undoneAt: caller.now };
}
