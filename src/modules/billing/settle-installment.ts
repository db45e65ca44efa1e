import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub, recordAudit } from '#modules/identity/index';
import { findAgreement } from '#modules/enrollment/index';
import type { Credited } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import type { Channel, Installment } from './model.ts';
import { creditCollected, recordAnswers } from './record-answers.ts';
import { liftPastDueHolds } from './past-due-holds.ts';
import * as refuse from './refusals.ts';
import { owedMinor } from './rules.ts';
import {
  findInstallment,
  insertAttempts,
  insertResults,
  lockInstallment,
  markWaived,
  type NewAttempt,
} from './store.ts';

/** What one act at the desk came to. */
export type Settled = { installment: Installment; credited: Credited[] };

/**
 * Takes money at the desk for an installment, in full or in part. Sessions are credited once nothing is
 * owed any more (D19). Without an amount, all that is owed is taken. Refuses `already_settled`,
 * `payment_under_way`, `more_than_owed`, `other_currency`.
 */
export async function payAtDesk(
  tx: Tx,
  caller: Caller,
  wanted: {
    installmentId: number;
    channel: Extract<Channel, 'cash' | 'check' | 'card_terminal'>;
    amount?: { amountMinor: number; currency?: string } | undefined;
  },
): Promise<Settled> {
  const { installment, club, currency } = await lockOpen(tx, caller, wanted.installmentId, 'pay');
  const owed = owedMinor(installment);
  const amountMinor = wanted.amount?.amountMinor ?? owed;
  if ((wanted.amount?.currency ?? currency) !== currency) throw refuse.otherCurrencyPaid(currency);
  if (amountMinor > owed) throw refuse.moreThanOwed(owed, currency);
  const attempt = await takeTurn(tx, caller, installment, wanted.channel, amountMinor);
  const { credited } = await recordAnswers(tx, caller, club, [
    { ...attempt, askedOn: dayAt(caller.now, club.timeZone), outcome: 'paid', reference: null },
  ]);
  await recordAudit(tx, caller, {
    action: 'installment.pay',
    subjectKind: 'installment',
    subjectId: installment.id,
    after: { channel: wanted.channel, amountMinor },
  });
  return {
    installment: (await findInstallment(tx, caller.organizationId, installment.id))!,
    credited,
  };
}

/**
 * Lets an installment go. Its sessions are credited only if staff says so (D19). Refuses
 * `already_settled` and `payment_under_way`.
 */
export async function waiveInstallment(
  tx: Tx,
  caller: Caller,
  wanted: { installmentId: number; creditSessions: boolean; reason: string },
): Promise<Settled> {
  const { installment, club } = await lockOpen(tx, caller, wanted.installmentId, 'waive');
  const attempt = await takeTurn(tx, caller, installment, 'waiver', 0);
  await insertResults(tx, caller, [
    { ...attempt, outcome: 'waived', declineCode: null, reference: null },
  ]);
  await markWaived(tx, caller.organizationId, attempt);
  if (installment.holdsSessions) await liftPastDueHolds(tx, caller, [installment.id]);
  const credited = wanted.creditSessions
    ? await creditCollected(tx, caller, club, [installment.id], dayAt(caller.now, club.timeZone))
    : [];
  await recordAudit(tx, caller, {
    action: 'installment.waive',
    subjectKind: 'installment',
    subjectId: installment.id,
    after: { creditSessions: wanted.creditSessions, reason: wanted.reason },
  });
  return {
    installment: (await findInstallment(tx, caller.organizationId, installment.id))!,
    credited,
  };
}

/** What was given back may be paid again at the desk, and there is nothing of it to let go. */
export async function lockOpen(
  tx: Tx,
  caller: Caller,
  installmentId: number,
  act: 'pay' | 'waive',
) {
  const installment = await lockInstallment(tx, caller.organizationId, installmentId);
  if (!installment) throw refuse.noSuchInstallment();
  const { state } = installment;
  const isClosed = state === 'collected' || state === 'waived' || state === 'skipped';
  if (isClosed || (state === 'refunded' && act === 'waive')) throw refuse.alreadySettled(state);
  const club = (await findClub(tx, caller.organizationId, installment.clubId))!;
  const agreement = await findAgreement(tx, caller.organizationId, installment.agreementId);
  return { installment, club, currency: agreement!.currency };
}

/**
 * Every change to what is owed takes the installment's next attempt number, which only one hand can
 * have: a run, a desk or a waiver. That is what keeps two of them from collecting the same dues.
 */
export async function takeTurn(
  tx: Tx,
  caller: Caller,
  installment: Installment,
  channel: Channel,
  amountMinor: number,
  token?: string,
): Promise<NewAttempt> {
  const attempt = {
    installmentId: installment.id,
    attemptNo: installment.attempts + 1,
    channel,
    amountMinor,
    ...(token === undefined ? {} : { token, givenOnce: true }),
  };
  const [ours] = await insertAttempts(tx, caller, [attempt]);
  if (!ours) throw refuse.paymentUnderWay();
  return attempt;
}
