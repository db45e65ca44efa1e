import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day } from '#kit/days';
import type { Club } from '#modules/identity/index';
import { holdGrants, liftHolds } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import {
  firstPastDue,
  leftOfTheirAgreements,
  markLongPastDue,
  unmarkPastDue,
} from './past-due-store.ts';

const pastDue = 'past_due';

/**
 * Holds what members have from agreements whose dues stayed past due beyond the club's grace period
 * (D22). What later payments credit is not held. Up to `limit` installments; answers how many were new.
 */
export async function holdLongPastDue(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone' | 'holdWhenPastDueDays'>,
  limit: number,
): Promise<number> {
  if (club.holdWhenPastDueDays === null) return 0;
  const since = addDays(dayAt(caller.now, club.timeZone), -club.holdWhenPastDueDays);
  const late = await markLongPastDue(tx, caller, { clubId: club.id, since, limit });
  if (late.length > 0) await holdGrants(tx, caller, leftOfTheirAgreements(caller, late), pastDue);
  return late.length;
}

/** The next day on which a club's dues will have been past due for too long; null = none will. */
export async function nextLongPastDue(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'holdWhenPastDueDays'>,
): Promise<Day | null> {
  if (club.holdWhenPastDueDays === null) return null;
  const day = await firstPastDue(tx, caller, club.id);
  return day === null ? null : addDays(day, club.holdWhenPastDueDays);
}

/** Lifts what was held for dues that are settled now. */
export async function liftPastDueHolds(
  tx: Tx,
  caller: Caller,
  installmentIds: readonly number[],
): Promise<void> {
  if (installmentIds.length === 0) return;
  await liftHolds(tx, caller, { kind: pastDue, ids: installmentIds });
  await unmarkPastDue(tx, caller, installmentIds);
}
