import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub, recordAudit } from '#modules/identity/index';
import { lockAgreement } from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import { addOnIsOver, noSuchAddOn } from './add-on-refusals.ts';
import { skipCharges, standingsOf } from './add-on-charge-store.ts';
import { type AddOn, findAddOn, markEnded } from './add-on-store.ts';

/**
 * Ends an add-on today: what is due later and was not asked for yet is skipped. What was due by today, or
 * is being asked for at this moment, stays owed as any installment; credited sessions stay with whoever
 * has them. Refuses `no_such_add_on`, `add_on_is_over`.
 */
export async function endAddOn(
  tx: Tx,
  caller: Caller,
  wanted: { addOnId: number; reason: string },
): Promise<AddOn> {
  const { organizationId } = caller;
  const found = await findAddOn(tx, organizationId, wanted.addOnId);
  if (!found) throw noSuchAddOn();
  await lockAgreement(tx, organizationId, found.agreementId);
  const addOn = (await findAddOn(tx, organizationId, wanted.addOnId))!;
  if (addOn.endedOn !== null) throw addOnIsOver(addOn.endedOn);
  const club = (await findClub(tx, organizationId, addOn.clubId))!;
  const today = dayAt(caller.now, club.timeZone);
  const standing = (await standingsOf(tx, organizationId, [{ id: addOn.id, today }])).get(addOn.id);
  if (addOn.writtenThrough === null && standing?.open === 0) throw addOnIsOver(null);
  await markEnded(tx, caller, { addOnId: addOn.id, today, reason: wanted.reason });
  const skipped = await skipCharges(tx, organizationId, { addOnId: addOn.id, today });
  await recordAudit(tx, caller, {
    action: 'add_on.end',
    subjectKind: 'agreement',
    subjectId: addOn.agreementId,
    after: { addOnId: addOn.id, reason: wanted.reason, paymentsSkipped: skipped },
  });
  return (await findAddOn(tx, organizationId, addOn.id))!;
}
