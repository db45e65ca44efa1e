import { z } from 'zod';
import { amountMinor, dressedId, instant, money, pageOf, line, whole } from '#kit/contract';
import { bucketTypes, itemTypes } from './model.ts';

export { bucketTypes, itemTypes };

const sessionFacts = z
  .strictObject({
    shortName: line(30).meta({ description: 'Said with counts: "4 Yoga"' }),
    bucketType: z.enum(bucketTypes),
    packQuantity: whole(1, 1000).default(1),
    daysToExpire: whole(0, 3660).default(0).meta({ description: '0 = never expires' }),
    notionalValue: money.meta({ description: 'Worth of one session (D35)' }),
  })
  .meta({ id: 'SessionFacts' });

export const newItem = z
  .strictObject({
    type: z.enum(itemTypes),
    name: line(80),
    session: sessionFacts.optional(),
  })
  .refine((item) => (item.type === 'scheduler_bucket') === (item.session !== undefined), {
    path: ['session'],
    message: 'is for items of type scheduler_bucket, which always have it, and for no others',
  })
  .meta({ id: 'NewItem' });

export const changedItem = z
  .strictObject({
    name: line(80).optional(),
    active: z.boolean().optional(),
    session: z
      .strictObject({
        shortName: line(30).optional(),
        packQuantity: whole(1, 1000).optional(),
        daysToExpire: whole(0, 3660).optional(),
        notionalValueMinor: amountMinor.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ChangedItem' });

export const item = z
  .strictObject({
    id: dressedId('item'),
    type: z.enum(itemTypes),
    name: z.string(),
    active: z.boolean(),
    createdAt: instant,
    session: z
      .strictObject({
        shortName: z.string(),
        bucketType: z.enum(bucketTypes),
        packQuantity: z.int(),
        daysToExpire: z.int(),
        notionalValue: money,
      })
      .nullable(),
  })
  .meta({ id: 'Item' });

export const itemPage = pageOf(item).meta({ id: 'ItemPage' });
