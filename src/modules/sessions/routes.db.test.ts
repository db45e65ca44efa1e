import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { formatId } from '#kit/ids';
import { Api } from '#platform/http/api';
import { createHttp } from '#platform/http/server';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { sessionRoutes } from './routes.ts';
import { transferSessions } from './transfer-sessions.ts';
import { useSessions } from './use-sessions.ts';

let database: TestDatabase;
let app: FastifyInstance;
let house: TestClub;
let caller: Caller;
let writes = 0;

beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
  caller = house.caller;
  app = await createHttp({ logLevel: 'silent', version: '0.0.0' });
  sessionRoutes(new Api(app, database.db, async () => ({ caller, proof: '', cookies: [] })));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function send(method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url: `/v1${url}`,
    headers: { 'idempotency-key': `write-${++writes}` },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function someone(name: string) {
  const id = await house.member(name);
  return { id, dressed: formatId('member', id) };
}

async function yogaFor(memberId: number, quantity = 4, lastDay: string | null = '2023-12-01') {
  const itemId = await house.sessionItem('Yoga');
  caller = house.at('2023-11-01T09:00');
  await house.credit(caller.now, { memberId, itemId, quantity, lastDay });
  return formatId('item', itemId);
}

test('a use at the desk shows in the balance, the grants and the ledger, and can be undone', async () => {
  const ann = await someone('Ann');
  const itemId = await yogaFor(ann.id);
  const used = await send('POST', '/session-uses', {
    memberId: ann.dressed,
    itemId,
    note: 'walk-in',
  });
  expect(used).toMatchObject({ status: 201, body: { quantity: 1, usedBy: 'key front desk' } });
  const balances = await send('GET', `/members/${ann.dressed}/balances`);
  expect(balances.body).toEqual({
    asOf: '2023-11-01T13:00:00Z',
    items: [
      {
        itemId,
        itemName: 'Yoga',
        available: 3,
        reserved: 0,
        held: 0,
        used: 1,
        quantity: 4,
        nextLastDay: '2023-12-01',
        lapsingThen: 3,
        neverExpiring: 0,
      },
    ],
  });
  const grants = await send('GET', `/members/${ann.dressed}/grants?state=available`);
  expect(grants.body.items).toMatchObject([
    { id: used.body.draws[0].grantId, remaining: 3, used: 1, source: { kind: 'installment' } },
  ]);
  const entries = await send('GET', `/members/${ann.dressed}/session-entries?itemId=${itemId}`);
  expect(entries.body.items).toMatchObject([
    { kind: 'use', change: -1, reason: 'walk-in', actor: 'key front desk', cause: { kind: 'use' } },
    { kind: 'credit', change: 4, lastDay: '2023-12-01' },
  ]);
  const undo = () => send('POST', `/session-uses/${used.body.id}/undo`);
  expect(await undo()).toMatchObject({ status: 200, body: { restored: used.body.draws } });
  expect(await undo()).toMatchObject({ status: 200, body: { restored: [] } });
  const before = await send('GET', `/members/${ann.dressed}/balances?asOf=2023-11-01T12:59:59Z`);
  expect(before.body.items).toEqual([]);
});

test('sessions are added, taken off, handed on and brought back through the API', async () => {
  const [ann, bob] = [await someone('Ann'), await someone('Bob')];
  const itemId = await yogaFor(ann.id);
  const about = { memberId: ann.dressed, itemId, reason: 'sorry about the flood' };
  const plus = await send('POST', '/session-adjustments', { ...about, quantity: 2, lastDay: null });
  expect(plus.status).toBe(201);
  const minus = await send('POST', '/session-adjustments', { ...about, quantity: -1 });
  expect(minus.status).toBe(201);
  const transfer = await send('POST', '/session-transfers', {
    fromMemberId: ann.dressed,
    toMemberId: bob.dressed,
    itemId,
    quantity: 2,
    reason: 'a gift',
  });
  expect(transfer).toMatchObject({ status: 201, body: { quantity: 2, undoneAt: null } });
  const undone = await send('POST', `/session-transfers/${transfer.body.id}/undo`);
  expect(undone).toMatchObject({ status: 200, body: { id: transfer.body.id } });
  expect(undone.body.undoneAt).not.toBeNull();

  caller = house.at('2023-12-05T09:00');
  const back = await send('POST', '/session-bring-backs', { ...about, lastDay: '2023-12-20' });
  expect(back).toMatchObject({ status: 201, body: { sessions: 3 } });
  const balances = await send('GET', `/members/${ann.dressed}/balances`);
  expect(balances.body.items).toMatchObject([
    { available: 5, nextLastDay: '2023-12-20', lapsingThen: 3, neverExpiring: 2 },
  ]);
  const liability = await send('GET', `/liability?clubId=${formatId('club', house.club.id)}`);
  expect(liability.body.items).toContainEqual({
    clubId: formatId('club', house.club.id),
    itemId,
    itemName: 'Yoga',
    sessions: 5,
    worth: { amountMinor: 5000, currency: 'USD' },
  });
  expect(liability.body.totals).toMatchObject([{ worth: { currency: 'USD' } }]);
});

test('what makes no sense is refused by the field, and what belongs to others is not there', async () => {
  const ann = await someone('Ann');
  const itemId = await yogaFor(ann.id);
  const elsewhere = await makeClub(database.db);
  const stranger = formatId('member', await elsewhere.member());
  const foreignItem = formatId('item', await elsewhere.sessionItem());
  const about = { memberId: ann.dressed, itemId };
  const reason = 'because';
  const foreign = await foreignPapers(elsewhere);
  const refused: [object, string, number][] = [
    [{}, `/session-uses/${foreign.useId}/undo`, 404],
    [{}, `/session-transfers/${foreign.transferId}/undo`, 404],
    [{ ...about, quantity: 1, grantId: foreign.grantId }, '/session-uses', 422],
    [{ ...about, quantity: 1, clubId: formatId('club', elsewhere.club.id) }, '/session-uses', 404],
    [
      { fromMemberId: ann.dressed, toMemberId: stranger, itemId, quantity: 1, reason },
      '/session-transfers',
      404,
    ],
    [{ ...about, quantity: 0 }, '/session-uses', 422],
    [{ ...about, quantity: 10_001 }, '/session-uses', 422],
    [{ ...about, quantity: 5 }, '/session-uses', 409],
    [{ ...about, memberId: stranger }, '/session-uses', 404],
    [{ ...about, itemId: foreignItem }, '/session-uses', 404],
    [{ ...about, reason, quantity: 0, lastDay: null }, '/session-adjustments', 422],
    [{ ...about, reason, quantity: 1 }, '/session-adjustments', 422],
    [{ ...about, reason, quantity: -1, lastDay: null }, '/session-adjustments', 422],
    [{ ...about, reason, quantity: 1, lastDay: '2023-10-31' }, '/session-adjustments', 422],
    [{ ...about, quantity: -1 }, '/session-adjustments', 422],
    [{ ...about, reason, lastDay: '2023-12-01' }, '/session-bring-backs', 409],
  ];
  for (const [body, path, status] of refused) {
    const answer = await send('POST', path, path.endsWith('/undo') ? undefined : body);
    expect([path, body, answer.status === 400 ? 422 : answer.status]).toEqual([path, body, status]);
  }
  const asks: [string, number][] = [
    [`/members/${stranger}/balances`, 404],
    [`/members/${stranger}/grants`, 404],
    [`/members/${stranger}/session-entries`, 404],
    [`/members/${ann.dressed}/grants?itemId=${foreignItem}`, 404],
    [`/members/${ann.dressed}/grants?cursor=W10`, 422],
    [`/members/${ann.dressed}/session-entries?cursor=${cursorOf([9e15, 9e15, 9e15])}`, 200],
    [`/members/${ann.dressed}/session-entries?cursor=${cursorOf([-9e15, -9e15, -9e15])}`, 200],
    [`/members/${ann.dressed}/balances?asOf=0000-01-01T00:00:00Z`, 422],
    [`/members/${ann.dressed}/balances?asOf=2023-01-01T00:00:00.1234567891234Z`, 422],
    [`/members/${ann.dressed}/balances?asOf=2199-01-01T00:00:00Z`, 422],
    [`/liability?clubId=${formatId('club', elsewhere.club.id)}`, 404],
  ];
  for (const [url, status] of asks) {
    const answer = await send('GET', url);
    expect([url, answer.status === 400 ? 422 : answer.status]).toEqual([url, status]);
  }
});

/** A use, a transfer and a grant of another organization. */
async function foreignPapers(elsewhere: TestClub) {
  const [from, to] = [await elsewhere.member(), await elsewhere.member()];
  const itemId = await elsewhere.sessionItem();
  const grantId = await elsewhere.credit('2023-11-01T09:00', {
    memberId: from,
    itemId,
    quantity: 4,
    lastDay: null,
  });
  const wanted = { itemId, quantity: 1, reason: 'because', note: null };
  return await database.db.transaction().execute(async (tx) => {
    const use = await useSessions(tx, elsewhere.caller, { ...wanted, memberId: from });
    const transfer = await transferSessions(tx, elsewhere.caller, {
      ...wanted,
      fromMemberId: from,
      toMemberId: to,
    });
    return {
      useId: formatId('use', use.id),
      transferId: formatId('transfer', transfer.id),
      grantId: formatId('grant', grantId),
    };
  });
}

const cursorOf = (key: number[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

test('the API’s description can be made', async () => {
  const answer = await app.inject({ method: 'GET', url: '/openapi.json' });
  expect(Object.keys(answer.json().paths)).toContain('/v1/session-bring-backs');
});
