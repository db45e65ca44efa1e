import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRun, workRun } from '#modules/billing/index';
import { allScopes, createApiKey, systemCaller } from '#modules/identity/index';
import { type ApiHouse, callAs, type Call, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeMassClub } from '#testing/mass-club';

/**
 * How many pages of the database a look at one member, or at one page of a list, reads: as many in a large
 * club as in a small one. A statement that goes through everybody would not show in a test with three
 * rows, and a clock tells little on a busy machine.
 */
let database: TestDatabase;
let house: ApiHouse;
let seen: { sql: string; parameters: readonly unknown[] }[] = [];
let small: Club;
let large: Club;

beforeAll(async () => {
  database = await testDatabase({ onQuery: ({ query }) => seen.push(query) });
  house = await openHouse(database.db);
  small = await clubOf(50);
  large = await clubOf(4_000);
  await statistics();
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const statistics = () =>
  sql`/* all organizations: statistics know none */ vacuum analyze`.execute(database.db);

/** A club of so many members, after its first dues run. */
async function clubOf(members: number): Promise<Club> {
  const { organizationId } = await makeMassClub(database.db, members);
  await statistics();
  const { caller } = (await systemCaller(database.db, organizationId, 'a manager'))!;
  const { processor } = house.house;
  await processor.script(caller, 'sim_1', ['soft_decline']);
  const { id } = await startRun(database.db, caller, { through: null, clubIds: [] });
  await workRun(database.db, caller, { processor, clock: () => caller.now }, id);
  const { key } = await createApiKey(database.db, caller, { name: 'key', scopes: [...allScopes] });
  const call = callAs(house.app, key);
  return { call, ids: await idsIn(call) };
}

type Club = { call: Call; ids: Record<string, string> };

/** The most pages that one statement of a request reads, the statements asked once more for it. */
async function pagesRead(call: Call, url: string): Promise<{ pages: number; statement: string }> {
  seen = [];
  const answer = await call('GET', url);
  expect(answer.status, answer.text).toBe(200);
  let most = { pages: 0, statement: '' };
  for (const { sql: text, parameters } of seen) {
    const { rows } = await database.pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
      text: `explain (analyze, buffers, timing off, format json) ${text}`,
      values: [...parameters],
    });
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    const pages = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    if (pages > most.pages) most = { pages, statement: text };
  }
  return most;
}

type Plan = { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };

/** Somebody and something to look at. */
async function idsIn(call: Call): Promise<Record<string, string>> {
  const { body: members } = await call('GET', '/v1/members?limit=1');
  const member = members.items[0].id;
  const { body: agreements } = await call('GET', `/v1/agreements?memberId=${member}`);
  const agreement = agreements.items[0].id;
  const { body: owed } = await call('GET', `/v1/agreements/${agreement}/installments`);
  const { body: items } = await call('GET', '/v1/items');
  const { body: offers } = await call('GET', '/v1/offers');
  const [item, offer] = [items.items[0].id, offers.items[0].id];
  return { member, agreement, installment: owed.items[0].id, item, offer };
}

test.each([
  '/v1/members?limit=5',
  '/v1/members/{member}',
  '/v1/members/{member}/overview',
  '/v1/members/{member}/passbook',
  '/v1/members/{member}/ledger',
  '/v1/members/{member}/explanations',
  '/v1/members/{member}/balances',
  '/v1/members/{member}/grants',
  '/v1/members/{member}/session-entries',
  '/v1/members/{member}/notes',
  '/v1/members/{member}/households',
  '/v1/members/{member}/payments',
  '/v1/members/{member}/open-installments',
  '/v1/members/{member}/owed-sessions',
  '/v1/members/{member}/bank-accounts',
  '/v1/member-directory?limit=5',
  '/v1/agreements?limit=5',
  '/v1/agreements?memberId={member}',
  '/v1/agreements/{agreement}',
  '/v1/agreements/{agreement}/installments',
  '/v1/installments/{installment}',
  '/v1/unpaid-dues?standing=needs_you',
  '/v1/dues-runs?limit=5',
  '/v1/items',
  '/v1/items/{item}/uses',
  '/v1/offers',
  '/v1/offers/{offer}',
  '/v1/audit-entries?limit=5',
])('GET %s reads no more of a large club than of a small one', async (template) => {
  const read = ({ call, ids }: Club) =>
    pagesRead(
      call,
      template.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name]!),
    );
  const few = await read(small);
  const many = await read(large);
  // each of a few rows may stand on a page of its own, below an index of three
  expect(many.pages, many.statement).toBeLessThan(2 * few.pages + 50);
});
