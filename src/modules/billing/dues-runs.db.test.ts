import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import type { Caller } from '#kit/caller';
import { parseId } from '#kit/ids';
import { allScopes, createApiKey, systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { one } from '#platform/database/query';
import { type ApiHouse, callAs, type Call, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeMassClub } from '#testing/mass-club';
import { type PaymentAnswer, type PaymentRequest, workRun } from './index.ts';

const members = 40;
const batchSize = 10;
let database: TestDatabase;
let house: ApiHouse;
let caller: Caller;
let call: Call;

beforeEach(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  const { organizationId } = await makeMassClub(database.db, members);
  ({ caller } = (await systemCaller(database.db, organizationId, 'a manager'))!);
  const { key } = await createApiKey(database.db, caller, { name: 'desk', scopes: [...allScopes] });
  call = callAs(house.app, key);
});
afterEach(async () => {
  await house.close();
  await database.close();
});

/** A processor during whose n-th question something happens. */
class Interrupted extends SimulatedProcessor {
  readonly #during: (question: number) => Promise<void>;
  asked = 0;
  constructor(during: (question: number) => Promise<void>) {
    super(database.db);
    this.#during = during;
  }
  override async submit(by: Caller, requests: readonly PaymentRequest[]): Promise<PaymentAnswer[]> {
    const answers = await super.submit(by, requests);
    await this.#during(++this.asked);
    return answers;
  }
}

const work = (runId: string, processor: SimulatedProcessor = house.house.processor) =>
  workRun(
    database.db,
    caller,
    { processor, clock: () => caller.now, batchSize },
    parseId('run', runId)!,
  );

const preview = async () => (await call('GET', '/v1/dues-runs/preview')).body.clubs;
const expectedOf = (clubs: { clubId: string; installments: number; amount: object }[]) =>
  clubs.map(({ clubId, installments, amount }) => ({ clubId, installments, amount }));

const collected = () =>
  one<{ collected: number; attempts: number }>(
    database.db,
    sql`
      select
        (count(*) filter (where state = 'collected'))::integer as collected,
        (
          select count(*)::integer from payment_attempts where organization_id = ${caller.organizationId}
        ) as attempts
      from installments
      where organization_id = ${caller.organizationId}`,
  );

test('the preview says by whom, how and what for; a run started from it knows how far it is', async () => {
  const clubs = await preview();
  expect(clubs).toMatchObject([
    {
      installments: members,
      members,
      amount: { amountMinor: members * 4900, currency: 'USD' },
      methods: [{ kind: 'card', count: members, amount: { amountMinor: members * 4900 } }],
      leftOut: { atDesk: { count: 0 }, retriedLater: { count: 0 }, needsYou: { count: 0 } },
    },
  ]);
  const started = await call('POST', '/v1/dues-runs', { expected: expectedOf(clubs) });
  expect(started).toMatchObject({ status: 202, body: { state: 'running', expected: members } });
  await work(started.body.id);
  const run = (await call('GET', `/v1/dues-runs/${started.body.id}`)).body;
  expect(run).toMatchObject({ state: 'finished', clubs: [{ collected: { count: members } }] });
  expect(run.workedSeconds).toBeGreaterThan(0);
});

test('what is under way is in no preview: cut off, or without an answer', async () => {
  const { id: firstMember } = (await call('GET', '/v1/members?limit=1')).body.items[0];
  const late = `sim_${parseId('member', firstMember)}`;
  await house.house.processor.script(caller, late, ['timeout']);
  const agree = async () => {
    const { due, open } = await dueAndOpen();
    const [whole] = await preview();
    const [total] = (await call('GET', '/v1/dues-runs/due')).body.clubs;
    expect(whole).toMatchObject(total);
    expect(whole).toMatchObject({ installments: due - open, underWay: open, members: due - open });
    expect(whole.amount.amountMinor).toBe((due - open) * 4900);
    const sessions = whole.sessions.map((one: { sessions: number }) => one.sessions);
    expect(sessions).toEqual([(due - open) * 4, (due - open) * 4]);
    return open;
  };
  expect(await agree()).toBe(0);
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  const dies = new Interrupted(async (question) => {
    if (question >= 2) throw new Error('the power went out');
  });
  await expect(work(run.id, dies)).rejects.toThrow('the power went out');
  // as it is while a batch is being asked for, too
  expect(await agree()).toBeGreaterThanOrEqual(batchSize);
  await work(run.id);
  expect(await dueAndOpen()).toEqual({ due: 1, open: 1 });
  expect(await preview()).toMatchObject([{ installments: 0, underWay: 1, methods: [] }]);
});

/** What is due in truth, and what of it has an attempt without an answer. */
const dueAndOpen = () =>
  one<{ due: number; open: number }>(
    database.db,
    sql`
      select count(*)::integer as due, count(t.installment_id)::integer as open
      from installments i
      left join (
        payment_attempts t
        left join payment_results r
          on r.organization_id = t.organization_id
          and r.installment_id = t.installment_id
          and r.attempt_no = t.attempt_no
      ) on t.organization_id = i.organization_id and t.installment_id = i.id and r.outcome is null
      where i.organization_id = ${caller.organizationId}
        and i.collect_on <= ${caller.now.toString().slice(0, 10)}::date`,
  );

test('a preview that is older than the data starts nothing', async () => {
  const expected = expectedOf(await preview());
  const { body } = await call('GET', '/v1/agreements?limit=1');
  const { body: owed } = await call('GET', `/v1/agreements/${body.items[0].id}/installments`);
  await call('POST', `/v1/installments/${owed.items[0].id}/payments`, { channel: 'cash' });
  const late = await call('POST', '/v1/dues-runs', { expected });
  expect(late).toMatchObject({ status: 409, body: { code: 'preview_out_of_date' } });
  expect((await call('GET', '/v1/dues-runs')).body.items).toEqual([]);
  const now = await call('POST', '/v1/dues-runs', { expected: expectedOf(await preview()) });
  expect(now).toMatchObject({ status: 202, body: { expected: members - 1 } });
});

test('a run stopped in its second batch ends with it, and taken up again it asks nobody twice', async () => {
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  let stop: ReturnType<typeof call> | undefined;
  const stopInTheSecond = new Interrupted(async (question) => {
    if (question < 2) return;
    // whatever is asked beside the second batch waits for it too
    stop ??= call('POST', `/v1/dues-runs/${run.id}/stop`);
    expect((await stop).body).toMatchObject({ state: 'running', stopAskedBy: 'key desk' });
  });
  await work(run.id, stopInTheSecond);
  const stopped = (await call('GET', `/v1/dues-runs/${run.id}`)).body;
  expect(stopped.state).toBe('stopped');
  const byThen = (await collected()).collected;
  expect(byThen).toBeGreaterThanOrEqual(2 * batchSize);
  expect(byThen).toBeLessThan(members);
  expect(stopped.clubs[0].collected.count).toBe(byThen);
  expect(await verifyBooks(database.db, caller)).toEqual([]);

  // a job delivered late does not go on by itself
  await work(run.id);
  expect((await collected()).collected).toBe(byThen);

  const resumed = await call('POST', `/v1/dues-runs/${run.id}/resume`);
  expect(resumed).toMatchObject({ status: 202, body: { state: 'running', stopAskedAt: null } });
  await work(run.id);
  expect((await call('GET', `/v1/dues-runs/${run.id}`)).body).toMatchObject({
    state: 'finished',
    clubs: [{ collected: { count: members } }],
  });
  expect(await collected()).toEqual({ collected: members, attempts: members });
  expect(await verifyBooks(database.db, caller)).toEqual([]);
  expect(await call('POST', `/v1/dues-runs/${run.id}/resume`)).toMatchObject({
    status: 409,
    body: { code: 'run_is_over' },
  });
  expect((await call('POST', `/v1/dues-runs/${run.id}/stop`)).body.state).toBe('finished');
});

test('a run whose process died while it was being stopped stops when started again, with balanced books', async () => {
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  const dies = new Interrupted(async (question) => {
    if (question < 2) return;
    await call('POST', `/v1/dues-runs/${run.id}/stop`);
    throw new Error('the power went out');
  });
  await expect(work(run.id, dies)).rejects.toThrow('the power went out');
  expect((await call('GET', `/v1/dues-runs/${run.id}`)).body.state).toBe('running');

  await work(run.id);
  const stopped = (await call('GET', `/v1/dues-runs/${run.id}`)).body;
  expect(stopped.state).toBe('stopped');
  const { collected: byThen, attempts } = await collected();
  expect(byThen).toBe(attempts);
  expect(byThen).toBeLessThan(members);
  expect(await verifyBooks(database.db, caller)).toEqual([]);

  await call('POST', `/v1/dues-runs/${run.id}/resume`);
  await work(run.id);
  expect(await collected()).toEqual({ collected: members, attempts: members });
  expect(await verifyBooks(database.db, caller)).toEqual([]);
});

test('a dead run that was to be stopped is closed as stopped by the next one, which collects the rest', async () => {
  const { body: dead } = await call('POST', '/v1/dues-runs', {});
  const dies = new Interrupted(async () => {
    await call('POST', `/v1/dues-runs/${dead.id}/stop`);
    throw new Error('the power went out');
  });
  await expect(work(dead.id, dies)).rejects.toThrow();
  const { body: next } = await call('POST', '/v1/dues-runs', {});
  await work(next.id);
  const { body } = await call('GET', '/v1/dues-runs');
  expect(body.items.map(({ state }: { state: string }) => state)).toEqual(['finished', 'stopped']);
  expect(await collected()).toEqual({ collected: members, attempts: members });
  expect(await verifyBooks(database.db, caller)).toEqual([]);
});

test('what was not collected is listed with what happened and what comes next, until the money comes', async () => {
  const { processor } = house.house;
  for (const [at, answer] of (['soft_decline', 'hard_decline', 'timeout'] as const).entries())
    await processor.script(caller, `sim_${at + 1}`, [answer]);
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  await work(run.id);
  for (const whose of [`runId=${run.id}`, `clubId=${run.clubs[0].clubId}`]) {
    const { body } = await call('GET', `/v1/unpaid-dues?${whose}`);
    expect(body.counts).toEqual({ needs_you: 1, will_retry: 1, waiting: 1, at_desk: 0 });
    const of = (standing: string) =>
      body.items.find((row: { standing: string }) => row.standing === standing);
    expect(of('will_retry')).toMatchObject({
      memberName: 'member 1',
      owed: { amountMinor: 4900, currency: 'USD' },
      decline: { code: 'insufficient_funds', hard: false },
      retryOn: ['2026-11-04'],
      sessionsWaiting: 8,
    });
    expect(of('needs_you')).toMatchObject({
      memberName: 'member 2',
      decline: { code: 'closed_account', words: 'the account is closed', hard: true },
      retryOn: [],
    });
    expect(of('waiting')).toMatchObject({ memberName: 'member 3', decline: null });
    expect(of('waiting').waitingSince).not.toBeNull();
  }
  const paged = await call('GET', `/v1/unpaid-dues?runId=${run.id}&limit=2`);
  const rest = await call(
    'GET',
    `/v1/unpaid-dues?runId=${run.id}&limit=2&cursor=${paged.body.nextCursor}`,
  );
  expect([paged.body.items.length, rest.body.items.length]).toEqual([2, 1]);
  const needsYou = await call('GET', `/v1/unpaid-dues?runId=${run.id}&standing=needs_you`);
  expect(needsYou.body.items).toHaveLength(1);

  const { installmentId } = needsYou.body.items[0];
  await call('POST', `/v1/installments/${installmentId}/payments`, { channel: 'cash' });
  const after = await call('GET', `/v1/unpaid-dues?runId=${run.id}`);
  expect(after.body.counts).toMatchObject({ needs_you: 0, will_retry: 1, waiting: 1 });
});

test('a run that nobody works on is followed for as long as was asked, over a real socket', async () => {
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  const { key } = await createApiKey(database.db, caller, { name: 'eye', scopes: ['dues:read'] });
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
  const listen = (runId: string, query = '', authorization = `Bearer ${key}`) =>
    fetch(`${address}/v1/dues-runs/${runId}/events${query}`, { headers: { authorization } });

  const short = await listen(run.id, '?seconds=1');
  expect(short.headers.get('content-type')).toContain('text/event-stream');
  expect(eventsIn(await short.text())).toMatchObject([{ id: run.id, state: 'running' }]);

  const following = listen(run.id).then((answer) => answer.text());
  await work(run.id);
  const told = eventsIn(await following);
  expect(told.at(-1)).toMatchObject({
    state: 'finished',
    clubs: [{ collected: { count: members } }],
  });
  // a run that is over is told once
  expect(eventsIn(await (await listen(run.id)).text())).toHaveLength(1);
  expect((await listen('run_999')).status).toBe(404);
  expect((await listen(run.id, '', 'Bearer nobody')).status).toBe(401);
  const blind = await createApiKey(database.db, caller, {
    name: 'blind',
    scopes: ['members:read'],
  });
  expect((await listen(run.id, '', `Bearer ${blind.key}`)).status).toBe(403);
});

test('somebody who follows a run does not keep the server from closing', async () => {
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  const { key } = await createApiKey(database.db, caller, { name: 'eye', scopes: ['dues:read'] });
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(`${address}/v1/dues-runs/${run.id}/events`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const text = answer.text();
  await house.close();
  expect(eventsIn(await text)).toHaveLength(1);
}, 15_000);

const eventsIn = (stream: string) =>
  [...stream.matchAll(/event: run\ndata: (.+)\n\n/g)].map(([, data]) => JSON.parse(data!));
