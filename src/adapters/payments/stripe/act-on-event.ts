import type { Stripe } from 'stripe';
import type { Caller } from '#kit/caller';
import { Refusal } from '#kit/refusal';
import {
  attemptHolding,
  attemptOf,
  closeDispute,
  lateWasGivenBack,
  noteFailedRefund,
  noteRefund,
  openDispute,
  type PaymentCallback,
  type Processors,
  receiveLate,
  recordRefund,
  refundOf,
  settleCallback,
} from '#modules/billing/index';
import { relabelPaymentMethods } from '#modules/enrollment/index';
import { systemCaller } from '#modules/identity/index';
import type { Db, Tx } from '#platform/database/query';
import { labelOf, tokenOf } from './cards.ts';
import type { StripeConnection } from './connection.ts';
import { finishPage } from './finish-page.ts';
import { answerOfIntent } from './payment-answers.ts';
import { keyName, organizationName } from './payments.ts';
import { idOf, told as toldSchema, type Told } from './read-event.ts';
import { answerOfRefund, refundsOf } from './refunds.ts';
import { findCards, findMemberOf, noteEvent, relabelCard } from './store.ts';

/**
 * Acts on what Stripe told: once, however often it is told, and by how things stand at Stripe now, in
 * whatever order it is told. What is not this house's, or was decided otherwise meanwhile, is passed over.
 */
export async function actOnEvent(
  db: Db,
  sent: unknown,
  stripe: StripeConnection,
  processor: Processors,
): Promise<void> {
  const told = toldSchema.parse(sent);
  if (told.kind === 'page') return finishPage(db, told, stripe, processor);
  const act = await prepare(db, told, stripe);
  if (!act) return;
  const system = await systemCaller(db, act.organizationId, 'Stripe');
  if (!system) return;
  try {
    await db.transaction().execute(async (tx) => {
      if ((await findMemberOf(tx, act.organizationId, act.customer, stripe)) === undefined) return;
      if (await noteEvent(tx, system.caller, told)) await act.book(tx, system.caller);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    stripe.warn(`Stripe told ${told.event} (${told.kind}), which changes nothing: ${error.code}`);
  }
}

/** Whose it is, and what there is to do in one transaction; everything Stripe has to be asked is asked. */
type Act = {
  organizationId: number;
  customer: string;
  book: (tx: Tx, caller: Caller) => Promise<unknown>;
};

function prepare(
  db: Db,
  told: Exclude<Told, { kind: 'page' }>,
  stripe: StripeConnection,
): Promise<Act | undefined> {
  switch (told.kind) {
    case 'payment':
      return settlePayment(told, stripe);
    case 'dispute':
      return followDispute(told, stripe);
    case 'refund':
      return settleRefunds(told, stripe);
    case 'card':
      return renewLabel(db, told, stripe);
  }
}

async function settlePayment(
  { key, customer, intent, hasCome }: Extract<Told, { kind: 'payment' }>,
  { api, warn }: StripeConnection,
): Promise<Act | undefined> {
  const answer = hasCome
    ? ({ key, outcome: 'paid', reference: intent } as const)
    : answerOfIntent(key, await api.paymentIntents.retrieve(intent));
  if (answer.outcome === 'pending') return undefined;
  return ofKey(key, customer, (tx, caller) => settle(tx, caller, answer, warn));
}

/** An attempt has one answer: money that came after its card had been declined is taken in all the same. */
async function settle(
  tx: Tx,
  caller: Caller,
  answer: PaymentCallback,
  warn: StripeConnection['warn'],
): Promise<void> {
  const outcome = await settleCallback(tx, caller, answer);
  const attempt = attemptOf(caller.organizationId, answer.key);
  if (outcome !== 'known' || answer.outcome !== 'paid' || !attempt) return;
  const late = await receiveLate(tx, caller, { ...attempt, reference: answer.reference });
  if (late === 'loose')
    warn(
      `Stripe took money for ${answer.key}, which had been declined here and is not owed any more.`,
    );
}

async function followDispute(
  told: Extract<Told, { kind: 'dispute' }>,
  { api, warn }: StripeConnection,
): Promise<Act | undefined> {
  const dispute = await api.disputes.retrieve(told.dispute, { expand: ['payment_intent'] });
  const intent = dispute.payment_intent;
  // an inquiry takes no money yet, and may never
  if (!intent || typeof intent === 'string' || !contests.has(dispute.status)) return undefined;
  return ofIntent(intent, async (tx, caller, key) => {
    const named = attemptOf(caller.organizationId, key);
    if (!named) return;
    // its payment's own answer may be on its way still
    const answer = answerOfIntent(key, intent);
    if (answer.outcome !== 'pending') await settle(tx, caller, answer, warn);
    const attempt = await attemptHolding(tx, caller, named);
    if (!attempt) return;
    const reason = `contested at the card’s bank: ${dispute.reason.replaceAll('_', ' ')}`;
    const opened = { ...attempt, reason, reference: dispute.id };
    const { id: disputeId } = await openDispute(tx, caller, opened);
    if (dispute.status === 'won') await closeDispute(tx, caller, { disputeId, outcome: 'won' });
    if (dispute.status === 'lost') await closeDispute(tx, caller, { disputeId, outcome: 'lost' });
  });
}

const contests = new Set<Stripe.Dispute.Status>(['needs_response', 'under_review', 'won', 'lost']);

async function settleRefunds(
  told: Extract<Told, { kind: 'refund' }>,
  { api }: StripeConnection,
): Promise<Act | undefined> {
  const intent = await api.paymentIntents.retrieve(told.intent);
  const refunds = await refundsOf(api, told.intent);
  return ofIntent(intent, async (tx, caller, key) => {
    const named = attemptOf(caller.organizationId, key);
    if (!named) return;
    const attempt = await attemptHolding(tx, caller, named);
    if (!attempt) return lateWasGivenBack(tx, caller, named, sumOf(refunds));
    for (const refund of refunds) {
      const ours = refund.metadata?.[keyName];
      if (ours) await settleOurs(tx, caller, ours, refund);
      else if (refund.status === 'succeeded')
        await noteRefund(tx, caller, {
          ...attempt,
          amountMinor: refund.amount,
          reason: 'given back in Stripe’s dashboard',
          reference: refund.id,
        });
      else if (failed.has(refund.status ?? ''))
        await noteFailedRefund(tx, caller, { reference: refund.id }, failureOf(refund));
    }
  });
}

const failed = new Set(['failed', 'canceled']);

const failureOf = (refund: Stripe.Refund) => ({
  reference: refund.id,
  code: refund.failure_reason ?? null,
});

const sumOf = (refunds: readonly Stripe.Refund[]) =>
  refunds
    .filter(({ status }) => status === 'succeeded')
    .reduce((sum, { amount }) => sum + amount, 0);

async function settleOurs(tx: Tx, caller: Caller, key: string, refund: Stripe.Refund) {
  const refundId = refundOf(caller.organizationId, key);
  const answer = answerOfRefund(key, refund);
  if (!refundId || answer.outcome === 'pending') return;
  const said =
    answer.outcome === 'paid' ? { ...answer, code: null } : { ...answer, reference: null };
  await recordRefund(tx, caller, refundId, said);
  // it had gone through before, and its bank has sent it back since
  if (answer.outcome === 'refused')
    await noteFailedRefund(tx, caller, { refundId }, failureOf(refund));
}

async function renewLabel(
  db: Db,
  told: Extract<Told, { kind: 'card' }>,
  stripe: StripeConnection,
): Promise<Act | undefined> {
  const method = await stripe.api.paymentMethods.retrieve(told.method, { expand: ['customer'] });
  const { customer } = method;
  if (!customer || typeof customer === 'string' || customer.deleted) return undefined;
  const organizationId = Number(customer.metadata[organizationName]);
  if (!Number.isSafeInteger(organizationId)) return undefined;
  const token = tokenOf(method.id);
  if ((await findCards(db, organizationId, [token], stripe)).length === 0) return undefined;
  const label = labelOf(method);
  return {
    organizationId,
    customer: customer.id,
    book: async (tx, caller) => {
      await relabelCard(tx, organizationId, token, label);
      await relabelPaymentMethods(tx, caller, { processor: 'stripe', token, label });
    },
  };
}

/** Our key says whose it is; that the customer is theirs too is looked up before anything is booked. */
function ofKey(key: string, customer: string, book: Act['book']): Act | undefined {
  const organizationId = Number(/^([1-9]\d{0,14})-/.exec(key)?.[1]);
  return Number.isNaN(organizationId) ? undefined : { organizationId, customer, book };
}

function ofIntent(
  { metadata, customer }: Stripe.PaymentIntent,
  book: (tx: Tx, caller: Caller, key: string) => Promise<unknown>,
): Act | undefined {
  const key = metadata[keyName];
  if (!key || !customer) return undefined;
  return ofKey(key, idOf(customer), (tx, caller) => book(tx, caller, key));
}
