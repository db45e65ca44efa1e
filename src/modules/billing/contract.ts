import { z } from 'zod';
import {
  currency,
  day,
  dressedId,
  idOf,
  instant,
  money,
  moneySum,
  pageOf,
  text,
  whole,
} from '#kit/contract';
import { timing } from '#modules/offers/contract';
import { dispute, refund, reversal } from './money-back-contract.ts';
import {
  declineCodes,
  type DeclineCode,
  installmentKinds,
  noticeKinds,
  noticeOutcomes,
  processorNames,
  standings,
  statementKinds,
} from './model.ts';

export const installmentKind = z.enum(installmentKinds);

const waitsForFile = z.boolean().meta({
  description: 'A draft of it stands in no file for the bank yet: the day it is final is not known',
});

export const installment = z
  .strictObject({
    id: dressedId('installment'),
    agreementId: dressedId('agreement'),
    kind: installmentKind.meta({
      description:
        'Only dues are installments of the term; add_on is charged beside them, the rest at sign-up',
    }),
    sequence: z.int(),
    dueOn: z.string(),
    amount: moneySum,
    tax: moneySum,
    paid: moneySum,
    state: z.enum([
      'scheduled',
      'due',
      'processing',
      'past_due',
      'returned',
      'collected',
      'refunded',
      'waived',
      'skipped',
    ]),
    nextTryOn: z.string().nullable(),
    collectedOn: z.string().nullable(),
    finalOn: z.string().nullable().meta({
      description:
        'Until this day a bank draft may still come back; null = it is final, or waitsForFile',
    }),
    waitsForFile,
    refunded: moneySum.meta({ description: 'Given back in part' }),
    cameBack: z
      .strictObject({
        kind: z.enum(['return', 'dispute']),
        code: z.string().nullable(),
        reason: z.string().nullable(),
        at: instant,
      })
      .nullable()
      .meta({
        description: 'How its money was lost again; null = it was not, or was asked for since',
      }),
    disputedSince: instant
      .nullable()
      .meta({ description: 'Since when somebody contests its payment; null = nobody does' }),
    addOn: z
      .strictObject({
        id: dressedId('addOn'),
        itemName: z.string(),
        sessions: z.int().meta({ description: 'Credited when it is collected' }),
      })
      .nullable()
      .meta({ description: 'The add-on whose charge it is; null = none’s' }),
  })
  .meta({ id: 'Installment' });

const isDraft = z
  .boolean()
  .meta({ description: 'Asked of a bank account, which is slow to say no' });

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
        isDraft,
        outcome: z.enum(['paid', 'declined', 'waived', 'awaited']),
        reason: z.string().nullable(),
        answeredAt: instant.nullable(),
        isUnsent: z.boolean().meta({
          description: 'A draft that no file for the bank took along: it waits, or was withdrawn',
        }),
        waitsForFile: z.boolean().meta({
          description: 'A draft that stands in no file for the bank yet, and was not withdrawn',
        }),
      }),
    ),
    reversals: z.array(reversal).meta({ description: 'What went back, in the order it did' }),
    refunds: z.array(refund),
    disputes: z.array(dispute),
  })
  .meta({ id: 'InstallmentWithAttempts' });

export const statementKind = z.enum(statementKinds);

export const channel = z.enum([
  ...processorNames,
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
      kind: installmentKind,
      dueOn: z.string(),
      number: z.int().meta({ description: 'Which attempt at the installment, counted from 1' }),
      channel,
      isDraft,
      amount: moneySum,
      askedAt: instant,
      askedBy: z.string(),
      outcome: z.enum(['paid', 'declined', 'waived', 'awaited']),
      reason: z
        .enum(Object.keys(declineCodes) as [DeclineCode])
        .nullable()
        .meta({ description: 'Why it was declined' }),
      answeredAt: instant.nullable(),
      finalOn: day.nullable().meta({
        description:
          'Until this day a bank draft may still come back; null = it is final, or waitsForFile',
      }),
      waitsForFile,
      reversals: z.array(reversal).meta({ description: 'What of it went back' }),
      isDisputed: z.boolean().meta({ description: 'Somebody contests it, and nothing is decided' }),
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

const sessionsOfItem = z.strictObject({ itemId: dressedId('item'), sessions: z.int() });

const yearOfPayments = {
  joinedOn: z.string(),
  through: z.string().meta({ description: 'Last day of the first year' }),
  beginsOn: z.string(),
  expiresOn: z.string().nullable().meta({ description: 'null = open ended' }),
  firstDueOn: z.string().meta({ description: 'The first full payment' }),
  renewalDueOn: z
    .string()
    .nullable()
    .meta({ description: 'First payment of a renewal on time; null = open ended' }),
  proration: z
    .strictObject({ from: z.string(), to: z.string(), days: z.int(), ofDays: z.int() })
    .nullable()
    .meta({ description: 'The days that the prorated charge at sign-up covers' }),
  dueToday: moneySum.meta({ description: 'Due on the day of joining' }),
  firstYear: z.strictObject({ amount: moneySum, sessions: z.array(sessionsOfItem) }),
  eachPayment: z.strictObject({ amount: moneySum, tax: moneySum, sessions: z.int() }),
  costPerSession: z
    .array(z.strictObject({ sessions: z.int(), amount: moneySum }))
    .meta({ description: 'When so many sessions of each payment are used' }),
  heldAtMost: z
    .strictObject({ sessions: z.int(), from: z.string(), to: z.string() })
    .nullable()
    .meta({ description: 'If none is used; null = the year gives no sessions' }),
  held: z
    .array(z.strictObject({ from: z.string(), items: z.array(sessionsOfItem) }))
    .meta({ description: 'What is held from which day on, if none is used' }),
  rows: z.array(
    z.strictObject({
      kind: installmentKind.exclude(['add_on']),
      number: z.int().meta({ description: 'Which dues payment; 0 = a charge at sign-up' }),
      dueOn: z.string(),
      collectedOn: z.string(),
      amount: moneySum.meta({ description: 'Tax included' }),
      tax: moneySum,
      credits: z.array(
        sessionsOfItem.extend({
          lastDay: z.string().nullable().meta({ description: 'null = never expires' }),
        }),
      ),
    }),
  ),
};

export const signUpPreview = z.strictObject(yearOfPayments).meta({
  id: 'SignUpPreview',
  description: 'The first year, if every payment is made on its day',
});

export const wantedOfferPreview = z
  .strictObject({
    offerId: idOf('offer'),
    version: z.enum(['draft', 'published']),
    termId: idOf('term'),
    clubId: idOf('club'),
    joinsOn: day.nullable().default(null).meta({ description: 'null = the club’s today' }),
    itemIds: z
      .array(idOf('item'))
      .max(100)
      .default([])
      .meta({ description: 'The session buckets picked' }),
    timing: timing
      .nullable()
      .default(null)
      .meta({ description: 'To compare: another timing than the term’s own; null = its own' }),
    paysDaysLate: whole(0, 60)
      .default(0)
      .meta({ description: 'How late each payment after sign-up comes' }),
    negotiated: z
      .strictObject({ dues: money.optional(), payments: whole(1, 10_000).optional() })
      .default({})
      .meta({ description: 'Lowered dues or fewer payments (D12)' }),
  })
  .meta({ id: 'WantedOfferPreview' });

export const offerPreview = z
  .strictObject({
    ...yearOfPayments,
    lapses: z
      .array(
        z.strictObject({
          itemId: dressedId('item'),
          creditedOn: z.string(),
          lastUsableDay: z.string(),
          nextDueOn: z.string(),
          daysNeeded: z.int(),
          message: z.string(),
        }),
      )
      .meta({ description: 'Where sessions lapse before the next payment (D8)' }),
  })
  .meta({ id: 'OfferPreview', description: 'The first year of somebody who joins on that day' });

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
    expected: z
      .array(
        z.strictObject({
          clubId: idOf('club'),
          installments: z.int().min(0),
          amount: z.strictObject({ amountMinor: z.int().min(0), currency }),
        }),
      )
      .max(1000)
      .optional()
      .meta({
        description:
          'What the preview said, club by club: when it is otherwise by now, nothing is started (preview_out_of_date)',
      }),
  })
  .meta({ id: 'NewDuesRun' });

const tally = z.strictObject({ count: z.int(), amount: money });

export const duesRun = z
  .strictObject({
    id: dressedId('run'),
    state: z
      .enum(['running', 'finished', 'stopped'])
      .meta({ description: 'stopped: by a person, before all was asked for' }),
    through: z.string().nullable(),
    startedAt: instant,
    startedBy: z.string(),
    finishedAt: instant.nullable(),
    expected: z
      .int()
      .nullable()
      .meta({ description: 'Installments in the preview it was started from' }),
    stopAskedAt: instant.nullable(),
    stopAskedBy: z.string().nullable(),
    workedSeconds: z
      .number()
      .meta({ description: 'Real time, also where the clock is a sandbox’s' }),
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
          onTheirWay: tally.meta({
            description: 'Of what was collected: bank drafts that may still come back',
          }),
          credited,
        }),
      )
      .meta({ description: 'Club by club; asked = collected + declined + waiting' }),
  })
  .meta({ id: 'DuesRun' });

export const duesRunPage = pageOf(duesRun).meta({ id: 'DuesRunPage' });

const sumTally = z.strictObject({ count: z.int(), amount: moneySum });

const clubTotals = {
  clubId: dressedId('club'),
  through: z.string(),
  installments: z.int(),
  retries: z.int().meta({ description: 'How many of them were declined before' }),
  underWay: z.int().meta({ description: 'Not asked again: an answer is awaited' }),
  amount: moneySum,
};

export const runTotals = z
  .strictObject({ clubs: z.array(z.strictObject(clubTotals)) })
  .meta({ id: 'DuesRunTotals' });

export const runPreview = z
  .strictObject({
    clubs: z.array(
      z.strictObject({
        ...clubTotals,
        members: z.int(),
        methods: z
          .array(sumTally.extend({ kind: z.string() }))
          .meta({ description: 'By how it is paid' }),
        leftOut: z
          .strictObject({
            atDesk: sumTally.meta({ description: 'Cash and statement: the desk takes it' }),
            retriedLater: sumTally.meta({ description: 'Declined; its next try is later' }),
            needsYou: sumTally.meta({ description: 'Declined; never tried again by itself' }),
          })
          .meta({ description: 'Due, and yet not asked for' }),
        sessions: z.array(z.strictObject({ itemId: dressedId('item'), sessions: z.int() })),
      }),
    ),
  })
  .meta({ id: 'DuesRunPreview' });

export const standing = z.enum(standings).meta({
  id: 'UnpaidStanding',
  description:
    'needs_you: never asked again by itself; will_retry: a run asks again on retryOn; waiting: its answer is awaited; at_desk: cash or statement',
});

export const noticeKind = z.enum(noticeKinds).meta({
  id: 'NoticeKind',
  description:
    'declined: and tried again; returned: by the bank; last_try: failed for the last time; to_statement: and dues are on statement now; paid: at last',
});
export type NoticeKind = z.infer<typeof noticeKind>;

export const noticeOutcome = z.enum(noticeOutcomes).meta({
  id: 'NoticeOutcome',
  description:
    'no_email: the member has no address; overtaken: something newer was to be told; late: it was no news any more',
});

export const unpaidPage = pageOf(
  z
    .strictObject({
      installmentId: dressedId('installment'),
      agreementId: dressedId('agreement'),
      clubId: dressedId('club'),
      memberId: dressedId('member'),
      memberName: z.string(),
      dueOn: z.string(),
      owed: moneySum,
      standing,
      method: z.strictObject({ kind: z.string(), label: z.string() }),
      decline: z
        .strictObject({ code: z.string(), words: z.string(), hard: z.boolean(), at: instant })
        .nullable()
        .meta({ description: 'The last one; null = it was never declined' }),
      cameBack: installment.shape.cameBack,
      holdsSessions: z.boolean().meta({
        description: 'Past due for so long that what its agreement credited is held',
      }),
      waitingSince: instant.nullable(),
      retryOn: z.array(z.string()).meta({ description: 'Days on which a run will ask again' }),
      sessionsWaiting: z.int().meta({ description: 'Credited the day the money arrives' }),
      holdsOn: z
        .string()
        .nullable()
        .meta({ description: 'The day from which it will be held; null = it is, or will not be' }),
      told: z
        .strictObject({ kind: noticeKind, outcome: noticeOutcome, at: instant })
        .nullable()
        .meta({ description: 'What the member was told last; null = nothing' }),
    })
    .meta({ id: 'UnpaidDues' }),
)
  .extend({
    counts: z.strictObject({
      needs_you: z.int(),
      will_retry: z.int(),
      waiting: z.int(),
      at_desk: z.int(),
    }),
  })
  .meta({ id: 'UnpaidDuesPage' });
