import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { workRun } from '#modules/billing/index';
import { moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 12 });
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

// oxlint-disable-next-line typescript/no-explicit-any
type Example = any;
const example = (id: string): Example => structuredClone(gym.sent.get(id)!.body);

test('of two people who give two items one name at once, one is told that it is taken', async () => {
  const [first, second] = gym.ids['item']!;
  for (let round = 0; round < 8; round += 1) {
    const name = `Pilates ${round}`;
    const answers = await Promise.all(
      [first, second].map((id) => gym.call('PATCH', `/v1/items/${id}`, { name })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  }
});

test('of eight people who make the same item or offer at once, one succeeds', async () => {
  for (const [id, change] of [
    ['POST /v1/items', { name: 'Aqua' }],
    ['POST /v1/offers', { code: 'AQUA' }],
  ] as const) {
    const { url } = gym.sent.get(id)!;
    const body = { ...example(id), ...change };
    const answers = await Promise.all(Array.from({ length: 8 }, () => gym.call('POST', url, body)));
    const others = Array.from({ length: 7 }, () => 409);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...others]);
  }
});

test('signs that mean something in SQL mean nothing in a search', async () => {
  const clubId = gym.ids['club']![0];
  for (const name of ['100% Fit', 'Back\\slash', '_under', "O'Neil", 'A%Z'])
    expect((await gym.call('POST', '/v1/members', { clubId, name })).status).toBe(201);
  const found = async (search: string) => {
    const answer = await gym.call('GET', `/v1/members?search=${encodeURIComponent(search)}`);
    return answer.body.items.map((member: { name: string }) => member.name);
  };
  expect(await found('%')).toEqual([]);
  expect(await found('_')).toEqual([]);
  expect(await found('_under')).toEqual(['_under']);
  // account numbers and whoever else begins that way come after what is exactly that
  expect((await found('100%'))[0]).toBe('100% Fit');
  expect(await found('back\\')).toEqual(['Back\\slash']);
  expect(await found('\\')).toEqual([]);
  expect(await found("o'n")).toEqual(["O'Neil"]);
  expect(await found('a%')).toEqual(['A%Z', 'ana of Harbor']);
});

async function send(method: string, url: string, body: object): Promise<Example> {
  const answer = await gym.call(method, url, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.body;
}

/** A club that takes this currency, with an item, an offer and a member; answers how to sign up. */
async function clubIn(currency: string, duesMinor: number, terms: object = {}) {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const club = { name: `In ${currency}`, timeZone: 'Asia/Tokyo', currency };
  const clubId = (await send('POST', '/v1/clubs', club)).id;
  const unique = `${currency}${++made}`;
  const session = { shortName: unique, bucketType: 'standard', notionalValue: money(500) };
  const item = { type: 'scheduler_bucket', name: unique, session };
  const itemId = (await send('POST', '/v1/items', item)).id;
  const term = {
    name: 'Monthly',
    dues: money(duesMinor),
    every: { count: 1, unit: 'month' },
    payments: 12,
    sessions: [{ itemId, quantity: 3, daysToExpire: 31 }],
    ...terms,
  };
  const buckets = { min: 1, max: 1, items: [{ itemId, required: true }] };
  const content = { title: unique, code: unique, currency, terms: [term], sessionBuckets: buckets };
  const offer = await send('POST', '/v1/offers', {
    ...content,
    length: { count: 12, unit: 'month' },
  });
  const published = await send('POST', `/v1/offers/${offer.id}/publish`, { revision: 1 });
  const buyerId = (await send('POST', '/v1/members', { clubId, name: `Member ${unique}` })).id;
  return {
    clubId,
    buyerId,
    offerId: offer.id,
    termId: published.published.content.terms[0].id,
    sessionBuckets: [{ itemId }],
    paymentMethod: { kind: 'card', token: `sim_${unique}` },
    signature: 'Somebody',
  };
}
let made = 0;

describe('money that is not dollars and cents', () => {
  test.each([
    ['JPY', 4900],
    ['KWD', 12_345],
    ['ISK', 1],
  ])('%s', async (currency, duesMinor) => {
    const joining = await clubIn(currency, duesMinor);
    const agreement = await gym.call('POST', '/v1/agreements', joining);
    expect(agreement).toMatchObject({
      status: 201,
      body: { dues: { amountMinor: duesMinor, currency } },
    });
    const { buyerId, clubId } = joining;
    const told = await gym.call('GET', `/v1/members/${buyerId}/explanations`);
    expect(told.body.items[0].sentences.length).toBeGreaterThan(0);
    const owed = await gym.call('GET', `/v1/liability?clubId=${clubId}`);
    expect(owed.body.totals).toEqual([
      { sessions: 3, worth: { amountMinor: expect.any(Number), currency } },
    ]);
  });
});

test('the most that dues may be, with tax, for a year of days, still adds up', async () => {
  const joining = await clubIn('USD', 100_000_000_000, {
    payments: 300,
    every: { count: 1, unit: 'day' },
    taxRatePpm: 250_000,
  });
  const preview = await gym.call('POST', '/v1/agreements/preview', joining);
  expect(preview.status, preview.text).toBe(200);
  expect(preview.body.firstYear.amount.amountMinor).toBe(300 * 125_000_000_000);
  const agreement = await gym.call('POST', '/v1/agreements', joining);
  expect(agreement.status, agreement.text).toBe(201);
  const list = `/v1/agreements/${agreement.body.id}/installments`;
  const { status, body } = await gym.call('GET', list);
  expect(status).toBe(200);
  expect(body.items[0]).toMatchObject({
    state: 'collected',
    paid: { amountMinor: 125_000_000_000 },
  });
  const one = await gym.call('GET', `/v1/installments/${body.items[0].id}`);
  expect(one.body.attempts).toMatchObject([{ amount: { amountMinor: 125_000_000_000 } }]);
  const lastDay = body.items[100].dueOn as string;
  const query = `clubId=${joining.clubId}&through=${lastDay}`;
  const due = await gym.call('GET', `/v1/dues-runs/preview?${query}`);
  expect(due.body.clubs).toMatchObject([{ installments: 100 }]);
  expect(due.body.clubs[0].amount.amountMinor).toBe(100 * 125_000_000_000);
});

test('a run up to a day long ago collects nothing, and a mistyped year is refused before anybody is asked', async () => {
  const far = await gym.call('POST', '/v1/dues-runs', { through: '2199-12-31' });
  expect(far.status, far.text).toBe(422);
  expect(far.body.code).toBe('through_too_far');
  const looked = await gym.call('GET', '/v1/dues-runs/preview?through=2199-12-31');
  expect(looked.body.code).toBe('through_too_far');
  const preview = await gym.call('GET', '/v1/dues-runs/preview?through=1900-01-01');
  expect(preview.status, preview.text).toBe(200);
  const started = await gym.call('POST', '/v1/dues-runs', { through: '1900-01-01' });
  expect(started.status, started.text).toBe(202);
  const deps = { processor: house.house.processor, clock: () => gym.caller.now };
  await workRun(database.db, gym.caller, deps, parseId('run', started.body.id)!);
  const run = await gym.call('GET', `/v1/dues-runs/${started.body.id}`);
  expect(run.body.state).toBe('finished');
  expect(run.body.clubs.every((club: { asked: { count: number } }) => club.asked.count === 0)).toBe(
    true,
  );
});

const member = () => gym.ids['member']![0];

describe('instants nobody lives in', () => {
  test.each([
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '2023-10-06T13:00:00.1234567Z',
    '2023-10-06',
  ])('%s is refused', async (asOf) => {
    for (const url of [`/v1/members/${member()}/balances`, '/v1/liability'])
      expect((await gym.call('GET', `${url}?asOf=${asOf}`)).status).toBe(400);
  });
  test('long before there was a club nothing is owed; what is to come nobody knows', async () => {
    for (const url of [`/v1/members/${member()}/balances`, '/v1/liability']) {
      const before = await gym.call('GET', `${url}?asOf=1900-01-01T00:00:00Z`);
      expect(before).toMatchObject({ status: 200, body: { items: [] } });
      const after = await gym.call('GET', `${url}?asOf=2199-12-31T23:59:59.999999Z`);
      expect(after).toMatchObject({ status: 422, body: { code: 'instant_to_come' } });
    }
  });
});

test('an offer may have a hundred session buckets, and somebody may take them all', async () => {
  const joining = await clubIn('USD', 4900);
  const itemIds: string[] = [];
  for (let count = 0; count < 100; count += 1) {
    const session = { ...example('POST /v1/items').session, shortName: `S${count}` };
    const item = { type: 'scheduler_bucket', name: `Sort ${count}`, session };
    itemIds.push((await gym.call('POST', '/v1/items', item)).body.id);
  }
  const term = {
    name: 'All',
    dues: { amountMinor: 4900, currency: 'USD' },
    payments: 12,
    every: { count: 1, unit: 'month' },
    sessions: itemIds.map((itemId) => ({ itemId, quantity: 2, daysToExpire: 31 })),
  };
  const buckets = { min: 0, max: 100, items: itemIds.map((itemId) => ({ itemId })) };
  const content = {
    title: 'All',
    code: 'ALL',
    currency: 'USD',
    terms: [term],
    sessionBuckets: buckets,
  };
  const offer = await gym.call('POST', '/v1/offers', content);
  expect(offer.status, offer.text).toBe(201);
  const address = `/v1/offers/${offer.body.id}/publish`;
  const published = await gym.call('POST', address, { revision: 1 });
  expect(published.status, published.text).toBe(200);
  const agreement = await gym.call('POST', '/v1/agreements', {
    ...joining,
    offerId: offer.body.id,
    termId: published.body.published.content.terms[0].id,
    sessionBuckets: itemIds.map((itemId) => ({ itemId })),
  });
  expect(agreement.status, agreement.text).toBe(201);
  const grants = await gym.call('GET', `/v1/members/${joining.buyerId}/grants?limit=200`);
  expect(grants.body.items).toHaveLength(100);
});
