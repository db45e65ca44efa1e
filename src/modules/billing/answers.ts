import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { dayAt, knownDay, someDay } from '#kit/days';
import { formatId } from '#kit/ids';
import { listClubs } from '#modules/identity/index';
import { findItems } from '#modules/inventory/index';
import type { Credited } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { findAddOns } from './add-on-store.ts';
import { listDisputesOver, listRefunds, listReversals } from './money-back-store.ts';
import type * as contract from './contract.ts';
import {
  type AttemptKey,
  type DeclineCode,
  declineCodes,
  type Installment,
  type RunSummary,
  type Tally,
} from './model.ts';
import type { YearPreview } from './preview.ts';
import { disputeAnswer, refundAnswer, reversalAnswer } from './money-back-answers.ts';
import { listAttempts, type MemberPayment } from './queries.ts';
import type { SeenUnpaid } from './list-unpaid.ts';
import type { ClubDue, ClubPreview } from './preview-run.ts';
import { stateOn } from './rules.ts';
import type { RunReport } from './run-dues.ts';
import { awaitedAmong } from './open-attempt-store.ts';

/** Installments as the API shows them, with the state they have on their club's day. */
export async function installmentAnswers(
  tx: Tx,
  caller: Caller,
  installments: readonly Installment[],
): Promise<z.infer<typeof contract.installment>[]> {
  const clubs = new Map(
    (await listClubs(tx, caller.organizationId)).map((club) => [club.id, club]),
  );
  const awaited = await awaitedAmong(
    tx,
    caller.organizationId,
    installments.map((one) => one.id),
  );
  const lost = await lastLost(tx, caller, installments);
  const disputed = await disputedAmong(tx, caller, installments);
  const addOnNames = await itemNamesOfAddOns(tx, caller, installments);
  return installments.map((one) => {
    const { timeZone, currency } = clubs.get(one.clubId)!;
    const money = (amountMinor: number) => ({ amountMinor, currency });
    return {
      id: formatId('installment', one.id),
      agreementId: formatId('agreement', one.agreementId),
      kind: one.kind,
      sequence: one.sequence,
      dueOn: one.dueOn,
      amount: money(one.amountMinor),
      tax: money(one.taxMinor),
      paid: money(one.paidMinor),
      state: stateOn(one, dayAt(caller.now, timeZone), awaited.has(one.id)),
      nextTryOn: one.collectOn,
      collectedOn: knownDay(one.collectedOn),
      finalOn: knownDay(one.finalOn),
      waitsForFile: one.finalOn === someDay,
      refunded: money(one.refundedMinor),
      cameBack: lost.get(one.id) ?? null,
      disputedSince: disputed.get(one.id)?.toString() ?? null,
      addOn:
        one.addOnId === null
          ? null
          : {
              id: formatId('addOn', one.addOnId),
              itemName: addOnNames.get(one.addOnId)!,
              sessions: one.addOnSessions!,
            },
    };
  });
}

/** What the add-ons sell whose charges are among installments. */
async function itemNamesOfAddOns(
  tx: Tx,
  { organizationId }: Caller,
  installments: readonly Installment[],
): Promise<Map<number, string>> {
  const ids = [...new Set(installments.flatMap(({ addOnId }) => addOnId ?? []))];
  if (ids.length === 0) return new Map();
  const addOns = await findAddOns(tx, organizationId, ids);
  const items = await findItems(
    tx,
    organizationId,
    addOns.map(({ itemId }) => itemId),
  );
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return new Map(addOns.map(({ id, itemId }) => [id, names.get(itemId)!]));
}

/** How the money of installments was lost again, of those not asked for since. */
async function lastLost(tx: Tx, caller: Caller, installments: readonly Installment[]) {
  const ids = installments.filter(({ cameBack }) => cameBack !== null).map(({ id }) => id);
  const reversals = ids.length > 0 ? await listReversals(tx, caller.organizationId, ids) : [];
  return new Map(
    reversals.flatMap(({ installmentId, kind, code, reason, recordedAt }) =>
      kind === 'refund'
        ? []
        : [[installmentId, { kind, code, reason, at: recordedAt.toString() }] as const],
    ),
  );
}

/** Since when somebody contests a payment of installments; only what was paid can be contested. */
async function disputedAmong(tx: Tx, caller: Caller, installments: readonly Installment[]) {
  const ids = installments.filter(({ attempts }) => attempts > 0).map(({ id }) => id);
  const disputes = ids.length > 0 ? await listDisputesOver(tx, caller.organizationId, ids) : [];
  return new Map(
    disputes
      .filter(({ outcome }) => outcome === null)
      .map(({ installmentId, openedAt }) => [installmentId, openedAt]),
  );
}

/** One installment with every attempt at it, and what became of the money. */
export async function installmentStory(
  tx: Tx,
  caller: Caller,
  installment: Installment,
): Promise<z.infer<typeof contract.installmentWithAttempts>> {
  const { organizationId } = caller;
  const [answer] = await installmentAnswers(tx, caller, [installment]);
  const { currency } = answer!.amount;
  const attempts = await listAttempts(tx, organizationId, installment.id);
  const reversals = await listReversals(tx, organizationId, [installment.id]);
  const refunds = await listRefunds(tx, organizationId, installment.id);
  const disputes = await listDisputesOver(tx, organizationId, [installment.id]);
  return {
    ...answer!,
    attempts: attempts.map((attempt) => ({
      number: attempt.attemptNo,
      channel: attempt.channel,
      amount: { amountMinor: attempt.amountMinor, currency },
      askedAt: attempt.askedAt.toString(),
      askedBy: attempt.askedBy,
      isDraft: attempt.isDraft,
      outcome: attempt.outcome ?? ('awaited' as const),
      reason: attempt.declineCode,
      answeredAt: attempt.answeredAt?.toString() ?? null,
      isUnsent: attempt.isUnsent,
      waitsForFile: attempt.waitsForFile,
    })),
    reversals: reversals.map((one) => reversalAnswer(one, currency)),
    refunds: refunds.map((one) => refundAnswer(one, currency)),
    disputes: disputes.map((one) => disputeAnswer(one, currency)),
  };
}

/** Attempts on a member's account, with what came of each. */
export async function paymentAnswers(
  tx: Tx,
  caller: Caller,
  payments: readonly MemberPayment[],
): Promise<z.infer<typeof contract.paymentPage>['items']> {
  const currencies = await currenciesOf(tx, caller);
  const ids = [...new Set(payments.map(({ installmentId }) => installmentId))];
  const reversals = await listReversals(tx, caller.organizationId, ids);
  const disputes = await listDisputesOver(tx, caller.organizationId, ids);
  return payments.map((one) => ({
    installmentId: formatId('installment', one.installmentId),
    agreementId: formatId('agreement', one.agreementId),
    offerTitle: one.offerTitle,
    kind: one.kind,
    dueOn: one.dueOn,
    number: one.attemptNo,
    channel: one.channel,
    isDraft: one.isDraft,
    amount: { amountMinor: one.amountMinor, currency: currencies.get(one.clubId)! },
    askedAt: one.askedAt.toString(),
    askedBy: one.askedBy,
    outcome: one.outcome ?? ('awaited' as const),
    reason: one.declineCode as DeclineCode | null,
    answeredAt: one.answeredAt?.toString() ?? null,
    finalOn: knownDay(one.finalOn),
    waitsForFile: one.finalOn === someDay,
    reversals: reversals
      .filter(isOf(one))
      .map((back) => reversalAnswer(back, currencies.get(one.clubId)!)),
    isDisputed: disputes.filter(isOf(one)).some(({ outcome }) => outcome === null),
  }));
}

const isOf = (attempt: AttemptKey) => (other: AttemptKey) =>
  other.installmentId === attempt.installmentId && other.attemptNo === attempt.attemptNo;

const currenciesOf = async (tx: Tx, caller: Caller) =>
  new Map((await listClubs(tx, caller.organizationId)).map((club) => [club.id, club.currency]));

export const creditedAnswer = (credited: readonly Credited[]) =>
  credited.map(({ itemId, ...counts }) => ({ itemId: formatId('item', itemId), ...counts }));

export type DuesRunAnswer = z.infer<typeof contract.duesRun>;

/** Runs as the API shows them: each club's figures in its own currency. */
export async function runAnswers(
  tx: Tx,
  caller: Caller,
  reports: readonly RunReport[],
): Promise<DuesRunAnswer[]> {
  const currencies = await currenciesOf(tx, caller);
  return reports.map(({ run, clubs }) => ({
    id: formatId('run', run.id),
    state: run.state,
    through: run.through,
    startedAt: run.startedAt.toString(),
    startedBy: run.startedBy,
    finishedAt: run.finishedAt?.toString() ?? null,
    expected: run.expectedCount,
    stopAskedAt: run.stopAskedAt?.toString() ?? null,
    stopAskedBy: run.stopAskedBy,
    workedSeconds: run.workedMilliseconds / 1000,
    clubs: clubs.map(({ clubId, summary }) => clubAnswer(clubId, summary, currencies.get(clubId)!)),
  }));
}

function clubAnswer(clubId: number, summary: RunSummary, currency: string) {
  const tally = ({ count, amountMinor }: Tally) => ({ count, amount: { amountMinor, currency } });
  return {
    clubId: formatId('club', clubId),
    asked: tally(summary.asked),
    collected: tally(summary.collected),
    declined: summary.declined.map((one) => ({
      ...tally(one),
      code: one.code,
      words: declineCodes[one.code].words,
    })),
    waiting: tally(summary.waiting),
    onTheirWay: tally(summary.onTheirWay),
    credited: creditedAnswer(summary.credited),
  };
}

/** How much is due, as the API shows it. */
export const dueAnswer = (due: ClubDue): z.input<typeof contract.runTotals>['clubs'][0] => ({
  clubId: formatId('club', due.clubId),
  through: due.through,
  installments: due.count,
  retries: due.retries,
  underWay: due.underWay,
  amount: { amountMinor: due.amountMinor, currency: due.currency },
});

/** A preview as the API shows it. */
export const previewAnswer = (
  club: ClubPreview,
): z.input<typeof contract.runPreview>['clubs'][0] => {
  const tally = ({ count, amountMinor }: Tally) => ({
    count,
    amount: { amountMinor, currency: club.currency },
  });
  return {
    ...dueAnswer(club),
    members: club.members,
    methods: club.methods.map((method) => ({ kind: method.kind, ...tally(method) })),
    leftOut: {
      atDesk: tally(club.leftOut.atDesk),
      retriedLater: tally(club.leftOut.retriedLater),
      needsYou: tally(club.leftOut.needsYou),
    },
    sessions: club.sessions.map(({ itemId, sessions }) => ({
      itemId: formatId('item', itemId),
      sessions,
    })),
  };
};

/** Dues not collected, as the API shows them. */
export const unpaidAnswer = (row: SeenUnpaid): z.input<typeof contract.unpaidPage>['items'][0] => ({
  installmentId: formatId('installment', row.installmentId),
  agreementId: formatId('agreement', row.agreementId),
  clubId: formatId('club', row.clubId),
  memberId: formatId('member', row.memberId),
  memberName: row.memberName,
  dueOn: row.dueOn,
  owed: { amountMinor: row.owedMinor, currency: row.currency },
  standing: row.standing,
  method: { kind: row.methodKind, label: row.methodLabel },
  decline: row.declineCode && {
    code: row.declineCode,
    ...declineCodes[row.declineCode],
    at: row.declinedAt!.toString(),
  },
  cameBack: row.cameBack && {
    kind: row.cameBack,
    code: row.backCode,
    reason: row.backReason,
    at: row.backAt!.toString(),
  },
  holdsSessions: row.holdsSessions,
  waitingSince: row.waitingSince?.toString() ?? null,
  retryOn: row.retryOn,
  sessionsWaiting: row.sessionsWaiting,
  holdsOn: row.holdsOn,
  told: row.toldAt && {
    kind: row.noticeKind!,
    outcome: row.noticeOutcome!,
    at: row.toldAt.toString(),
  },
});

/** A year as the API shows it, with its sums. */
export function yearAnswer(year: YearPreview): z.infer<typeof contract.signUpPreview> {
  const { rows, currency, eachPayment, costPerSession, held, ...dates } = year;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const sum = (chosen: YearPreview['rows']) =>
    money(chosen.reduce((total, row) => total + row.amountMinor, 0));
  return {
    ...dates,
    dueToday: sum(rows.filter((row) => row.dueOn <= dates.joinedOn)),
    firstYear: { amount: sum(rows), sessions: sessionsByItem(rows).map(dressed) },
    eachPayment: {
      amount: money(eachPayment.amountMinor),
      tax: money(eachPayment.taxMinor),
      sessions: eachPayment.sessions,
    },
    costPerSession: costPerSession.map(({ sessions, amountMinor }) => ({
      sessions,
      amount: money(amountMinor),
    })),
    held: held.map(({ from, items }) => ({ from, items: items.map(dressed) })),
    rows: rows.map(({ amountMinor, taxMinor, credits, ...row }) => ({
      ...row,
      amount: money(amountMinor),
      tax: money(taxMinor),
      credits: credits.map(dressed),
    })),
  };
}

const dressed = <Given extends { itemId: number }>(given: Given) => ({
  ...given,
  itemId: formatId('item', given.itemId),
});

function sessionsByItem(rows: YearPreview['rows']) {
  const sessions = new Map<number, number>();
  for (const credit of rows.flatMap((row) => row.credits))
    sessions.set(credit.itemId, (sessions.get(credit.itemId) ?? 0) + credit.sessions);
  return [...sessions].map(([itemId, count]) => ({ itemId, sessions: count }));
}
