import type { Caller } from '#kit/caller';
import { formatDay } from '#kit/days';
import { findDueDays } from '#modules/billing/index';
import { listClubs } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import { findMember, noSuchMember } from '#modules/members/index';
import {
  balancesToday,
  type Cause,
  explain,
  type Explanation,
  ledgerOf,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';

export type ItemExplanation = Explanation & { itemId: number; itemName: string };

/**
 * Why a member has the sessions they have, item by item, in sentences a front desk can read out (D34).
 * Without an item, every item they ever held. Refuses `no_such_member`.
 */
export async function explainMember(
  tx: Tx,
  caller: Caller,
  whose: { memberId: number; itemId?: number | undefined },
): Promise<ItemExplanation[]> {
  if (!(await findMember(tx, caller.organizationId, whose.memberId))) throw noSuchMember();
  const clubs = await listClubs(tx, caller.organizationId);
  const zones = new Map(clubs.map((club) => [club.id, club.timeZone]));
  const balances = await balancesToday(tx, caller, whose);
  const itemIds = balances.map((balance) => balance.itemId);
  const names = new Map(
    (await findItems(tx, caller.organizationId, itemIds)).map((item) => [
      item.id,
      item.session!.shortName,
    ]),
  );
  const explanations: ItemExplanation[] = [];
  for (const itemId of itemIds) {
    const entries = await ledgerOf(tx, caller, { memberId: whose.memberId, itemId });
    const causeWords = await wordsFor(tx, caller, entries);
    const itemName = names.get(itemId)!;
    explanations.push({
      itemId,
      itemName,
      ...explain({
        itemName,
        entries,
        now: caller.now,
        timeZoneOf: (clubId) => zones.get(clubId)!,
        causeWords,
      }),
    });
  }
  return explanations;
}

/** What the payments behind entries are called: "the dues of 1 Nov 2023". */
async function wordsFor(
  tx: Tx,
  caller: Caller,
  entries: readonly { cause: Cause }[],
): Promise<(cause: Cause) => string> {
  const ids = entries
    .filter((entry) => entry.cause.kind === 'installment')
    .map((entry) => entry.cause.id);
  const installments = new Map(
    (await findDueDays(tx, caller.organizationId, [...new Set(ids)])).map((one) => [one.id, one]),
  );
  return (cause) => {
    const paid = cause.kind === 'installment' && installments.get(cause.id);
    if (!paid) return `${cause.kind} ${cause.id}`;
    return paid.kind === 'dues'
      ? `the dues of ${formatDay(paid.dueOn)}`
      : `the prorated charge of ${formatDay(paid.dueOn)}`;
  };
}
