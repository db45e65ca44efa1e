import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import type { Tx } from '#platform/database/query';
import { readCalendars } from './calendars.ts';
import { creditSessions } from './credit-sessions.ts';
import { expireLapsed } from './expire-sessions.ts';
import type { Cause } from './model.ts';
import { findOwedBy } from './owed-store.ts';
import {
  grantIdsOfCauses,
  grantIdsToPayWith,
  grantIdsToPayWithMany,
  type MovedReservation,
  moveReservations,
  takeSessions,
  takeSessionsForMany,
  wantedAnew,
} from './reservation-store.ts';
import { takeBackUnpaid } from './reverse-grants.ts';
import { lockGrants, lockGrantsById } from './store.ts';

export type WantedSessions = {
  memberId: number;
  /** Any of these items may pay (D23). */
  itemIds: readonly number[];
  /** Whole sessions, at least 1. */
  quantity: number;
  /** The club-local day they are for. */
  day: Day;
  /** Staff's pick among the member's grants, instead of the usual order (D23). */
  grantId?: number | undefined;
  cause: Cause;
  reason?: string | null;
};

/**
 * Sets sessions aside for a cause, from the grants that lapse soonest (D23, D24). Never more than there
 * is, and never a part of what is wanted: answers how many are missing, 0 = set aside.
 */
export const reserveSessions = (tx: Tx, caller: Caller, wanted: WantedSessions): Promise<number> =>
  takeSessions(tx, caller, wanted, 'open');

/** Sessions that many causes want from the same items. */
export type WantedAgain = { memberId: number; quantity: number; day: Day; cause: Cause };

/**
 * Gives back what causes have set aside and sets it aside anew for other days, for those that say so: the
 * first comes first. All grants are locked before (I18), so call it once per transaction. Answers those
 * for which not enough is there any more: nothing is set aside for them.
 */
export async function reserveAgain(
  tx: Tx,
  caller: Caller,
  itemIds: readonly number[],
  wanted: readonly WantedAgain[],
  reason: string,
): Promise<WantedAgain[]> {
  const [first] = wanted;
  if (!first) return [];
  const memberIds = [...new Set(wanted.map(({ memberId }) => memberId))];
  const ids = wanted.map(({ cause }) => cause.id);
  await lockToPayAnewForMany(tx, caller, memberIds, { kind: first.cause.kind, ids });
  await releaseReserved(tx, caller, { kind: first.cause.kind, ids, reason });
  const taken = await takeSessionsForMany(tx, caller, itemIds, wanted);
  const short = new Set(taken.filter(({ missing }) => missing > 0).map(({ causeId }) => causeId));
  return wanted.filter(({ cause }) => short.has(cause.id));
}

/** Uses sessions for a cause at once, with nothing set aside before. Answers how many are missing, 0 = used. */
export const useForCause = (tx: Tx, caller: Caller, wanted: WantedSessions): Promise<number> =>
  takeSessions(tx, caller, wanted, 'used');

/**
 * Uses what was set aside for a cause. Answers what was used and whether something holds the grants
 * (D21, D22): whoever calls decides whether that stops the use, and rolls back if it does.
 */
export const useReserved = (tx: Tx, caller: Caller, cause: Cause): Promise<MovedReservation[]> =>
  moveReservations(tx, caller, { kind: cause.kind, ids: [cause.id], from: 'open', to: 'used' });

/** Gives what was set aside for causes back to its grants. What lapsed meanwhile has then expired. */
export const releaseReserved = (
  tx: Tx,
  caller: Caller,
  causes: { kind: string; ids: readonly number[]; reason?: string },
): Promise<MovedReservation[]> => giveBack(tx, caller, { ...causes, from: 'open' });

/**
 * Undoes the use of sessions for causes: they are back in the very grants they came from, even in one
 * that lapsed in between (D25, I13). Where the money of a grant has come back, nobody owes them any more
 * instead (D21).
 */
export const undoUseOf = (
  tx: Tx,
  caller: Caller,
  causes: { kind: string; ids: readonly number[] },
): Promise<MovedReservation[]> => giveBack(tx, caller, { ...causes, from: 'used' });

/**
 * Gives back all that causes have, set aside or used, with a last day from which on it may lapse: what would
 * lapse before leaves its grant for a new one that lives until then, credited as `creditedAs`, and nothing
 * else in the old grant lives longer for it (D25). All the grants are locked in one go: in two, others could
 * wait for the one while we wait for the other (I18).
 */
export async function giveBackAll(
  tx: Tx,
  caller: Caller,
  causes: { kind: string; ids: readonly number[] },
  also: { atLeastUntil: Day; creditedAs: string; reason: string },
): Promise<void> {
  await lockGrants(tx, caller.organizationId, grantIdsOfCauses(caller.organizationId, causes));
  await giveBack(tx, caller, { ...causes, ...also, from: 'open' });
  await giveBack(tx, caller, { ...causes, ...also, from: 'used' });
}

/**
 * Locks all grants that a change of who pays may touch: what the cause has, and what the member could pay
 * with instead. Before giving back and taking anew in one transaction (I18).
 */
export const lockToPayAnew = async (
  tx: Tx,
  caller: Caller,
  { memberId, cause }: Pick<WantedSessions, 'memberId' | 'cause'>,
): Promise<void> => {
  const { organizationId } = caller;
  const causes = { kind: cause.kind, ids: [cause.id] };
  await lockGrants(tx, organizationId, grantIdsToPayWith(organizationId, memberId, causes));
};

/** The same for many members and causes, in one go. */
export const lockToPayAnewForMany = async (
  tx: Tx,
  caller: Caller,
  memberIds: readonly number[],
  causes: { kind: string; ids: readonly number[] },
): Promise<void> => {
  const { organizationId } = caller;
  await lockGrants(tx, organizationId, grantIdsToPayWithMany(organizationId, memberIds, causes));
};

/**
 * Undoes the use of sessions and sets them aside again for the same cause. What nobody paid for any more
 * is not set aside: the cause has lost it.
 */
export async function undoUseToReserved(
  tx: Tx,
  caller: Caller,
  cause: Cause,
): Promise<MovedReservation[]> {
  const move = { kind: cause.kind, ids: [cause.id] };
  const restored = await moveReservations(tx, caller, { ...move, from: 'used', to: 'open' });
  const owed = await findOwedBy(
    tx,
    caller.organizationId,
    restored.map(({ grantId }) => grantId),
  );
  if (!owed.some(({ open, forgiven }) => open + forgiven > 0)) return restored;
  await moveReservations(tx, caller, { ...move, from: 'open', to: 'lost' });
  await takeBackUnpaid(tx, caller, restored, cause);
  return [];
}

async function giveBack(
  tx: Tx,
  caller: Caller,
  wanted: {
    kind: string;
    ids: readonly number[];
    from: 'open' | 'used';
    atLeastUntil?: Day;
    creditedAs?: string;
    reason?: string;
  },
): Promise<MovedReservation[]> {
  const moved = await moveReservations(tx, caller, { ...wanted, to: 'released' });
  if (moved.length === 0) return [];
  const { organizationId } = caller;
  const stayed = moved.filter((one) => !one.movedOn);
  if (wanted.from === 'used') await takeBack(tx, caller, wanted.kind, stayed);
  if (wanted.creditedAs !== undefined)
    await creditAnew(tx, caller, wanted.creditedAs, wanted.reason ?? null, {
      lastDay: wanted.atLeastUntil!,
      moved: moved.filter((one) => one.movedOn),
    });
  const calendars = await readCalendars(tx, organizationId, caller.now);
  const lapsed = stayed.filter(
    ({ lastDay, clubId }) => lastDay !== null && lastDay < calendars.dayOf(clubId),
  );
  if (lapsed.length > 0)
    await expireLapsed(
      tx,
      caller,
      calendars,
      await lockGrantsById(
        tx,
        organizationId,
        lapsed.map(({ grantId }) => grantId),
      ),
    );
  return moved;
}

/** What was given back though nobody pays for it any more is taken back; the rest stays. */
async function takeBack(
  tx: Tx,
  caller: Caller,
  kind: string,
  restored: readonly MovedReservation[],
): Promise<void> {
  for (const cause of new Set(restored.map(({ causeId }) => causeId)))
    await takeBackUnpaid(
      tx,
      caller,
      restored.filter(({ causeId }) => causeId === cause),
      { kind, id: cause },
    );
}

/** One new grant per session that was moved on, with the worth it had (D35). */
async function creditAnew(
  tx: Tx,
  caller: Caller,
  sourceKind: string,
  reason: string | null,
  { moved, lastDay }: { moved: readonly MovedReservation[]; lastDay: Day },
): Promise<void> {
  if (moved.length === 0) return;
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  await creditSessions(
    tx,
    caller,
    { kind: sourceKind, reason, isNew: true },
    wantedAnew(caller.organizationId, moved, lastDay, (clubId) => calendars.dayOf(clubId)),
  );
}
