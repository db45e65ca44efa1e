import { z } from 'zod';
import { dressedId, idOf, instant } from '#kit/contract';

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

export const cardPage = z
  .strictObject({
    url: z.string().meta({
      description:
        'A page of Stripe’s, for the member alone: whoever opens it can put a card on file',
    }),
    expiresAt: instant,
  })
  .meta({ id: 'CardPage' });

const mode = z.enum(['test', 'live']).nullable();

export const memberCards = z
  .strictObject({
    takes: mode.meta({
      description: 'Whether cards can be put on file with Stripe, in which mode; null = not here',
    }),
    items: z.array(
      z.strictObject({
        token: z.string(),
        label: z.string(),
        addedAt: instant,
        addedBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'MemberCards' });

export const stripeSetUp = z
  .strictObject({
    mode: mode.meta({ description: 'Of the house’s keys; null = it has none' }),
    takesCards: z.boolean().meta({
      description: 'False without keys, and in a sandbox of a house with live ones',
    }),
    webhookUrl: z
      .string()
      .nullable()
      .meta({ description: 'To be entered at Stripe; null = nobody said where this house is' }),
    events: z.array(z.string()).meta({ description: 'To be chosen at Stripe' }),
    lastHeardAt: instant.nullable().meta({
      description: 'When something that Stripe told was acted on last; null = never',
    }),
  })
  .meta({ id: 'StripeSetUp' });

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
