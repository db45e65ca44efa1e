import type { z } from 'zod';
import { formatId } from '#kit/ids';
import type { Club } from '#modules/identity/index';
import type { DuesOf } from './dues-of-store.ts';
import type { OffInstallment } from './month-store.ts';
import {
  type ChannelDay,
  type Difference,
  type Moved,
  netOf,
  type Reconciled,
  type Tally,
} from './reconcile.ts';
import type * as contract from './reconciliation-contract.ts';
import type { ReconciledMonth } from './reconcile-month.ts';

/** How many differences an answer lists; the export has them all. */
export const listed = 200;

/** Of which installments it has to be known whose they are. */
export const installmentsIn = (
  found: Pick<Reconciled, 'differences'> & Partial<ReconciledMonth>,
): number[] => [
  ...new Set([
    ...found.differences.slice(0, listed).flatMap(({ installmentId }) => installmentId ?? []),
    ...[found.payments, found.installments, found.sessions].flatMap(
      (view) => view?.off.map(({ installmentId }) => installmentId) ?? [],
    ),
  ]),
];

/** A day as the API shows it, in the club's currency. */
export const reconciliationAnswer = (
  found: Reconciled,
  day: string,
  dues: readonly DuesOf[],
): z.infer<typeof contract.reconciliation> => {
  const { line, difference } = inClub(found.club, dues);
  return {
    clubId: formatId('club', found.club.id),
    day,
    channels: found.days.map(line),
    differences: found.differences.slice(0, listed).map(difference),
    differenceCount: found.differences.length,
  };
};

/** A month as the API shows it, in the club's currency. */
export function monthAnswer(
  found: ReconciledMonth,
  month: string,
  dues: readonly DuesOf[],
): z.infer<typeof contract.monthReconciliation> {
  const { money, sums, line, difference, findings } = inClub(found.club, dues);
  const { processors, payments, installments, sessions } = found;
  return {
    clubId: formatId('club', found.club.id),
    month,
    agrees: found.agrees,
    processors: {
      agrees: processors.agrees,
      theirs: sums(processors.theirs),
      ours: sums(processors.ours),
      acrossMidnight: money(processors.acrossMidnightMinor),
      unwitnessed: sums(processors.unwitnessed),
    },
    payments: {
      asked: payments.asked,
      paid: payments.paid,
      declined: payments.declined,
      waiting: payments.waiting,
      lostInDisputes: money(payments.lostInDisputesMinor),
      moved: money(payments.movedMinor),
      ...findings(payments),
    },
    installments: {
      installments: installments.installments,
      now: money(installments.nowMinor),
      before: money(installments.beforeMinor),
      since: money(installments.sinceMinor),
      moved: money(installments.movedMinor),
      ...findings(installments),
    },
    sessions: {
      expected: sessions.expected,
      credited: sessions.credited,
      waiting: sessions.waiting,
      lost: sessions.lost,
      reversed: sessions.reversed,
      used: sessions.used,
      owed: sessions.owed,
      lapsed: sessions.lapsed,
      left: sessions.left,
      ...findings(sessions),
    },
    days: found.days.map(line),
    differences: found.differences.slice(0, listed).map(difference),
    differenceCount: found.differences.length,
  };
}

/** How things are shown in one club. */
function inClub({ currency }: Pick<Club, 'currency'>, dues: readonly DuesOf[]) {
  const whose = new Map(dues.map((one) => [one.id, one]));
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const tally = ({ count, amountMinor }: Tally) => ({ count, amount: money(amountMinor) });
  const sums = (moved: Moved) => ({
    paid: tally(moved.paid),
    returned: tally(moved.returned),
    refunded: tally(moved.refunded),
    contested: tally(moved.contested),
    wonBack: tally(moved.wonBack),
    net: money(netOf(moved)),
  });
  const memberOf = (installmentId: number | null) => {
    const found = installmentId === null ? undefined : whose.get(installmentId);
    return {
      memberId: found ? formatId('member', found.memberId) : null,
      memberName: found?.memberName ?? null,
    };
  };
  const side = (of: Difference['ours']) => of && { amount: money(of.amountMinor), day: of.day };
  return {
    money,
    sums,
    line: ({ day, channel, verdict, ...one }: ChannelDay) => ({
      day,
      channel,
      asked: tally(one.asked),
      ours: sums(one.ours),
      onTheirWay: tally(one.onTheirWay),
      theirs: one.theirs && sums(one.theirs),
      verdict,
    }),
    difference: ({
      channel,
      kind,
      key,
      why,
      isAwaited,
      ours,
      theirs,
      installmentId,
    }: Difference) => ({
      channel,
      kind,
      key,
      why,
      isAwaited,
      ours: side(ours),
      theirs: side(theirs),
      installmentId: installmentId === null ? null : formatId('installment', installmentId),
      ...memberOf(installmentId),
    }),
    findings: (view: { agrees: boolean; offCount: number; off: readonly OffInstallment[] }) => ({
      agrees: view.agrees,
      findingCount: view.offCount,
      findings: view.off.map(({ installmentId, says }) => ({
        code: says,
        installmentId: formatId('installment', installmentId),
        ...memberOf(installmentId),
      })),
    }),
  };
}
