import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { creditGrant } from './credit-sessions.ts';
import { drawSessions } from './draw-sessions.ts';
import { findParties } from './parties.ts';
import { lastDayIsPast } from './refusals.ts';
import { insertAdjustment } from './store.ts';

export type WantedAdjustment = {
  memberId: number;
  itemId: number;
  clubId?: number | undefined;
  /** Plus makes a new grant; minus takes from the grants in draw order, or from `grantId`. */
  quantity: number;
  reason: string;
  /** Last usable day of a plus; null = never expires. */
  lastDay: Day | null;
  grantId?: number | undefined;
};

/**
 * Corrects a balance by hand, never below zero (D31). A plus is a grant of its own, so it can never
 * lift a grant above what was credited. Refuses `not_enough_sessions` and `last_day_is_past`.
 */
export async function adjustSessions(
  tx: Tx,
  caller: Caller,
  wanted: WantedAdjustment,
): Promise<{ id: number }> {
  const { member, item, club, today } = await findParties(tx, caller, wanted);
  if (wanted.quantity > 0 && wanted.lastDay !== null && wanted.lastDay < today)
    throw lastDayIsPast();
  const { id } = await insertAdjustment(tx, caller, { ...wanted, clubId: club.id });
  const cause = { kind: 'adjustment', id };
  if (wanted.quantity > 0)
    await creditGrant(
      tx,
      caller,
      { kind: cause.kind, reason: wanted.reason },
      {
        club_id: club.id,
        member_id: member.id,
        household_id: null,
        item_id: item.id,
        quantity: wanted.quantity,
        granted_on: today,
        last_day: wanted.lastDay,
        unit_value_minor:
          item.session.currency === club.currency ? item.session.notionalValueMinor : 0,
        source_id: id,
        source_round: 1,
      },
    );
  else
    await drawSessions(tx, caller, {
      memberId: member.id,
      itemId: item.id,
      quantity: -wanted.quantity,
      day: today,
      grantId: wanted.grantId,
      kind: 'adjust',
      cause,
      reason: wanted.reason,
    });
  await recordAudit(tx, caller, {
    action: 'sessions.adjust',
    subjectKind: 'member',
    subjectId: member.id,
    after: wanted,
  });
  return { id };
}
