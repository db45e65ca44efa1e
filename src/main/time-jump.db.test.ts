import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { allScopes, createApiKey, createOrganization, systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { aSender, banks } from '#testing/ach-files';
import { type ApiHouse, callAs, type Call, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeMassClub } from '#testing/mass-club';
import { timeJumpTask } from './time-jump.ts';

// Twenty members owe 49.00 on 1 November and on 1 December 2026; each payment credits 4 Yoga for 30 days
// and 4 PT that never expire. It is 1 November, 4:00 in New York.
const members = 20;
let database: TestDatabase;
let house: ApiHouse;
let caller: Caller;
let call: Call;
let clubId: string;

beforeEach(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  const { organizationId } = await makeMassClub(database.db, members);
  ({ caller } = (await systemCaller(database.db, organizationId, 'a manager'))!);
  const { key } = await createApiKey(database.db, caller, { name: 'desk', scopes: [...allScopes] });
  call = callAs(house.app, key);
  clubId = (await call('GET', '/v1/clubs')).body.items[0].id;
});
afterEach(async () => {
  await house.close();
  await database.close();
});

const jumpTo = (day: string, more: object = {}) =>
  call('POST', '/v1/clock/jumps', { clubId, day, ...more });
const work = (jumpId: string) =>
  house.house.tasks[timeJumpTask]!({
    organizationId: caller.organizationId,
    jumpId: Number(jumpId.split('_')[1]),
  });
const arrived = async (day: string, more: object = {}) => {
  const { body } = await jumpTo(day, more);
  await work(body.id);
  return (await call('GET', `/v1/clock/jumps/${body.id}`)).body;
};

test('a month in one jump collects each morning what is due, and tells what happened', async () => {
  await house.house.processor.script(caller, 'sim_1', ['soft_decline', 'ok']);
  const outlook = await call('GET', `/v1/clubs/${clubId}/outlook?day=2026-12-02`);
  expect(outlook.body).toMatchObject({
    runs: 2,
    installments: 2 * members,
    amount: { amountMinor: 2 * members * 4900 },
    lapsing: 0,
  });
  const jump = await arrived('2026-12-02');
  // 1 November, the retry on the 4th, 1 December: 30 days after 1 and 4 November; the December ones are
  // usable until the 31st
  expect(jump).toMatchObject({
    state: 'arrived',
    happened: {
      runs: 3,
      collected: 2 * members,
      declined: 1,
      credited: 2 * members * 8,
      lapsed: (members - 1) * 4,
    },
  });
  const clock = (await call('GET', '/v1/clock')).body;
  expect(clock).toMatchObject({ sandbox: true, clubs: [{ today: '2026-12-02', dueNow: false }] });
  const runs = (await call('GET', '/v1/dues-runs')).body.items;
  expect(runs.map(({ startedAt }: { startedAt: string }) => startedAt)).toEqual([
    '2026-12-01T11:00:00Z',
    '2026-11-04T11:00:00Z',
    '2026-11-01T11:00:00Z',
  ]);
  expect(await verifyBooks(database.db, caller)).toEqual([]);
});

const gives = async (method: string, url: string, body?: object) => {
  const answer = await call(method, url, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.body;
};

test('what is drafted by file on the way goes into a file that morning, and is final by its days', async () => {
  await gives('PUT', '/v1/bank-sender', {
    ...aSender,
    timeZone: 'America/New_York',
    cutOff: '16:30',
    leadBankingDays: 1,
    sendsPrenotes: false,
  });
  const company = { companyId: '1234567890', companyName: 'BENCH' };
  await gives('PUT', `/v1/clubs/${clubId}/bank-company`, company);
  const { token } = await gives('POST', '/v1/members/member_1/bank-accounts', {
    holderName: 'Ana',
    routingNumber: banks.theirs,
    accountNumber: '5550001',
    accountType: 'checking',
    authorization: 'The club may draft my dues.',
  });
  const method = { kind: 'bank_account', token };
  await gives('PUT', '/v1/agreements/agreement_1/payment-method', method);
  await arrived('2026-12-02');
  // Sunday's file is Monday's, and moves on Tuesday
  const files = (await gives('GET', '/v1/bank-files')).items;
  expect(files).toMatchObject([{ effectiveOn: '2026-12-02' }, { effectiveOn: '2026-11-03' }]);
  const dues = (await gives('GET', '/v1/agreements/agreement_1/installments')).items;
  expect(dues).toMatchObject([
    { state: 'collected', finalOn: '2026-11-10', waitsForFile: false },
    { state: 'processing', finalOn: '2026-12-09', waitsForFile: false },
  ]);
  expect(await verifyBooks(database.db, caller)).toEqual([]);
});

test('an answer that the processor gives twice at once does not hide the days to come', async () => {
  await house.house.processor.script(caller, 'sim_1', ['ok_twice']);
  await arrived('2026-12-02');
  const runs = (await call('GET', '/v1/dues-runs')).body.items;
  expect(runs.map(({ startedAt }: { startedAt: string }) => startedAt)).toEqual([
    '2026-12-01T11:00:00Z',
    '2026-11-01T11:00:00Z',
  ]);
});

test('without dues on the way they stay due, and the next day with dues is named', async () => {
  const clock = (await call('GET', '/v1/clock')).body;
  expect(clock.clubs).toEqual([
    { clubId, today: '2026-11-01', dueNow: true, nextDuesOn: '2026-12-01' },
  ]);
  const jump = await arrived('2026-11-03', { runsDues: false });
  expect(jump.happened).toMatchObject({ runs: 0, collected: 0 });
  expect((await call('GET', '/v1/clock')).body.clubs[0]).toMatchObject({
    today: '2026-11-03',
    dueNow: true,
  });
});

test('who had the clock moved, and who started a run, stands in the audit trail', async () => {
  await jumpTo('2026-11-02');
  await call('POST', '/v1/clock', { to: '2026-11-03T12:00:00Z' });
  const run = (await call('POST', '/v1/dues-runs', {})).body;
  await call('POST', `/v1/dues-runs/${run.id}/stop`);
  const { items } = (await call('GET', '/v1/audit-entries')).body;
  const told = items.map(({ action, subject }: Record<string, string>) => [action, subject]);
  const organization = `organization_${caller.organizationId}`;
  expect(told.slice(0, 4)).toEqual([
    ['dues_run.stop', run.id],
    ['dues_run.start', run.id],
    ['organization.move_clock', organization],
    ['organization.move_clock', organization],
  ]);
});

test('one jump at a time, forward only, and never in a real club', async () => {
  const first = await jumpTo('2026-11-02');
  expect(first).toMatchObject({ status: 202, body: { state: 'under_way' } });
  expect(await jumpTo('2026-11-05')).toMatchObject({
    status: 409,
    body: { code: 'jump_under_way' },
  });
  // worked twice, as when a job is delivered again: the second has nothing to do
  await Promise.all([work(first.body.id), work(first.body.id)]);
  await work(first.body.id);
  expect((await call('GET', `/v1/clock/jumps/${first.body.id}`)).body.state).toBe('arrived');
  for (const day of ['2026-11-02', '2026-10-01', '2099-01-01'])
    expect((await jumpTo(day)).body.code, day).toBe('clock_goes_forward');
  expect((await call('GET', '/v1/clock/jumps/jump_99')).status).toBe(404);
  const real = await createOrganization(
    database.db,
    {
      name: 'Real',
      sandboxNow: null,
      clubs: [{ name: 'Real', timeZone: 'UTC', currency: 'USD', retryDays: [] }],
    },
    caller.now,
  );
  const owner = { ...caller, organizationId: real.organizationId };
  const { key } = await createApiKey(database.db, owner, { name: 'real', scopes: [...allScopes] });
  const refused = await callAs(house.app, key)('POST', '/v1/clock/jumps', {
    clubId: `club_${real.clubs[0]!.id}`,
    day: '2199-01-01',
  });
  expect(refused).toMatchObject({ status: 409, body: { code: 'not_a_sandbox' } });
});

test('a jump whose process died goes on from where the clock stands', async () => {
  const { body } = await jumpTo('2026-12-02');
  const { processor } = house.house;
  const submit = processor.submit.bind(processor);
  let runs = 0;
  processor.submit = async (...given) => {
    runs += 1;
    if (runs === 2) throw new Error('the power went out');
    return submit(...given);
  };
  await expect(work(body.id)).rejects.toThrow('the power went out');
  expect((await call('GET', `/v1/clock/jumps/${body.id}`)).body.state).toBe('under_way');
  processor.submit = submit;
  await work(body.id);
  const jump = (await call('GET', `/v1/clock/jumps/${body.id}`)).body;
  expect(jump.state).toBe('arrived');
  const due = await call('GET', `/v1/dues-runs/preview?clubId=${clubId}`);
  expect(due.body.clubs[0].installments).toBe(0);
  expect(await verifyBooks(database.db, caller)).toEqual([]);
});
