import type { Caller } from '#kit/caller';
import { addDays, dayAt, type Day } from '#kit/days';
import type { Club } from '#modules/identity/index';
import {
  type Agreement,
  agreementsToExtend,
  dueDay,
  markScheduled,
  type SchedulePlan,
} from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import type { NewInstallment } from './model.ts';
import {
  duesInstallments,
  horizon,
  isDraftable,
  lastToWrite,
  type Recurring,
  signUpCharges,
} from './rules.ts';
import { insertInstallments, methodsOf } from './store.ts';
import { extendAddOns } from './write-add-ons.ts';

type Fees = { enrollmentFeeMinor: number; downPaymentMinor: number };

/** Writes out what a new agreement owes: its charges at sign-up and its first dues. */
export async function writeSchedule(
  tx: Tx,
  caller: Caller,
  agreement: Agreement,
  plan: Pick<SchedulePlan, 'proration'>,
  fees: Fees,
): Promise<void> {
  const methods = await methodsOf(tx, caller.organizationId, [agreement.paymentMethodId]);
  const draftable = isDraftable(methods.get(agreement.paymentMethodId)!.kind);
  const charges = signUpCharges(agreement, fees, plan.proration, draftable);
  await writeDues(tx, caller, [agreement], null, charges);
}

/**
 * Writes out the next dues of agreements: all of them when their number is fixed, otherwise a year's
 * worth ahead of `past` (a day that must be covered as well).
 */
export async function writeDues(
  tx: Tx,
  caller: Caller,
  agreements: readonly Agreement[],
  past: Day | null,
  charges: NewInstallment[] = [],
): Promise<void> {
  const methods = await methodsOf(
    tx,
    caller.organizationId,
    agreements.map((agreement) => agreement.paymentMethodId),
  );
  const installments = [...charges];
  const marks = agreements.map((agreement) => {
    const from = agreement.scheduledInstallments + 1;
    const { to, isAll } = lastToWrite(recurring(agreement), past);
    const draftable = isDraftable(methods.get(agreement.paymentMethodId)!.kind);
    installments.push(...duesInstallments(agreement, from, to, draftable));
    return {
      agreementId: agreement.id,
      installments: to,
      through: isAll ? null : dueOf(agreement, to),
    };
  });
  await insertInstallments(tx, caller.organizationId, installments);
  await markScheduled(tx, caller.organizationId, marks);
}

const dueOf = (agreement: Agreement, sequence: number) =>
  dueDay(agreement, sequence - agreement.cadenceFrom);

const recurring = (agreement: Agreement): Recurring => ({
  payments: agreement.payments,
  written: agreement.scheduledInstallments,
  from: agreement.joinedOn,
  dueOf: (sequence) => dueOf(agreement, sequence),
  isOver: (day) => agreement.expiresOn !== null && day >= agreement.expiresOn,
});

/**
 * Tops up the dues of a club's agreements that run until cancelled, and its add-ons, so that everything
 * due through a day is written out. Up to `limit` of each at a time; answers how many there were.
 */
export async function extendSchedules(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  through: Day | null,
  limit: number,
): Promise<number> {
  const today = dayAt(caller.now, club.timeZone);
  const covered = through !== null && through > today ? through : today;
  const before = addDays(covered, horizon.topUpWhenDaysLeft);
  const agreements = await agreementsToExtend(tx, caller.organizationId, club.id, before, limit);
  if (agreements.length > 0) await writeDues(tx, caller, agreements, covered);
  const addOns = await extendAddOns(tx, caller, { clubId: club.id, before, limit }, covered);
  return agreements.length + addOns;
}
