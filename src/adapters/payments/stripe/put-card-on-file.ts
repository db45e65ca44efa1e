import { Stripe } from 'stripe';
import type { Caller } from '#kit/caller';
import { findOrganization, recordAudit } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Tx } from '#platform/database/query';
import { labelOf, tokenOf } from './cards.ts';
import type { StripeConnection } from './connection.ts';
import { describe, neverTaken } from './payment-answers.ts';
import { memberName, organizationName } from './payments.ts';
import * as refuse from './refusals.ts';
import { findCards, findCustomer, keepCard, keepCustomer, type StoredCard } from './store.ts';

/**
 * Begins to put a member's card on file, to be asked later without its holder. The card goes from the
 * browser to Stripe alone. Refuses `stripe_not_set_up`, `no_such_member`, `sandbox_needs_test_mode`,
 * `stripe_away`.
 */
export async function beginCard(
  tx: Tx,
  caller: Caller,
  stripe: StripeConnection | undefined,
  { memberId }: { memberId: number },
): Promise<{ setupIntentId: string; clientSecret: string; publishableKey: string }> {
  const ready = await readyFor(tx, caller, stripe, memberId);
  const customer = await customerOf(tx, caller, ready, memberId);
  const intent = await orAway(ready, (api) =>
    api.setupIntents.create({
      customer,
      usage: 'off_session',
      allowed_payment_method_types: ['card'],
      metadata: whose(caller, memberId),
    }),
  );
  return {
    setupIntentId: intent.id,
    clientSecret: intent.client_secret!,
    publishableKey: ready.publishableKey,
  };
}

/**
 * Keeps a card that its holder has given to Stripe: from then on the member can pay with its token. What
 * the browser says is believed only once Stripe says the same. Twice is once. Refuses
 * `no_such_setup_intent`, `card_not_confirmed`, and what `beginCard` refuses.
 */
export async function keepCardOf(
  tx: Tx,
  caller: Caller,
  stripe: StripeConnection | undefined,
  { memberId, setupIntentId }: { memberId: number; setupIntentId: string },
): Promise<StoredCard> {
  const ready = await readyFor(tx, caller, stripe, memberId);
  const customer = await findCustomer(tx, caller.organizationId, memberId, ready);
  if (customer === undefined) throw refuse.noSuchSetupIntent();
  const intent = await orAway(ready, (api) =>
    api.setupIntents.retrieve(setupIntentId, { expand: ['payment_method'] }),
  );
  if (intent.customer !== customer) throw refuse.noSuchSetupIntent();
  const method = intent.payment_method;
  if (intent.status !== 'succeeded' || method === null || typeof method === 'string')
    throw refuse.cardNotConfirmed();
  return keepCardAs(tx, caller, { memberId, customer }, method, ready);
}

/** Keeps a card that Stripe has for a member. Twice is once. */
export async function keepCardAs(
  tx: Tx,
  caller: Caller,
  { memberId, customer }: { memberId: number; customer: string },
  method: Stripe.PaymentMethod,
  ready: StripeConnection,
): Promise<StoredCard> {
  const card = { token: tokenOf(method.id), memberId, customer, label: labelOf(method) };
  const isNews = await keepCard(tx, caller, card, ready);
  if (!isNews) {
    const [kept] = await findCards(tx, caller.organizationId, [card.token], ready);
    return kept!;
  }
  await recordAudit(tx, caller, {
    action: 'member.card_added',
    subjectKind: 'member',
    subjectId: memberId,
    after: { label: card.label },
  });
  return card;
}

export async function readyFor(
  tx: Tx,
  caller: Caller,
  stripe: StripeConnection | undefined,
  memberId: number,
): Promise<StripeConnection> {
  const { organizationId } = caller;
  if (!(await findMember(tx, organizationId, memberId))) throw noSuchMember();
  if (!stripe) throw refuse.stripeNotSetUp();
  const organization = await findOrganization(tx, organizationId);
  if (organization!.sandbox && stripe.isLive) throw refuse.sandboxNeedsTestMode();
  return stripe;
}

export async function customerOf(
  tx: Tx,
  caller: Caller,
  stripe: StripeConnection,
  memberId: number,
): Promise<string> {
  const known = await findCustomer(tx, caller.organizationId, memberId, stripe);
  if (known) return known;
  // neither name nor address: Stripe needs neither to ask a card
  const { id } = await orAway(stripe, (api) =>
    api.customers.create({ metadata: whose(caller, memberId) }),
  );
  return keepCustomer(tx, caller, memberId, id, stripe);
}

export const whose = ({ organizationId }: Caller, memberId: number) => ({
  [organizationName]: String(organizationId),
  [memberName]: String(memberId),
});

export async function orAway<Answer>(
  stripe: StripeConnection,
  ask: (api: Stripe) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(stripe.api);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    if (error.code === 'resource_missing' && error.param !== 'customer')
      throw refuse.noSuchSetupIntent();
    if (neverTaken.has(error.code ?? '')) throw refuse.cannotBePaidByPage();
    stripe.warn(`Stripe did not answer: ${describe(error)}`);
    throw refuse.stripeAway();
  }
}
