import { z } from 'zod';
import { day, dressedId, idOf, instant, money, moneySum, pageOf, text } from '#kit/contract';
import { declineCodes, type DeclineCode } from './model.ts';

const kinds = z.enum(['dues', 'proration', 'enrollment_fee', 'down_payment']);

export const installment = z
  .strictObject({
    id: dressedId('installment'),
    agreementId: dressedId('agreement'),
    kind: kinds.meta({
      description: 'Only dues are installments of the term; the rest is charged at sign-up',
    }),
    sequence: z.int(),
    dueOn: z.string(),
    amount: moneySum,
    tax: moneySum,
    paid: moneySum,
    state: z.enum(['scheduled', 'due', 'processing', 'past_due', 'collected', 'waived']),
    nextTryOn: z.string().nullable(),
    collectedOn: z.string().nullable(),
  })
  .meta({ id: 'Installment' });

export const installments = z
  .strictObject({ items: z.array(installment) })
  .meta({ id: 'Installments' });

export const installmentPage = pageOf(installment).meta({ id: 'InstallmentPage' });

export const installmentWithAttempts = installment
  .extend({
    attempts: z.array(
      z.strictObject({
        number: z.int(),
        channel: z.string(),
        amount: moneySum,
        askedAt: instant,
        askedBy: z.string(),
        outcome: z.enum(['paid', 'declined', 'waived', 'awaited']),
        reason: z.string().nullable(),
        answeredAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'InstallmentWithAttempts' });

export const channel = z.enum([
  'simulated',
  'cash',
  'check',
  'card_terminal',
  'waiver',
  'nothing_due',
]);

export const paymentPage = pageOf(
  z
    .strictObject({
      installmentId: dressedId('installment'),
      agreementId: dressedId('agreement'),
      offerTitle: z.string(),
      kind: kinds,
      dueOn: z.string(),
      number: z.int().meta({ description: 'Which attempt at the installment, counted from 1' }),
      channel,
      amount: moneySum,
      askedAt: instant,
      askedBy: z.string(),
      outcome: z.enum(['paid', 'declined', 'waived', 'awaited']),
      reason: z
        .enum(Object.keys(declineCodes) as [DeclineCode])
        .nullable()
        .meta({ description: 'Why it was declined' }),
      answeredAt: instant.nullable(),
    })
    .meta({ id: 'MemberPayment' }),
).meta({ id: 'MemberPaymentPage' });

export const deskPayment = z
  .strictObject({
    channel: z.enum(['cash', 'check', 'card_terminal']),
    amount: money
      .refine((amount) => amount.amountMinor > 0, { message: 'must be more than nothing' })
      .optional()
      .meta({ description: 'All that is owed when left out' }),
  })
  .meta({ id: 'DeskPayment' });

export const waiver = z
  .strictObject({
    creditSessions: z.boolean().default(false),
    reason: text(300),
  })
  .meta({ id: 'Waiver' });

const credited = z.array(
  z.strictObject({ itemId: dressedId('item'), grants: z.int(), sessions: z.int() }),
);

export const settled = z.strictObject({ installment, credited }).meta({ id: 'SettledInstallment' });

export const signUpPreview = z
  .strictObject({
    joinedOn: z.string(),
    beginsOn: z.string(),
    expiresOn: z.string().nullable(),
    dueToday: moneySum,
    firstYear: z.strictObject({
      amount: moneySum,
      sessions: z.array(z.strictObject({ itemId: dressedId('item'), sessions: z.int() })),
    }),
    rows: z.array(
      z.strictObject({
        kind: kinds,
        dueOn: z.string(),
        amount: moneySum,
        credits: z.array(
          z.strictObject({
            itemId: dressedId('item'),
            sessions: z.int(),
            lastDay: z.string().nullable().meta({ description: 'null = never expires' }),
          }),
        ),
      }),
    ),
  })
  .meta({
    id: 'SignUpPreview',
    description: 'The first year, if every payment is made on its day',
  });

export const newRun = z
  .strictObject({
    through: day
      .nullable()
      .default(null)
      .meta({ description: 'Collect what is due up to this day; null = each club’s today' }),
    clubIds: z
      .array(idOf('club'))
      .max(1000)
      .default([])
      .meta({ description: 'Empty = every club' }),
  })
  .meta({ id: 'NewDuesRun' });

const tally = z.strictObject({ count: z.int(), amount: money });

export const duesRun = z
  .strictObject({
    id: dressedId('run'),
    state: z.enum(['running', 'finished']),
    through: z.string().nullable(),
    startedAt: instant,
    startedBy: z.string(),
    finishedAt: instant.nullable(),
    clubs: z
      .array(
        z.strictObject({
          clubId: dressedId('club'),
          asked: tally,
          collected: tally,
          declined: z.array(
            tally.extend({
              code: z.enum(Object.keys(declineCodes) as [DeclineCode]),
              words: z.string(),
            }),
          ),
          waiting: tally,
          credited,
        }),
      )
      .meta({ description: 'Club by club; asked = collected + declined + waiting' }),
  })
  .meta({ id: 'DuesRun' });

export const duesRunPage = pageOf(duesRun).meta({ id: 'DuesRunPage' });

export const runPreview = z
  .strictObject({
    clubs: z.array(
      z.strictObject({
        clubId: dressedId('club'),
        through: z.string(),
        installments: z.int(),
        retries: z.int(),
        underWay: z.int().meta({ description: 'Not asked again: an answer is awaited' }),
        amount: moneySum,
        sessions: z.array(z.strictObject({ itemId: dressedId('item'), sessions: z.int() })),
      }),
    ),
  })
  .meta({ id: 'DuesRunPreview' });
