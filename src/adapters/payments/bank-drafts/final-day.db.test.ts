import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { parseId } from '#kit/ids';
import { type Processors, startRun, workRun } from '#modules/billing/index';
import { verifyBooks } from '#modules/reporting/index';
import { run } from '#platform/database/query';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeFile } from './index.ts';

// A draft is on its way from the moment it stands in a file (D20). It is October 6, 2023, a Friday; the file
// moves its money on the next banking day, the Tuesday after Columbus Day; five banking days are a week.

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
beforeAll(async () => {
  database = await testDatabase({ poolSize: 8 });
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const gives = async (method: string, url: string, body?: object) => {
  const answer = await gym.call(method, url, body);
  expect(answer.status, `${method} ${url}: ${answer.text}`).toBeLessThan(300);
  return answer.body;
};

/** Somebody whose prorated charge and fees are drafted today, and whose dues are from the first on. */
async function join(who: number) {
  const { id: memberId } = await gives('POST', '/v1/members', {
    clubId: gym.ids['club']![0],
    name: `Member ${who}`,
  });
  const { token } = await gives('POST', `/v1/members/${memberId}/bank-accounts`, {
    holderName: `Member ${who}`,
    routingNumber: '231380104',
    accountNumber: `555000${who}`,
    accountType: 'checking',
    authorization: 'The club may draft my dues.',
  });
  const joining = gym.sent.get('POST /v1/agreements')!.body as object;
  const agreement = await gives('POST', '/v1/agreements', {
    ...joining,
    buyerId: memberId,
    cardholderIds: [memberId],
    sessionBuckets: [{ itemId: gym.ids['item']![0] }],
    paymentMethod: { kind: 'bank_account', token },
  });
  const proration = async () =>
    (await gives('GET', `/v1/agreements/${agreement.id}/installments`)).items.find(
      ({ kind }: { kind: string }) => kind === 'proration',
    );
  const dues = async () =>
    (await gives('GET', `/v1/agreements/${agreement.id}/installments`)).items.find(
      ({ sequence }: { sequence: number }) => sequence === 1,
    );
  const payments = async () => (await gives('GET', `/v1/members/${memberId}/payments`)).items;
  const grants = async () => (await gives('GET', `/v1/members/${memberId}/grants`)).items;
  return { proration, dues, payments, grants };
}

const says = async (caller = gym.caller) =>
  (await verifyBooks(database.db, caller)).map(({ says: what }) => what);

/** The dues of the first of November, asked for by a run. */
async function collect(caller: Caller, processor: Pick<Processors, 'submit' | 'refund'>) {
  const clubIds = [parseId('club', gym.ids['club']![0]!)!];
  const { id } = await startRun(database.db, caller, { through: null, clubIds });
  await workRun(database.db, caller, { processor, clock: () => caller.now }, id);
}
const inNovember = () => ({ ...gym.caller, now: gym.caller.now.add({ hours: 24 * 27 }) });

test('until a file takes it along nobody says on which day it is final; then it counts from there', async () => {
  const ana = await join(1);
  expect(await ana.proration()).toMatchObject({
    state: 'processing',
    finalOn: null,
    waitsForFile: true,
  });
  for (const payment of await ana.payments())
    expect(payment).toMatchObject({ isDraft: true, finalOn: null, waitsForFile: true });
  expect(await ana.grants()).toMatchObject([{ state: 'provisional', finalOn: null }]);
  expect(await says()).toEqual([]);

  expect(await gives('POST', '/v1/bank-files')).toMatchObject({ effectiveOn: '2023-10-10' });
  const final = { finalOn: '2023-10-17' };
  expect(await ana.proration()).toMatchObject({
    state: 'processing',
    ...final,
    waitsForFile: false,
  });
  for (const payment of await ana.payments())
    expect(payment).toMatchObject({ ...final, waitsForFile: false });
  expect(await ana.grants()).toMatchObject([{ state: 'provisional', ...final }]);
  expect(await says()).toEqual([]);
});

test('what a file took along before it was recorded counts from that file all the same', async () => {
  const ben = await join(2);
  const { processors } = house.house;
  const dies: Processors = {
    ...processors,
    submit: async (...asked) => {
      await processors.submit(...asked);
      throw new Error('the process died');
    },
  };
  await expect(collect(inNovember(), dies)).rejects.toThrow('died');
  await database.db.transaction().execute((tx) => makeFile(tx, inNovember(), house.house.vault));
  await collect({ ...inNovember(), now: inNovember().now.add({ hours: 48 }) }, processors);
  // the file of Thursday, November 2, moved on the 3rd; Veterans Day is a Saturday, when no bank works anyway
  expect(await ben.dues()).toMatchObject({ finalOn: '2023-11-10', waitsForFile: false });
  expect(await says(inNovember())).toEqual([]);
});

test('files made while a run is at work leave no draft without its day', async () => {
  for (let who = 3; who < 9; who += 1) await join(who);
  const later = { ...gym.caller, now: gym.caller.now.add({ hours: 24 * 60 }) };
  const clubIds = [parseId('club', gym.ids['club']![0]!)!];
  const { id } = await startRun(database.db, later, { through: null, clubIds });
  const deps = { processor: house.house.processors, clock: () => later.now, batchSize: 3 };
  const work = { isGoingOn: true };
  const files = async () => {
    while (work.isGoingOn)
      await database.db
        .transaction()
        .execute((tx) => makeFile(tx, later, house.house.vault))
        .catch((error: { code?: string }) => {
          if (error.code !== 'nothing_to_send') throw error;
        });
  };
  const making = files();
  await workRun(database.db, later, deps, id).finally(() => (work.isGoingOn = false));
  await making;
  await database.db
    .transaction()
    .execute((tx) => makeFile(tx, later, house.house.vault))
    .catch(() => {});
  const { items } = await gives('GET', '/v1/bank-outbox');
  expect(items).toEqual([]);
  expect(await says(later)).toEqual([]);
});

test('verify names what is final without a file, and what waits though it was sent', async () => {
  const { proration } = await join(9);
  const id = parseId('installment', (await proration()).id)!;
  const of = sql`organization_id = ${gym.organizationId} and id = ${id}`;
  const dated = (day: string) =>
    run(database.db, sql`update installments set final_on = ${day}::date where ${of}`);
  await dated('2023-10-17');
  expect(await says()).toEqual([
    'is final on 2023-10-17, but a draft of it stands in no file for the bank',
  ]);
  await dated('infinity');
  expect(await says()).toEqual([]);
  await gives('POST', '/v1/bank-files');
  expect(await says()).toEqual([]);
  await run(
    database.db,
    sql`
      delete from session_final_days
      where organization_id = ${gym.organizationId} and source_id = ${id}`,
  );
  expect(await says()).toEqual(['waits for a file to the bank, but nothing of it does']);
});
