import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { type ApiHouse, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { expectProblem } from '#testing/problems';
import { Browser } from '#testing/staff';
import { setUp } from './set-up.ts';

let database: TestDatabase;
let house: ApiHouse;

beforeEach(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
});
afterEach(async () => {
  await house.close();
  await database.close();
});

const password = 'correct horse battery';
const start = (email = 'olive@example.com', more: object = {}) => ({
  organizationName: 'Harbor Street Fitness',
  club: { name: 'Harbor Street', timeZone: 'America/New_York', currency: 'USD' },
  owner: { name: 'Olive', email, password },
  ...more,
});

test('the first start leads to an organization, a club and an owner who signs in', async () => {
  const browser = new Browser(house.app);
  expect((await browser.call('GET', '/v1/setup')).body).toEqual({
    needed: true,
    codeNeeded: false,
  });
  const made = await browser.call('POST', '/v1/setup', start());
  expect(made.status, made.text).toBe(201);
  expect((await browser.call('GET', '/v1/setup')).body).toEqual({
    needed: false,
    codeNeeded: false,
  });
  expect((await browser.signIn('olive@example.com', password)).status).toBe(200);
  const me = await browser.call('GET', '/v1/me');
  expect(me.body).toMatchObject({ role: 'owner', organization: { id: made.body.organizationId } });
  expect((await browser.call('GET', '/v1/clubs')).body.items).toHaveLength(1);
  const trail = await browser.call('GET', '/v1/audit-entries?action=staff.add');
  expect(trail.body.items[0]).toMatchObject({ actor: 'Olive', from: 'browser at 203.0.113.7' });
});

test('works once, and of eight at the same moment for one', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      new Browser(house.app).call('POST', '/v1/setup', start(`owner${at}@example.com`)),
    ),
  );
  const others = Array.from({ length: 7 }, () => 409);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...others]);
  for (const answer of answers.filter(({ status }) => status === 409)) {
    expectProblem(answer);
    expect(answer.body.code).toBe('already_set_up');
  }
  const people = await database.pool.query(`select email from auth."user"`);
  expect(people.rows).toHaveLength(1);
});

test('works once, however close together two come', async () => {
  const club = { name: 'Club', timeZone: 'Europe/Berlin', currency: 'EUR', retryDays: [3] };
  const now = Temporal.Instant.from('2026-12-01T09:00:00Z');
  const starts = Array.from({ length: 8 }, (_, at) =>
    database.db.transaction().execute((tx) =>
      setUp(
        tx,
        {
          organizationName: 'Harbor',
          club,
          owner: { name: 'Olive', email: `owner${at}@example.com`, passwordHash: 'x' },
          from: 'here',
        },
        now,
      ),
    ),
  );
  const ends = await Promise.allSettled(starts);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

describe('whoever is not at the machine itself has to know the code in the terminal', () => {
  const outside: Record<string, string>[] = [
    { host: 'club.example', origin: 'http://club.example' },
    { 'x-forwarded-for': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9' },
  ];
  test.each(outside)('%j', async (headers) => {
    const browser = new Browser(house.app);
    const asked = await browser.call('GET', '/v1/setup', undefined, headers);
    expect(asked.body).toEqual({ needed: true, codeNeeded: true });
    for (const code of [undefined, '', 'AAAA-AAAA-AAAA', `${house.house.setup.code}x`]) {
      const refused = await browser.call('POST', '/v1/setup', start(undefined, { code }), headers);
      expectProblem(refused);
      expect(refused).toMatchObject({ status: 403, body: { code: 'setup_code_wrong' } });
    }
    const code = house.house.setup.code.toLowerCase();
    const made = await browser.call('POST', '/v1/setup', start(undefined, { code }), headers);
    expect(made.status, made.text).toBe(201);
  });

  test('everybody, where it listens to the world', async () => {
    const open = await openHouse(database.db, undefined, { isOnlyHere: false });
    const answer = await new Browser(open.app).call('POST', '/v1/setup', start());
    await open.close();
    expect(answer.body.code).toBe('setup_code_wrong');
  });

  test('who guesses is soon refused', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const answers = [];
    for (let attempt = 0; attempt < 31; attempt += 1) {
      const wrong = start(undefined, { code: `AAAA-AAAA-A${attempt}` });
      answers.push(await new Browser(house.app).call('POST', '/v1/setup', wrong, headers));
    }
    expect(answers.at(-2)!.status).toBe(403);
    expectProblem(answers.at(-1)!);
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'too_many_tries' } });
  });
});

test('a page of somebody else’s cannot set it up behind one’s back', async () => {
  const headers = { origin: 'https://evil.example' };
  const answer = await new Browser(house.app).call('POST', '/v1/setup', start(), headers);
  expectProblem(answer);
  expect(answer).toMatchObject({ status: 403, body: { code: 'not_our_page' } });
});

test('what is missing or wrong is named, field by field', async () => {
  const bad = { ...start(), club: { name: '', timeZone: 'Mars/Base', currency: 'XXX' } };
  const answer = await new Browser(house.app).call('POST', '/v1/setup', {
    ...bad,
    owner: { name: 'Olive', email: 'olive', password: 'short' },
  });
  expectProblem(answer);
  expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    'club.name',
    'club.timeZone',
    'club.currency',
    'owner.email',
    'owner.password',
  ]);
});
