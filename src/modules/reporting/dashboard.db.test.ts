import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { parseId } from '#kit/ids';
import { workRun } from '#modules/billing/index';
import { allScopes, createApiKey, findClub, systemCaller } from '#modules/identity/index';
import { type ApiHouse, callAs, type Call, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeMassClub } from '#testing/mass-club';
import { findCheck, keepCheck } from './check-run.ts';
import { countDashboard, dashboardOf, keepDashboards } from './dashboard.ts';

// Ten members owe 49.00 each on Sunday, 1 November 2026, the last day of the club's week; each payment
// credits 4 Yoga and 4 PT.
let database: TestDatabase;
let house: ApiHouse;
let caller: Caller;
let call: Call;
let clubId: string;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  const { organizationId } = await makeMassClub(database.db, 10);
  ({ caller } = (await systemCaller(database.db, organizationId, 'a manager'))!);
  const { key } = await createApiKey(database.db, caller, { name: 'desk', scopes: [...allScopes] });
  call = callAs(house.app, key);
  clubId = (await call('GET', '/v1/clubs')).body.items[0].id;
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const dashboard = async () => (await call('GET', `/v1/clubs/${clubId}/dashboard`)).body;
const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });
const tally = (count: number) => ({ count, amount: usd(count * 4900) });

test('before the run: the dues are due, and that is what needs a person', async () => {
  const seen = await dashboard();
  expect(seen.week).toEqual({
    from: '2026-10-26',
    through: '2026-11-01',
    due: tally(10),
    collected: tally(0),
    declined: tally(0),
    open: tally(10),
    toCome: tally(0),
  });
  expect(seen.tasks.map(({ kind }: { kind: string }) => kind)).toEqual(['dues_due', 'draft_offer']);
  expect(seen.tasks[0]).toMatchObject({ count: 10, amount: usd(49_000) });
  expect(seen.held).toMatchObject({ sessions: 0, items: [] });
  expect(seen.setUp).toEqual({
    hasSessionItem: true,
    hasPublishedOffer: false,
    hasAgreement: true,
    hasRun: false,
  });
});

test('after the run, a gift, three uses and an undo: every figure as counted by hand', async () => {
  const { processor } = house.house;
  for (const [at, answer] of (['soft_decline', 'hard_decline', 'timeout'] as const).entries())
    await processor.script(caller, `sim_${at + 1}`, [answer]);
  const { body: run } = await call('POST', '/v1/dues-runs', {});
  const deps = { processor, clock: () => caller.now };
  await workRun(database.db, caller, deps, parseId('run', run.id)!);

  const { body: members } = await call('GET', '/v1/members?limit=1');
  const memberId = members.items[0].id;
  const { body: items } = await call('GET', '/v1/items');
  const itemId = items.items.find(({ name }: { name: string }) => name === 'yoga').id;
  const gift = { memberId, itemId, quantity: 5, lastDay: '2026-11-05', reason: 'A gift' };
  await call('POST', '/v1/session-adjustments', gift);
  const uses = [];
  for (let count = 0; count < 3; count += 1)
    uses.push((await call('POST', '/v1/session-uses', { memberId, itemId })).body);
  await call('POST', `/v1/session-uses/${uses[0].id}/undo`);

  const seen = await dashboard();
  expect(seen.week).toMatchObject({
    due: tally(10),
    collected: tally(7),
    declined: tally(2),
    open: tally(1),
    toCome: tally(0),
  });
  expect(seen.days).toHaveLength(28);
  // 7 payments with 8 sessions each and a gift of 5; 3 used, 1 of them given back
  expect(seen.days.at(-1)).toEqual({ day: '2026-11-01', credited: 7 * 8 + 5, used: 2 });
  expect(seen.days.at(-2)).toEqual({ day: '2026-10-31', credited: 0, used: 0 });
  expect(seen.expiring).toEqual({ through: '2026-11-07', sessions: 3, members: 1 });
  expect(seen.held).toMatchObject({ sessions: 56 + 3, worth: usd(59 * 1200) });
  expect(seen.held.items.map(({ sessions }: { sessions: number }) => sessions)).toEqual([31, 28]);
  expect(seen.tasks).toMatchObject([
    { kind: 'needs_you', count: 1, amount: usd(4900) },
    { kind: 'waiting', count: 1, amount: usd(4900) },
    { kind: 'draft_offer', name: 'Gold' },
  ]);
  const check = await call('GET', `/v1/dues-runs/${run.id}/verification`);
  expect(check.body).toMatchObject({ balanced: true, payments: 7, differences: [] });
});

test('who may not see money is shown none', async () => {
  const scopes = ['sessions:read', 'settings:read'] as const;
  const { key } = await createApiKey(database.db, caller, { name: 'trainer', scopes: [...scopes] });
  const { body } = await callAs(house.app, key)('GET', `/v1/clubs/${clubId}/dashboard`);
  expect(body).toMatchObject({ week: null, held: null, tasks: [] });
  expect(body.days.at(-1).credited).toBe(61);
});

const jobs = async () => {
  const { rows } = await database.pool.query<{ task: string; key: string; payload: object }>(
    `select t.identifier as task, j.key, j.payload
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier in ('count-dashboard', 'check-dues-run')
    order by j.id`,
  );
  return rows;
};

const workJobs = async () => {
  for (const { task, key, payload } of await jobs()) {
    await house.house.tasks[task]!(payload);
    await database.pool.query('select graphile_worker.remove_job($1)', [key]);
  }
};

describe('of a large club', () => {
  const rowsAtMost = 5;
  const seenAt = async (hours: number, fresh = false) => {
    const club = (await findClub(database.db, caller.organizationId, parseId('club', clubId)!))!;
    const then = { ...caller, now: caller.now.add({ hours }) };
    return dashboardOf(database.db, then, club, { fresh, rowsAtMost });
  };
  test('the dashboard is counted by a job, and nobody waits for it', async () => {
    expect(await seenAt(0)).toMatchObject({ figures: null, asOf: null, isCounting: true });
    expect(await seenAt(0, true)).toMatchObject({ figures: null, isCounting: true });
    expect(await jobs()).toHaveLength(1);
    await workJobs();
    const counted = await seenAt(0);
    expect(counted).toMatchObject({ isCounting: false, setUp: { hasRun: true } });
    expect(String(counted.asOf)).toBe(String(caller.now));
    const club = (await findClub(database.db, caller.organizationId, parseId('club', clubId)!))!;
    expect(counted.figures).toEqual(await countDashboard(database.db, caller, club));
  });

  test('what was counted last is shown with its time, and counted anew when it is old or asked for', async () => {
    expect(await seenAt(1)).toMatchObject({ isCounting: false });
    expect(await seenAt(1, true)).toMatchObject({ isCounting: true });
    await workJobs();
    const nextDay = await seenAt(24);
    expect(nextDay.isCounting).toBe(true);
    expect(String(nextDay.asOf)).toBe(String(caller.now));
    expect(nextDay.figures).not.toBeNull();
    await workJobs();
  });

  test('jobs keep the dashboards of large clubs, and of no others', async () => {
    const club = (await findClub(database.db, caller.organizationId, parseId('club', clubId)!))!;
    expect(await keepDashboards(database.db, caller, [club])).toBe(0);
    expect(await keepDashboards(database.db, caller, [club], rowsAtMost)).toBe(1);
  });

  test('a large run is checked by a job, and checked again once it went on', async () => {
    const runId = parseId('run', (await call('GET', '/v1/dues-runs')).body.items[0].id)!;
    const checked = () => findCheck(database.db, caller, runId, rowsAtMost);
    expect(await checked()).toBeUndefined();
    await keepCheck(database.db, caller, runId, rowsAtMost);
    expect(await checked()).toMatchObject({ payments: 7, differences: [] });
    await database.pool.query(
      `insert into dues_run_batches (organization_id, run_id, number, club_id, asked_at)
      select organization_id, run_id, 1000, club_id, asked_at
      from dues_run_batches
      where organization_id = $1 and run_id = $2
      limit 1`,
      [caller.organizationId, runId],
    );
    expect(await checked()).toBeUndefined();
  });
});
