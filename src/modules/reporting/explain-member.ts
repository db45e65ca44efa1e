import type { Caller } from '#kit/caller';
import { formatDay } from '#kit/days';
import { saleKinds } from '#modules/billing/index';
import { listClubs } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import { findMember, noSuchMember } from '#modules/members/index';
import { nameOf } from '#modules/scheduling/index';
import {
  balancesToday,
  type Cause,
  explain,
  type Explanation,
  ledgerOf,
  type SumLine,
  sumLines,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { type About, readAbouts, readEventsBehind, readSales } from './abouts.ts';

export type ItemExplanation = Explanation & {
  itemId: number;
  itemName: string;
  /** The same as a sum: signed numbers that add up to what is left, with the entries behind each. */
  lines: SumLine[];
};

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
  const ledger = await ledgerOf(tx, caller, whose);
  const causeWords = await wordsFor(tx, caller, ledger);
  return itemIds.map((itemId) => {
    const itemName = names.get(itemId)!;
    const given = {
      entries: ledger.filter((entry) => entry.itemId === itemId),
      now: caller.now,
      timeZoneOf: (clubId: number) => zones.get(clubId)!,
    };
    return {
      itemId,
      itemName,
      ...explain({ ...given, itemName, causeWords }),
      lines: sumLines(given),
    };
  });
}

/** What is behind entries: "the dues of 1 Nov 2023", "the draft of 1 Nov 2023 came back". */
async function wordsFor(
  tx: Tx,
  caller: Caller,
  entries: readonly { cause: Cause }[],
): Promise<(cause: Cause) => string> {
  const causes = entries.map((entry) => entry.cause);
  const aboutCause = await readAbouts(tx, caller, causes);
  const eventBehind = await readEventsBehind(tx, caller, causes);
  const saleDay = await readSales(tx, caller, causes);
  return (cause) => {
    const soldOn = saleDay(cause);
    if (soldOn)
      return `the sale of ${formatDay(soldOn)}${cause.kind === saleKinds.void ? ' was taken back' : ''}`;
    const event = eventBehind(cause);
    if (event)
      return cause.kind === 'booking' ? nameOf(event) : `${nameOf(event)}, cancelled by the club`;
    const paid = aboutCause(cause);
    if (!paid) return cause.kind === 'owed' ? 'what was owed' : `${cause.kind} ${cause.id}`;
    if (paid.cameBack === null) return duesWords(paid);
    const lost = lossWords(paid);
    return paid.owedSince === null
      ? lost
      : `what was owed since ${formatDay(paid.owedSince)}: ${lost}`;
  };
}

const paidWords: Partial<Record<About['kind'], string>> = {
  dues: 'dues',
  add_on: 'add-on payment',
};

const duesWords = ({ kind, dueOn }: About) =>
  `the ${paidWords[kind] ?? 'prorated charge'} of ${formatDay(dueOn)}`;

/** "the draft of 1 Nov 2023 came back". */
function lossWords(paid: About): string {
  const day = formatDay(paid.dueOn);
  if (paid.cameBack === 'refund')
    return `${duesWords(paid)} ${paid.kind === 'dues' ? 'were' : 'was'} given back`;
  if (paid.cameBack === 'dispute') return `the dispute over the payment of ${day} was lost`;
  const what = paid.isDraft ? 'draft' : paid.channel === 'check' ? 'check' : 'payment';
  return `the ${what} of ${day} came back`;
}
