import { Stripe } from 'stripe';
import type { Api } from '#platform/http/api';
import { makeProblem, problemType } from '#platform/http/problem';
import { enqueue } from '#platform/jobs/jobs';
import type { StripeConnection } from './connection.ts';
import { readEvent, told as toldSchema, type Told } from './read-event.ts';

/** The job that acts on what Stripe told. */
export const stripeEventTask = 'stripe-event';

export const webhookPath = '/v1/webhooks/stripe';

/** How old a signature may be: whoever repeats what they overheard comes too late. */
const replayWindowSeconds = 300;

/**
 * A payment's own answer is on its way to whoever asked, and is booked with the rest of its run; Stripe's
 * word about it counts where that answer was lost.
 */
const answersComeFirstMinutes = 15;

/**
 * Where Stripe tells what happened. Only the signature is checked here, on the bytes as they came; acting
 * on it is a job's, so that a slow database or a Stripe that is away costs no event. What is none of our
 * business is thanked for.
 */
export function webhookRoute({ app, db }: Api, stripe: StripeConnection | undefined): void {
  if (!stripe) return;
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post(webhookPath, { schema: { hide: true } }, async (request, reply) => {
      const event = trusted(stripe, request.body, request.headers['stripe-signature']);
      if (!event) return reply.code(400).type(problemType).send(badSignature);
      const told = ours(event);
      if (told) await enqueue(db, stripeEventTask, told, notBefore(told, stripe));
      return { received: true };
    });
    done();
  });
}

/** What there is to act on, whole: Stripe tells of connected accounts, and of much else, as well. */
function ours(event: Stripe.Event): Told | undefined {
  if (event.account !== undefined) return undefined;
  return toldSchema.safeParse(readEvent(event)).data;
}

const badSignature = makeProblem(400, 'bad_signature', 'This was not signed by Stripe just now.');

function trusted(
  { api, webhookSecret, clock }: StripeConnection,
  body: unknown,
  signature: unknown,
): Stripe.Event | undefined {
  if (!Buffer.isBuffer(body) || typeof signature !== 'string') return undefined;
  try {
    const event: Partial<Stripe.Event> | null = api.webhooks.constructEvent(
      body,
      signature,
      webhookSecret,
      replayWindowSeconds,
      undefined,
      clock().epochMilliseconds,
    );
    return event?.data?.object ? (event as Stripe.Event) : undefined;
  } catch (error) {
    // signed, and yet not an event, is not an event either
    if (error instanceof Stripe.errors.StripeError || error instanceof SyntaxError)
      return undefined;
    throw error;
  }
}

const notBefore = (told: Told, { clock }: StripeConnection) =>
  told.kind === 'payment' ? { runAt: clock().add({ minutes: answersComeFirstMinutes }) } : {};
