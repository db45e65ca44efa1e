import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import { checkBucketChoice, findVersion } from '#modules/offers/index';
import type { Tx } from '#platform/database/query';
import type { Agreement, ChosenBucket } from './model.ts';
import { namesToo, readyBuckets } from './prepare-enrollment.ts';
import { poolOf } from './receive.ts';
import * as refuse from './refusals.ts';
import { bucketsOf, cardholdersOf, closeBuckets, insertBuckets, lockAgreement } from './store.ts';

/**
 * Changes which buckets an agreement gets, within the limits it was signed under, from one of its dues
 * installments on (D15). Earlier installments, paid late or not, keep the earlier choice, and so do
 * `kept` ones after it, which were paid ahead of their day.
 */
export async function changeBuckets(
  tx: Tx,
  caller: Caller,
  agreementId: number,
  wanted: { buckets: ChosenBucket[]; fromInstallment: number; kept: number[] },
): Promise<Agreement> {
  const agreement = await lockAgreement(tx, caller.organizationId, agreementId);
  if (!agreement) throw refuse.noSuchAgreement();
  const version = (await findVersion(
    tx,
    caller.organizationId,
    agreement.offerId,
    agreement.offerVersion,
  ))!;
  const term = version.content.terms.find((candidate) => candidate.id === agreement.termId)!;
  const itemIds = wanted.buckets.map((bucket) => bucket.itemId);
  if (new Set(itemIds).size < itemIds.length) throw refuse.bucketChosenTwice();
  const unfit = checkBucketChoice(
    version.content,
    term,
    itemIds,
    await namesToo(tx, caller, version.items, itemIds),
  );
  if (unfit) throw unfit;

  const cardholderIds = await cardholdersOf(tx, caller.organizationId, agreementId);
  const buckets = readyBuckets(wanted.buckets, term, cardholderIds);
  const householdId = buckets.some((bucket) => bucket.toPool)
    ? await poolOf(tx, caller, agreement, cardholderIds)
    : agreement.householdId;
  const before = (await bucketsOf(tx, caller.organizationId, agreementId)).filter(
    (bucket) => bucket.untilInstallment === null,
  );
  const { fromInstallment: from, kept } = wanted;
  await closeBuckets(tx, caller.organizationId, agreementId, { from, kept });
  await insertBuckets(
    tx,
    caller,
    agreementId,
    stretchesWithout(kept, from).flatMap((stretch) =>
      buckets.map((bucket) => ({
        ...bucket,
        ...stretch,
        receiverHouseholdId: bucket.toPool ? householdId : null,
      })),
    ),
  );
  await recordAudit(tx, caller, {
    action: 'agreement.change_buckets',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before,
    after: wanted,
  });
  return { ...agreement, householdId };
}

/** The installments from one on without the kept ones, as stretches that leave their end. */
function stretchesWithout(kept: readonly number[], from: number) {
  const starts = [from, ...kept.map((sequence) => sequence + 1)];
  return starts
    .map((start, index) => ({
      fromInstallment: start,
      untilInstallment: kept[index] ?? null,
    }))
    .filter(
      ({ fromInstallment, untilInstallment }) =>
        untilInstallment === null || fromInstallment < untilInstallment,
    );
}
