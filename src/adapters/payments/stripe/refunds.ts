import { Stripe } from 'stripe';
import type { RefundAnswer, RefundRequest } from '#modules/billing/index';
import { stripeAmount } from './amounts.ts';
import { keyName } from './payments.ts';

/** A refund that was asked for before: Stripe may have forgotten its key, not the refund. */
export async function findRefund(
  api: Stripe,
  { key, paymentReference }: RefundRequest,
): Promise<Stripe.Refund | undefined> {
  if (paymentReference === null) return undefined;
  return (await refundsOf(api, paymentReference)).find(
    ({ metadata }) => metadata?.[keyName] === key,
  );
}

/** Every refund of a payment, the newest first. */
export const refundsOf = (api: Stripe, paymentIntent: string): Promise<Stripe.Refund[]> =>
  api.refunds
    .list({ payment_intent: paymentIntent, limit: 100 })
    .autoPagingToArray({ limit: 1000 });

/** Gives money back the way it came; undefined where nobody knows which way that was. */
export async function giveBack(
  api: Stripe,
  { key, paymentReference, amountMinor, currency }: RefundRequest,
): Promise<Stripe.Refund | undefined> {
  const amount = stripeAmount(amountMinor, currency);
  if (paymentReference === null || amount === undefined) return undefined;
  return api.refunds.create(
    { payment_intent: paymentReference, amount, metadata: { [keyName]: key } },
    { idempotencyKey: `${key}/${paymentReference}` },
  );
}

/** What a refund comes to by now. */
export function answerOfRefund(key: string, refund: Stripe.Refund | undefined): RefundAnswer {
  if (!refund) return { key, outcome: 'refused', code: 'not_possible' };
  switch (refund.status) {
    case 'succeeded':
      return { key, outcome: 'paid', reference: refund.id };
    case 'failed':
    case 'canceled':
      return { key, outcome: 'refused', code: refund.failure_reason ?? refund.status };
    default:
      return { key, outcome: 'pending' };
  }
}

/** Only where Stripe says that it will not is a refund refused; everything else is pending. */
export function answerOfRefundError(key: string, error: unknown): RefundAnswer {
  const code =
    error instanceof Stripe.errors.StripeInvalidRequestError ? (error.code ?? '') : undefined;
  return code !== undefined && neverGivenBack.has(code)
    ? { key, outcome: 'refused', code }
    : { key, outcome: 'pending' };
}

const neverGivenBack = new Set([
  'amount_too_large',
  'charge_already_refunded',
  'charge_disputed',
  'charge_not_refundable',
  'refund_disputed_payment',
]);
