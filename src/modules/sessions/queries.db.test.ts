import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { balancesAsOf, balancesToday, listEntries, listGrants, listLiability } from './queries.ts';
import { useSessions } from './use-sessions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const use = (house: TestClub, when: string, memberId: number, itemId: number, quantity = 1) =>
  database.db
    .transaction()
    .execute((tx) => useSessions(tx, house.at(when), { memberId, itemId, quantity, note: null }));

test('a balance reads "3 of 8 left": both grants on their common day, only the later one after it', async () => {
  const house = await makeClub(database.db);
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  await house.credit('2023-11-01T09:00', { memberId, itemId, quantity: 4, lastDay: '2023-12-01' });
  await use(house, '2023-11-03T09:00', memberId, itemId, 3);
  await house.credit('2023-12-01T09:00', { memberId, itemId, quantity: 4, lastDay: '2023-12-31' });
  await use(house, '2023-12-01T10:00', memberId, itemId, 2);
  const on = (when: string) => balancesToday(database.db, house.at(when), { memberId });

  expect(await on('2023-12-01T23:59')).toEqual([
    {
      itemId,
      available: 3,
      reserved: 0,
      held: 0,
      used: 5,
      quantity: 8,
      nextLastDay: '2023-12-31',
      lapsingThen: 3,
      neverExpiring: 0,
    },
  ]);
  expect(await on('2023-12-02T00:00')).toMatchObject([{ available: 3, used: 1, quantity: 4 }]);
  expect(await on('2024-01-01T00:00')).toMatchObject([
    { itemId, available: 0, quantity: 0, nextLastDay: null },
  ]);
});

test('a balance tells what lapses next, how much of it, and what never does', async () => {
  const house = await makeClub(database.db);
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const when = '2023-11-01T09:00';
  await house.credit(when, { memberId, itemId, quantity: 2, lastDay: null });
  await house.credit(when, { memberId, itemId, quantity: 4, lastDay: '2023-12-01' });
  await house.credit(when, { memberId, itemId, quantity: 1, lastDay: '2023-12-01' });
  await house.credit(when, { memberId, itemId, quantity: 5, lastDay: '2024-01-01' });
  expect(await balancesToday(database.db, house.at(when), { memberId })).toMatchObject([
    { available: 12, nextLastDay: '2023-12-01', lapsingThen: 5, neverExpiring: 2 },
  ]);
});

test('a member’s grants come in draw order, the closed ones after them, page by page', async () => {
  const house = await makeClub(database.db);
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const when = '2023-11-01T09:00';
  const never = await house.credit(when, { memberId, itemId, quantity: 2, lastDay: null });
  const later = await house.credit(when, { memberId, itemId, quantity: 4, lastDay: '2023-12-20' });
  const spent = await house.credit(when, { memberId, itemId, quantity: 3, lastDay: '2023-11-10' });
  await use(house, when, memberId, itemId, 3);
  const gone = await house.credit(when, { memberId, itemId, quantity: 1, lastDay: '2023-11-20' });
  const soon = await house.credit(when, { memberId, itemId, quantity: 4, lastDay: '2023-12-01' });

  const caller = house.at('2023-11-25T09:00');
  const seen = [];
  let cursor: string | undefined;
  do {
    const page = await listGrants(database.db, caller, { memberId }, { limit: 2, cursor });
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.map((grant) => [grant.id, grant.state, grant.remaining])).toEqual([
    [soon, 'available', 4],
    [later, 'available', 4],
    [never, 'available', 2],
    [gone, 'expired', 0],
    [spent, 'used_up', 0],
  ]);
  for (const state of ['available', 'used_up', 'expired', 'reversed'] as const) {
    const page = await listGrants(database.db, caller, { memberId }, { limit: 50, state });
    expect(page.items).toEqual(seen.filter((grant) => grant.state === state));
  }
});

test('the ledger comes newest first, page by page, with nothing twice and nothing missing', async () => {
  const house = await makeClub(database.db);
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  for (let n = 1; n <= 3; n += 1)
    await house.credit('2023-11-01T09:00', { memberId, itemId, quantity: n, lastDay: null });
  await use(house, '2023-11-02T09:00', memberId, itemId, 5);
  const all = await listEntries(database.db, house.caller, { memberId }, { limit: 50 });
  expect(all.items.map((entry) => [entry.kind, entry.change])).toEqual([
    ['use', -2],
    ['use', -2],
    ['use', -1],
    ['credit', 3],
    ['credit', 2],
    ['credit', 1],
  ]);
  const seen = [];
  let cursor: string | undefined;
  do {
    const page = await listEntries(database.db, house.caller, { memberId }, { limit: 2, cursor });
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(all.items);
});

test('liability is what remains at the value fixed when it was granted, now and as of any instant', async () => {
  const house = await makeClub(database.db);
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  await house.credit('2023-11-01T09:00', { memberId, itemId, quantity: 4, lastDay: '2023-12-01' });
  await use(house, '2023-11-03T09:00', memberId, itemId);
  await house.credit('2023-12-01T09:00', { memberId, itemId, quantity: 2, lastDay: null });
  const owed = (when: string, asOf?: string) =>
    listLiability(
      database.db,
      house.at(when),
      asOf === undefined ? {} : { asOf: house.at(asOf).now, clubId: house.club.id },
    );
  const line = { clubId: house.club.id, itemId, currency: 'USD' };
  for (const asOf of ['2023-12-01T23:59', undefined])
    expect(await owed('2023-12-01T23:59', asOf)).toEqual([
      { ...line, sessions: 5, amountMinor: 5000 },
    ]);
  for (const asOf of ['2023-12-02T00:00', undefined])
    expect(await owed('2023-12-02T00:00', asOf)).toEqual([
      { ...line, sessions: 2, amountMinor: 2000 },
    ]);
  expect(await owed('2023-12-02T00:00', '2023-11-02T00:00')).toMatchObject([{ sessions: 4 }]);
  expect(await owed('2023-12-02T00:00', '2023-10-01T00:00')).toEqual([]);
  expect(await owed('2023-12-02T00:00', '2023-11-03T09:00')).toMatchObject([{ sessions: 3 }]);
});

test('nobody can ask what will be left at an instant to come', async () => {
  const house = await makeClub(database.db);
  const memberId = await house.member();
  const ask = balancesAsOf(
    database.db,
    house.at('2023-11-01T09:00'),
    { memberId },
    house.at('2023-11-01T09:01').now,
  );
  await expect(ask).rejects.toMatchObject({ code: 'instant_to_come' });
});
