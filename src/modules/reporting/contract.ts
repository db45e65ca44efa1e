import { z } from 'zod';
import { dressedId, instant, moneySum } from '#kit/contract';
import { taskKinds } from './model.ts';

export const explanations = z
  .strictObject({
    items: z.array(
      z.strictObject({
        itemId: dressedId('item'),
        itemName: z.string(),
        left: z.int(),
        sum: z.string().meta({ example: '3 Yoga left: 3 until Fri, 1 Dec 2023.' }),
        sentences: z.array(z.string()),
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

export const runVerification = z
  .strictObject({
    balanced: z.boolean(),
    payments: z.int().meta({ description: 'Payments that the run brought in' }),
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
    asOf: instant.meta({ description: 'When it was counted; a large club’s is counted by a job' }),
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
      .meta({ description: 'What lapses within seven days, today included' }),
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
