import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { findClub } from '#modules/identity/index';
import {
  type Agreement,
  enroll,
  findAgreement,
  keepAgreement,
  noSuchAgreement,
  type WantedEnrollment,
} from '#modules/enrollment/index';
import type { Db, Tx } from '#platform/database/query';
import { askProcessor } from './ask-processor.ts';
import type { Installment } from './model.ts';
import { collectNothingDue } from './collect-nothing-due.ts';
import { type YearPreview, yearOf } from './preview.ts';
import { listInstallments } from './queries.ts';
import { recordAnswers } from './record-answers.ts';
import { dueTodayChanged } from './refusals.ts';
import { owedMinor } from './rules.ts';
import { batchSize, type RunDeps } from './run-dues.ts';
import { claimDue } from './claim-store.ts';
import { payAtDesk } from './settle-installment.ts';
import { insertAwaited } from './store.ts';
import { writeSchedule } from './write-schedule.ts';

/**
 * Signs a member up and writes out what they owe. What is due today and needs no processor (cash handed
 * over, 0.00) is collected with it; for a card, `collectDueToday` follows once this is committed, since
 * nobody is asked for money on an agreement that might still be undone. The signed document is drawn and
 * kept with it.
 */
export async function signUp(tx: Tx, caller: Caller, wanted: WantedEnrollment): Promise<Agreement> {
  const { agreement, ready } = await enroll(tx, caller, wanted);
  const year = yearOf(ready);
  checkDueToday(year, wanted.dueToday);
  await writeSchedule(tx, caller, agreement, ready.plan, ready.term);
  if (wanted.paymentMethod.kind === 'cash') {
    const installments = await listInstallments(tx, caller.organizationId, agreement.id);
    await takeCash(tx, caller, installments, ready.today);
  }
  await collectNothingDue(tx, caller, ready.club, batchSize, { agreementId: agreement.id });
  await keepAgreement(tx, caller, agreement, ready, year);
  return (await findAgreement(tx, caller.organizationId, agreement.id))!;
}

/** Nobody is asked for another amount than the one they saw before they signed. */
function checkDueToday(year: YearPreview, shown: WantedEnrollment['dueToday']): void {
  if (!shown) return;
  const dueMinor = year.rows
    .filter((row) => row.dueOn <= year.joinedOn)
    .reduce((sum, row) => sum + row.amountMinor, 0);
  if (shown.amountMinor !== dueMinor || shown.currency !== year.currency)
    throw dueTodayChanged(shown.amountMinor, dueMinor, year.currency);
}

/** Takes what of installments is due by today and open, handed over in cash as they were signed for. */
export async function takeCash(
  tx: Tx,
  caller: Caller,
  installments: readonly Installment[],
  today: Day,
): Promise<void> {
  for (const due of installments)
    if (due.dueOn <= today && due.state === 'scheduled' && owedMinor(due) > 0)
      await payAtDesk(tx, caller, { installmentId: due.id, channel: 'cash' });
}

/**
 * Asks a new agreement's card for what is due today, or for a new add-on's alone. Doing it twice, or while a dues run is at it,
 * collects once. The attempts are noted as awaited before the processor is asked, so that the next run
 * takes them up if this process dies.
 */
export async function collectDueToday(
  db: Db,
  caller: Caller,
  { processor }: Pick<RunDeps, 'processor'>,
  agreementId: number,
  addOnId?: number,
): Promise<void> {
  const agreement = await findAgreement(db, caller.organizationId, agreementId);
  if (!agreement) throw noSuchAgreement();
  const club = (await findClub(db, caller.organizationId, agreement.clubId))!;
  const today = dayAt(caller.now, club.timeZone);
  const ours = await db.transaction().execute(async (tx) => {
    const { ours: open } = await claimDue(tx, caller, {
      clubId: club.id,
      through: today,
      today,
      after: null,
      limit: batchSize,
      agreementId,
      addOnId,
    });
    await insertAwaited(tx, caller, open);
    return open;
  });
  if (ours.length === 0) return;
  const answers = await askProcessor(caller, processor, ours);
  await db.transaction().execute((tx) => recordAnswers(tx, caller, club, answers));
}
