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
import type { Installment } from './model.ts';
import { listInstallments } from './queries.ts';
import { awaitedAmong } from './open-attempt-store.ts';
import { lockDuesFrom } from './store.ts';

/**
 * Changes which session buckets an agreement gets from its next dues installment on (D15): the first
 * that is not yet past its day, not settled and not being asked for at this moment. Whatever was due
 * before, paid or not, keeps the earlier choice, and so does what was settled ahead of its day. The dues
 * stay locked meanwhile, so that whoever collects them credits either the earlier choice or this one.
 * With the term's last dues settled, a choice serves what follows the term: its renewal, or its dues
 * once it is open ended. Refuses `no_installment_left`.
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
  await lockDuesFrom(tx, caller.organizationId, agreementId, today);
  const coming = (await listInstallments(tx, caller.organizationId, agreementId)).filter(
    (one) => one.kind === 'dues' && one.dueOn >= today,
  );
  const busy = await awaitedAmong(
    tx,
    caller.organizationId,
    coming.map((one) => one.id),
  );
  const next = coming.find((one) => one.state === 'scheduled' && !busy.has(one.id));
  if (!next && !goesOn(agreement)) throw nothingLeftToChange();
  const fromInstallment = next?.sequence ?? agreement.scheduledInstallments + 1;
  const kept = coming
    .filter((one) => one.sequence > fromInstallment && (isSettled(one) || busy.has(one.id)))
    .map((one) => one.sequence);
  return changeBuckets(tx, caller, agreementId, { buckets, fromInstallment, kept });
}

const isSettled = ({ state }: Installment) => state !== 'scheduled' && state !== 'past_due';

/** Whether dues follow the ones written out: the term renews, rolls on, or has no number of payments. */
const goesOn = ({ atEnd, expiresOn, payments }: Agreement) =>
  expiresOn === null ? payments === null : atEnd !== 'expire';
