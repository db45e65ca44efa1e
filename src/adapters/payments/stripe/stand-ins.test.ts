import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectToStripe, type StripeConnection } from './connection.ts';
import { answerOfError, answerOfIntent } from './payment-answers.ts';
import { takePayment } from './payments.ts';

// Two stand-ins for Stripe that nobody here wrote. Neither knows all that we use: one has no PaymentIntents,
// the other never declines and keeps no keys. What both leave out is in testing/fake-stripe.ts.

// it comes without types
const stateful = createRequire(import.meta.url)('stripe-stateful-mock') as {
  createExpressApp(): RequestListener;
};

const connect = (port: number | string): StripeConnection =>
  connectToStripe({
    secretKey: 'sk_test_stand_in',
    publishableKey: 'pk_test_stand_in',
    webhookSecret: 'whsec_stand_in',
    apiUrl: `http://127.0.0.1:${port}`,
  });

describe('stripe-stateful-mock, with charges', () => {
  let server: Server;
  let stripe: StripeConnection;
  beforeAll(async () => {
    server = createServer(stateful.createExpressApp());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stripe = connect((server.address() as AddressInfo).port);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const charge = (source: string, key: string) =>
    stripe.api.charges.create({ amount: 4900, currency: 'usd', source }, { idempotencyKey: key });

  test.each([
    ['tok_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
    ['tok_chargeDeclinedExpiredCard', 'closed_account'],
    ['tok_chargeDeclinedFraudulent', 'no_authorization'],
    ['tok_chargeDeclinedProcessingError', 'try_later'],
    ['tok_chargeDeclined', 'declined'],
  ])('%s: %s', async (source, code) => {
    const said = await charge(source, source).catch((error: unknown) =>
      answerOfError('1-1-1', error),
    );
    expect(said).toEqual({ key: '1-1-1', outcome: 'declined', code });
  });

  test.each(['tok_500', 'tok_429'])('%s: pending', async (source) => {
    const said = await charge(source, source).catch((error: unknown) =>
      answerOfError('1-1-1', error),
    );
    expect(said).toEqual({ key: '1-1-1', outcome: 'pending' });
  });

  test('a key is answered the same for ever', async () => {
    const first = await charge('tok_visa', '7-1-1/cus_1');
    expect((await charge('tok_visa', '7-1-1/cus_1')).id).toBe(first.id);
    expect((await charge('tok_visa', '7-1-2/cus_1')).id).not.toBe(first.id);
  });
});

describe('emulate, with PaymentIntents', () => {
  let emulator: Emulator;
  let stripe: StripeConnection;
  beforeAll(async () => {
    const port = await freePort();
    emulator = await createEmulator({ service: 'stripe', port });
    stripe = connect(port);
  });
  afterAll(() => emulator.close());

  test('a payment that it makes and does not confirm is confirmed, and comes', async () => {
    const { api } = stripe;
    const { id: customer } = await api.customers.create({
      metadata: { duesday_organization: '7' },
    });
    const request = {
      processor: 'stripe' as const,
      installmentId: 1,
      attemptNo: 1,
      key: '7-1-1',
      token: 'stripe_pm_card_visa',
      clubId: 1,
      amountMinor: 4900,
      currency: 'USD',
    };
    const card = { token: request.token, memberId: 1, customer, label: 'Visa 4242' };
    const intent = (await takePayment(api, request, card, undefined))!;
    expect(intent).toMatchObject({ amount: 4900, customer, metadata: { duesday_key: '7-1-1' } });
    const answer = { key: '7-1-1', outcome: 'paid', reference: intent.id };
    expect(answerOfIntent('7-1-1', intent)).toEqual(answer);
    const seen = await api.paymentIntents.retrieve(intent.id);
    expect(answerOfIntent('7-1-1', seen)).toEqual(answer);
  });
});

/** A port that nobody has now: the emulator takes none of its own choosing. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
