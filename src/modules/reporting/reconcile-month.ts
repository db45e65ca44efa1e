import type { Caller } from '#kit/caller';
import { dayAt, endOfDay, startOfDay } from '#kit/days';
import type { Processors } from '#modules/billing/index';
import { type Club, findClub, noSuchClub } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { isDifference } from './compare-books.ts';
import {
  type AnsweredAttempts,
  type CreditedSessions,
  type InstallmentMoney,
  readAttempts,
  readInstallments,
  readSessions,
} from './month-store.ts';
import { daysOfMonth, type Month } from './months.ts';
import {
  type ChannelDay,
  type Difference,
  type Moved,
  netOf,
  reconcile,
  type Tally,
} from './reconcile.ts';

/** What moved by one book in a month. Minor units. */
export type Sums = Moved & { netMinor: number };

/** A club's month by four views, as things stand now, and whether each agrees. Minor units. */
export type ReconciledMonth = {
  club: Club;
  days: ChannelDay[];
  differences: Difference[];
  agrees: boolean;
  processors: {
    agrees: boolean;
    /** By the books of banks and processors that keep any. */
    theirs: Sums;
    /** The same channels by our books. */
    ours: Sums;
    /** What stands in ours in this month, and in theirs in the month beside it, or the other way round. */
    acrossMidnightMinor: number;
    /** By channels that nobody else counts: the desk. */
    unwitnessed: Sums;
  };
  payments: AnsweredAttempts & {
    agrees: boolean;
    /** Paid less what was returned, refunded and lost in disputes, whatever the channel. */
    movedMinor: number;
  };
  installments: InstallmentMoney & {
    agrees: boolean;
    /** What they say is paid now, less what moved before the month and since. */
    movedMinor: number;
  };
  sessions: CreditedSessions & { agrees: boolean };
};

/**
 * A month of a club seen from four sides: what banks and processors say moved, attempts and their answers,
 * what installments say was paid, and what the session ledger credited and took back. They agree when not a
 * cent and not a session is in one and not in the others (D16, D17, D21). Refuses `no_such_club`.
 */
export async function reconcileMonth(
  tx: Tx,
  caller: Caller,
  processors: Processors,
  wanted: { clubId: number; month: Month },
): Promise<ReconciledMonth> {
  const club = await findClub(tx, caller.organizationId, wanted.clubId);
  if (!club) throw noSuchClub();
  const days = daysOfMonth(wanted.month, dayAt(caller.now, club.timeZone));
  const byDay = await reconcile(tx, caller, processors, { clubId: club.id, days });
  const of = {
    clubId: club.id,
    from: startOfDay(days[0]!, club.timeZone),
    until: endOfDay(days.at(-1)!, club.timeZone),
  };
  const attempts = await readAttempts(tx, caller, of);
  const installments = await readInstallments(tx, caller, of);
  const sessions = await readSessions(tx, caller, of);

  const witnessed = byDay.days.filter(({ theirs }) => theirs !== null);
  const alone = byDay.days.filter(({ theirs }) => theirs === null);
  const all = sumOf(byDay.days.map(({ ours }) => ours));
  const { paid, returned, refunded } = all;
  const paymentsMoved =
    paid.amountMinor - returned.amountMinor - refunded.amountMinor - attempts.lostInDisputesMinor;
  const installmentsMoved =
    installments.nowMinor - installments.beforeMinor - installments.sinceMinor;
  const views = {
    processors: {
      agrees: !byDay.differences.some(isDifference),
      theirs: sumOf(witnessed.map(({ theirs }) => theirs!)),
      ours: sumOf(witnessed.map(({ ours }) => ours)),
      acrossMidnightMinor: acrossMidnight(byDay.differences, days[0]!, days.at(-1)!),
      unwitnessed: sumOf(alone.map(({ ours }) => ours)),
    },
    payments: { ...attempts, agrees: attempts.offCount === 0, movedMinor: paymentsMoved },
    installments: {
      ...installments,
      agrees: installments.offCount === 0 && installmentsMoved === paymentsMoved,
      movedMinor: installmentsMoved,
    },
    sessions: { ...sessions, agrees: sessions.offCount === 0 },
  };
  return { ...byDay, ...views, agrees: Object.values(views).every(({ agrees }) => agrees) };
}

const add = (tallies: readonly Tally[]): Tally => ({
  count: tallies.reduce((sum, { count }) => sum + count, 0),
  amountMinor: tallies.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
});

function sumOf(moved: readonly Moved[]): Sums {
  const sums: Moved = {
    paid: add(moved.map((one) => one.paid)),
    returned: add(moved.map((one) => one.returned)),
    refunded: add(moved.map((one) => one.refunded)),
    contested: add(moved.map((one) => one.contested)),
    wonBack: add(moved.map((one) => one.wonBack)),
  };
  return { ...sums, netMinor: netOf(sums) };
}

const signs = { payment: 1, dispute_won: 1, return: -1, refund: -1, dispute: -1 } as const;

/** By how much our net is more than theirs because the month's first or last midnight lies between. */
function acrossMidnight(differences: readonly Difference[], first: string, last: string): number {
  const isInside = (day: string) => first <= day && day <= last;
  return differences
    .filter(({ why }) => why === 'other_day')
    .reduce((sum, { kind, ours, theirs }) => {
      const inOurs = isInside(ours!.day) ? ours!.amountMinor : 0;
      const inTheirs = isInside(theirs!.day) ? theirs!.amountMinor : 0;
      return sum + signs[kind] * (inOurs - inTheirs);
    }, 0);
}
