import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ApiHouse,
  callAs,
  type Call,
  moveIn,
  openHouse,
  type Tenant,
} from '#testing/api-house';
import { createApiKey } from '#modules/identity/index';
import { testDatabase, type TestDatabase } from '#testing/database';

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

const preview = (change: object = {}, call: Call = gym.call) => {
  const { url, body } = gym.sent.get('POST /v1/offers/preview')!;
  return call('POST', url, { ...(body as object), ...change });
};
const [yoga, spin] = [() => gym.ids['item']![0]!, () => gym.ids['item']![1]!];

test('shows what signing would come to: the same dates, amounts and sessions', async () => {
  const { body: joining } = gym.sent.get('POST /v1/agreements')! as {
    body: Record<string, unknown>;
  };
  const reviewed = await gym.call('POST', '/v1/agreements/preview', { ...joining, negotiated: {} });
  const looked = await preview({ paysDaysLate: 0 });
  expect([looked.status, reviewed.status]).toEqual([200, 200]);
  const { lapses, ...year } = looked.body;
  expect(year).toEqual(reviewed.body);
  expect(lapses).toEqual([]);
});

test('reckons from any day of joining, and says what a late payment moves', async () => {
  const { body } = await preview({ joinsOn: '2024-01-31', paysDaysLate: 5 });
  expect(body).toMatchObject({
    joinedOn: '2024-01-31',
    firstDueOn: '2024-02-01',
    expiresOn: '2025-02-01',
    proration: { from: '2024-01-31', to: '2024-01-31', days: 1, ofDays: 31 },
  });
  const first = body.rows.find((row: { number: number }) => row.number === 1);
  expect(first).toMatchObject({ dueOn: '2024-02-01', collectedOn: '2024-02-06' });
  expect(first.credits).toContainEqual({ itemId: yoga(), sessions: 4, lastDay: '2024-03-08' });
  expect(first.credits).toContainEqual({ itemId: spin(), sessions: 2, lastDay: null });
});

test('keeps the limits of the offer, and names what does not fit', async () => {
  const withoutRequired = await preview({ itemIds: [spin()] });
  expect(withoutRequired).toMatchObject({
    status: 422,
    body: { code: 'required_bucket_missing' },
  });
  expect(withoutRequired.body.detail).toContain('Yoga');
});

test('keeps the floors for whoever may only look', async () => {
  const below = { negotiated: { dues: { amountMinor: 100, currency: 'USD' } } };
  const { key } = await createApiKey(database.db, gym.caller, {
    name: 'looks only',
    scopes: ['offers:read'],
  });
  const answer = await preview(below, callAs(house.app, key));
  expect(answer).toMatchObject({ status: 403, body: { code: 'negotiation_not_permitted' } });
});

test('an offer without a draft is shown as it is sold, not as something else', async () => {
  const answer = await preview({ version: 'draft' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'no_such_version' } });
});

test('sets another timing beside the term’s own', async () => {
  const standard = await preview({ timing: { kind: 'standard' } });
  expect(standard.body).toMatchObject({ firstDueOn: '2023-10-06', proration: null });
  const impossible = await preview({ timing: { kind: 'calendar_billing_day', day: 32 } });
  expect(impossible).toMatchObject({ status: 422, body: { code: 'invalid_timing' } });
});

test('looking writes nothing and needs no key', async () => {
  const { url, body } = gym.sent.get('POST /v1/offers/preview')!;
  const answer = await house.app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${gym.key}` },
    payload: body as object,
  });
  expect(answer.statusCode).toBe(200);
});
