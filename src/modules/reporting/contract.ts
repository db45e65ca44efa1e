import { z } from 'zod';
import { dressedId } from '#kit/contract';

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
