import { z } from 'zod';
import { dressedId, money, moneySum, text, whole } from '#kit/contract';
import { owedPolicies } from '#modules/identity/contract';
import { installment } from './contract.ts';

export { dispute } from './money-back-contract.ts';

const sessions = z
  .array(
    z.strictObject({
      itemId: dressedId('item'),
      itemName: z.string(),
      reversed: z.int().meta({ description: 'Unused, and taken back' }),
      owed: z.int().meta({ description: 'Used or handed on, and owed from then on' }),
    }),
  )
  .meta({ description: 'What the payment had bought (D21)' });

export const comeBackPreview = z
  .strictObject({
    installment: installment.meta({ description: 'As it is now' }),
    refundable: moneySum.meta({ description: 'What can be given back at most' }),
    owedAfter: moneySum.meta({ description: 'What the member would owe again' }),
    isCollectedAfter: z
      .boolean()
      .meta({ description: 'A partial refund leaves it collected, with its sessions' }),
    sessions,
    owedSessions: z.enum(owedPolicies).meta({
      description: 'Whether owed sessions are taken from the next grant, or let go',
    }),
  })
  .meta({ id: 'ComeBackPreview' });

export const newRefund = z
  .strictObject({
    amount: money
      .refine((amount) => amount.amountMinor > 0, { message: 'must be more than nothing' })
      .optional()
      .meta({ description: 'All that can be given back when left out' }),
    method: z
      .enum(['original', 'cash'])
      .default('original')
      .meta({ description: 'The way it came, or over the counter' }),
    reason: text(300),
  })
  .meta({ id: 'NewRefund' });

export const gaveBack = z.strictObject({ installment }).meta({ id: 'GaveBack' });

const attempt = whole(1, 1_000_000)
  .optional()
  .meta({ description: 'Which attempt had brought the money; the newest one when left out' });

export const newReturn = z
  .strictObject({
    attempt,
    code: z
      .string()
      .regex(/^R\d\d$/, 'must be a return code, such as R01')
      .optional()
      .meta({ description: 'The bank’s, such as R01' }),
    reason: text(300),
  })
  .meta({ id: 'NewReturn' });

export const newWithdrawal = z
  .strictObject({ attempt, reason: text(300) })
  .meta({ id: 'NewDraftWithdrawal' });

export const newDispute = z.strictObject({ attempt, reason: text(300) }).meta({ id: 'NewDispute' });

export const disputeOutcome = z
  .strictObject({ outcome: z.enum(['won', 'lost']) })
  .meta({ id: 'DisputeOutcome' });

export const cameBack = z.strictObject({ installment, sessions }).meta({ id: 'CameBack' });
