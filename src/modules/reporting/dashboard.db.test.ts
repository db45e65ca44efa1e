import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { parseId } from '#kit/ids';
import { workRun } from '#modules/billing/index';
import { allScopes, createApiKey, findClub, systemCaller } from '#modules/identity/index';
import { type ApiHouse, callAs, type Call, openHouse } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeMassClub } from '#testing/mass-club';
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
  expect(check.body).toEqual({ balanced: true, payments: 7, differences: [] });
});

test('who may not see money is shown none', async () => {
  const scopes = ['sessions:read', 'settings:read'] as const;
  const { key } = await createApiKey(database.db, caller, { name: 'trainer', scopes: [...scopes] });
  const { body } = await callAs(house.app, key)('GET', `/v1/clubs/${clubId}/dashboard`);
  expect(body).toMatchObject({ week: null, held: null, tasks: [] });
  expect(body.days.at(-1).credited).toBe(61);
});

test('a large club is shown as it was counted last, and counted anew it says the same', async () => {
  const club = (await findClub(database.db, caller.organizationId, parseId('club', clubId)!))!;
  expect(await keepDashboards(database.db, caller, [club])).toBe(0);
  expect(await keepDashboards(database.db, caller, [club], 5)).toBe(1);
  const later = { ...caller, now: caller.now.add({ minutes: 30 }) };
  const { asOf, setUp, ...figures } = await dashboardOf(database.db, later, club, {
    fresh: false,
    rowsAtMost: 5,
  });
  expect(String(asOf)).toBe(String(caller.now));
  expect(setUp.hasRun).toBe(true);
  expect(figures).toEqual(await countDashboard(database.db, later, club));
  const fresh = await dashboardOf(database.db, later, club, { fresh: true, rowsAtMost: 5 });
  expect(String(fresh.asOf)).toBe(String(later.now));
  const nextDay = { ...caller, now: caller.now.add({ hours: 24 }) };
  const anew = await dashboardOf(database.db, nextDay, club, { fresh: false, rowsAtMost: 5 });
  expect(String(anew.asOf)).toBe(String(nextDay.now));
});
