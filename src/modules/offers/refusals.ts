import { type FieldProblem, Refusal, refuseFields } from '#kit/refusal';
import type { OfferHead } from './model.ts';

/** Also the answer for another organization's offer. */
export const noSuchOffer = () =>
  new Refusal({ kind: 'not_found', code: 'no_such_offer', detail: 'There is no such offer.' });

export const noSuchVersion = (version: number) =>
  new Refusal({
    kind: 'not_found',
    code: 'no_such_version',
    detail: `This offer has no version ${version}.`,
  });

export const codeTaken = (code: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'offer_code_taken',
    detail: `There is already an offer with the code ${code}, upper and lower case aside.`,
    hint: 'Choose another code, or edit the offer that has it.',
    errors: [{ field: 'code', message: 'is taken' }],
  });

export const codeIsFixed = (code: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'offer_code_fixed',
    detail: `This offer was published as ${code}, and agreements name it by that code.`,
    hint: `Keep the code ${code}, or duplicate the offer under another one.`,
    errors: [{ field: 'code', message: `has to stay ${code}` }],
  });

/** What keeps the content from being saved (D1, D4, D7, D9, D12), all of it at once. */
export const invalidOffer = (problems: FieldProblem[]) =>
  refuseFields('invalid_offer', problems.map(asSent));

/** What keeps the draft from being published (D8), all of it at once. */
export const notPublishable = (problems: FieldProblem[]) =>
  refuseFields(
    'not_publishable',
    problems.map(asSent),
    'Save a draft without these problems, then publish it.',
  );

/** The rules reckon in minor units (`duesMinor`); a request says `dues.amountMinor`. */
const asSent = ({ field, message }: FieldProblem): FieldProblem => ({
  field: field.replace(/(dues|downPayment|enrollmentFee|minDues)Minor$/, '$1.amountMinor'),
  message,
});

export const changedBySomeoneElse = (offer: OfferHead, revision: number) =>
  new Refusal({
    kind: 'conflict',
    code: 'changed_by_someone_else',
    detail: `Somebody changed ${offer.code} after you opened it: you have revision ${revision}, it is now at ${offer.revision}.`,
    hint: 'Open the offer again and repeat what is still needed.',
    errors: [{ field: 'revision', message: `is now ${offer.revision}` }],
  });

export const offerIsRetired = (code: string) =>
  new Refusal({
    kind: 'conflict',
    code: 'offer_retired',
    detail: `${code} is retired, so it cannot be edited or published.`,
    hint: 'Duplicate it under another code to sell something like it.',
  });

export const nothingToPublish = (offer: OfferHead) =>
  new Refusal({
    kind: 'conflict',
    code: 'nothing_to_publish',
    detail: `${offer.code} has no draft: version ${offer.publishedVersion} is published already.`,
    hint: 'Save a draft first to publish a new version.',
  });

export const bucketInUse = (uses: { name: string; termNames: string[] }[]) => {
  const errors = uses.map(({ name, termNames }) => ({
    field: 'sessionBuckets.items',
    message: `${name} cannot be removed: ${termNames.join(', ')} ${termNames.length === 1 ? 'gives' : 'give'} sessions of it.`,
  }));
  return new Refusal({
    kind: 'conflict',
    code: 'bucket_in_use',
    detail: errors.map((problem) => problem.message).join(' '),
    hint: 'Set its quantity to 0 in these terms first, or keep it attached.',
    errors,
  });
};
