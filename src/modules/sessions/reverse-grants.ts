import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { type Calendars, readCalendars } from './calendars.ts';
import { expireLapsed } from './expire-sessions.ts';
import type { Cause } from './model.ts';
import { planGivingBack, planReversal } from './owed-rules.ts';
import {
  findOwedBy,
  insertOwed,
  lockStanding,
  moveOwed,
  settledFrom,
  type Standing,
  standingFrom,
} from './owed-store.ts';
import { loseReservations } from './reservation-store.ts';
import { changeGrants, type GrantChange, type grantIdsFrom, type Line } from './store.ts';
import type { Draw } from './rules.ts';

/** What taking grants back came to, grant by grant. Whole sessions. */
export type Reversed = Pick<
  Standing,
  'grantId' | 'itemId' | 'memberId' | 'householdId' | 'sourceId'
> & {
  /** Unused, and taken back. */
  reversed: number;
  /** Used or handed on, and owed from now on. */
  owed: number;
};

/** What credited grants, which time, and what takes them back. */
export type SourceBack = { id: number; round: number; causeId: number; reason: string | null };

export type WantedReversal = {
  /** Of all sources: `installment`. */
  sourceKind: string;
  /** Of all causes: `payment_reversal`. */
  causeKind: string;
  sources: readonly SourceBack[];
  /** Owed sessions are taken from the next grant, or let go (D21). */
  owed: 'next_grant' | 'forgive';
};

/**
 * Takes back what sources credited, because their money came back: the unused rest at once; what was
 * used is owed (D21). For one source or thousands, in the same few statements. Nothing that another
 * source credited is touched, but for debts that had been settled from these very grants: they are open
 * again. Bookings lose what they had set aside of them: it is unused, and nobody pays for it any more.
 */
export async function reverseGrants(
  tx: Tx,
  caller: Caller,
  wanted: WantedReversal,
): Promise<Reversed[]> {
  if (wanted.sources.length === 0) return [];
  const from = { kind: wanted.sourceKind, rounds: wanted.sources };
  const standing = await lockAsTheyStand(tx, caller, from);
  if (standing.length === 0) return [];
  const sourceOf = new Map(wanted.sources.map((source) => [source.id, source]));
  await loseReservations(
    tx,
    caller,
    standing
      .filter(({ reserved }) => reserved > 0)
      .map(({ grantId, sourceId }) => ({ grantId, causeId: sourceOf.get(sourceId)!.causeId })),
    wanted.causeKind,
  );
  const reversals = standing.map((grant) => planned(grant));
  const changes: GrantChange[] = [];
  const owing: Parameters<typeof insertOwed>[3][number][] = [];
  for (const { grantId, sourceId, reversed, owed } of reversals) {
    const { causeId, reason } = sourceOf.get(sourceId)!;
    if (reversed > 0) changes.push({ grantId, change: -reversed, causeId, reason });
    if (owed > 0) owing.push({ grantId, owed, causeId, reason });
  }
  const line: Line = { kind: 'reverse', cause: { kind: wanted.causeKind, id: 0 } };
  await changeGrants(tx, caller, line, changes);
  await reopenSettledFrom(
    tx,
    caller,
    reversals.map(({ grantId }) => grantId),
  );
  const owed = await insertOwed(tx, caller, wanted.causeKind, owing);
  if (wanted.owed === 'forgive')
    await moveOwed(
      tx,
      caller,
      owed.map(({ id, open, causeId }) => ({
        owedId: id,
        kind: 'forgive',
        change: -open,
        cause: { kind: wanted.causeKind, id: causeId },
      })),
      'the club lets owed sessions go',
    );
  return reversals;
}

/** What `reverseGrants` would come to now for one source, without doing it. */
export async function previewReversal(
  tx: Tx,
  caller: Caller,
  source: Cause & { round: number },
): Promise<Reversed[]> {
  const ahead = await readCalendars(tx, caller.organizationId, caller.now);
  const from = { kind: source.kind, rounds: [source] };
  const standing = await standingFrom(tx, caller.organizationId, from);
  return standing.map((grant) => planned(grant, ahead));
}

/** Locks grants and answers where they stand, with what lapsed before booked. */
async function lockAsTheyStand(
  tx: Tx,
  caller: Caller,
  from: Parameters<typeof grantIdsFrom>[1],
): Promise<Standing[]> {
  const { organizationId, now } = caller;
  const { standing, isStale } = await lockStanding(tx, organizationId, from);
  const calendars = await readCalendars(tx, organizationId, now);
  const grants = standing.map(({ grantId: id, clubId, remaining, reserved, lastDay }) => ({
    id,
    clubId,
    remaining,
    reserved,
    lastDay,
  }));
  const hasLapsed = await expireLapsed(tx, caller, calendars, grants);
  return hasLapsed || isStale ? standingFrom(tx, organizationId, from) : standing;
}

const planned = (grant: Standing, ahead?: Calendars): Reversed => {
  const { grantId, itemId, memberId, householdId, sourceId } = grant;
  const { reversed, owed } = planReversal(grant, ahead?.dayOf(grant.clubId));
  return { grantId, itemId, memberId, householdId, sourceId, reversed, owed };
};

/** Debts that were settled from grants whose own money came back are open again. */
async function reopenSettledFrom(tx: Tx, caller: Caller, grantIds: readonly number[]) {
  const settled = await settledFrom(tx, caller.organizationId, grantIds);
  await moveOwed(
    tx,
    caller,
    settled.map(({ owedId, grantId, quantity }) => ({
      owedId,
      kind: 'reopen',
      change: quantity,
      cause: { kind: 'grant', id: grantId },
    })),
  );
}

/**
 * After sessions were given back to grants whose money had come back: they were never paid for, so they
 * are taken back at once, and nobody owes them any more. What had been settled from a later grant was
 * paid for, and stays.
 */
export async function takeBackUnpaid(
  tx: Tx,
  caller: Caller,
  givenBack: readonly Draw[],
  cause: Cause,
): Promise<void> {
  const owed = await findOwedBy(
    tx,
    caller.organizationId,
    givenBack.map(({ grantId }) => grantId),
  );
  for (const { grantId, quantity } of givenBack) {
    const plan = planGivingBack(
      owed.filter((one) => one.grantId === grantId),
      quantity,
    );
    for (const { owedId, taken, reopened, reversal } of plan) {
      await changeGrants(tx, caller, { kind: 'reverse', cause: reversal }, [
        { grantId, change: -taken },
      ]);
      await moveOwed(tx, caller, [
        ...(reopened > 0 ? [{ owedId, kind: 'reopen' as const, change: reopened, cause }] : []),
        { owedId, kind: 'give_back' as const, change: -taken, cause },
      ]);
    }
  }
}
