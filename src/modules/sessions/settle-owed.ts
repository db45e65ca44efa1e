import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { planSettlement } from './owed-rules.ts';
import { lockCreditsFor, lockDebtsOf, lockOwed, moveOwed, type Owed } from './owed-store.ts';
import { noSuchOwed, nothingOwed } from './refusals.ts';
import { changeGrants, type GrantChange } from './store.ts';

/**
 * Takes owed sessions from grants that were just credited: the oldest debt first (D21). Call it in the
 * transaction that credits. Answers how many sessions were taken.
 */
export async function settleOwed(
  tx: Tx,
  caller: Caller,
  source: { kind: string; ids: readonly number[]; since?: Instant },
): Promise<number> {
  const { organizationId } = caller;
  const debts = await lockDebtsOf(tx, organizationId, source);
  if (debts.length === 0) return 0;
  const grants = await lockCreditsFor(tx, organizationId, source, debts);
  const plan = planSettlement(debts, grants);
  for (const changes of oncePerGrant(plan))
    await changeGrants(
      tx,
      caller,
      { kind: 'reverse', cause: { kind: 'owed', id: 0 }, since: source.since },
      changes,
    );
  await moveOwed(
    tx,
    caller,
    plan.map(({ owedId, grantId, quantity }) => ({
      owedId,
      kind: 'settle',
      change: -quantity,
      cause: { kind: 'grant', id: grantId },
    })),
  );
  return plan.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** A grant that settles two debts has two lines, written one after the other. */
function oncePerGrant(plan: ReturnType<typeof planSettlement>): GrantChange[][] {
  const passes: GrantChange[][] = [];
  const seen = new Map<number, number>();
  for (const { owedId, grantId, quantity } of plan) {
    const pass = seen.get(grantId) ?? 0;
    seen.set(grantId, pass + 1);
    (passes[pass] ??= []).push({ grantId, change: -quantity, causeId: owedId });
  }
  return passes;
}

/** Lets go what is still open of owed sessions. Refuses `no_such_owed` and `nothing_owed`. */
export async function forgiveOwed(
  tx: Tx,
  caller: Caller,
  wanted: { owedId: number; reason: string },
): Promise<Owed> {
  const owed = await lockOwed(tx, caller.organizationId, wanted.owedId);
  if (!owed) throw noSuchOwed();
  if (owed.open === 0) throw nothingOwed();
  const { owedId, open, memberId } = owed;
  const cause = { kind: 'member', id: memberId };
  await moveOwed(tx, caller, [{ owedId, kind: 'forgive', change: -open, cause }], wanted.reason);
  await recordAudit(tx, caller, {
    action: 'sessions.forgive_owed',
    subjectKind: 'member',
    subjectId: memberId,
    after: { owedId, itemId: owed.itemId, sessions: open, reason: wanted.reason },
  });
  return { ...owed, open: 0 };
}
