import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { listNextCredits, type NextCredit } from '#modules/billing/index';
import { listClubs } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { EventOfBooking } from '#modules/scheduling/index';
import {
  type Balance,
  balancesToday,
  type Cause,
  type Hold,
  lastUsableDay,
  ledgerOf,
  listGrants,
  listHolds,
  listOwed,
  named,
  type Owed,
  type SeenGrant,
  type SumLine,
  sumLines,
} from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { type About, readAbouts, readEventsBehind } from './abouts.ts';

/** What a line or a grant stems from: the dues, or the event. */
type Behind = { about: About | null; event: EventOfBooking | null };

type Coming = Omit<NextCredit, 'credits'> & {
  credits: (NextCredit['credits'][number] & {
    itemName: string;
    lastDay: Day | null;
    lastDayIfPaidToday: Day | null;
  })[];
};

/** What a front desk needs to answer "how many, until when, why". */
export type Passbook = {
  balances: (Balance & { itemName: string; lines: (SumLine & Behind)[] })[];
  grants: (SeenGrant &
    Behind & {
      itemName: string;
      /** Why none of it can be used for now, with the dues behind it. */
      heldBy: (Hold & { about: About | null })[];
    })[];
  hasMoreGrants: boolean;
  /** Used before their money came back, and owed still (D21). */
  owed: (Owed & { itemName: string; about: About | null })[];
  nextCredits: Coming[];
};

const mostGrants = 200;

/**
 * A member's passbook as of now: the balance of each item with the sum that explains it, the grants that
 * can be used in draw order and then the others, and what comes with the next dues (D34). The same number
 * of questions whatever they hold. Refuses `no_such_member`.
 */
export async function readPassbook(tx: Tx, caller: Caller, memberId: number): Promise<Passbook> {
  const { organizationId, now } = caller;
  if (!(await findMember(tx, organizationId, memberId))) throw noSuchMember();
  const clubs = new Map((await listClubs(tx, organizationId)).map((club) => [club.id, club]));
  const timeZoneOf = (clubId: number) => clubs.get(clubId)!.timeZone;
  const balances = await balancesToday(tx, caller, { memberId });
  const grants = await listGrants(tx, caller, { memberId }, { limit: mostGrants });
  const ledger = await ledgerOf(tx, caller, { memberId });
  const coming = await listNextCredits(tx, organizationId, memberId);
  const owed = await listOwed(tx, organizationId, { memberId });
  const held = grants.items.filter(({ isHeld }) => isHeld).map(({ id }) => id);
  const holds = held.length > 0 ? await listHolds(tx, organizationId, held) : [];
  const lines = balances.map(({ itemId }) =>
    sumLines({ entries: ledger.filter((entry) => entry.itemId === itemId), now, timeZoneOf }),
  );
  const sources = [...lines.flat().map((line) => line.cause), ...grants.items.map(sourceOf)];
  const aboutCause = await readAbouts(tx, caller, [
    ...sources,
    ...owed.map(({ cause }) => cause),
    ...holds.map(duesBehind),
  ]);
  const eventBehind = await readEventsBehind(tx, caller, sources);
  const behind = (cause: Cause) => ({ about: aboutCause(cause), event: eventBehind(cause) });
  const credits = coming.flatMap((one) => one.credits);
  const all = await named(tx, caller, [...balances, ...grants.items, ...credits, ...owed]);
  const nameOf = new Map(all.map(({ itemId, itemName }) => [itemId, itemName]));
  return {
    balances: balances.map((balance, at) => ({
      ...balance,
      itemName: nameOf.get(balance.itemId)!,
      lines: lines[at]!.map((line) => ({ ...line, ...behind(line.cause) })),
    })),
    grants: grants.items.map((grant) => ({
      ...grant,
      itemName: nameOf.get(grant.itemId)!,
      ...behind(sourceOf(grant)),
      heldBy: holds
        .filter(({ grantId }) => grantId === grant.id)
        .map((hold) => ({
          ...hold,
          about: aboutCause(duesBehind(hold)) ?? aboutCause(sourceOf(grant)),
        })),
    })),
    hasMoreGrants: grants.nextCursor !== null,
    owed: owed.map((one) => ({
      ...one,
      itemName: nameOf.get(one.itemId)!,
      about: aboutCause(one.cause),
    })),
    nextCredits: coming
      .filter((one) => one.credits.length > 0)
      .map((one) => withLastDays(one, dayAt(now, timeZoneOf(one.clubId)), nameOf)),
  };
}

/** Until when the credits live, if the dues are collected on their day, or today when that is past (D18). */
function withLastDays(one: NextCredit, today: Day, names: ReadonlyMap<number, string>): Coming {
  const collectedOn = one.dueOn < today ? today : one.dueOn;
  return {
    ...one,
    credits: one.credits.map((credit) => ({
      ...credit,
      itemName: names.get(credit.itemId)!,
      lastDay: lastUsableDay(collectedOn, credit.daysToExpire),
      lastDayIfPaidToday: lastUsableDay(today, credit.daysToExpire),
    })),
  };
}

/** Dues that stay past due hold what others had credited; a dispute holds what its own had. */
const duesBehind = ({ cause }: Hold): Cause =>
  cause.kind === 'past_due' ? { kind: 'installment', id: cause.id } : cause;

const sourceOf = ({ sourceKind, sourceId }: SeenGrant): Cause => ({
  kind: sourceKind,
  id: sourceId,
});
