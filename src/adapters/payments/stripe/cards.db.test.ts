import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { wholeDatabase } from '#testing/whole-database';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let ana: string;
let ben: string;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
  [ana, ben] = gym.ids['member'] as [string, string];
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const begin = (memberId: string) => gym.call('POST', '/v1/stripe/setup-intents', { memberId });
const keep = (memberId: string, setupIntentId: string) =>
  gym.call('POST', '/v1/stripe/cards', { memberId, setupIntentId });
const expectRefusal = (answer: Answer, status: number, code: string) =>
  expect(answer, answer.text).toMatchObject({ status, body: { code } });

async function cardOf(memberId: string): Promise<string> {
  const { body } = await begin(memberId);
  house.stripe.giveCard(body.setupIntentId);
  return (await keep(memberId, body.setupIntentId)).body.token;
}

const signUp = (buyerId: string, token: string) => {
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const paymentMethod = { kind: 'card', token, label: 'Visa 4242' };
  const wanted = { ...(body as object), buyerId, cardholderIds: [buyerId], paymentMethod };
  return gym.call('POST', url, wanted);
};

test('a card is put on file with Stripe, and its member signs up with it', async () => {
  const begun = await begin(ana);
  expect(begun).toMatchObject({
    status: 201,
    body: { clientSecret: expect.any(String), publishableKey: 'pk_test_fake' },
  });
  const { setupIntentId } = begun.body;
  expectRefusal(await keep(ana, setupIntentId), 409, 'card_not_confirmed');
  const method = house.stripe.giveCard(setupIntentId, { brand: 'mastercard', last4: '4444' });
  const card = await keep(ana, setupIntentId);
  const kept = { memberId: ana, token: `stripe_${method}`, label: 'Mastercard 4444' };
  expect(card).toMatchObject({ status: 201, body: kept });
  expect((await keep(ana, setupIntentId)).body).toEqual(kept);
  const agreement = await signUp(ana, kept.token);
  expect(agreement.status, agreement.text).toBe(201);
  const { body } = await gym.call('GET', `/v1/agreements/${agreement.body.id}/installments`);
  expect(body.items[0]).toMatchObject({ state: 'collected' });
  const { body: first } = await gym.call('GET', `/v1/installments/${body.items[0].id}`);
  expect(first.attempts).toMatchObject([{ channel: 'stripe', outcome: 'paid' }]);
});

const customers = () => house.stripe.asked.filter((one) => one === 'POST /v1/customers').length;

test('two cards of one member are one customer of Stripe', async () => {
  await cardOf(ben);
  const before = customers();
  await cardOf(ben);
  expect(customers()).toBe(before);
});

test('nobody pays with another member’s card, or with a token seen elsewhere', async () => {
  const token = await cardOf(ben);
  for (const wrong of [token, 'stripe_pm_guessed'])
    expectRefusal(await signUp(ana, wrong), 422, 'unknown_payment_method');
  const { body } = await signUp(ben, token);
  const change = (wanted: string) =>
    gym.call('PUT', `/v1/agreements/${body.id}/payment-method`, { kind: 'card', token: wanted });
  expectRefusal(await change(await cardOf(ana)), 422, 'unknown_payment_method');
  expect((await change(await cardOf(ben))).status).toBe(200);
  expect((await change('sim_a_card')).status).toBe(200);
});

test('a setup intent of somebody else, or of nobody, makes no card', async () => {
  const { body } = await begin(ben);
  house.stripe.giveCard(body.setupIntentId);
  expectRefusal(await keep(ana, body.setupIntentId), 404, 'no_such_setup_intent');
  expectRefusal(await keep(ana, 'seti_guessed'), 404, 'no_such_setup_intent');
  expectRefusal(await keep('member_999999', body.setupIntentId), 404, 'no_such_member');
});

test('when Stripe is away, that is said, and nothing is kept', async () => {
  house.stripe.goAway();
  expectRefusal(await begin(ana), 409, 'stripe_away');
  house.stripe.goAway(false);
});

test('a house without an account, and a sandbox beside a real one, take no cards', async () => {
  const without = await openHouse(database.db, undefined, { stripe: undefined });
  const live = await openHouse(database.db, undefined, {
    stripe: { ...house.stripe.settings, secretKey: 'sk_live_real' },
  });
  for (const [other, code] of [
    [without, 'stripe_not_set_up'],
    [live, 'sandbox_needs_test_mode'],
  ] as const) {
    const answer = await other.app.inject({
      method: 'POST',
      url: '/v1/stripe/setup-intents',
      headers: { authorization: `Bearer ${gym.key}`, 'idempotency-key': `none-${code}` },
      payload: { memberId: ana },
    });
    expect(answer.json()).toMatchObject({ status: 409, code });
    // a card of the test mode is not known in the real one
    const token = await cardOf(ana);
    const of = {
      memberId: Number(ana.split('_')[1]),
      clubId: Number(gym.ids['club']![0]!.split('_')[1]),
    };
    const asked = { processor: 'stripe', token, ...of };
    expect(await other.house.processors.knows!(database.db, gym.caller, asked)).toBe(false);
    await other.close();
  }
});

test('what is secret stands nowhere in the database', async () => {
  const { body } = await begin(ana);
  const everything = JSON.stringify(await wholeDatabase(database.pool));
  for (const secret of [body.clientSecret, 'sk_test_fake', house.stripe.settings.webhookSecret])
    expect(everything).not.toContain(secret);
});
