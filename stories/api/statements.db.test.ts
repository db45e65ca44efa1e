import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { makeClub } from '#testing/club';
import { type ApiHouse, callAs, type Call, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { allScopes, createApiKey } from '#modules/identity/index';

/**
 * How many statements a request costs, whoever asks first: a question per row would not show in a test
 * with three rows, but in a club with thirty thousand. `begin` and `commit` are not counted.
 */
let database: TestDatabase;
let house: ApiHouse;
let call: Call;
let club: Awaited<ReturnType<typeof makeClub>>;
let statements: string[] = [];
const ids = { club: '', member: '', item: '', offer: '', term: '' };

beforeAll(async () => {
  database = await testDatabase({ onQuery: ({ query }) => statements.push(query.sql) });
  house = await openHouse(database.db);
  club = await makeClub(database.db, { now: '2023-10-06T09:00' });
  const { key } = await createApiKey(database.db, club.caller, {
    name: 'till',
    scopes: [...allScopes],
  });
  call = callAs(house.app, key);
  ids.club = `club_${club.club.id}`;
  ids.member = await member('Ana');
  ids.item = `item_${await club.sessionItem('Yoga')}`;
  const offer = await call('POST', '/v1/offers', {
    title: 'Gold',
    code: 'GOLD',
    currency: 'USD',
    sessionBuckets: { min: 1, max: 1, items: [{ itemId: ids.item, required: true }] },
    terms: [
      {
        name: 'Monthly',
        dues: { amountMinor: 4900, currency: 'USD' },
        every: { count: 1, unit: 'month' },
        payments: 24,
        sessions: [{ itemId: ids.item, quantity: 4, daysToExpire: 31 }],
      },
    ],
  });
  ids.offer = offer.body.id;
  const published = await call('POST', `/v1/offers/${ids.offer}/publish`, { revision: 1 });
  ids.term = published.body.published.content.terms[0].id;
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const member = async (name: string): Promise<string> =>
  (await call('POST', '/v1/members', { clubId: ids.club, name })).body.id;

const joining = (buyerId: string, kind: 'card' | 'statement') => ({
  clubId: ids.club,
  offerId: ids.offer,
  termId: ids.term,
  buyerId,
  sessionBuckets: [{ itemId: ids.item }],
  paymentMethod: kind === 'card' ? { kind, token: 'sim_ana' } : { kind },
  signature: 'Ana',
});

/** Statements of one request, and how many things its answer lists. */
async function costOf(method: string, url: string, body?: unknown) {
  statements = [];
  const answer = await call(method, url, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  return { statements: statements.length, listed: answer.body.items?.length };
}

test('lists cost the same for one row as for fifty', async () => {
  await call('POST', '/v1/agreements', joining(ids.member, 'statement'));
  const memberId = parseId('member', ids.member)!;
  const itemId = parseId('item', ids.item)!;
  const now = '2023-10-06T09:00';
  const grant = { memberId, itemId, quantity: 1, lastDay: '2023-12-01' };
  await club.credit(now, grant);
  const passbook = `/v1/members/${ids.member}`;
  const lists = {
    '/v1/members?limit=50': 2,
    '/v1/member-directory?limit=50': 3,
    '/v1/member-directory?limit=50&search=member': 3,
    '/v1/agreements?limit=50': 3,
    '/v1/offers?limit=50': 2,
    '/v1/items?limit=50': 2,
    '/v1/audit-entries?limit=50': 2,
    '/v1/dues-runs?limit=50': 4,
    [`${passbook}/grants?limit=50`]: 5,
    [`${passbook}/session-entries?limit=50`]: 4,
    [`${passbook}/balances`]: 5,
    [`${passbook}/explanations`]: 8,
    [`${passbook}/overview`]: 4,
    [`${passbook}/passbook`]: 12,
    [`${passbook}/ledger?limit=50`]: 5,
    [`${passbook}/notes`]: 3,
    [`${passbook}/payments`]: 6,
    [`${passbook}/open-installments`]: 5,
    '/v1/liability': 4,
  };
  const few: Record<string, number> = {};
  for (const url of Object.keys(lists)) few[url] = (await costOf('GET', url)).statements;
  for (let count = 0; count < 50; count += 1) {
    const buyer = await member(`Member ${count}`);
    await call('POST', '/v1/agreements', joining(buyer, 'statement'));
    await club.credit(now, {
      ...grant,
      lastDay: `2023-12-${String((count % 28) + 1).padStart(2, '0')}`,
    });
    await club.sessionItem(`Sort ${count}`);
    await call('POST', `/v1/offers/${ids.offer}/duplicate`, { code: `COPY${count}` });
    await call('POST', '/v1/dues-runs', {});
  }
  const many: Record<string, number> = {};
  for (const url of Object.keys(lists)) {
    const cost = await costOf('GET', url);
    many[url] = cost.statements;
    if (url.includes('limit')) expect(cost.listed, url).toBe(50);
  }
  expect(many).toEqual(few);
  expect(few).toEqual(lists);
});

test('what the desk does all day costs what it cost when this was written', async () => {
  const buyer = await member('Zoe');
  const agreement = await call('POST', '/v1/agreements', joining(await member('Yan'), 'statement'));
  const owed = await call('GET', `/v1/agreements/${agreement.body.id}/installments`);
  const payment = { channel: 'cash' };
  const due = `/v1/installments/${owed.body.items[0].id}/payments`;
  const use = { memberId: ids.member, itemId: ids.item, quantity: 30 };
  expect({
    'sign-up by card': (await costOf('POST', '/v1/agreements', joining(buyer, 'card'))).statements,
    'payment at the desk': (await costOf('POST', due, payment)).statements,
    'use of thirty sessions': (await costOf('POST', '/v1/session-uses', use)).statements,
    'installments of an agreement': (
      await costOf('GET', `/v1/agreements/${agreement.body.id}/installments`)
    ).statements,
  }).toEqual({
    'sign-up by card': 39,
    'payment at the desk': 18,
    'use of thirty sessions': 11,
    'installments of an agreement': 6,
  });
});
