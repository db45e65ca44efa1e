import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

// The test cards of the sign-up page, and what can be done when one was declined.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

let cards = 0;
const card = (kind: string) => ({ kind: 'card', token: `sim_${kind}_${++cards}` });

async function signUpWith(paymentMethod: object): Promise<string> {
  const { url, body } = gym.sent.get('POST /v1/agreements')!;
  const signed = await gym.call('POST', url, { ...(body as object), paymentMethod });
  expect(signed.status, signed.text).toBe(201);
  return signed.body.id;
}

async function dueTodayOf(agreementId: string): Promise<string[]> {
  const { body } = await gym.call('GET', `/v1/agreements/${agreementId}/installments`);
  return body.items
    .filter((one: { dueOn: string }) => one.dueOn === '2023-10-06')
    .map((one: { state: string }) => one.state);
}

const all = (state: string) => [state, state, state];

test('a card that approves pays the fee, the down payment and the days before the first payment', async () => {
  expect(await dueTodayOf(await signUpWith(card('approves')))).toEqual(all('collected'));
});

test('a card that declines once pays when it is asked again', async () => {
  const method = card('declines_once');
  const agreementId = await signUpWith(method);
  expect(await dueTodayOf(agreementId)).toEqual(all('past_due'));
  // asked again by itself on the first rung of the ladder; at once, when the card is named anew
  await gym.call('POST', `/v1/agreements/${agreementId}/collection`);
  expect(await dueTodayOf(agreementId)).toEqual(all('past_due'));
  await gym.call('PUT', `/v1/agreements/${agreementId}/payment-method`, method);
  const asked = await gym.call('POST', `/v1/agreements/${agreementId}/collection`);
  expect(asked.status).toBe(202);
  expect(await dueTodayOf(agreementId)).toEqual(all('collected'));
});

test('a card that declines hard never pays; another one does, once', async () => {
  const agreementId = await signUpWith(card('declines_hard'));
  await gym.call('POST', `/v1/agreements/${agreementId}/collection`);
  expect(await dueTodayOf(agreementId)).toEqual(all('past_due'));
  await gym.call('PUT', `/v1/agreements/${agreementId}/payment-method`, card('approves'));
  for (const _ of [1, 2]) await gym.call('POST', `/v1/agreements/${agreementId}/collection`);
  expect(await dueTodayOf(agreementId)).toEqual(all('collected'));
  const { body } = await gym.call('GET', `/v1/agreements/${agreementId}/installments`);
  const { body: first } = await gym.call('GET', `/v1/installments/${body.items[0].id}`);
  expect(first.attempts.map((attempt: { outcome: string }) => attempt.outcome)).toEqual([
    'declined',
    'paid',
  ]);
});

test('what a club sells today is listed, and nothing else', async () => {
  const [harbor, uptown] = gym.ids['club']!;
  for (const clubId of [harbor, uptown]) {
    const { body } = await gym.call('GET', `/v1/clubs/${clubId}/offers-on-sale`);
    expect(body.items.map((offer: { code: string }) => offer.code)).toEqual(['GOLD']);
  }
});
