import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#kit/caller';
import { endOfDay, type Instant } from '#kit/days';
import { rows } from '#platform/database/query';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { bringBackSessions } from './bring-back-sessions.ts';
import { extendSessions } from './extend-sessions.ts';
import { expireSessions, nextLastDay } from './expire-sessions.ts';
import { balancesAsOf, balancesToday, listEntries, listGrants, listLiability } from './queries.ts';
import { transferSessions } from './transfer-sessions.ts';
import { undoUse } from './undo-use.ts';
import { useSessions } from './use-sessions.ts';
import { verifySessions } from './verify.ts';

let database: TestDatabase;
const houses: TestClub[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  for (const house of houses) expect(await verifySessions(database.db, house.caller)).toEqual([]);
  await database.close();
});

async function aClub(given: Parameters<typeof makeClub>[1] = {}) {
  const house = await makeClub(database.db, given);
  houses.push(house);
  return house;
}

const now = '2023-11-01T09:00';
const act = <Answer>(work: (tx: typeof database.db) => Promise<Answer>) =>
  database.db.transaction().execute(work);
const sweep = (house: TestClub, caller: Caller, limit = 1000) =>
  act((tx) => expireSessions(tx, caller, house.club, limit));
const use = (caller: Caller, memberId: number, itemId: number, quantity = 1) =>
  act((tx) => useSessions(tx, caller, { memberId, itemId, quantity, note: null }));

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** What every door says is left at an instant: balances, rebuilt balances, grants, liability. */
async function leftEverywhere(caller: Caller, memberId: number): Promise<number[]> {
  const today = await balancesToday(database.db, caller, { memberId });
  const rebuilt = await balancesAsOf(database.db, caller, { memberId }, caller.now);
  const grants = await listGrants(database.db, caller, { memberId }, { limit: 200 });
  const owed = await listLiability(database.db, caller, {});
  const owedThen = await listLiability(database.db, caller, { asOf: caller.now });
  return [
    sum(today.map((balance) => balance.available)),
    sum(rebuilt.map((balance) => balance.available)),
    sum(grants.items.map((grant) => grant.remaining)),
    sum(owed.map((line) => line.sessions)),
    sum(owedThen.map((line) => line.sessions)),
  ];
}

const night = [
  ['America/New_York', '2023-11-04', 'the night before clocks go back'],
  ['America/New_York', '2023-11-05', 'the day clocks go back'],
  ['America/New_York', '2024-03-10', 'the day clocks go forward'],
  ['Pacific/Auckland', '2024-04-07', 'the day clocks go back'],
  ['Pacific/Auckland', '2023-12-01', 'an ordinary day'],
  ['Asia/Kolkata', '2024-02-29', 'a leap day'],
  ['America/St_Johns', '2024-03-09', 'the night before clocks go forward'],
] as const;

for (const [timeZone, lastDay, occasion] of night)
  for (const swept of [true, false])
    test(`in ${timeZone} sessions are usable to the last instant of ${occasion}, and not at the next, ${swept ? 'swept every hour' : 'with the sweep stopped for a week'}`, async () => {
      const house = await aClub({ timeZone, now: '2023-10-20T09:00' });
      const [memberId, itemId] = [await house.member(), await house.sessionItem()];
      const holding = { memberId, itemId, quantity: 4, lastDay };
      const grantId = await house.credit('2023-10-20T09:00', holding);
      const end = endOfDay(lastDay, timeZone);
      const before = house.at(end.subtract({ nanoseconds: 1000 }));
      const at = house.at(end);
      const aWeekLater = house.at(end.add({ hours: 7 * 24 }));

      if (swept) expect(await sweep(house, before)).toEqual({ grants: 0, sessions: 0 });
      expect(await leftEverywhere(before, memberId)).toEqual([4, 4, 4, 4, 4]);
      await use(before, memberId, itemId);
      expect(await leftEverywhere(before, memberId)).toEqual([3, 3, 3, 3, 3]);
      if (swept) expect(await sweep(house, at)).toEqual({ grants: 1, sessions: 3 });
      for (const caller of [at, aWeekLater]) {
        expect(await leftEverywhere(caller, memberId)).toEqual([0, 0, 0, 0, 0]);
        for (const quantity of [1, 2])
          await expect(use(caller, memberId, itemId, quantity)).rejects.toMatchObject({
            code: 'not_enough_sessions',
          });
        await expect(
          act((tx) =>
            useSessions(tx, caller, { memberId, itemId, quantity: 1, grantId, note: null }),
          ),
        ).rejects.toMatchObject({ code: 'not_enough_sessions' });
        const grants = await listGrants(database.db, caller, { memberId }, { limit: 10 });
        expect(grants.items).toMatchObject([{ state: 'expired', expired: 3, used: 1 }]);
      }
      await sweep(house, aWeekLater);
      expect(await lapsesOf(house, memberId)).toEqual([[-3, end.toString()]]);
    });

const lapsesOf = async (house: TestClub, memberId: number) => {
  const page = { limit: 200, kind: 'expire' } as const;
  const { items } = await listEntries(database.db, house.caller, { memberId }, page);
  return items.map((entry) => [entry.change, entry.effectiveAt.toString()]);
};

test('a sweep that is late, repeated, run twice at once and cut into batches books each lapse once', async () => {
  const house = await aClub();
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  for (const quantity of [1, 2, 3, 4, 5])
    await house.credit(now, { memberId, itemId, quantity, lastDay: '2023-12-01' });
  await house.credit(now, { memberId, itemId, quantity: 6, lastDay: '2023-12-02' });
  await house.credit(now, { memberId, itemId, quantity: 7, lastDay: null });
  await use(house.at(now), memberId, itemId, 1);
  expect(await nextLastDay(database.db, house.caller, house.club.id)).toBe('2023-12-01');

  const late = house.at('2023-12-20T03:00');
  const swept = await Promise.all(Array.from({ length: 6 }, () => sweep(house, late, 2)));
  for (let batch = await sweep(house, late, 2); batch.grants > 0;)
    swept.push((batch = await sweep(house, late, 2)));
  expect(await sweep(house, late)).toEqual({ grants: 0, sessions: 0 });
  const lapses = await lapsesOf(house, memberId);
  expect(lapses.map(([change]) => change).sort()).toEqual([-2, -3, -4, -5, -6]);
  const ends = new Set(lapses.map(([, at]) => at));
  expect([...ends].sort()).toEqual(['2023-12-02T05:00:00Z', '2023-12-03T05:00:00Z']);
  expect(await leftEverywhere(late, memberId)).toEqual([7, 7, 7, 7, 7]);
  expect(await nextLastDay(database.db, house.caller, house.club.id)).toBeNull();
});

test('a club sweeps by its own calendar, not by another club’s', async () => {
  const house = await aClub();
  const auckland = await house.secondClub('Pacific/Auckland');
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const holding = { memberId, itemId, quantity: 2, lastDay: '2023-12-01' };
  await house.credit(now, holding);
  await house.credit(now, { ...holding, quantity: 3, club: auckland });
  const caller = house.at(endOfDay('2023-12-01', 'Pacific/Auckland'));
  expect(await leftEverywhere(caller, memberId)).toEqual([2, 2, 2, 2, 2]);
  expect(await sweep(house, caller)).toEqual({ grants: 0, sessions: 0 });
  expect(await act((tx) => expireSessions(tx, caller, auckland, 10))).toEqual({
    grants: 1,
    sessions: 3,
  });
  expect(await leftEverywhere(caller, memberId)).toEqual([2, 2, 2, 2, 2]);
});

/** A member's ledger without what two tellings of the same story may differ in: ids and when it was swept. */
async function storyOf(house: TestClub, memberId: number) {
  const { items } = await listEntries(database.db, house.caller, { memberId }, { limit: 200 });
  const first = Math.min(...items.map((entry) => entry.grantId));
  return items
    .map(({ grantId, entryNo, kind, change, lastDay, effectiveAt }) => [
      grantId - first,
      entryNo,
      kind,
      change,
      lastDay,
      effectiveAt.toString(),
    ])
    .sort(([a, b], [c, d]) => Number(a) - Number(c) || Number(b) - Number(d));
}

test('bringing back, undoing and handing on write the same books whether or not a sweep came before', async () => {
  const stories = [];
  for (const swept of [true, false]) {
    const house = await aClub();
    const [memberId, itemId] = [await house.member(), await house.sessionItem()];
    const other = await house.member();
    await house.credit(now, { memberId, itemId, quantity: 4, lastDay: '2023-12-01' });
    await house.credit(now, { memberId, itemId, quantity: 2, lastDay: '2023-12-03' });
    const used = await use(house.at(now), memberId, itemId, 3);
    const sweepAt = async (when: string) => swept && (await sweep(house, house.at(when)));
    await sweepAt('2023-12-02T01:00');
    await act((tx) => undoUse(tx, house.at('2023-12-02T09:00'), used.id));
    await sweepAt('2023-12-04T01:00');
    const back = await act((tx) =>
      bringBackSessions(tx, house.at('2023-12-05T09:00'), {
        memberId,
        itemId,
        lastDay: '2023-12-20',
        reason: 'was ill',
      }),
    );
    expect(back.map((draw) => draw.quantity)).toEqual([4, 2]);
    await act((tx) =>
      transferSessions(tx, house.at('2023-12-06T09:00'), {
        fromMemberId: memberId,
        toMemberId: other,
        itemId,
        quantity: 5,
        reason: 'a gift',
      }),
    );
    expect(await leftEverywhere(house.at('2023-12-20T23:59'), memberId)).toEqual([1, 1, 1, 6, 6]);
    await sweep(house, house.at('2023-12-25T09:00'));
    stories.push([await storyOf(house, memberId), await storyOf(house, other)]);
  }
  expect(stories[1]).toEqual(stories[0]);
});

test('only what really expired comes back, once, and with its new last day', async () => {
  const house = await aClub();
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const about = { memberId, itemId, reason: 'was ill', lastDay: '2023-12-20' };
  const grantId = await house.credit(now, {
    memberId,
    itemId,
    quantity: 4,
    lastDay: '2023-12-01',
  });
  await use(house.at(now), memberId, itemId);
  const caller = house.at('2023-12-05T09:00');
  const bringBack = () => act((tx) => bringBackSessions(tx, caller, about));
  await expect(
    act((tx) => bringBackSessions(tx, caller, { ...about, lastDay: '2023-12-04' })),
  ).rejects.toMatchObject({ code: 'last_day_is_past' });
  const answers = await Promise.allSettled([bringBack(), bringBack(), bringBack()]);
  const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  expect(done).toEqual([[{ grantId, quantity: 3 }]]);
  expect(await leftEverywhere(caller, memberId)).toEqual([3, 3, 3, 3, 3]);
  expect(await leftEverywhere(house.at('2023-12-21T00:00'), memberId)).toEqual([0, 0, 0, 0, 0]);
});

test('sessions that have not lapsed are given a later last day, and every refusal is by name', async () => {
  const house = await aClub();
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const credited = { memberId, itemId, quantity: 4 };
  const grantId = await house.credit(now, { ...credited, lastDay: '2023-12-01' });
  const extend = (when: string, lastDay: string | null) =>
    act((tx) => extendSessions(tx, house.at(when), { grantId, lastDay, reason: 'was ill' }));
  // on the last day, as long as it is still that day
  const extended = await extend('2023-12-01T23:59', '2023-12-20');
  expect(extended).toEqual({ grantId, sessions: 4, before: '2023-12-01' });
  await expect(extend('2023-12-01T23:59', '2023-12-20')).rejects.toMatchObject({
    code: 'last_day_not_later',
  });
  expect(await leftEverywhere(house.at('2023-12-20T23:59'), memberId)).toEqual([4, 4, 4, 4, 4]);
  expect(await leftEverywhere(house.at('2023-12-21T00:00'), memberId)).toEqual([0, 0, 0, 0, 0]);
  await expect(extend('2023-12-21T00:00', null)).rejects.toMatchObject({ code: 'lapsed_already' });
});

test('a club’s sweep leaves other organizations alone', async () => {
  const [one, two] = [await aClub(), await aClub()];
  const late = '2023-12-20T09:00';
  for (const house of [one, two]) {
    const [memberId, itemId] = [await house.member(), await house.sessionItem()];
    await house.credit(now, { memberId, itemId, quantity: 4, lastDay: '2023-12-01' });
  }
  await sweep(one, one.at(late));
  const entries = await rows<{ kind: string }>(
    database.db,
    sql`select kind from session_entries where organization_id = ${two.caller.organizationId}`,
  );
  expect(entries).toEqual([{ kind: 'credit' }]);
});

test('a session given back after its last day is not usable, and can be brought back', async () => {
  const house = await aClub();
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  await house.credit(now, { memberId, itemId, quantity: 1, lastDay: '2023-12-01' });
  const used = await use(house.at('2023-12-01T09:00'), memberId, itemId);
  const later = house.at('2023-12-03T09:00');
  await act((tx) => undoUse(tx, later, used.id));
  expect(await leftEverywhere(later, memberId)).toEqual([0, 0, 0, 0, 0]);
  await act((tx) =>
    bringBackSessions(tx, later, { memberId, itemId, lastDay: null, reason: 'our mistake' }),
  );
  expect(await leftEverywhere(later, memberId)).toEqual([1, 1, 1, 1, 1]);
  const instants: Instant[] = [Temporal.Instant.from('2023-12-02T12:00:00Z')];
  for (const at of instants)
    expect(await balancesAsOf(database.db, later, { memberId }, at)).toMatchObject([
      { available: 0 },
    ]);
});
