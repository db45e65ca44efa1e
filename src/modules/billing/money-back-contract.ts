import { z } from 'zod';
import { dressedId, instant, moneySum } from '#kit/contract';

export const reversal = z
  .strictObject({
    attempt: z.int().meta({ description: 'Which attempt had brought the money' }),
    kind: z.enum(['return', 'dispute', 'refund']),
    code: z.string().nullable().meta({ description: 'The bank’s, such as R01' }),
    reason: z.string().nullable(),
    amount: moneySum,
    at: instant,
    by: z.string(),
  })
  .meta({ id: 'PaymentReversal', description: 'Money that came and went back' });

export const refund = z
  .strictObject({
    attempt: z.int(),
    amount: moneySum,
    method: z.enum(['original', 'cash']),
    state: z.enum(['asked', 'paid', 'refused', 'not_sent']).meta({
      description:
        'asked: the processor has not answered yet; not_sent: its draft was never sent, and it is owed no more',
    }),
    reason: z.string(),
    at: instant,
    by: z.string(),
  })
  .meta({ id: 'Refund' });

export const dispute = z
  .strictObject({
    id: dressedId('dispute'),
    installmentId: dressedId('installment'),
    attempt: z.int(),
    amount: moneySum,
    reason: z.string().nullable(),
    openedAt: instant,
    openedBy: z.string(),
    outcome: z.enum(['won', 'lost']).nullable().meta({ description: 'null = open' }),
    closedAt: instant.nullable(),
    closedBy: z.string().nullable(),
  })
  .meta({ id: 'Dispute' });
