import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseId } from '#kit/ids';
import { workRun } from '#modules/billing/index';
import { openDatabase } from '#platform/database/open';
import type { Db } from '#platform/database/query';
import { operations, readDocument } from '#testing/api-document';
import { callAs, moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { fingerprintOfDatabase, wholeDatabase } from '#testing/whole-database';

const writes = operations(await readDocument()).filter(({ isWrite }) => isWrite);
let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let keys = 0;

beforeAll(async () => {
  database = await testDatabase({ poolSize: 12 });
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const withKey = (key = `once-${++keys}`) => ({ 'idempotency-key': key });
const someone = (name: string) => ({ clubId: gym.ids['club']![0], name });
const rowsOf = async (table: string) => (await wholeDatabase(database.pool))[table]!.length;

test('a repeated request gets the same answer, word for word, and does nothing again', async () => {
  const key = withKey();
  const first = await gym.call('POST', '/v1/members', someone('Ida'), key);
  expect(first).toMatchObject({ status: 201 });
  expect(first.headers['idempotent-replayed']).toBeUndefined();
  const before = await fingerprintOfDatabase(database.pool);
  for (let time = 0; time < 3; time += 1) {
    const again = await gym.call('POST', '/v1/members', someone('Ida'), key);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
  }
  expect(await fingerprintOfDatabase(database.pool)).toBe(before);
});

test('eight at once have one effect and one answer', async () => {
  const key = withKey();
  const members = await rowsOf('members');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => gym.call('POST', '/v1/members', someone('Jon'), key)),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  const fresh = answers.filter(({ headers }) => headers['idempotent-replayed'] === undefined);
  expect(fresh).toHaveLength(1);
  expect(await rowsOf('members')).toBe(members + 1);
});

test('eight sign-ups at once are one agreement, collected once', async () => {
  const [url, body, key] = ['/v1/agreements', byCard(), withKey()];
  const before = [await rowsOf('agreements'), await rowsOf('simulated_payments')];
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => gym.call('POST', url, body, key)),
  );
  for (const { status, text } of answers) expect([status, text]).toEqual([201, answers[0]!.text]);
  const { installments, payments } = await collectedOf(answers[0]!.body.id);
  expect(installments.every((state: string) => state === 'collected')).toBe(true);
  expect(payments).toEqual(new Set([1]));
  expect(await rowsOf('agreements')).toBe(before[0]! + 1);
});

/** How those due today stand, and how many attempts each took. */
async function collectedOf(agreementId: string) {
  const { body } = await gym.call('GET', `/v1/agreements/${agreementId}/installments`);
  const due = body.items.filter(({ dueOn }: { dueOn: string }) => dueOn <= '2023-10-06');
  expect(due.length).toBeGreaterThan(0);
  const attempts = await Promise.all(
    due.map(({ id }: { id: string }) => gym.call('GET', `/v1/installments/${id}`)),
  );
  return {
    installments: due.map(({ state }: { state: string }) => state),
    payments: new Set(attempts.map((answer) => answer.body.attempts.length)),
  };
}

test('a server started anew knows what the one before it answered', async () => {
  const key = withKey();
  const first = await gym.call('POST', '/v1/members', someone('Kim'), key);
  const second = await testServerOn(database.url);
  try {
    const again = await second.call('POST', '/v1/members', someone('Kim'), key);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers['idempotent-replayed']).toBe('true');
  } finally {
    await second.close();
  }
});

async function testServerOn(url: string) {
  const other = await openDatabase(
    { home: '', databaseUrl: url },
    { applicationName: 'duesday test, started anew' },
  );
  const anew = await openHouse(other.db);
  return {
    call: callAs(anew.app, gym.key),
    close: () => anew.close().then(() => other.stop()),
  };
}

test('a sign-up whose server died before it collected is collected, once, when sent again', async () => {
  const [url, body, key] = ['/v1/agreements', byCard(), withKey()];
  const dying = await openHouse(diesAfter(1, database.db));
  const died = await callAs(dying.app, gym.key)('POST', url, body, key);
  await dying.close();
  // it is signed: said to have failed, somebody would sign it a second time
  expect(died.status).toBe(201);
  const again = await gym.call('POST', url, body, key);
  expect(again.status).toBe(201);
  expect(again.headers['idempotent-replayed']).toBe('true');
  const after = await collectedOf(again.body.id);
  expect(new Set(after.installments)).toEqual(new Set(['collected']));
  expect(after.payments).toEqual(new Set([1]));
  const before = await fingerprintOfDatabase(database.pool);
  await gym.call('POST', url, body, key);
  expect(await fingerprintOfDatabase(database.pool)).toBe(before);
});

test('one whose server died while the processor was asked is settled by the next dues run', async () => {
  const [url, body, key] = ['/v1/agreements', byCard(), withKey()];
  const { processor } = house.house;
  const submit = processor.submit.bind(processor);
  processor.submit = async (...given) => {
    await submit(...given);
    throw new Error('the power went out');
  };
  expect((await gym.call('POST', url, body, key)).status).toBe(201);
  processor.submit = submit;
  const { body: agreement } = await gym.call('POST', url, body, key);
  const run = await gym.call('POST', '/v1/dues-runs', { clubIds: [gym.ids['club']![0]] });
  const deps = { processor, clock: () => gym.caller.now };
  await workRun(database.db, gym.caller, deps, parseId('run', run.body.id)!);
  const after = await collectedOf(agreement.id);
  expect(new Set(after.installments)).toEqual(new Set(['collected']));
  expect(after.payments).toEqual(new Set([1]));
});

const byCard = () => ({
  ...(gym.sent.get('POST /v1/agreements')!.body as object),
  paymentMethod: { kind: 'card', token: `sim_once_${++keys}` },
});

/** The same database for a process that dies when it opens one transaction too many. */
function diesAfter(transactions: number, db: Db): Db {
  let opened = 0;
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction' && ++opened > transactions) throw new Error('killed');
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

test('a key used before for something else is refused by name', async () => {
  const key = withKey();
  const member = await gym.call('POST', '/v1/members', someone('Lea'), key);
  const before = await fingerprintOfDatabase(database.pool);
  const address = `/v1/members/${member.body.id}`;
  for (const [method, url, body] of [
    ['POST', '/v1/members', someone('Leo')],
    ['PATCH', address, someone('Lea')],
    ['POST', '/v1/clubs', someone('Lea')],
    ['POST', '/v1/offers/offer_1/retire', undefined],
  ] as const) {
    const answer = await gym.call(method, url, body, key);
    expectProblem(answer);
    if (answer.body.code !== 'invalid_request')
      expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  }
  expect(await fingerprintOfDatabase(database.pool)).toBe(before);
});

test('a refused request can be corrected and sent under the same key', async () => {
  const key = withKey();
  const refused = await gym.call(
    'POST',
    '/v1/members',
    { ...someone('Mo'), clubId: 'club_999' },
    key,
  );
  expect(refused.status).toBe(404);
  const corrected = await gym.call('POST', '/v1/members', someone('Mo'), key);
  expect(corrected.status).toBe(201);
  expect(corrected.headers['idempotent-replayed']).toBeUndefined();
});

describe('a write without a usable key does nothing', () => {
  test.each(writes)('$id', async ({ method, id, path }) => {
    const { url, body } = gym.sent.get(id) ?? { url: path, body: undefined };
    const before = await fingerprintOfDatabase(database.pool);
    for (const bad of [undefined, '', 'has a space', 'a'.repeat(201), 'ключ']) {
      const answer = await house.app.inject({
        method: method.toUpperCase() as 'POST',
        url,
        headers: {
          authorization: `Bearer ${gym.key}`,
          ...(bad === undefined ? {} : { 'idempotency-key': bad }),
        },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      expect(answer.statusCode, answer.body).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'idempotency_key_needed' });
    }
    expect(await fingerprintOfDatabase(database.pool)).toBe(before);
  });
});

test('a new API key is shown again to whoever asked, and kept from everybody else', async () => {
  const key = withKey();
  const wanted = { name: 'till', scopes: ['members:read'] };
  const made = await gym.call('POST', '/v1/api-keys', wanted, key);
  const again = await gym.call('POST', '/v1/api-keys', wanted, key);
  expect([again.status, again.text]).toEqual([201, made.text]);
  const secret = (made.body.key as string).split('_').slice(2).join('_');
  const everything = JSON.stringify(await wholeDatabase(database.pool));
  expect(everything).not.toContain(secret);
  expect(everything).not.toContain(Buffer.from(secret).toString('base64').slice(0, 40));
  const boss = await gym.call('POST', '/v1/api-keys', {
    name: 'boss',
    scopes: ['keys:write', 'members:read'],
  });
  const other = await callAs(house.app, boss.body.key)('POST', '/v1/api-keys', wanted, key);
  expectProblem(other);
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  expect(other.text).not.toContain(secret);
});
