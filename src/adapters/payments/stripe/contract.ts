import { z } from 'zod';
import { dressedId, idOf } from '#kit/contract';

const setupIntentId = z
  .string()
  .regex(/^seti_[A-Za-z0-9]{1,100}$/, 'must be Stripe’s name for it, such as seti_1Abc')
  .meta({ example: 'seti_1Abc' });

export const newSetupIntent = z
  .strictObject({ memberId: idOf('member') })
  .meta({ id: 'NewSetupIntent' });

export const setupIntent = z
  .strictObject({
    setupIntentId: z.string(),
    clientSecret: z.string().meta({
      description: 'For Stripe’s own form in the browser, with which the card goes to Stripe alone',
    }),
    publishableKey: z.string().meta({ description: 'The key that a browser may see' }),
  })
  .meta({ id: 'SetupIntent' });

export const newCard = z
  .strictObject({ memberId: idOf('member'), setupIntentId })
  .meta({ id: 'NewCard' });

export const card = z
  .strictObject({
    memberId: dressedId('member'),
    token: z.string().meta({
      description: 'To sign up with, or to pay an agreement by',
      example: 'stripe_pm_1Abc',
    }),
    label: z.string().meta({ example: 'Visa 4242' }),
  })
  .meta({ id: 'Card' });
