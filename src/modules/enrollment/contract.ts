import { z } from 'zod';
import { dressedId, idOf, instant, money, pageOf, line, whole } from '#kit/contract';

// The dates of an agreement are reckoned in one place: a screen asks the same pure functions.
export { dueDays, planSchedule, renewalFirstDue, type SchedulePlan } from './schedule.ts';

export const receiver = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('primary') }),
    z.strictObject({ kind: z.literal('pool') }),
    z.strictObject({ kind: z.literal('member'), memberId: idOf('member') }),
  ])
  .meta({
    id: 'Receiver',
    description:
      'Who gets the sessions: the primary cardholder, the household pool, or one cardholder',
  });

export const chosenBuckets = z
  .array(z.strictObject({ itemId: idOf('item'), receiver: receiver.default({ kind: 'primary' }) }))
  .max(100)
  .meta({ description: 'The session buckets the joiner picks' });

export const paymentMethod = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('card'),
      token: z
        .string()
        .regex(
          /^(sim|stripe)_[A-Za-z0-9_-]{1,100}$/,
          'must be a card on file (stripe_…), or one of the simulated processor (sim_…)',
        ),
      label: line(60).default('Card'),
    }),
    z.strictObject({
      kind: z.literal('bank_account'),
      token: z
        .string()
        .regex(
          /^(sim_bank_[A-Za-z0-9_-]{1,100}|bank_[1-9]\d{0,14})$/,
          'must be an account of the member’s (bank_…), or of the simulated processor (sim_bank_…)',
        ),
      label: line(60).default('Bank account'),
    }),
    z.strictObject({ kind: z.literal('cash'), label: line(60).default('Cash') }),
    z.strictObject({ kind: z.literal('statement'), label: line(60).default('Statement') }),
  ])
  .meta({
    id: 'PaymentMethod',
    description: 'Only tokens are taken; a card number is not a token',
  });

export const newAgreement = z
  .strictObject({
    clubId: idOf('club'),
    offerId: idOf('offer'),
    termId: idOf('term'),
    sessionBuckets: chosenBuckets.default([]),
    buyerId: idOf('member'),
    cardholderIds: z
      .array(idOf('member'))
      .min(1)
      .max(50)
      .optional()
      .meta({ description: 'The primary cardholder first; the buyer when left out' }),
    paymentMethod,
    negotiated: z
      .strictObject({ dues: money.optional(), payments: whole(1, 10_000).optional() })
      .default({})
      .meta({ description: 'Lowered dues or fewer payments (D12)' }),
    channel: z.enum(['in_club', 'online']).default('in_club'),
    dueToday: money
      .optional()
      .meta({ description: 'What was shown as due today: refused if it no longer is' }),
    signature: line(120).nullable().default(null).meta({ description: 'Name of who signs' }),
    signatureImage: z
      .string()
      .max(60_000)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be a PNG in Base64')
      .nullable()
      .default(null)
      .meta({ description: 'The signature drawn on the screen: a small PNG in Base64' }),
  })
  .meta({ id: 'NewAgreement' });

export const changedBuckets = z
  .strictObject({ sessionBuckets: chosenBuckets })
  .meta({ id: 'ChangedBuckets' });

const bucket = z.strictObject({
  itemId: dressedId('item'),
  itemName: z.string(),
  quantity: z.int(),
  daysToExpire: z.int().meta({ description: '0 = never expires' }),
  receiverMemberId: dressedId('member'),
  isPool: z.boolean(),
  fromInstallment: z.int(),
  untilInstallment: z.int().nullable(),
});

export const agreement = z
  .strictObject({
    id: dressedId('agreement'),
    clubId: dressedId('club'),
    state: z.enum(['pending', 'active', 'expired']),
    buyerId: dressedId('member'),
    cardholderIds: z.array(dressedId('member')),
    people: z
      .array(
        z.strictObject({
          id: dressedId('member'),
          name: z.string(),
          cardholderNumber: z.string().nullable().meta({
            description: 'The buyer’s account number and a running one, for good; null = the buyer',
            example: '1042-01',
          }),
        }),
      )
      .meta({ description: 'Buyer and cardholders by name' }),
    offerId: dressedId('offer'),
    offerVersion: z.int(),
    offerCode: z.string(),
    offerTitle: z.string(),
    termId: dressedId('term'),
    termName: z.string(),
    dues: money,
    payments: z.int().nullable().meta({ description: 'null = until cancelled' }),
    joinedOn: z.string(),
    beginsOn: z.string(),
    expiresOn: z.string().nullable().meta({ description: 'null = open ended' }),
    firstDueOn: z.string(),
    atEnd: z.enum(['expire', 'renew', 'open_ended']),
    channel: z.enum(['in_club', 'online']),
    paymentMethod: z.strictObject({
      kind: z.enum(['card', 'bank_account', 'cash', 'statement']),
      label: z.string(),
      bankAccountId: dressedId('bankAccount')
        .nullable()
        .meta({ description: 'The account with its mandate; null = no bank account kept here' }),
    }),
    sessionBuckets: z.array(bucket),
    renewsId: dressedId('agreement').nullable(),
    signedAt: instant,
    signedBy: z.string(),
    documentSha256: z.string().nullable().meta({
      description: 'Of the signed PDF at /document; null = a renewal, which is not signed',
    }),
  })
  .meta({ id: 'Agreement' });

export const offersOnSale = pageOf(
  z
    .strictObject({
      id: dressedId('offer'),
      code: z.string(),
      title: z.string(),
      group: z.string(),
      shortDescription: z.string(),
    })
    .meta({ id: 'OfferOnSale' }),
).meta({ id: 'OffersOnSale' });

export const agreementPage = pageOf(agreement).meta({ id: 'AgreementPage' });

export const offerEnrollmentPage = pageOf(
  z
    .strictObject({
      offerId: dressedId('offer'),
      version: z.int(),
      agreements: z.int().meta({ description: 'Pending and active ones' }),
      members: z.int().meta({ description: 'Their cardholders, each person once' }),
    })
    .meta({ id: 'OfferEnrollment' }),
).meta({ id: 'OfferEnrollmentPage' });

/** `offer_1,offer_2`: as many as one page of offers has. */
export const offerIds = z
  .string()
  .max(5000)
  .transform((list) => list.split(','))
  .pipe(z.array(idOf('offer')).max(200))
  .meta({ description: 'Ids of offers, with commas between them', example: 'offer_1,offer_2' });
