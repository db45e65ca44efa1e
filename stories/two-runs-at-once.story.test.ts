import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changeBucketChoice,
  listAttempts,
  type PaymentAnswer,
  type PaymentRequest,
  settleCallback,
  startRun,
  workRun,
} from '#modules/billing/index';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import type { Caller } from '#kit/caller';
import { type Database, openDatabase } from '#platform/database/open';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife, outcomeOf } from './club-life.ts';

let database: TestDatabase;
const others: Database[] = [];
beforeAll(async () => {
  database = await testDatabase();
  for (let count = 0; count < 4; count += 1)
    others.push(
      await openDatabase(
        { home: '', databaseUrl: database.url },
        { applicationName: 'duesday test', poolSize: 4 },
      ),
    );
});
afterAll(async () => {
  for (const other of others) await other.stop();
  await database.close();
});

/** The processor as its own books see it: every question it was asked, by key. */
class Witness extends SimulatedProcessor {
  readonly asked = new Map<string, number>();

  override async submit(
    caller: Caller,
    requests: readonly PaymentRequest[],
  ): Promise<PaymentAnswer[]> {
    for (const { key, amountMinor } of requests) {
      const before = this.asked.get(key);
      if (before !== undefined) expect({ key, amountMinor }).toEqual({ key, amountMinor: before });
      this.asked.set(key, amountMinor);
    }
    return super.submit(caller, requests);
  }
}

const weekly = { every: { count: 1, unit: 'week' as const } };

async function aFullClub(members: number) {
  const life = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
  });
  const [yoga, spin] = [await life.house.sessionItem('Yoga'), await life.house.sessionItem('Spin')];
  const sold = await life.sell('RUNS', {
    Weekly: {
      ...weekly,
      payments: 4,
      gives: [
        [yoga, 4, 30],
        [spin, 1, 0],
      ],
    },
  });
  const joined: { memberId: number; agreementId: number }[] = [];
  for (let count = 0; count < members; count += 1) {
    const memberId = await life.house.member();
    joined.push({ memberId, agreementId: await life.join(memberId, sold, 'Weekly', [yoga]) });
  }
  return { life, yoga, spin, sold, joined };
}

/** Starts a run and works it on a pool of its own, as another server would. */
async function runOn(other: Database, life: ClubLife, witness: Witness): Promise<void> {
  const { caller } = life;
  const clubIds = [life.house.club.id];
  const { id } = await other.db
    .transaction()
    .execute((tx) => startRun(tx, caller, { through: null, clubIds }));
  await workRun(other.db, caller, { processor: witness, clock: () => life.now }, id);
}

/** Every installment that is due was collected once, with money that was asked for once. */
async function expectCollectedOnce(
  life: ClubLife,
  witness: Witness,
  joined: readonly { memberId: number; agreementId: number }[],
) {
  const inBooks = new Map<number, number>();
  for (const { agreementId } of joined)
    for (const due of await life.installments(agreementId)) {
      if (due.dueOn > life.today) continue;
      const attempts = await listAttempts(life.db, life.caller.organizationId, due.id);
      const paid = attempts.filter((attempt) => attempt.outcome === 'paid');
      expect(due).toMatchObject({ state: 'collected', paidMinor: due.amountMinor });
      expect(paid.reduce((sum, attempt) => sum + attempt.amountMinor, 0)).toBe(due.amountMinor);
      inBooks.set(due.id, attempts.filter((a) => a.channel === 'simulated').length);
    }
  const asked = new Map<number, number>();
  for (const key of witness.asked.keys()) {
    const installmentId = Number(key.split('-')[1]);
    asked.set(installmentId, (asked.get(installmentId) ?? 0) + 1);
  }
  for (const [installmentId, count] of asked) expect(inBooks.get(installmentId)).toBe(count);
  expect(await life.books()).toEqual([]);
}

for (const count of [2, 4])
  test(`${count} dues runs at once collect every installment once and credit it once`, async () => {
    const { life, yoga, joined } = await aFullClub(40);
    life.goTo('2023-11-15T09:00');
    const witness = new Witness(database.db);
    await Promise.all(others.slice(0, count).map((other) => runOn(other, life, witness)));

    await expectCollectedOnce(life, witness, joined);
    expect(witness.asked.size).toBe(80);
    for (const { memberId } of joined) {
      expect(await life.available(memberId, yoga)).toBe(12);
      expect(await life.grants(memberId, yoga)).toHaveLength(3);
    }
  });

test('four runs of one day for four clubs, begun together, leave no club uncollected', async () => {
  const { life, joined } = await aFullClub(8);
  const empty = await life.house.secondClub('America/New_York');
  life.goTo('2023-11-08T09:00');
  const witness = new Witness(database.db);
  const { caller } = life;
  const begun = [];
  for (const clubIds of [[life.house.club.id], [empty.id], [empty.id], [empty.id]])
    begun.push(await life.transact((tx) => startRun(tx, caller, { through: null, clubIds })));
  const deps = { processor: witness, clock: () => life.now };
  const outcomes = await Promise.all(
    begun.reverse().map(({ id }, index) => outcomeOf(workRun(others[index]!.db, caller, deps, id))),
  );

  expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
  await expectCollectedOnce(life, witness, joined);
});

test('the desk takes cash, callbacks arrive and choices change while two runs are at it', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { life, yoga, spin, joined } = await aFullClub(24);
    const { caller } = life;
    const { organizationId } = caller;
    for (const { memberId } of joined.filter((_, index) => index % 3 === 0))
      await life.answers(memberId, 'ok_twice', 'timeout', 'ok_twice');
    life.goTo('2023-11-08T01:00');
    await life.collect();
    life.goTo('2023-11-15T09:00');
    const witness = new Witness(database.db);
    const dues = await Promise.all(joined.map((one) => life.dues(one.agreementId, 3)));
    const desk = others[2]!;
    const outcomes = await Promise.all([
      runOn(others[0]!, life, witness).then(() => 'done'),
      runOn(others[1]!, life, witness).then(() => 'done'),
      ...dues.map(({ id }) => outcomeOf(life.pay(id, 400).then(() => life.pay(id)))),
      ...dues.map(({ id }) =>
        desk.db
          .transaction()
          .execute((tx) =>
            settleCallback(
              tx,
              { ...caller, now: life.now },
              { key: `${organizationId}-${id}-1`, outcome: 'paid', reference: 'bank' },
            ),
          ),
      ),
      ...joined.map(({ agreementId }, index) =>
        outcomeOf(
          others[3]!.db
            .transaction()
            .execute((tx) =>
              changeBucketChoice(tx, { ...caller, now: life.now }, agreementId, [
                { itemId: index % 2 === 0 ? spin : yoga, receiver: { kind: 'primary' } },
              ]),
            ),
        ),
      ),
    ]);

    const met = new Set(outcomes);
    for (const known of [
      'done',
      'already_settled',
      'payment_under_way',
      'settled',
      'known',
      'unknown',
    ])
      met.delete(known);
    expect([...met]).toEqual([]);
    life.goTo('2023-11-15T18:00');
    await life.hearProcessor();
    await runOn(others[0]!, life, witness);
    await expectCollectedOnce(life, witness, joined);
  }
});

test('a member signed up eight times at once has eight agreements, each collected once', async () => {
  const { life, yoga, sold } = await aFullClub(0);
  const memberId = await life.house.member();
  const agreementIds = await Promise.all(
    Array.from({ length: 8 }, () => life.join(memberId, sold, 'Weekly', [yoga])),
  );

  expect(new Set(agreementIds).size).toBe(8);
  expect(await life.available(memberId, yoga)).toBe(32);
  const joined = agreementIds.map((agreementId) => ({ memberId, agreementId }));
  await expectCollectedOnce(life, new Witness(database.db), joined);
});

test('of a waiver, cash at the desk and two runs at the same moment, one settles the dues', async () => {
  const { life, yoga, joined } = await aFullClub(16);
  life.goTo('2023-11-08T09:00');
  const witness = new Witness(database.db);
  const dues = await Promise.all(joined.map((one) => life.dues(one.agreementId, 2)));
  const waived = dues.map(({ id }) => outcomeOf(life.waive(id, true)));
  const paid = dues.map(({ id }) => outcomeOf(life.pay(id)));
  await Promise.all([
    runOn(others[0]!, life, witness),
    runOn(others[1]!, life, witness),
    ...waived,
    ...paid,
  ]);

  for (const [index, { memberId, agreementId }] of joined.entries()) {
    const hands = [await waived[index]!, await paid[index]!].filter((what) => what === 'done');
    const asked = [...witness.asked.keys()].filter((key) => key.includes(`-${dues[index]!.id}-`));
    expect(hands.length + asked.length).toBe(1);
    const { state } = await life.dues(agreementId, 2);
    expect(state).toBe((await waived[index]!) === 'done' ? 'waived' : 'collected');
    expect(await life.available(memberId, yoga)).toBe(8);
  }
  expect(await life.books()).toEqual([]);
});
