import { formatDay, type Day } from '#kit/days';
import { Refusal } from '#kit/refusal';

/** Also the answer for another organization's agreement. */
export const noSuchAgreement = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_agreement',
    detail: 'There is no such agreement.',
  });

export const offerNotSold = (code: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'offer_not_sold',
    detail: `The offer ${code} is not sold: it is a draft or was retired.`,
    hint: 'Publish it first, or choose another offer.',
  });

export const notSoldHere = (code: string, channel: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'offer_not_available',
    detail: `The offer ${code} is not available ${channel} today.`,
    hint: 'Look at its availability dates, or choose another offer.',
  });

export const noSuchTerm = () =>
  new Refusal({
    kind: 'invalid',
    code: 'no_such_term',
    detail: 'The published offer has no such payment term.',
    errors: [{ field: 'termId', message: 'must be a payment term of the published offer' }],
  });

export const otherCurrency = (offerCurrency: string, clubCurrency: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'other_currency',
    detail: `This offer is priced in ${offerCurrency}, but the club takes ${clubCurrency}.`,
  });

export const tooManyCardholders = (most: number) =>
  new Refusal({
    kind: 'invalid',
    code: 'too_many_cardholders',
    detail:
      most === 0
        ? 'This offer is for one person.'
        : `This offer takes at most ${most} additional ${most === 1 ? 'cardholder' : 'cardholders'}.`,
    errors: [{ field: 'cardholderIds', message: `has more than ${most + 1}` }],
  });

export const cardholderTwice = () =>
  new Refusal({
    kind: 'invalid',
    code: 'cardholder_twice',
    detail: 'The same person is named twice among the cardholders.',
    errors: [{ field: 'cardholderIds', message: 'names somebody twice' }],
  });

export const receiverIsNoCardholder = () =>
  new Refusal({
    kind: 'invalid',
    code: 'receiver_not_a_cardholder',
    detail: 'Sessions can only go to a cardholder of this agreement.',
    errors: [{ field: 'sessionBuckets', message: 'names a receiver who is not a cardholder' }],
  });

export const bucketChosenTwice = () =>
  new Refusal({
    kind: 'invalid',
    code: 'bucket_twice',
    detail: 'The same session bucket is chosen twice.',
    errors: [{ field: 'sessionBuckets', message: 'names a bucket twice' }],
  });

export const signatureNeeded = () =>
  new Refusal({
    kind: 'invalid',
    code: 'signature_needed',
    detail: 'This offer has to be signed.',
    errors: [{ field: 'signature', message: 'is needed for this offer' }],
  });

export const unreadableSignature = () =>
  new Refusal({
    kind: 'invalid',
    code: 'signature_unreadable',
    detail: 'The drawn signature cannot be read.',
    hint: 'Clear it and sign again, or sign by typing the name.',
    errors: [{ field: 'signatureImage', message: 'must be a small PNG of the signature' }],
  });

/** Also the answer for another organization's agreement. */
export const noSuchDocument = () =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_document',
    detail: 'This agreement has no signed document.',
    hint: 'A renewal is not signed anew: look at the agreement it follows on.',
  });

export const beginsInThePast = (beginDay: Day) =>
  new Refusal({
    kind: 'conflict',
    code: 'begin_date_passed',
    detail: `This offer begins on ${formatDay(beginDay)}, which has passed.`,
    hint: 'Publish the offer with a later begin date.',
  });

export const nothingLeftToChange = () =>
  new Refusal({
    kind: 'conflict',
    code: 'no_installment_left',
    detail: 'No installment is left that a new choice of session buckets could serve.',
  });

export const negotiatedInOtherCurrency = (currency: string) =>
  new Refusal({
    kind: 'invalid',
    code: 'other_currency',
    detail: `The dues of this club are in ${currency}.`,
    errors: [{ field: 'negotiated.dues.currency', message: `must be ${currency}` }],
  });
