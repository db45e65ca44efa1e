import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { createOrganization } from '#modules/identity/index';
import { inventoryRoutes } from '#modules/inventory/index';
import { offerRoutes } from '#modules/offers/index';
import type { Db } from '#platform/database/query';
import { Api } from '#platform/http/api';
import { createHttp } from '#platform/http/server';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
let app: FastifyInstance;
let writes = 0;

beforeAll(async () => {
  database = await testDatabase();
  const db = database.db as unknown as Db;
  const now = Temporal.Instant.from('2023-10-06T16:00:00Z');
  const gym = { name: 'Harbor Gym', sandboxNow: null, clubs: [] };
  const { organizationId } = await createOrganization(db, gym, now);
  const scopes = new Set(['inventory:write', 'offers:read', 'offers:write']);
  const caller: Caller = { organizationId, actor: 'key front desk', now, scopes };
  app = await createHttp({ logLevel: 'silent', version: '0.0.0' });
  const api = new Api(app, db, async () => ({ caller, proof: '', cookies: [] }));
  inventoryRoutes(api);
  offerRoutes(api);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function send(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url: `/v1${url}`,
    headers: { 'idempotency-key': `write-${++writes}` },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

async function aSessionItem(name: string): Promise<string> {
  const session = { shortName: name, bucketType: 'standard', notionalValue: usd(1200) };
  const answer = await send('POST', '/items', { type: 'scheduler_bucket', name, session });
  return answer.body.id;
}

const anOffer = (itemId: string, given: object = {}) => ({
  title: 'Family year',
  code: '12M FAM',
  currency: 'USD',
  length: { count: 12, unit: 'month' },
  sessionBuckets: { min: 0, max: 1, items: [{ itemId, required: true }] },
  terms: [
    {
      name: 'Monthly',
      dues: usd(3100),
      every: { count: 1, unit: 'month' },
      payments: 12,
      negotiation: { minDues: usd(2500), minPayments: 6 },
      sessions: [{ itemId, quantity: 4, daysToExpire: 14 }],
    },
  ],
  ...given,
});

test('an offer is drafted, warned about, edited, published, and read as it was signed', async () => {
  const yoga = await aSessionItem('Yoga');
  const created = await send('POST', '/offers', anOffer(yoga));
  expect(created).toMatchObject({
    status: 201,
    body: { status: 'draft', revision: 1, published: null },
  });
  const { id, draft } = created.body;
  expect(draft.items).toEqual([
    {
      id: yoga,
      name: 'Yoga',
      shortName: 'Yoga',
      active: true,
      type: 'scheduler_bucket',
      bucketType: 'standard',
      notionalValue: usd(1200),
    },
  ]);
  expect(draft.lapseWarnings).toMatchObject([
    { field: 'terms[0].sessions[0].daysToExpire', itemId: yoga, daysNeeded: 30 },
  ]);

  const content = { ...draft.content, title: 'Family year, better' };
  content.terms[0].sessions[0].daysToExpire = 30;
  const saved = await send('PUT', `/offers/${id}/draft`, { revision: 1, ...content });
  expect(saved).toMatchObject({ status: 200, body: { revision: 2, draft: { content } } });
  expect(saved.body.draft.lapseWarnings).toEqual([]);
  const stale = await send('PUT', `/offers/${id}/draft`, { revision: 1, ...content });
  expect(stale).toMatchObject({ status: 409, body: { code: 'changed_by_someone_else' } });

  const published = await send('POST', `/offers/${id}/publish`, { revision: 2 });
  expect(published).toMatchObject({
    status: 200,
    body: { status: 'active', draft: null, published: { version: 1, content } },
  });
  const panel = { revision: 3, sessionBuckets: { ...content.sessionBuckets, max: 7 } };
  const edited = await send('PUT', `/offers/${id}/draft/session-buckets`, panel);
  expect(edited.body.draft).toMatchObject({
    version: 2,
    content: { sessionBuckets: panel.sessionBuckets },
  });
  const version = await send('GET', `/offers/${id}/versions/1`);
  expect(version).toEqual({ status: 200, body: published.body.published });

  expect((await send('GET', '/offers?status=active')).body.items).toMatchObject([
    { id, hasDraft: true, publishedVersion: 1, terms: [{ carriesSessions: true }] },
  ]);
  const copy = await send('POST', `/offers/${id}/duplicate`, { code: 'COPY' });
  expect(copy).toMatchObject({ status: 201, body: { code: 'COPY', status: 'draft' } });
  const retired = await send('POST', `/offers/${id}/retire`);
  expect(retired).toMatchObject({ status: 200, body: { status: 'retired' } });
  expect((await send('GET', `/offers/${id}`)).body).toEqual(retired.body);
});

test('the builder’s refusals name the fields as they were sent', async () => {
  const yoga = await aSessionItem('Barre');
  const body = anOffer(yoga, { code: 'BARRE' });
  body.sessionBuckets.max = -1;
  body.terms[0]!.negotiation.minDues = usd(9900);
  body.terms[0]!.sessions[0]!.quantity = 0;
  const answer = await send('POST', '/offers', body);
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_offer' } });
  expect(answer.body.errors.map((problem: { field: string }) => problem.field)).toEqual([
    'sessionBuckets.max',
    'terms[0].negotiation.minDues.amountMinor',
    'terms[0].sessions[0].quantity',
  ]);
});

test('an amount in another currency than the offer’s is refused', async () => {
  const body = anOffer(await aSessionItem('Boxing'), { code: 'BOX', currency: 'EUR' });
  const answer = await send('POST', '/offers', body);
  expect(answer.status).toBe(400);
  expect(answer.body.errors).toContainEqual({
    field: 'terms[0].dues.currency',
    message: 'must be EUR, the currency of the offer',
  });
});

test('an offer that does not exist is not found', async () => {
  expect(await send('GET', '/offers/offer_999')).toMatchObject({
    status: 404,
    body: { code: 'no_such_offer' },
  });
  expect((await send('GET', '/offers/offer_999/versions/1')).status).toBe(404);
});

test('the whole contract is described in OpenAPI', async () => {
  const document = (await app.inject('/openapi.json')).json();
  expect(Object.keys(document.paths).filter((path) => path.includes('/offers'))).toHaveLength(8);
});
