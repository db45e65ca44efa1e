import { Stripe } from 'stripe';
import type { Caller } from '#kit/caller';
import type { PaymentRequest } from '#modules/billing/index';
import { stripeAmount } from './amounts.ts';
import { methodOf } from './cards.ts';
import type { AskedBefore, StoredCard } from './store.ts';

/** Under this name our key stands with every payment and refund at Stripe. */
export const keyName = 'duesday_key';

/** Under these names it stands at Stripe whose a customer, a card or a payment on a page is. */
export const organizationName = 'duesday_organization';
export const memberName = 'duesday_member';

/** Stripe's clock and ours need not agree. */
const slackSeconds = 600;

/** What became of a payment that was asked for before, if it ever arrived. */
export async function findIntent(
  api: Stripe,
  { customer }: Pick<StoredCard, 'customer'>,
  { key, askedAt, paymentIntent }: AskedBefore,
): Promise<Stripe.PaymentIntent | undefined> {
  if (paymentIntent) return api.paymentIntents.retrieve(paymentIntent);
  const from = Math.floor(askedAt.epochMilliseconds / 1000) - slackSeconds;
  // a list is up to date at once, in contrast to Stripe's search
  for await (const intent of api.paymentIntents.list({
    customer,
    created: { gte: from },
    limit: 100,
  }))
    if (intent.metadata[keyName] === key) return intent;
  return undefined;
}

/**
 * Asks a card that is on file, its holder being away. What was made and never confirmed is confirmed;
 * undefined where Stripe cannot be asked for such an amount. The key that makes it happen once has the
 * customer in it: two houses that share an account number their attempts alike.
 */
export async function takePayment(
  api: Stripe,
  request: PaymentRequest,
  { customer, token }: StoredCard,
  made: Stripe.PaymentIntent | undefined,
): Promise<Stripe.PaymentIntent | undefined> {
  const { key, currency } = request;
  const once = `${key}/${customer}`;
  const intent = made ?? (await create());
  return intent?.status === 'requires_confirmation'
    ? api.paymentIntents.confirm(
        intent.id,
        { off_session: true },
        { idempotencyKey: `${once}/confirm` },
      )
    : intent;

  async function create() {
    const amount = stripeAmount(request.amountMinor, currency);
    if (amount === undefined) return undefined;
    return api.paymentIntents.create(
      {
        amount,
        currency: currency.toLowerCase(),
        customer,
        payment_method: methodOf(token),
        allowed_payment_method_types: ['card'],
        confirm: true,
        off_session: true,
        metadata: { [keyName]: key },
      },
      { idempotencyKey: once },
    );
  }
}

/**
 * Takes money that is held since somebody agreed to it on a page of Stripe's; undefined where it is held
 * for somebody else, or another attempt has taken it. Our key stands with the payment from then on.
 */
export async function takeHeld(
  api: Stripe,
  { key, amountMinor, currency }: PaymentRequest,
  held: string,
  { organizationId }: Pick<Caller, 'organizationId'>,
): Promise<Stripe.PaymentIntent | undefined> {
  const intent = await api.paymentIntents.retrieve(held);
  if (intent.metadata[organizationName] !== String(organizationId)) return undefined;
  const takenBy = intent.metadata[keyName];
  if (takenBy !== undefined && takenBy !== key) return undefined;
  const amount = stripeAmount(amountMinor, currency);
  if (intent.status !== 'requires_capture' || amount === undefined) return intent;
  return api.paymentIntents.capture(
    held,
    { amount_to_capture: amount, metadata: { [keyName]: key } },
    { idempotencyKey: `${key}/${held}` },
  );
}

/** The payment that an error is about, where it says so. */
export const intentOfError = (error: unknown): { id: string } | undefined =>
  error instanceof Stripe.errors.StripeError ? error.payment_intent : undefined;
