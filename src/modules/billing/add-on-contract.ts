import { z } from 'zod';
import {
  amountMinor,
  day,
  dressedId,
  idOf,
  instant,
  line,
  moneySum,
  pageOf,
  whole,
} from '#kit/contract';
import { receiver } from '#modules/enrollment/contract';

const every = z
  .strictObject({ count: whole(1, 60), unit: z.enum(['day', 'week', 'month']) })
  .meta({ id: 'AddOnEvery', description: 'How often it is billed' });

const sessions = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('per_payment'), quantity: whole(1, 1000) }),
    z.strictObject({
      kind: z.literal('total'),
      quantity: whole(1, 10_000),
      frontLoaded: z
        .boolean()
        .meta({ description: 'All with the first payment; otherwise spread over all of them' }),
    }),
  ])
  .meta({
    id: 'AddOnSessions',
    description: 'Whole sessions with each payment, or over all payments together',
  });

/** The most payments one add-on may have. */
export const mostPayments = 260;

export const newAddOn = z
  .strictObject({
    agreementId: idOf('agreement').meta({ description: 'The membership that pays for it' }),
    itemId: idOf('item'),
    receiver: receiver.default({ kind: 'primary' }),
    priceMinor: amountMinor.max(100_000_000).meta({
      description:
        'Of one payment, in minor units of the club’s currency, before the agreement’s tax',
    }),
    every,
    firstDueOn: day
      .nullable()
      .default(null)
      .meta({ description: 'null = the club’s today, collected at once' }),
    payments: whole(1, mostPayments)
      .nullable()
      .default(null)
      .meta({ description: 'null = until lastDueBy, the end of the membership, or its own' }),
    lastDueBy: day
      .nullable()
      .default(null)
      .meta({ description: 'No payment is due after this day; null = no such day' }),
    sessions,
    daysToExpire: whole(0, 3660).nullable().default(null).meta({
      description: 'From the day each payment is collected; 0 = never; null = the item’s',
    }),
  })
  .meta({ id: 'NewAddOn' });

export const addOnPreview = z
  .strictObject({
    itemName: z.string(),
    shortName: z.string().meta({ description: 'Said with counts: "4 Yoga"' }),
    daysToExpire: z.int().meta({ description: '0 = never expires' }),
    dueToday: moneySum,
    method: z.strictObject({ kind: z.string(), label: z.string() }),
    isComplete: z.boolean().meta({
      description: 'All payments are in rows; otherwise it goes on and these are the first year',
    }),
    total: z.strictObject({ amount: moneySum, sessions: z.int() }).meta({
      description: 'Of the rows',
    }),
    membershipEndsOn: day.nullable().meta({
      description: 'First day on which the membership is over, and it with it; null = it goes on',
    }),
    rows: z.array(
      z.strictObject({
        number: z.int(),
        dueOn: day,
        amount: moneySum.meta({ description: 'Tax included' }),
        tax: moneySum,
        sessions: z.int(),
        lastDay: day
          .nullable()
          .meta({ description: 'Last usable day if collected on its day; null = never expires' }),
      }),
    ),
  })
  .meta({ id: 'AddOnPreview', description: 'Every payment with its day, amount and sessions' });

export const addOn = z
  .strictObject({
    id: dressedId('addOn'),
    agreementId: dressedId('agreement'),
    itemId: dressedId('item'),
    itemName: z.string(),
    shortName: z.string().meta({ description: 'Said with counts: "4 Yoga"' }),
    receiverMemberId: dressedId('member'),
    isPool: z.boolean(),
    price: moneySum.meta({ description: 'Of one payment, before tax' }),
    tax: moneySum.meta({ description: 'On each payment' }),
    every,
    firstDueOn: day,
    payments: z.int().nullable(),
    lastDueBy: day.nullable(),
    sessions,
    daysToExpire: z.int().meta({ description: '0 = never expires' }),
    state: z
      .enum(['running', 'over', 'ended'])
      .meta({ description: 'over: every payment is settled; ended: by somebody, before that' }),
    collected: z
      .strictObject({ payments: z.int(), amount: moneySum, sessions: z.int() })
      .meta({ description: 'So far' }),
    nextDueOn: day.nullable(),
    lastDueOn: day
      .nullable()
      .meta({ description: 'Of its last payment; null = it goes on until somebody ends it' }),
    ifEnded: z
      .strictObject({
        skips: z.int().meta({ description: 'Payments that would not be asked for any more' }),
        skipsAmount: moneySum,
        staysOwed: moneySum.meta({ description: 'Due already, or asked for: still owed' }),
      })
      .nullable()
      .meta({ description: 'What ending it today comes to; null = it has ended or is over' }),
    soldAt: instant,
    soldBy: z.string(),
    endedOn: day.nullable(),
    endedBy: z.string().nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: 'AddOn' });

export const addOnPage = pageOf(addOn).meta({ id: 'AddOnPage' });

export const endOfAddOn = z.strictObject({ reason: line(200) }).meta({ id: 'EndOfAddOn' });
