import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { dueDay, lockAgreements } from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import { chargeOf, endOf, isPastEnd } from './add-on-rules.ts';
import { lastChargeNumbers } from './add-on-charge-store.ts';
import {
  type AddOn,
  addOnsToExtend,
  agreementsOfAddOns,
  findAddOns,
  markWritten,
  type ToExtend,
} from './add-on-store.ts';
import type { NewInstallment } from './model.ts';
import { isDraftable, lastToWrite } from './rules.ts';
import { insertInstallments } from './store.ts';

/**
 * Writes out the next charges of add-ons: all of them when their number is fixed, otherwise a year's
 * worth ahead of `past` (a day that must be covered as well). None falls on a day on which the membership
 * is over. Their agreements must be locked.
 */
export async function writeAddOnCharges(
  tx: Tx,
  caller: Caller,
  addOns: readonly AddOn[],
  past: Day | null,
): Promise<void> {
  const { organizationId } = caller;
  const agreementIds = addOns.map(({ agreementId }) => agreementId);
  const last = await lastChargeNumbers(tx, organizationId, agreementIds);
  const installments: NewInstallment[] = [];
  const marks = addOns.map((addOn) => {
    const dueOf = (number: number) => dueDay(addOn, number - 1);
    const { to, isAll } = lastToWrite(
      {
        payments: addOn.payments,
        written: addOn.chargesWritten,
        from: addOn.firstDueOn,
        dueOf,
        isOver: (day) => isPastEnd(addOn, endOf(addOn), day),
      },
      past,
    );
    for (let number = addOn.chargesWritten + 1; number <= to; number += 1) {
      const sequence = (last.get(addOn.agreementId) ?? 0) + 1;
      last.set(addOn.agreementId, sequence);
      installments.push(installmentOf(addOn, number, sequence));
    }
    return { addOnId: addOn.id, charges: to, through: isAll ? null : dueOf(to) };
  });
  await insertInstallments(tx, organizationId, installments);
  await markWritten(tx, organizationId, marks);
}

function installmentOf(addOn: AddOn, number: number, sequence: number): NewInstallment {
  const { dueOn, amountMinor, taxMinor, sessions } = chargeOf(addOn, number);
  const isCollectable = isDraftable(addOn.methodKind) || amountMinor + taxMinor === 0;
  return {
    agreementId: addOn.agreementId,
    clubId: addOn.clubId,
    kind: 'add_on',
    sequence,
    dueOn,
    amountMinor,
    taxMinor,
    collectOn: isCollectable ? dueOn : null,
    creditPart: null,
    creditWhole: null,
    addOnId: addOn.id,
    addOnSessions: sessions,
  };
}

/** Tops up the charges of a club's add-ons that have no last payment yet; answers how many there were. */
export async function extendAddOns(
  tx: Tx,
  caller: Caller,
  which: ToExtend,
  covered: Day,
): Promise<number> {
  const { organizationId } = caller;
  const ids = await addOnsToExtend(tx, organizationId, which);
  if (ids.length === 0) return 0;
  await lockAgreements(tx, organizationId, agreementsOfAddOns(organizationId, ids));
  const still = (await findAddOns(tx, organizationId, ids)).filter(
    ({ writtenThrough }) => writtenThrough !== null && writtenThrough < which.before,
  );
  if (still.length > 0) await writeAddOnCharges(tx, caller, still, covered);
  return ids.length;
}
