import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations, readDocument } from '#testing/api-document';
import { answerOf, moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { fingerprintOfDatabase } from '#testing/whole-database';

const all = operations(await readDocument());
let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
let logged = '';

beforeAll(async () => {
  database = await testDatabase();
  const logTo = { write: (line: string) => void (logged += line) };
  house = await openHouse(database.db, { logLevel: 'trace', logTo });
  gym = await moveIn(house, 'Harbor');
  await house.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const anIdOf = (kind: string) => gym.ids[kind]![0]!;

describe('each kind of refusal says what happened and what would work', () => {
  test('a field that is not as agreed: 400, with every field named as it was sent', async () => {
    const session = { shortName: '', bucketType: 'yoga', notionalValue: { amountMinor: 1.5 } };
    const body = { type: 'scheduler_bucket', name: 7, session, colour: 'red', size: 'L' };
    const answer = await gym.call('POST', '/v1/items', body);
    expectProblem(answer);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', detail: 'The field "name" must be text.' },
    });
    expect(answer.body.errors).toEqual([
      { field: 'name', message: 'must be text' },
      { field: 'session.shortName', message: 'must not be empty' },
      { field: 'session.bucketType', message: expect.stringMatching(/^must be one of /) },
      { field: 'session.notionalValue.amountMinor', message: 'must be a whole number' },
      { field: 'session.notionalValue.currency', message: 'is needed' },
      { field: 'colour', message: 'is not known here' },
      { field: 'size', message: 'is not known here' },
    ]);
  });

  test('something in a list is named with its place', async () => {
    const offer = gym.sent.get('POST /v1/offers')!.body as { terms: object[] };
    const terms = [
      offer.terms[0],
      { ...offer.terms[0], dues: { amountMinor: '1', currency: 'USD' } },
    ];
    const answer = await gym.call('POST', '/v1/offers', { ...offer, terms });
    expect(answer.body.errors).toMatchObject([{ field: 'terms[1].dues.amountMinor' }]);
  });

  test.each([
    [404, 'no_such_member', () => gym.call('GET', '/v1/members/member_999999')],
    [404, 'not_found', () => gym.call('GET', `/v1/members/${anIdOf('club')}`)],
    [404, 'no_such_address', () => gym.call('GET', '/v1/nothing')],
    [422, 'invalid_cursor', () => gym.call('GET', '/v1/members?cursor=abc')],
    [400, 'invalid_request', () => gym.call('GET', '/v1/members?limit=0')],
    [400, 'invalid_request', () => gym.call('GET', '/v1/members?limit=201')],
    [400, 'invalid_request', () => gym.call('GET', '/v1/members?limit=1&limit=2')],
    [400, 'invalid_request', () => gym.call('GET', '/v1/members?colour=red')],
    [
      409,
      'item_name_taken',
      () => gym.call('PATCH', `/v1/items/${anIdOf('item')}`, { name: 'SPIN at Harbor' }),
    ],
  ] as const)('%i %s', async (status, code, ask) => {
    const answer = await ask();
    expectProblem(answer);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test.each([
    ['text/plain', 'hello', 415, 'not_json'],
    ['application/x-www-form-urlencoded', 'a=1', 415, 'not_json'],
    ['application/json', '{"a":', 400, 'malformed_request'],
    ['application/json', '', 400, 'malformed_request'],
    ['application/json', '{"__proto__":{"admin":true}}', 400, 'malformed_request'],
    ['application/json', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'invalid_request'],
    ['application/json', JSON.stringify({ name: 'x'.repeat(1_100_000) }), 413, 'too_large'],
  ])('a body as %s that begins %.12s: %i %s', async (type, payload, status, code) => {
    const before = await fingerprintOfDatabase(database.pool);
    const headers = {
      authorization: `Bearer ${gym.key}`,
      'idempotency-key': 'x',
      'content-type': type,
    };
    const url = '/v1/members';
    const answer = answerOf(await house.app.inject({ method: 'POST', url, headers, payload }));
    expectProblem(answer);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await fingerprintOfDatabase(database.pool)).toBe(before);
  });
});

const headers = () => ({ authorization: `Bearer ${gym.key}`, 'idempotency-key': 'nowhere' });

describe('methods and addresses nobody meant', () => {
  const reads = all.filter(({ method }) => method === 'get');

  test.each(reads)('HEAD $path answers as GET does, without a body', async ({ path }) => {
    const url = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
      name === 'version' ? '1' : anIdOf(name.replace(/Id$/, '')),
    );
    const head = await house.app.inject({ method: 'HEAD', url, headers: headers() });
    const get = await house.app.inject({ method: 'GET', url, headers: headers() });
    expect([head.statusCode, head.body]).toEqual([get.statusCode, '']);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  test.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST', 'GET'] as const)('%s', async (method) => {
    for (const url of [
      '/',
      '/v1',
      '/v1/',
      '//v1/clubs',
      '/v2/clubs',
      '/v1/clubs/',
      '/V1/clubs',
      '/v1/organization/x',
      '/admin',
      '/.env',
      '/v1/clubs;x=1',
      '/v1/../etc/passwd',
      '/docs/../../x',
    ]) {
      if (url === '/v1/clubs/' && method === 'POST') continue;
      const answer = answerOf(await house.app.inject({ method, url, headers: headers() }));
      expectProblem(answer, `${method} ${url} ${answer.text}`);
      expect([400, 404], `${method} ${url} ${answer.text}`).toContain(answer.status);
    }
  });

  test('answers about people and money are not kept on the way', async () => {
    for (const url of ['/v1/members', '/v1/members/member_999999', '/v1/nothing'])
      expect((await gym.call('GET', url)).headers['cache-control']).toBe('no-store');
  });
});

describe('what is hardly HTTP', () => {
  test.each([
    ['an address with a broken percent', 'GET /v1/members/%zz HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['an address that is not text', 'GET /v1/members/%ff%fe HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['a method that does not exist', 'BREW /v1/members HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['NUL in a header', 'GET / HTTP/1.1\r\nhost: x\r\nauthorization: Bearer s3cret\0\r\n\r\n', 400],
    ['very long headers', `GET / HTTP/1.1\r\nhost: x\r\na: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
    [
      'a length that is not true',
      'POST /v1/members HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n',
      400,
    ],
  ])('%s', async (_name, bytes, status) => {
    const socket = net.connect((house.app.server.address() as net.AddressInfo).port, '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('error', () => {});
    socket.end(bytes);
    await once(socket, 'close');
    expect(text.split('\r\n')[0]).toContain(`HTTP/1.1 ${status}`);
    expect(text.toLowerCase()).toContain('content-type: application/problem+json');
    expect(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))).toMatchObject({
      status,
    });
  });
});

test('neither a refusal nor a fault tells the outside how we are built, and no log line has a key', async () => {
  logged = '';
  const broken = {
    ...database.db,
    transaction: () => ({
      execute: () =>
        Promise.reject(
          Object.assign(new Error('insert into members failed at host 10.0.0.1'), {
            code: 'XX000',
          }),
        ),
    }),
  };
  const other = await openHouse(
    new Proxy(database.db, {
      get: (db, name) => {
        const found: unknown =
          name === 'transaction' ? broken.transaction : Reflect.get(db, name, db);
        return typeof found === 'function' ? found.bind(db) : found;
      },
    }),
    { logLevel: 'trace', logTo: { write: (line) => void (logged += line) } },
  );
  const answer = answerOf(
    await other.app.inject({
      method: 'POST',
      url: '/v1/members',
      headers: { authorization: `Bearer ${gym.key}`, 'idempotency-key': 'fault' },
      payload: { clubId: anIdOf('club'), name: 'Secret Person' },
    }),
  );
  await other.close();
  expectProblem(answer);
  expect(answer).toMatchObject({ status: 500, body: { code: 'fault' } });
  expect(answer.text).not.toMatch(/10\.0\.0\.1|XX000/);
  expect(logged).toContain('request failed');
  for (const secret of [gym.key.split('_').slice(2).join('_'), 'Secret Person', 's3cret'])
    expect(logged).not.toContain(secret);
});

test('refusals are not logged as faults', async () => {
  logged = '';
  await gym.call('GET', '/v1/members/member_999999');
  await gym.call('POST', '/v1/members', {});
  await gym.call('GET', '/v1/members', undefined, { authorization: 'Bearer nobody' });
  expect(logged.split('\n').filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
});
