import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import { insertCardholderNumbers, insertHousehold } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import type { Agreement, WantedEnrollment } from './model.ts';
import { prepareEnrollment, type ReadyEnrollment } from './prepare-enrollment.ts';
import { insertAgreement, insertBuckets, insertCardholders, insertPaymentMethod } from './store.ts';

/**
 * Signs a member up: freezes offer version, term, dates and chosen buckets into an agreement (D13–D15).
 * Writing out and collecting what it owes is billing's part. Answers what was agreed and prepared.
 */
export async function enroll(
  tx: Tx,
  caller: Caller,
  wanted: WantedEnrollment,
): Promise<{ agreement: Agreement; ready: ReadyEnrollment }> {
  const ready = await prepareEnrollment(tx, caller, wanted);
  const householdId = await makePool(tx, caller, ready);
  const { id: paymentMethodId } = await insertPaymentMethod(
    tx,
    caller,
    wanted.buyerId,
    wanted.paymentMethod,
  );
  const agreement = await insertAgreement(tx, caller.organizationId, {
    ...snapshot(ready),
    householdId,
    paymentMethodId,
    signedAt: caller.now,
    signedBy: wanted.signature ?? caller.actor,
  });
  await insertCardholders(tx, caller.organizationId, agreement.id, ready.cardholderIds);
  const others = ready.cardholderIds.filter((id) => id !== wanted.buyerId);
  if (others.length > 0)
    await insertCardholderNumbers(tx, caller.organizationId, wanted.buyerId, others);
  await insertBuckets(
    tx,
    caller,
    agreement.id,
    ready.buckets.map((bucket) => ({
      ...bucket,
      receiverHouseholdId: bucket.toPool ? householdId : null,
      fromInstallment: 0,
    })),
  );
  await recordAudit(tx, caller, {
    action: 'agreement.enroll',
    subjectKind: 'agreement',
    subjectId: agreement.id,
    after: {
      offer: `${ready.offer.code} version ${ready.offer.version}`,
      term: ready.term.name,
      negotiated: wanted.negotiated,
      buckets: wanted.buckets,
    },
  });
  return { agreement, ready };
}

async function makePool(tx: Tx, caller: Caller, ready: ReadyEnrollment): Promise<number | null> {
  if (!ready.buckets.some((bucket) => bucket.toPool)) return null;
  const household = { name: ready.buyer.name, memberIds: ready.cardholderIds };
  return insertHousehold(tx, caller.organizationId, household, caller.now);
}

function snapshot({ wanted, offer, term, plan, today, ...ready }: ReadyEnrollment) {
  return {
    clubId: ready.club.id,
    buyerId: wanted.buyerId,
    primaryMemberId: ready.cardholderIds[0]!,
    offerId: offer.offerId,
    offerVersion: offer.version,
    termId: term.id,
    offerCode: offer.code,
    offerTitle: offer.content.title,
    termName: term.name,
    currency: offer.content.currency,
    duesMinor: ready.duesMinor,
    taxRatePpm: term.taxRatePpm,
    every: term.every,
    payments: ready.payments,
    length: offer.content.length,
    atEnd: term.atEnd,
    creditOnProration: term.creditOnProration,
    joinedOn: today,
    beginsOn: plan.beginsOn,
    expiresOn: plan.expiresOn,
    firstDueOn: plan.firstDueOn,
    anchorDay: plan.anchorDay,
    state: plan.beginsOn > today ? ('pending' as const) : ('active' as const),
    channel: wanted.channel,
  };
}
