import type { Stripe } from 'stripe';
import { z } from 'zod';
import { keyName } from './payments.ts';

/**
 * What Stripe told, as far as it is acted on: names alone. How things stand by now is asked of Stripe
 * when it is acted on, so that it does not matter in which order they were told.
 */
export const told = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('payment'),
    event: z.string(),
    key: z.string(),
    customer: z.string(),
    intent: z.string(),
    /** A payment that came has come; one that failed may have come since. */
    hasCome: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('dispute'), event: z.string(), dispute: z.string() }),
  z.strictObject({ kind: z.literal('refund'), event: z.string(), intent: z.string() }),
  /** Somebody finished a page of Stripe's: a card to keep, or money to take. */
  z.strictObject({ kind: z.literal('page'), event: z.string(), page: z.string() }),
  z.strictObject({ kind: z.literal('card'), event: z.string(), method: z.string() }),
]);
export type Told = z.infer<typeof told>;

/** What Stripe has to be told to tell. */
export const eventsHeard = [
  'checkout.session.completed',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'charge.refunded',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'payment_method.automatically_updated',
] as const satisfies readonly Stripe.Event['type'][];

/** Reads an event whose signature was checked; undefined when it is none of our business. */
export function readEvent(event: Stripe.Event): Told | undefined {
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed': {
      const { id, metadata, customer } = event.data.object;
      const key = metadata?.[keyName];
      if (!key || !customer) return undefined;
      const hasCome = event.type === 'payment_intent.succeeded';
      return {
        kind: 'payment',
        event: event.id,
        key,
        customer: idOf(customer),
        intent: id,
        hasCome,
      };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return { kind: 'dispute', event: event.id, dispute: event.data.object.id };
    case 'charge.refunded':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const { payment_intent: intent } = event.data.object;
      return intent ? { kind: 'refund', event: event.id, intent: idOf(intent) } : undefined;
    }
    case 'checkout.session.completed':
      return { kind: 'page', event: event.id, page: event.data.object.id };
    case 'payment_method.automatically_updated':
      return { kind: 'card', event: event.id, method: event.data.object.id };
    default:
      return undefined;
  }
}

export const idOf = (named: string | { id: string }) =>
  typeof named === 'string' ? named : named.id;
