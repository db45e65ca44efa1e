import { createHash } from 'node:crypto';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { findOrganization } from '#modules/identity/index';
import type { ItemFact } from '#modules/offers/index';
import type { Tx } from '#platform/database/query';
import { drawAgreement, type DocumentRow } from './agreement-document.ts';
import { insertDocument } from './document-store.ts';
import type { Agreement } from './model.ts';
import type { ReadyEnrollment } from './prepare-enrollment.ts';

/** The first year as it was shown before signing. */
export type SignedYear = {
  rows: (Omit<DocumentRow, 'credits'> & {
    credits: { itemId: number; sessions: number; lastDay: Day | null }[];
  })[];
  renewalDueOn: Day | null;
};

/**
 * Draws the signed agreement and keeps it for ever, in the transaction of the signing: an agreement
 * without its document does not come about, nor a second document of it.
 */
export async function keepAgreement(
  tx: Tx,
  caller: Caller,
  agreement: Agreement,
  ready: ReadyEnrollment,
  year: SignedYear,
): Promise<void> {
  const { wanted, offer, cardholders } = ready;
  const organization = (await findOrganization(tx, caller.organizationId))!;
  const item = (itemId: number): ItemFact => offer.items.get(itemId)!;
  const signatureImage = wanted.signatureImage ?? null;
  const pdf = await drawAgreement({
    organizationName: organization.name,
    club: ready.club,
    agreement,
    buyer: ready.buyer,
    cardholders,
    paymentMethod: wanted.paymentMethod.label,
    buckets: ready.buckets.map((bucket) => ({
      itemName: item(bucket.itemId).name,
      quantity: bucket.quantity,
      daysToExpire: bucket.daysToExpire,
      receiver: bucket.toPool
        ? 'the household pool'
        : cardholders.find(({ id }) => id === bucket.receiverMemberId)!.name,
    })),
    rows: year.rows.map(({ credits, ...row }) => ({
      ...row,
      credits: credits.map(({ itemId, ...credit }) => ({
        ...credit,
        itemName: item(itemId).shortName ?? item(itemId).name,
      })),
    })),
    renewalDueOn: year.renewalDueOn,
    termsText: wanted.channel === 'in_club' ? offer.content.termsInClub : offer.content.termsOnline,
    signatureImage,
  });
  await insertDocument(tx, caller, {
    agreementId: agreement.id,
    pdf,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    signatureImage,
  });
}
