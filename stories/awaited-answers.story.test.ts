import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import type { Caller } from '#kit/caller';
import {
  listAttempts,
  type PaymentAnswer,
  type PaymentCallback,
  type PaymentRequest,
  settleCallback,
  startRun,
  workRun,
} from '#modules/billing/index';
import { rows } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { wholeDatabase } from '#testing/whole-database';
import { ClubLife, outcomeOf } from './club-life.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A member whose second weekly dues were asked for an hour before midnight, without an answer. */
async function asked() {
  const club = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
  });
  const yoga = await club.house.sessionItem('Yoga');
  const sold = await club.sell('AWAIT', {
    Weekly: { every: { count: 1, unit: 'week' }, payments: 3, gives: [[yoga, 4, 30]] },
  });
  const memberId = await club.house.member();
  const agreementId = await club.join(memberId, sold, 'Weekly', [yoga]);
  await club.answers(memberId, 'timeout');
  club.goTo('2023-11-08T23:00');
  await club.collect();
  const { id } = await club.dues(agreementId, 2);
  return { club, yoga, memberId, agreementId, id, key: keyOf(club, id, 1) };
}

const keyOf = (club: ClubLife, installmentId: number, attemptNo: number) =>
  `${club.caller.organizationId}-${installmentId}-${attemptNo}`;

const paid = (key: string): PaymentCallback => ({ key, outcome: 'paid', reference: 'late' });
const settle = (club: ClubLife, callback: PaymentCallback, caller: Caller = club.caller) =>
  club.transact((tx) => settleCallback(tx, caller, callback));

test('an answer that comes after midnight collects and credits on the day it comes', async () => {
  const { club, yoga, memberId, agreementId } = await asked();
  expect(await club.dues(agreementId, 2)).toMatchObject({ state: 'scheduled', paidMinor: 0 });
  expect(await club.available(memberId, yoga)).toBe(4);

  await club.travelTo('2023-11-09T12:00');

  expect(await club.dues(agreementId, 2)).toMatchObject({
    state: 'collected',
    dueOn: '2023-11-08',
    collectedOn: '2023-11-09',
  });
  expect((await club.grants(memberId)).at(-1)).toMatchObject({
    quantity: 4,
    grantedOn: '2023-11-09',
    lastDay: '2023-12-09',
  });
  expect(await club.books()).toEqual([]);
});

test('while an answer is awaited nobody asks for the money again, neither a run nor the desk', async () => {
  const { club, agreementId, id } = await asked();
  club.goTo('2023-11-09T01:00');
  await club.collect();
  await club.collect();
  expect(await outcomeOf(club.pay(id))).toBe('payment_under_way');
  expect(await outcomeOf(club.waive(id, true))).toBe('payment_under_way');
  expect(await listAttempts(club.db, club.caller.organizationId, id)).toHaveLength(1);
  expect(await club.dues(agreementId, 2)).toMatchObject({ state: 'scheduled', paidMinor: 0 });
});

test('a later run asks again under the same key, and the callback that follows changes nothing', async () => {
  const { club, yoga, memberId, id, key } = await asked();
  club.goTo('2023-11-09T06:00');
  const { summary } = await club.collect();
  expect(summary.collected.count).toBe(1);
  const before = await wholeDatabase(database.pool);

  expect(await settle(club, paid(key))).toBe('known');
  expect(await settle(club, { key, outcome: 'declined', code: 'stolen_card' })).toBe('known');
  expect(await wholeDatabase(database.pool)).toEqual(before);
  expect(await club.hearProcessor()).toBe(0);
  expect(await listAttempts(club.db, club.caller.organizationId, id)).toHaveLength(1);
  expect(await club.available(memberId, yoga)).toBe(8);
});

test('a callback that comes before the next run leaves that run nothing to ask for', async () => {
  const { club, yoga, memberId, key } = await asked();
  club.goTo('2023-11-09T00:10');
  expect(await settle(club, paid(key))).toBe('settled');
  expect(await settle(club, paid(key))).toBe('known');
  const { summary } = await club.collect();
  expect(summary.asked.count).toBe(0);
  expect(await club.available(memberId, yoga)).toBe(8);
  expect(await club.books()).toEqual([]);
});

test('a late no goes up the ladder from the day on which it was asked', async () => {
  const { club, yoga, memberId, agreementId, id, key } = await asked();
  club.goTo('2023-11-09T09:00');
  expect(await settle(club, { key, outcome: 'declined', code: 'insufficient_funds' })).toBe(
    'settled',
  );
  expect(await club.dues(agreementId, 2)).toMatchObject({
    state: 'past_due',
    firstAttemptOn: '2023-11-08',
    collectOn: '2023-11-11',
  });
  club.goTo('2023-11-10T23:59');
  expect((await club.collect()).summary.asked.count).toBe(0);
  expect(await club.available(memberId, yoga)).toBe(4);
  club.goTo('2023-11-11T00:00');
  expect((await club.collect()).summary.collected.count).toBe(1);
  expect(await settle(club, paid(key))).toBe('known');

  expect(await listAttempts(club.db, club.caller.organizationId, id)).toHaveLength(2);
  expect(await club.available(memberId, yoga)).toBe(8);
  expect(await club.books()).toEqual([]);
});

test('a late hard no is the last: no run asks again, the desk may', async () => {
  const { club, agreementId, id, key } = await asked();
  club.goTo('2023-11-09T09:00');
  await settle(club, { key, outcome: 'declined', code: 'closed_account' });
  club.goTo('2023-11-14T09:00');
  expect((await club.collect()).summary.asked.count).toBe(0);
  expect(await outcomeOf(club.pay(id))).toBe('done');
  expect(await club.dues(agreementId, 2)).toMatchObject({ state: 'collected' });
  expect(await club.books()).toEqual([]);
});

test('answers to questions that were never asked, or asked by another club, change nothing', async () => {
  const { club, id, key } = await asked();
  const other = await asked();
  const { organizationId } = club.caller;
  const before = await wholeDatabase(database.pool);
  for (const odd of [
    '',
    'x',
    key.toUpperCase() + ' ',
    `${organizationId}-${id}-2`,
    `${organizationId}-${id}-0`,
    `${organizationId}-${id}`,
    `${organizationId}-999999999-1`,
    `${organizationId}-99999999999999999999-1`,
    `0${key}`,
    `${organizationId}-${other.id}-1`,
    other.key,
  ])
    expect([odd, await settle(club, paid(odd))]).toEqual([odd, 'unknown']);
  expect(await settle(club, paid(key), other.club.caller)).toBe('unknown');
  expect(await wholeDatabase(database.pool)).toEqual(before);
});

/** Its callback overtakes its own answer, as happens when a connection is slow. */
class Hasty extends SimulatedProcessor {
  override async submit(
    caller: Caller,
    requests: readonly PaymentRequest[],
  ): Promise<PaymentAnswer[]> {
    for (const { key } of requests)
      await database.db.transaction().execute((tx) => settleCallback(tx, caller, paid(key)));
    return requests.map(({ key }) => ({ key, outcome: 'pending' }));
  }
}

test('a callback that overtakes the answer it belongs to leaves nothing awaited', async () => {
  const { club, yoga, memberId, key } = await asked();
  await settle(club, paid(key));
  club.goTo('2023-11-15T09:00');
  const { caller } = club;
  const clubIds = [club.house.club.id];
  const { id } = await club.transact((tx) => startRun(tx, caller, { through: null, clubIds }));
  const deps = { processor: new Hasty(database.db), clock: () => club.now };
  const { summary } = await workRun(database.db, caller, deps, id);

  const awaited = await rows(
    database.db,
    sql`select from awaited_answers where organization_id = ${caller.organizationId}`,
  );
  expect(awaited).toEqual([]);
  expect(summary.waiting.count).toBe(1);
  expect(await club.available(memberId, yoga)).toBe(12);
  expect(await club.books()).toEqual([]);
});
