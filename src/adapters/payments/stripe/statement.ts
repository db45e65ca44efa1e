import type { Stripe } from 'stripe';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import {
  attemptOf,
  findRefundsNamed,
  keyOf,
  listBookedLate,
  refundKeyOf,
  type StatementLine,
  type StatementOf,
} from '#modules/billing/index';
import type { Tx } from '#platform/database/query';
import { inParallel } from '#platform/in-parallel';
import type { StripeConnection } from './connection.ts';
import { keyName } from './payments.ts';
import { findClubsOf, findClubsOfDues } from './store.ts';

const atOnce = 8;
const dayInSeconds = 86_400;

/**
 * What moved at Stripe in a stretch of time, of one club: the account's balance, which has each charge,
 * refund and dispute when it moved, and a dispute that was won once more. A day at a time, several days
 * at once; what belongs to other houses or clubs is left out. What was charged or given back by hand in
 * Stripe's dashboard stands under Stripe's own name for it.
 */
export async function readStatement(
  tx: Tx,
  caller: Caller,
  { api }: Pick<StripeConnection, 'api'>,
  of: StatementOf,
): Promise<StatementLine[]> {
  const days = daysOf(of);
  const moves = (
    await inParallel(days, atOnce, async (created) => [
      ...(await chargesIn(api, created)),
      ...(await refundsIn(api, created)),
      ...(await disputesIn(api, created)),
    ])
  ).flat();
  return linesOf(tx, caller, of.clubId, moves);
}

/** What moved, before it is known whose it is. */
type Move = Pick<StatementLine, 'kind' | 'amountMinor' | 'at'> & {
  /** Stripe's own name for it. */
  name: string;
  customer: string | null;
  /** Our key of the payment it is about, where it has one. */
  paymentKey: string | undefined;
  /** Of a refund: our key, where we asked for it. */
  refundKey?: string | undefined;
};

type Created = { gte: number; lt: number };

/** Whole seconds, as Stripe tells time, in pieces of a day. */
function daysOf({ from, until }: StatementOf): Created[] {
  const [first, end] = [from, until].map((at) => Math.ceil(at.epochMilliseconds / 1000)) as [
    number,
    number,
  ];
  return Array.from({ length: Math.ceil((end - first) / dayInSeconds) }, (_, day) => ({
    gte: first + day * dayInSeconds,
    lt: Math.min(end, first + (day + 1) * dayInSeconds),
  }));
}

const instantOf = (seconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

async function chargesIn(api: Stripe, created: Created): Promise<Move[]> {
  const moves: Move[] = [];
  for await (const one of list(api, 'charge', created, 'data.source.payment_intent')) {
    const charge = one.source as Stripe.Charge;
    const intent = charge.payment_intent as Stripe.PaymentIntent | null;
    moves.push({
      kind: 'payment',
      name: charge.id,
      customer: idOf(charge.customer),
      // what was agreed to on a page has its charge before it has our key
      paymentKey: intent?.metadata[keyName],
      amountMinor: charge.amount_captured,
      at: instantOf(one.created),
    });
  }
  return moves;
}

async function refundsIn(api: Stripe, created: Created): Promise<Move[]> {
  const moves: Move[] = [];
  for await (const one of list(api, 'refund', created, 'data.source.payment_intent')) {
    const refund = one.source as Stripe.Refund;
    const intent = refund.payment_intent as Stripe.PaymentIntent | null;
    moves.push({
      kind: 'refund',
      name: refund.id,
      customer: idOf(intent?.customer),
      paymentKey: intent?.metadata[keyName],
      refundKey: refund.metadata?.[keyName],
      amountMinor: refund.amount,
      at: instantOf(one.created),
    });
  }
  return moves;
}

/** Disputes are few: each one's payment is asked for by itself. */
async function disputesIn(api: Stripe, created: Created): Promise<Move[]> {
  const moves: Move[] = [];
  for await (const one of list(api, 'adjustment', created, 'data.source')) {
    const dispute = one.source as Stripe.Dispute | null;
    if (dispute?.object !== 'dispute' || !dispute.payment_intent) continue;
    const intent = await api.paymentIntents.retrieve(idOf(dispute.payment_intent)!);
    moves.push({
      kind: one.amount < 0 ? 'dispute' : 'dispute_won',
      name: dispute.id,
      customer: idOf(intent.customer),
      paymentKey: intent.metadata[keyName],
      amountMinor: dispute.amount,
      at: instantOf(one.created),
    });
  }
  return moves;
}

const list = (api: Stripe, type: string, created: Created, expand: string) =>
  api.balanceTransactions.list({ type, created, expand: [expand], limit: 100 });

const idOf = (thing: string | { id: string } | null | undefined): string | null =>
  typeof thing === 'string' ? thing : (thing?.id ?? null);

/** Those of a club's members, under our keys. */
async function linesOf(
  tx: Tx,
  caller: Caller,
  clubId: number,
  moves: readonly Move[],
): Promise<StatementLine[]> {
  const { organizationId } = caller;
  const customers = [...new Set(moves.flatMap(({ customer }) => customer ?? []))];
  const homes = new Map(
    (await findClubsOf(tx, organizationId, customers)).map((one) => [one.customer, one.clubId]),
  );
  const ours = moves.filter(({ customer }) => customer !== null && homes.has(customer));
  const duesOf = ({ paymentKey }: Move) =>
    paymentKey === undefined ? undefined : attemptOf(organizationId, paymentKey)?.installmentId;
  const dues = [...new Set(ours.flatMap((one) => duesOf(one) ?? []))];
  const clubs = new Map(
    (await findClubsOfDues(tx, organizationId, dues)).map((one) => [one.id, one.clubId]),
  );
  // of the club whose dues they are; what is for no dues, of the club whose member paid it
  const own = ours.filter(
    (one) => (clubs.get(duesOf(one) ?? 0) ?? homes.get(one.customer!)) === clubId,
  );
  const byHand = own.filter((one) => one.kind === 'refund' && one.refundKey === undefined);
  const named = new Map(
    (
      await findRefundsNamed(
        tx,
        organizationId,
        byHand.map(({ name }) => name),
      )
    ).map((one) => [one.reference, refundKeyOf(organizationId, one.refundId)]),
  );
  // money that came late was booked under another attempt than the one that Stripe knows it by
  const late = new Map(
    (await listBookedLate(tx, organizationId, dues)).map(({ bookedAs, ...asked }) => [
      keyOf(organizationId, asked),
      keyOf(organizationId, { ...asked, attemptNo: bookedAs }),
    ]),
  );
  return own.map((one) => ({
    kind: one.kind,
    key:
      (one.kind === 'refund'
        ? (one.refundKey ?? named.get(one.name))
        : (late.get(one.paymentKey ?? '') ?? one.paymentKey)) ?? one.name,
    amountMinor: one.amountMinor,
    at: one.at,
  }));
}
