import type { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import { type Instant } from '#kit/days';
import type { PayPages } from '#modules/billing/index';
import type { Tx } from '#platform/database/query';
import { stripeAmount } from './amounts.ts';
import type { StripeConnection } from './connection.ts';
import { customerOf, orAway, readyFor, whose } from './put-card-on-file.ts';
import { cannotBePaidByPage } from './refusals.ts';

/** Under this name it stands at Stripe which dues a payment on a page is for. */
export const installmentName = 'duesday_installment';

/** The shortest that Stripe allows is half an hour; its clock and ours need not agree. */
const payPageMinutes = 35;

/** A member who gets the address by mail reads it in the evening. */
const cardPageHours = 23;

/**
 * Makes a page of Stripe's on which a member puts a card on file: it is kept when Stripe tells that it is
 * there. Refuses what `beginCard` refuses.
 */
export async function makeCardPage(
  tx: Tx,
  caller: Caller,
  stripe: StripeConnection | undefined,
  { memberId, base }: { memberId: number; base: string },
): Promise<{ url: string; expiresAt: Instant }> {
  const ready = await readyFor(tx, caller, stripe, memberId);
  const customer = await customerOf(tx, caller, ready, memberId);
  const expiresAt = inFuture(ready, { hours: cardPageHours });
  const metadata = whose(caller, memberId);
  const { url } = await orAway(ready, (api) =>
    api.checkout.sessions.create({
      mode: 'setup',
      customer,
      allowed_payment_method_types: ['card'],
      metadata,
      setup_intent_data: { metadata },
      expires_at: seconds(expiresAt),
      success_url: `${base}/card/given`,
      cancel_url: `${base}/card/left`,
    }),
  );
  return { url: url!, expiresAt };
}

/**
 * Stripe's pages for paying without a card on file, or with one whose bank wants its holder. The money is
 * only held there (`capture_method`): whatever the payer does in whichever window, it is taken by an
 * attempt of ours, once, and only while it is owed (`finish-page.ts`).
 */
export const payPagesOf = (stripe: StripeConnection): PayPages => ({
  of: 'stripe',
  take: ({ isSandbox, currency }) =>
    !(isSandbox && stripe.isLive) && stripeAmount(1000, currency) !== undefined,

  async open(tx, caller, { installmentId, memberId, amountMinor, currency, title, backTo }) {
    const ready = await readyFor(tx, caller, stripe, memberId);
    const amount = stripeAmount(amountMinor, currency);
    if (amount === undefined) throw cannotBePaidByPage();
    const customer = await customerOf(tx, caller, ready, memberId);
    const metadata = { ...whose(caller, memberId), [installmentName]: String(installmentId) };
    const price = {
      currency: currency.toLowerCase(),
      unit_amount: amount,
      product_data: { name: title },
    };
    const { url } = await orAway(ready, (api) =>
      api.checkout.sessions.create({
        mode: 'payment',
        customer,
        allowed_payment_method_types: ['card'],
        line_items: [{ quantity: 1, price_data: price }],
        metadata,
        payment_intent_data: { capture_method: 'manual', metadata },
        expires_at: seconds(inFuture(ready, { minutes: payPageMinutes })),
        success_url: `${backTo}?back=1`,
        cancel_url: backTo,
      }),
    );
    return url!;
  },
});

const inFuture = ({ clock }: StripeConnection, from: Temporal.DurationLike): Instant =>
  clock().add(from);

const seconds = (instant: Instant) => Math.floor(instant.epochMilliseconds / 1000);
