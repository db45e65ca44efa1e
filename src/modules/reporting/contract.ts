import { z } from 'zod';
import { day, dressedId, instant, moneySum, pageOf } from '#kit/contract';
import { channel, installmentKind } from '#modules/billing/contract';
import { member, note } from '#modules/members/contract';
import { balances, cause, entry, grant, owed } from '#modules/sessions/contract';
import { memberStatuses } from './member-status.ts';
import { payerObstacles, taskKinds } from './model.ts';

const sumLine = z
  .strictObject({
    change: z.int().meta({ description: 'Signed; the lines add up to what is left' }),
    kind: entry.shape.kind,
    days: z.array(day).meta({ description: 'When it counted, oldest first' }),
    lastDay: day.nullable(),
    actor: z.string().nullable(),
    reason: z.string().nullable(),
    cause,
    entries: z
      .array(z.strictObject({ grantId: dressedId('grant'), entryNo: z.int() }))
      .meta({ description: 'The ledger entries behind it' }),
  })
  .meta({ id: 'SumLine' });

export const explanations = z
  .strictObject({
    items: z.array(
      z.strictObject({
        itemId: dressedId('item'),
        itemName: z.string(),
        left: z.int(),
        sum: z.string().meta({ example: '3 Yoga left: 3 until Fri, 1 Dec 2023.' }),
        sentences: z.array(z.string()),
        lines: z.array(sumLine).meta({
          description: 'The answer as a sum, over the grants that count today',
        }),
      }),
    ),
  })
  .meta({ id: 'Explanations' });

export const verification = z
  .strictObject({
    balanced: z.boolean(),
    differences: z.array(z.strictObject({ row: z.string(), says: z.string() })),
  })
  .meta({ id: 'Verification' });

const dues = z.strictObject({ dueOn: day, amount: moneySum });

export const memberStanding = z
  .strictObject({
    ...member.shape,
    cardholderNumbers: z
      .array(z.string())
      .meta({ description: 'On the agreements of others', example: ['1042-01'] }),
    status: z.enum(memberStatuses).meta({
      description: 'Worked out from agreements and installments; none = no agreement',
    }),
    agreement: z
      .strictObject({
        id: dressedId('agreement'),
        offerTitle: z.string(),
        termName: z.string(),
        state: z.enum(['pending', 'active', 'expired']),
        dues: moneySum,
        joinedOn: day,
        beginsOn: day,
        expiresOn: day.nullable(),
      })
      .nullable()
      .meta({ description: 'The one that runs, or else the last' }),
    owed: z
      .array(z.strictObject({ amount: moneySum, since: day }))
      .meta({ description: 'What is owed by today, one sum per currency' }),
    nextDues: dues.nullable().meta({ description: 'The first dues that come today or later' }),
  })
  .meta({ id: 'MemberStanding' });

export const memberDirectory = pageOf(memberStanding).meta({ id: 'MemberDirectory' });

export const memberOverview = z
  .strictObject({ ...memberStanding.shape, pinnedNotes: z.array(note) })
  .meta({ id: 'MemberOverview' });

const about = z
  .strictObject({
    dueOn: day,
    kind: installmentKind,
    channel: channel.nullable(),
    isDraft: z.boolean().meta({ description: 'Paid from a bank account' }),
    cameBack: z
      .enum(['return', 'dispute', 'refund'])
      .nullable()
      .meta({ description: 'How its money went back, where that is what the line tells of' }),
    owedSince: day
      .nullable()
      .meta({ description: 'Since when the sessions were owed that the line settles' }),
  })
  .meta({ id: 'AboutDues', description: 'The installment behind it, and how it was paid' });

const event = z
  .strictObject({ id: dressedId('event'), name: z.string(), startsAt: instant })
  .meta({ id: 'EventBehind', description: 'The event that a line of the ledger is about' });

export const payers = z
  .strictObject({
    eventId: dressedId('event'),
    memberId: dressedId('member'),
    cost: z.int().meta({ description: 'Sessions the place costs' }),
    day: day.meta({ description: 'On which sessions have to be usable' }),
    items: z
      .array(
        z.strictObject({
          itemId: dressedId('item'),
          shortName: z.string(),
          packQuantity: z.int().meta({ description: 'Sessions in a pack, sold by itself' }),
          lastDayIfSold: day
            .nullable()
            .meta({ description: 'Last usable day if sold today; null = never expires' }),
        }),
      )
      .meta({ description: 'Session items of which any pays' }),
    payers: z
      .array(
        z.strictObject({
          ...grant.shape,
          about: about.nullable(),
          event: event.nullable(),
          free: z.int().meta({
            description: 'What this place could take of it: what is free, or set aside for it',
          }),
          pays: z.int().meta({ description: 'What it pays unless another is picked' }),
          whyNot: z
            .enum(payerObstacles)
            .nullable()
            .meta({ description: 'Why it cannot pay for the place by itself; null = it can' }),
        }),
      )
      .meta({ description: 'Those that can pay first, in draw order; then the others' }),
    leftAfter: z
      .int()
      .nullable()
      .meta({ description: 'Left of what can pay, once the place is paid; null = too few' }),
  })
  .meta({ id: 'Payers', description: 'What pays for a member’s place in an event (D23)' });

export const passbook = z
  .strictObject({
    asOf: instant,
    balances: z.array(
      z.strictObject({
        ...balances.shape.items.element.shape,
        lines: z.array(
          z.strictObject({ ...sumLine.shape, about: about.nullable(), event: event.nullable() }),
        ),
      }),
    ),
    grants: z
      .array(
        z.strictObject({
          ...grant.shape,
          about: about.nullable(),
          event: event.nullable(),
          heldBy: z
            .array(
              z.strictObject({
                cause,
                reason: z.string().nullable(),
                since: instant,
                about: about.nullable(),
              }),
            )
            .meta({ description: 'Why none of it can be used for now; empty = nothing holds it' }),
        }),
      )
      .meta({ description: 'Usable ones first in draw order, then the others, newest first' }),
    hasMoreGrants: z.boolean(),
    owed: z
      .array(z.strictObject({ ...owed.shape, about: about.nullable() }))
      .meta({ description: 'Used before their money came back, and owed still (D21)' }),
    nextCredits: z.array(
      z.strictObject({
        agreementId: dressedId('agreement'),
        installmentId: dressedId('installment'),
        offerTitle: z.string(),
        isAddOn: z
          .boolean()
          .meta({ description: 'An add-on’s payment brings it, and not the dues' }),
        dueOn: day,
        isPastDue: z.boolean(),
        amount: moneySum,
        paymentMethod: z.strictObject({
          kind: z.enum(['card', 'bank_account', 'cash', 'statement']),
          label: z.string(),
        }),
        credits: z.array(
          z.strictObject({
            itemId: dressedId('item'),
            itemName: z.string(),
            quantity: z.int(),
            isPool: z.boolean(),
            lastDay: day
              .nullable()
              .meta({ description: 'If the dues are collected on their day; null = never' }),
            lastDayIfPaidToday: day.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Passbook' });

export const ledger = pageOf(
  z.strictObject({ ...entry.shape, about: about.nullable(), event: event.nullable() }),
).meta({
  id: 'MemberLedger',
});

export const runVerification = z
  .strictObject({
    checkedAt: instant
      .nullable()
      .meta({ description: 'Null = a large run that a job has still to check: ask again' }),
    balanced: z.boolean().nullable().meta({ description: 'Null as checkedAt is' }),
    payments: z
      .int()
      .nullable()
      .meta({ description: 'Payments that the run brought in; null as checkedAt is' }),
    differences: z.array(z.strictObject({ row: z.string(), says: z.string() })),
  })
  .meta({ id: 'DuesRunVerification' });

const tally = z.strictObject({ count: z.int(), amount: moneySum });

const task = z
  .strictObject({
    kind: z.enum(taskKinds),
    count: z.int(),
    amount: moneySum.nullable(),
    subjectId: z.string().nullable().meta({ description: 'The run or the offer it is about' }),
    name: z.string().nullable(),
  })
  .meta({ id: 'DashboardTask' });

export const dashboard = z
  .strictObject({
    asOf: instant.nullable().meta({
      description:
        'When it was counted; a large club’s is counted by a job. Null = not yet, and there are no figures: ask again',
    }),
    isCounting: z.boolean().meta({ description: 'A job counts it anew: ask again to see it' }),
    week: z
      .strictObject({
        from: z.string(),
        through: z.string(),
        due: tally,
        collected: tally,
        declined: tally,
        open: tally.meta({ description: 'Due by today, and neither' }),
        toCome: tally,
      })
      .nullable()
      .meta({
        description:
          'Dues of the club’s week, Monday to Sunday: due = collected + declined + open + toCome. Null without dues:read',
      }),
    days: z
      .array(z.strictObject({ day: z.string(), credited: z.int(), used: z.int() }))
      .meta({ description: 'Sessions of the last four weeks, oldest first' }),
    expiring: z
      .strictObject({ through: z.string(), sessions: z.int(), members: z.int() })
      .nullable()
      .meta({ description: 'What lapses within seven days, today included; null as asOf is' }),
    held: z
      .strictObject({
        sessions: z.int(),
        worth: moneySum,
        items: z.array(
          z.strictObject({
            itemId: dressedId('item'),
            itemName: z.string(),
            sessions: z.int(),
            worth: moneySum,
          }),
        ),
      })
      .nullable()
      .meta({ description: 'Unused sessions and their worth (D35). Null without reports:read' }),
    tasks: z.array(task).meta({ description: 'What needs a person, most urgent first' }),
    setUp: z.strictObject({
      hasSessionItem: z.boolean(),
      hasPublishedOffer: z.boolean(),
      hasAgreement: z.boolean(),
      hasRun: z.boolean(),
    }),
  })
  .meta({ id: 'Dashboard' });
