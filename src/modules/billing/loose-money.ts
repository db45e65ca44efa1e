import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub, recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import {
  closeLoose,
  findLatePayment,
  findLoose,
  findPaidRefund,
  insertLoose,
  type LooseMoney,
  repeatAttempt,
} from './loose-money-store.ts';
import type { AttemptKey, Installment } from './model.ts';
import { listAttempts } from './queries.ts';
import { recordAnswers } from './record-answers.ts';
import { looseMoneyIsClosed, noSuchLooseMoney } from './refusals.ts';
import { owedMinor } from './rules.ts';
import { lockInstallment } from './store.ts';

/**
 * Takes in money that a processor says it has though the attempt was declined: an attempt has one answer,
 * and money is never lost. Where its installment still owes as much and nobody is at it, it is collected
 * under an attempt of its own (D16); else it waits for staff. Told twice, it came once. Answers what
 * became of it; undefined where the attempt was not declined.
 */
export async function receiveLate(
  tx: Tx,
  caller: Caller,
  late: AttemptKey & { reference: string },
): Promise<'collected' | 'loose' | 'known' | undefined> {
  const { organizationId } = caller;
  const installment = await lockInstallment(tx, organizationId, late.installmentId);
  if (!installment) return undefined;
  const attempts = await listAttempts(tx, organizationId, installment.id);
  const attempt = attempts.find((one) => one.attemptNo === late.attemptNo);
  if (attempt?.outcome !== 'declined') return undefined;
  const { amountMinor } = attempt;
  const found = { ...late, kind: 'late_payment' as const, amountMinor, refundId: null, code: null };
  const noted = await insertLoose(tx, caller, found);
  if (!noted) return 'known';
  const bookedAs = await collectLate(tx, caller, installment, { ...late, amountMinor });
  if (bookedAs !== null)
    await closeLoose(tx, caller, noted.id, { note: 'It was collected after all.', bookedAs });
  await recordAudit(tx, caller, {
    action: 'installment.late_payment',
    subjectKind: 'installment',
    subjectId: installment.id,
    after: { attempt: late.attemptNo, amountMinor, isCollected: bookedAs !== null },
  });
  return bookedAs === null ? 'loose' : 'collected';
}

async function collectLate(
  tx: Tx,
  caller: Caller,
  installment: Installment,
  late: AttemptKey & { amountMinor: number; reference: string },
): Promise<number | null> {
  const isOpen = installment.state === 'scheduled' || installment.state === 'past_due';
  if (!isOpen || late.amountMinor > owedMinor(installment)) return null;
  const ours = await repeatAttempt(tx, caller, late, installment.attempts + 1);
  if (!ours) return null;
  const club = (await findClub(tx, caller.organizationId, installment.clubId))!;
  const askedOn = dayAt(caller.now, club.timeZone);
  const answer = { ...ours, askedOn, outcome: 'paid' as const, reference: late.reference };
  await recordAnswers(tx, caller, club, [answer]);
  return ours.attemptNo;
}

/**
 * The attempt that holds the money which a processor knows by a key: another one where it came late, and
 * none (`null`) where it came late and was not booked.
 */
export async function attemptHolding(
  tx: Tx,
  caller: Caller,
  key: AttemptKey,
): Promise<AttemptKey | null> {
  const late = await findLatePayment(tx, caller.organizationId, key);
  if (!late) return key;
  return late.bookedAs === null
    ? null
    : { installmentId: key.installmentId, attemptNo: late.bookedAs };
}

/** Closes a late payment that nobody booked, once the processor has given it back. */
export async function lateWasGivenBack(
  tx: Tx,
  caller: Caller,
  key: AttemptKey,
  amountMinor: number,
): Promise<void> {
  const late = await findLatePayment(tx, caller.organizationId, key);
  if (!late || late.bookedAs !== null || amountMinor < late.amountMinor) return;
  const note = 'The processor has given it back.';
  await closeLoose(tx, caller, late.id, { note, bookedAs: null });
}

/**
 * Notes that a refund, which was on record as paid, did not reach the member after all: the money is with
 * the club again, and somebody has to hand it over another way. What the books say stays: it is owed to
 * the member, and no longer the installment's. Told twice, it is noted once.
 */
export async function noteFailedRefund(
  tx: Tx,
  caller: Caller,
  which: { refundId: number } | { reference: string },
  told: { reference: string; code: string | null },
): Promise<void> {
  const refund = await findPaidRefund(tx, caller.organizationId, which);
  if (!refund) return;
  const { id: refundId, installmentId, attemptNo, amountMinor } = refund;
  const found = { kind: 'refund_failed' as const, installmentId, attemptNo, amountMinor, refundId };
  if (!(await insertLoose(tx, caller, { ...found, ...told }))) return;
  await recordAudit(tx, caller, {
    action: 'installment.refund_failed',
    subjectKind: 'installment',
    subjectId: installmentId,
    after: { attempt: attemptNo, amountMinor, code: told.code },
  });
}

/**
 * Somebody has looked at loose money and says what became of it. Refuses `no_such_loose_money` and
 * `loose_money_is_closed`.
 */
export async function closeLooseMoney(
  tx: Tx,
  caller: Caller,
  wanted: { id: number; note: string },
): Promise<LooseMoney> {
  const loose = await findLoose(tx, caller.organizationId, wanted.id);
  if (!loose) throw noSuchLooseMoney();
  const { note } = wanted;
  if (!(await closeLoose(tx, caller, wanted.id, { note, bookedAs: null })))
    throw looseMoneyIsClosed();
  await recordAudit(tx, caller, {
    action: 'loose_money.close',
    subjectKind: 'installment',
    subjectId: loose.installmentId,
    after: { kind: loose.kind, amountMinor: loose.amountMinor, note },
  });
  return (await findLoose(tx, caller.organizationId, wanted.id))!;
}
