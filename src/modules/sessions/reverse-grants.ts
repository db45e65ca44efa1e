import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { type Calendars, readCalendars } from './calendars.ts';
import { expireLapsed } from './expire-sessions.ts';
import type { Cause } from './model.ts';
import {
  findOwedBy,
  insertOwed,
  moveOwed,
  settledFrom,
  standingFrom,
  type Standing,
} from './owed-store.ts';
import { planGivingBack, planReversal } from './owed-rules.ts';
import { changeGrants, grantIdsFrom, lockGrants } from './store.ts';
import type { Draw } from './rules.ts';

/** What taking grants back came to, grant by grant. Whole sessions. */
export type Reversed = Pick<Standing, 'grantId' | 'itemId' | 'memberId' | 'householdId'> & {
  /** Unused, and taken back. */
  reversed: number;
  /** Used or handed on, and owed from now on. */
  owed: number;
};

export type WantedReversal = {
  /** What the grants were credited for, and which time. */
  source: Cause & { round: number };
  cause: Cause;
  reason: string | null;
  /** Owed sessions are taken from the next grant, or let go (D21). */
  owed: 'next_grant' | 'forgive';
};

/**
 * Takes back what a source credited, because its money came back: the unused rest at once; what was used
 * is owed (D21). Nothing that another source credited is touched, but for debts that had been settled
 * from these very grants: they are open again. What is reserved for bookings stays with them.
 */
export async function reverseGrants(
  tx: Tx,
  caller: Caller,
  wanted: WantedReversal,
): Promise<Reversed[]> {
  const { organizationId } = caller;
  const grants = await lockGrants(tx, organizationId, grantIdsFrom(organizationId, wanted.source));
  if (grants.length === 0) return [];
  await expireLapsed(tx, caller, await readCalendars(tx, organizationId, caller.now), grants);
  const reversals = await planOn(tx, caller, wanted.source);
  await changeGrants(
    tx,
    caller,
    { kind: 'reverse', cause: wanted.cause, reason: wanted.reason },
    reversals
      .filter(({ reversed }) => reversed > 0)
      .map(({ grantId, reversed }) => ({ grantId, change: -reversed })),
  );
  const ids = grants.map(({ id }) => id);
  await reopenSettledFrom(tx, caller, ids);
  const owed = await insertOwed(
    tx,
    caller,
    wanted,
    reversals.filter((one) => one.owed > 0),
  );
  if (wanted.owed === 'forgive')
    await moveOwed(
      tx,
      caller,
      owed.map(({ id, open }) => ({
        owedId: id,
        kind: 'forgive',
        change: -open,
        cause: wanted.cause,
      })),
      'the club lets owed sessions go',
    );
  return reversals;
}

/** What `reverseGrants` would come to now, without doing it. */
export const previewReversal = async (
  tx: Tx,
  caller: Caller,
  source: WantedReversal['source'],
): Promise<Reversed[]> =>
  planOn(tx, caller, source, await readCalendars(tx, caller.organizationId, caller.now));

async function planOn(
  tx: Tx,
  caller: Caller,
  source: WantedReversal['source'],
  ahead?: Calendars,
): Promise<Reversed[]> {
  const standing = await standingFrom(tx, caller.organizationId, source);
  return standing.map((grant) => ({
    grantId: grant.grantId,
    itemId: grant.itemId,
    memberId: grant.memberId,
    householdId: grant.householdId,
    ...planReversal(grant, ahead?.dayOf(grant.clubId)),
  }));
}

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
