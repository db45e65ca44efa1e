import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allScopes } from '#modules/identity/index';
import { operations, readDocument } from '#testing/api-document';
import {
  answerOf,
  callAs,
  moveIn,
  openHouse,
  type ApiHouse,
  type Tenant,
} from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { fingerprintOfDatabase, wholeDatabase } from '#testing/whole-database';

const all = operations(await readDocument());
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

const makeKey = async (scopes: readonly string[]) => {
  const made = await gym.call('POST', '/v1/api-keys', { name: 'one', scopes });
  expect(made.status, made.text).toBe(201);
  return made.body as { id: string; key: string };
};

/** The address with ids of ours in it. */
const address = (path: string) =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'version' ? '1' : gym.ids[name.replace(/Id$/, '')]![0]!,
  );

describe('each thing needs its own permission', () => {
  const guarded = all.filter(({ permission }) => permission !== undefined);
  test.each(guarded)('$id', async ({ id, path, method, permission }) => {
    const { key } = await makeKey(allScopes.filter((scope) => scope !== permission));
    const before = await fingerprintOfDatabase(database.pool);
    const { url, body } = gym.sent.get(id) ?? { url: address(path), body: undefined };
    const answer = await callAs(house.app, key)(method.toUpperCase(), url, body);
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 403, body: { code: 'permission_missing' } });
    expect(answer.body.detail).toContain(permission);
    expect(await fingerprintOfDatabase(database.pool)).toBe(before);
  });
});

/** Headers that prove nothing, made from a key that would. */
const bad = (key: string): Record<string, string | undefined> => ({
  'no header': undefined,
  'an empty header': '',
  'no key': 'Bearer',
  'another scheme': `Basic ${key}`,
  'the bare key': key,
  'a key with one letter changed': `Bearer ${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`,
  'a key cut short': `Bearer ${key.slice(0, -1)}`,
  'a key and more': `Bearer ${key} x`,
  'the number of an organization that is not there': `Bearer ${key.replace(/_\d+_/, '_999999_')}`,
  'a number no organization can have': `Bearer ${key.replace(/_\d+_/, '_999999999999999_')}`,
  'NUL in it': `Bearer ${key.slice(0, 20)}%00${key.slice(20)}`,
});
describe('who proves nothing learns nothing and changes nothing', () => {
  test.each(Object.keys(bad('')))('%s', async (name) => {
    const authorization = bad(gym.key)[name];
    const code = authorization === undefined ? 'sign_in_needed' : 'api_key_needed';
    const before = await fingerprintOfDatabase(database.pool);
    for (const { method, path, isWrite, id } of all.filter(({ isOpen }) => !isOpen)) {
      const { url, body } = gym.sent.get(id) ?? { url: address(path), body: undefined };
      const answer = answerOf(
        await house.app.inject({
          method: method.toUpperCase() as 'GET',
          url,
          headers: {
            ...(authorization === undefined ? {} : { authorization }),
            ...(isWrite ? { 'idempotency-key': 'nobody' } : {}),
          },
          ...(body === undefined ? {} : { payload: body as object }),
        }),
      );
      expectProblem(answer);
      expect(answer).toMatchObject({ status: 401, body: { code } });
    }
    expect(await fingerprintOfDatabase(database.pool)).toBe(before);
  });
});

test('a revoked key is worth nothing from that moment on', async () => {
  const { id, key } = await makeKey(['members:read']);
  const call = callAs(house.app, key);
  expect((await call('GET', '/v1/members')).status).toBe(200);
  expect((await gym.call('DELETE', `/v1/api-keys/${id}`)).status).toBe(200);
  const after = await call('GET', '/v1/members');
  expectProblem(after);
  expect(after.status).toBe(401);
});

test('nobody gives away a permission they do not have', async () => {
  const { key } = await makeKey(['keys:write', 'members:read']);
  const call = callAs(house.app, key);
  const wanted = { name: 'more', scopes: ['members:read', 'dues:collect'] };
  const refused = await call('POST', '/v1/api-keys', wanted);
  expectProblem(refused);
  expect(refused).toMatchObject({ status: 403, body: { code: 'permission_not_yours' } });
  expect((await call('POST', '/v1/api-keys', { ...wanted, scopes: ['members:read'] })).status).toBe(
    201,
  );
});

test('keys are listed without their secrets', async () => {
  const { key } = await makeKey(['members:read']);
  const { text } = await gym.call('GET', '/v1/api-keys');
  expect(text).not.toContain(key.split('_').slice(2).join('_'));
});

test('what a secret link ends with is written down nowhere, the audit trail included', async () => {
  const tokens = [...gym.sent].flatMap(([operation, { body }]) =>
    operation.includes('-links/') ? (body as { token: string }).token : [],
  );
  expect(new Set(tokens).size).toBeGreaterThan(0);
  const tables = Object.entries(await wholeDatabase(database.pool));
  const found = tables.filter(([, lines]) => {
    const written = lines.join('\n');
    return tokens.some((token) => written.includes(token));
  });
  expect(found.map(([table]) => table)).toEqual([]);
});

test('forty phones on a club’s one address open their booking links within a minute', async () => {
  const { body } = gym.sent.get('POST /v1/booking-links/door')!;
  const opened: number[] = [];
  for (let phone = 0; phone < 40; phone += 1)
    opened.push((await gym.call('POST', '/v1/booking-links/door', body)).status);
  expect(opened.filter((status) => status !== 200)).toEqual([]);
});
