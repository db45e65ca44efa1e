import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { cardholderNumber } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import type * as contract from './contract.ts';
import type { Agreement, WantedEnrollment } from './model.ts';
import { readSignatureImage } from './signature-image.ts';
import { type AgreementDetails, detailsOf } from './store.ts';

/** Agreements as the API shows them; people, buckets and payment methods are read for all at once. */
export async function agreementAnswers(
  tx: Tx,
  caller: Caller,
  agreements: readonly Agreement[],
): Promise<z.infer<typeof contract.agreement>[]> {
  const details = await detailsOf(tx, caller.organizationId, agreements);
  return agreements.map((agreement) => {
    const { cardholderIds, buckets, people, method, documentSha256 } = details.get(agreement.id)!;
    return {
      id: formatId('agreement', agreement.id),
      clubId: formatId('club', agreement.clubId),
      state: agreement.state,
      buyerId: formatId('member', agreement.buyerId),
      cardholderIds: cardholderIds.map((id) => formatId('member', id)),
      people: withNumbers(agreement.buyerId, people),
      offerId: formatId('offer', agreement.offerId),
      offerVersion: agreement.offerVersion,
      offerCode: agreement.offerCode,
      offerTitle: agreement.offerTitle,
      termId: formatId('term', agreement.termId),
      termName: agreement.termName,
      dues: { amountMinor: agreement.duesMinor, currency: agreement.currency },
      payments: agreement.payments,
      joinedOn: agreement.joinedOn,
      beginsOn: agreement.beginsOn,
      expiresOn: agreement.expiresOn,
      firstDueOn: agreement.firstDueOn,
      atEnd: agreement.atEnd,
      channel: agreement.channel,
      paymentMethod: methodAnswer(method),
      sessionBuckets: buckets.map((bucket) => ({
        itemId: formatId('item', bucket.itemId),
        itemName: bucket.itemName,
        quantity: bucket.quantity,
        daysToExpire: bucket.daysToExpire,
        receiverMemberId: formatId('member', bucket.receiverMemberId),
        isPool: bucket.receiverHouseholdId !== null,
        fromInstallment: bucket.fromInstallment,
        untilInstallment: bucket.untilInstallment,
      })),
      renewsId: agreement.renewsId === null ? null : formatId('agreement', agreement.renewsId),
      signedAt: agreement.signedAt.toString(),
      signedBy: agreement.signedBy,
      documentSha256,
    };
  });
}

/** Of the token only what can be looked up: the account whose mandate is kept here. */
function methodAnswer({ kind, label, token }: AgreementDetails['method']) {
  const [, account] = /^bank_([1-9]\d{0,14})$/.exec(token ?? '') ?? [];
  const bankAccountId = account === undefined ? null : formatId('bankAccount', Number(account));
  return { kind, label, bankAccountId };
}

function withNumbers(buyerId: number, people: AgreementDetails['people']) {
  const { accountNumber } = people.find(({ id }) => id === buyerId)!;
  return people.map(({ id, name, running }) => ({
    id: formatId('member', id),
    name,
    cardholderNumber: running === null ? null : cardholderNumber({ accountNumber, running }),
  }));
}

/** What a client sent for a sign-up, as the command takes it. */
export function toEnrollment(body: z.infer<typeof contract.newAgreement>): WantedEnrollment {
  const { sessionBuckets, cardholderIds, negotiated, paymentMethod, signatureImage, ...rest } =
    body;
  return {
    ...rest,
    buckets: sessionBuckets,
    cardholderIds: cardholderIds ?? [body.buyerId],
    paymentMethod: toPaymentMethod(paymentMethod),
    signatureImage: signatureImage === null ? null : readSignatureImage(signatureImage),
    negotiated: {
      duesMinor: negotiated.dues?.amountMinor,
      payments: negotiated.payments,
      currency: negotiated.dues?.currency,
    },
  };
}

export const toPaymentMethod = (
  method: z.infer<typeof contract.paymentMethod>,
): WantedEnrollment['paymentMethod'] =>
  'token' in method ? { ...method, processor: processorOf(method.token) } : method;

/** Tokens say whose they are. */
function processorOf(token: string) {
  if (token.startsWith('stripe_')) return 'stripe';
  return token.startsWith('bank_') ? 'ach' : 'simulated';
}
