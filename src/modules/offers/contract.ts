import { z } from 'zod';
import {
  currency,
  day,
  dressedId,
  idOf,
  instant,
  money,
  pageOf,
  line,
  text,
  whole,
} from '#kit/contract';
import { bucketTypes, itemTypes } from '#modules/inventory/contract';
import { limits } from './field-checks.ts';
import { offerStatuses } from './model.ts';

// The rules of the builder stand once: a screen asks the same pure functions as the server does.
export {
  bucketName,
  minimumInTerm,
  neverExpires,
  usableBuckets,
  validateSessionBuckets,
} from './bucket-rules.ts';
export { limits } from './field-checks.ts';
export { lapseWarnings, type LapseWarning } from './lapse-warnings.ts';
export { frequencyPresets } from './model.ts';
export type {
  ItemFact,
  ItemFacts,
  OfferContent,
  PaymentTerm,
  SalesWindow,
  SessionBuckets,
  TermSessions,
  Timing,
} from './model.ts';
export {
  checkPublishable,
  codeProblem,
  foldCode,
  offeredBeginDay,
  validateOffer,
} from './rules.ts';

/**
 * Numbers that the rules of the builder judge (D4, D6, D7, D9): any number comes in, so that a negative
 * or fractional one is refused in the builder's own words, together with everything else.
 */
const count = (minimum: number, description?: string) =>
  z.number().meta({ type: 'integer', minimum, ...(description ? { description } : {}) });

const unit = z.enum(['day', 'week', 'month']);
const every = z.strictObject({ count: count(1), unit }).meta({ id: 'Every' });
const length = z.strictObject({ count: count(1), unit }).meta({ id: 'Length' });

const salesWindow = z
  .strictObject({ from: day.nullable().default(null), to: day.nullable().default(null) })
  .meta({ id: 'SalesWindow', description: 'First and last day of sale; null = open' });

export const timing = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standard') }),
    z.strictObject({ kind: z.literal('first_full_payment_day'), day: count(1) }),
    z.strictObject({ kind: z.literal('calendar_billing_day'), day: count(1) }),
    z.strictObject({ kind: z.literal('fixed_first_payment_date'), date: day }),
    z.strictObject({ kind: z.literal('payment_date_offset'), days: count(0) }),
  ])
  .meta({ id: 'Timing', description: 'When the first payment falls (D9): exactly one of these' });

const negotiation = z
  .strictObject({ minDues: money, minPayments: count(0) })
  .meta({ id: 'NegotiationFloors', description: 'How low staff may go (D12)' });

const choices = {
  atEnd: z.enum(['expire', 'renew', 'open_ended']),
  creditOnProration: z.enum(['none', 'full', 'prorated']),
  rollover: z.enum(['overlap', 'capped']),
};

const sentBuckets = z
  .strictObject({
    min: count(0, 'Minimum Required Session Buckets').default(0),
    max: count(0, 'Maximum Allowed Session Buckets').default(0),
    items: z
      .array(z.strictObject({ itemId: idOf('item'), required: z.boolean().default(false) }))
      .default([]),
  })
  .meta({ id: 'NewSessionBuckets', description: 'The Manage Session Buckets panel (D3)' });

const sentTerm = z
  .strictObject({
    id: idOf('term').optional().meta({
      description: 'A term of the draft keeps its id when it comes back with it',
    }),
    name: line(limits.termNameCharacters),
    dues: money,
    every,
    payments: count(1, 'null = until cancelled').nullable().default(null),
    downPayment: money.optional(),
    enrollmentFee: money.optional(),
    taxRatePpm: count(0, 'Millionths: 88750 is 8.875 %').default(0),
    timing: timing.default({ kind: 'standard' }),
    negotiation: negotiation.nullable().default(null),
    atEnd: choices.atEnd.default('expire'),
    creditOnProration: choices.creditOnProration.default('none'),
    rollover: choices.rollover.default('overlap'),
    sessions: z
      .array(
        z.strictObject({
          itemId: idOf('item'),
          quantity: count(0, 'Session Quantity: credited with every payment'),
          daysToExpire: count(0, '0 with a quantity = never expires'),
        }),
      )
      .default([]),
  })
  .meta({ id: 'NewPaymentTerm' });

const longText = text(limits.textCharacters, 0);

const sentContent = {
  title: line(limits.titleCharacters),
  code: z.string().max(100).meta({ description: '1 to 8 letters, digits or inner spaces' }),
  group: line(limits.titleCharacters, 0).default(''),
  shortDescription: longText.default(''),
  longDescription: longText.default(''),
  termsInClub: longText.default(''),
  termsOnline: longText.default(''),
  length: length.nullable().default(null).meta({ description: 'null = open ended' }),
  clubAccess: z.enum(['single', 'all']).default('single'),
  maxAdditionalCardholders: count(0, '0 = individual').default(0),
  signatureRequired: z.boolean().default(true),
  fixedBeginDate: day.nullable().default(null),
  beginDateOffsetDays: count(0).nullable().default(null),
  availability: z
    .strictObject({
      inClub: salesWindow.nullable().default({ from: null, to: null }),
      online: salesWindow.nullable().default(null),
    })
    .default({ inClub: { from: null, to: null }, online: null }),
  currency,
  sessionBuckets: sentBuckets.default({ min: 0, max: 0, items: [] }),
  terms: z.array(sentTerm).default([]),
};

export type SentContent = z.infer<z.ZodObject<typeof sentContent>>;

/** Every amount of an offer is in its one currency. */
function inOneCurrency(content: SentContent, context: z.RefinementCtx): void {
  for (const [at, term] of content.terms.entries()) {
    const amounts = {
      dues: term.dues,
      downPayment: term.downPayment,
      enrollmentFee: term.enrollmentFee,
      'negotiation.minDues': term.negotiation?.minDues,
    };
    for (const [name, amount] of Object.entries(amounts))
      if (amount !== undefined && amount.currency !== content.currency)
        context.addIssue({
          code: 'custom',
          path: ['terms', at, ...name.split('.'), 'currency'],
          message: `must be ${content.currency}, the currency of the offer`,
        });
  }
}

const revision = whole(1, 2_147_483_647).meta({
  description: 'The revision you were shown; refused when somebody changed the draft since',
});

export const newOffer = z
  .strictObject(sentContent)
  .superRefine(inOneCurrency)
  .meta({ id: 'NewOffer' });

export const savedDraft = z
  .strictObject({ revision, ...sentContent })
  .superRefine(inOneCurrency)
  .meta({ id: 'SavedDraft' });

export const savedSessionBuckets = z
  .strictObject({ revision, sessionBuckets: sentBuckets })
  .meta({ id: 'SavedSessionBuckets' });

export const publication = z.strictObject({ revision }).meta({ id: 'Publication' });

export const duplicate = z
  .strictObject({ code: sentContent.code, title: line(limits.titleCharacters).optional() })
  .meta({ id: 'DuplicateOffer' });

export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

const term = z
  .strictObject({
    id: dressedId('term'),
    name: z.string(),
    dues: money,
    every,
    payments: z.int().nullable(),
    downPayment: money,
    enrollmentFee: money,
    taxRatePpm: z.int(),
    timing,
    negotiation: negotiation.nullable(),
    ...choices,
    sessions: z.array(
      z.strictObject({ itemId: dressedId('item'), quantity: z.int(), daysToExpire: z.int() }),
    ),
  })
  .meta({ id: 'PaymentTerm' });

const content = z
  .strictObject({
    title: z.string(),
    code: z.string(),
    group: z.string(),
    shortDescription: z.string(),
    longDescription: z.string(),
    termsInClub: z.string(),
    termsOnline: z.string(),
    length: length.nullable(),
    clubAccess: z.enum(['single', 'all']),
    maxAdditionalCardholders: z.int(),
    signatureRequired: z.boolean(),
    fixedBeginDate: day.nullable(),
    beginDateOffsetDays: z.int().nullable(),
    availability: z.strictObject({
      inClub: salesWindow.nullable(),
      online: salesWindow.nullable(),
    }),
    currency,
    sessionBuckets: z
      .strictObject({
        min: z.int(),
        max: z.int(),
        items: z.array(z.strictObject({ itemId: dressedId('item'), required: z.boolean() })),
      })
      .meta({ id: 'SessionBuckets' }),
    terms: z.array(term),
  })
  .meta({ id: 'OfferContent', description: 'May be sent back, changed, as the next draft' });

const namedItems = z
  .array(
    z.strictObject({
      id: dressedId('item'),
      name: z.string(),
      shortName: z.string().nullable(),
      active: z.boolean(),
      type: z.enum(itemTypes),
      bucketType: z.enum(bucketTypes).nullable(),
      notionalValue: money.nullable().meta({ description: 'Worth of one session (D35)' }),
    }),
  )
  .meta({ description: 'The attached session items as they are in the inventory today' });

const lapseWarning = z
  .strictObject({
    field: z.string().meta({ example: 'terms[0].sessions[1].daysToExpire' }),
    itemId: dressedId('item'),
    creditedOn: day,
    lastUsableDay: day,
    nextDueOn: day,
    daysNeeded: z.int(),
    message: z.string(),
  })
  .meta({
    id: 'LapseWarning',
    description:
      'Sessions that would lapse before the next payment of somebody who joins today (D8)',
  });

export const offerVersion = z
  .strictObject({
    version: z.int(),
    publishedAt: instant.nullable(),
    publishedBy: z.string().nullable(),
    content,
    items: namedItems,
    lapseWarnings: z.array(lapseWarning),
  })
  .meta({ id: 'OfferVersion' });

export const offer = z
  .strictObject({
    id: dressedId('offer'),
    code: z.string(),
    status: z.enum(offerStatuses),
    revision: z.int(),
    published: offerVersion.nullable(),
    draft: offerVersion.nullable(),
  })
  .meta({ id: 'Offer' });

/** A group's name in a query: written as it stands in the offer. */
export const groupName = line(limits.titleCharacters);

export const offerGroups = z
  .strictObject({ items: z.array(z.string()) })
  .meta({ id: 'OfferGroups' });

export const itemUsePage = pageOf(
  z
    .strictObject({
      offerId: dressedId('offer'),
      code: z.string(),
      title: z.string(),
      status: z.enum(offerStatuses),
      version: z.int(),
      isDraft: z.boolean(),
      required: z.boolean(),
      terms: z
        .array(
          z.strictObject({
            id: dressedId('term'),
            name: z.string(),
            quantity: z.int(),
            daysToExpire: z.int(),
          }),
        )
        .meta({ description: 'The payment terms that give sessions of it' }),
    })
    .meta({ id: 'ItemUse' }),
).meta({ id: 'ItemUsePage' });

export const offerPage = pageOf(
  z
    .strictObject({
      id: dressedId('offer'),
      code: z.string(),
      title: z.string(),
      group: z.string(),
      status: z.enum(offerStatuses),
      publishedVersion: z.int().nullable(),
      hasDraft: z.boolean(),
      terms: z.array(
        z.strictObject({ id: dressedId('term'), name: z.string(), carriesSessions: z.boolean() }),
      ),
    })
    .meta({ id: 'ListedOffer' }),
).meta({ id: 'OfferPage' });
