import { Stripe } from 'stripe';
import type { DeclineCode, PaymentAnswer } from '#modules/billing/index';
import { declineCodeOf } from './decline-codes.ts';

/** What a payment at Stripe comes to by now. */
export function answerOfIntent(
  key: string,
  intent: Pick<Stripe.PaymentIntent, 'id' | 'status' | 'last_payment_error'>,
): PaymentAnswer {
  switch (intent.status) {
    case 'succeeded':
      return { key, outcome: 'paid', reference: intent.id };
    case 'requires_action':
      return { key, outcome: 'declined', code: 'needs_the_holder' };
    case 'requires_payment_method':
    case 'canceled':
      return { key, outcome: 'declined', code: declineCodeOf(intent.last_payment_error ?? {}) };
    // the card's bank has not decided
    default:
      return { key, outcome: 'pending' };
  }
}

/**
 * What an error says about the payment. Only where Stripe says that the card was declined, or that it
 * will never take such a payment, is it declined; everything else leaves open whether money moved, or
 * can be mended by whoever runs the house, and is pending.
 */
export function answerOfError(key: string, error: unknown): PaymentAnswer {
  const code = refusedBecause(error);
  return code ? { key, outcome: 'declined', code } : { key, outcome: 'pending' };
}

function refusedBecause(error: unknown): DeclineCode | undefined {
  if (error instanceof Stripe.errors.StripeCardError) return declineCodeOf(error);
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return undefined;
  // a customer who is missing may well mean the keys of another account: nobody's card is given up for it
  const isAboutTheCard = error.param === 'payment_method';
  if (isAboutTheCard && !mendable.test(error.code ?? '')) return 'closed_account';
  return neverTaken.has(error.code ?? '') ? 'declined' : undefined;
}

/** Wrong keys, or a request that nobody should have sent: nothing that a card could help. */
const mendable = /^(livemode_mismatch|parameter)/;

/** Amounts that Stripe takes of nobody. */
export const neverTaken = new Set([
  'amount_too_small',
  'amount_too_large',
  'invalid_charge_amount',
]);

/** For whoever looks after the house: what went wrong, without what Stripe's sentence may quote. */
export function describe(error: unknown): string {
  if (!(error instanceof Stripe.errors.StripeError)) return (error as Error).name;
  const parts = [error.type, error.code, error.statusCode, error.requestId];
  return parts.filter((part) => part !== undefined).join(' ');
}
