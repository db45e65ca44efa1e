import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub } from '#modules/identity/index';
import {
  type Agreement,
  changeBuckets,
  type ChosenBucket,
  lockAgreement,
  noSuchAgreement,
  nothingLeftToChange,
} from '#modules/enrollment/index';
import type { Tx } from '#platform/database/query';
import { listInstallments } from './queries.ts';
import { awaitedAmong } from './run-store.ts';
import { findInstallment, lockInstallment } from './store.ts';

/**
 * Changes which session buckets an agreement gets from its next dues installment on (D15): the first
 * that is not yet past its day, not settled and not being asked for at this moment. Whatever was due
 * before, paid or not, keeps the earlier choice; the installment stays locked, so that whoever collects
 * it credits either the earlier choice or this one. With the term's last dues settled, a choice serves
 * what follows the term: its renewal, or its dues once it is open ended. Refuses `no_installment_left`.
 */
export async function changeBucketChoice(
  tx: Tx,
  caller: Caller,
  agreementId: number,
  buckets: ChosenBucket[],
): Promise<Agreement> {
  const agreement = await lockAgreement(tx, caller.organizationId, agreementId);
  if (!agreement) throw noSuchAgreement();
  if (agreement.state === 'expired') throw nothingLeftToChange();
  const club = (await findClub(tx, caller.organizationId, agreement.clubId))!;
  const today = dayAt(caller.now, club.timeZone);
  const coming = (await listInstallments(tx, caller.organizationId, agreementId)).filter(
    (one) => one.kind === 'dues' && one.state === 'scheduled' && one.dueOn >= today,
  );
  for (const { id, sequence } of coming)
    if (await isStillToCome(tx, caller, id)) {
      await lockInstallment(tx, caller.organizationId, id);
      // a run or the desk may have come first while this waited for them
      if (await isStillToCome(tx, caller, id))
        return changeBuckets(tx, caller, agreementId, { buckets, fromInstallment: sequence });
    }
  if (!goesOn(agreement)) throw nothingLeftToChange();
  const fromInstallment = agreement.scheduledInstallments + 1;
  return changeBuckets(tx, caller, agreementId, { buckets, fromInstallment });
}

/** Not settled, and nobody is asking for it at this moment. */
async function isStillToCome(tx: Tx, caller: Caller, id: number): Promise<boolean> {
  const { state } = (await findInstallment(tx, caller.organizationId, id))!;
  return state === 'scheduled' && (await awaitedAmong(tx, caller.organizationId, [id])).size === 0;
}

/** Whether dues follow the ones written out: the term renews, rolls on, or has no number of payments. */
const goesOn = ({ atEnd, expiresOn, payments }: Agreement) =>
  expiresOn === null ? payments === null : atEnd !== 'expire';
