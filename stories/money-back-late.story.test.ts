import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  askRefunds,
  changePaymentMethod,
  closeDispute,
  comeBack,
  openDispute,
  refundInstallment,
} from '#modules/billing/index';
import { balancesAsOf, useSessions } from '#modules/sessions/index';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife } from './club-life.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function aMember(
  payWith: 'card' | 'bank_account' | 'statement',
  policies: { achCredit?: 'on_settlement' } = {},
) {
  const club = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
    policies,
  });
  const itemId = await club.house.sessionItem();
  const sold = await club.sell('GOLD', {
    Monthly: { every: { count: 1, unit: 'month' }, duesMinor: 4900, gives: [[itemId, 4, 30]] },
  });
  const memberId = await club.house.member();
  const agreementId = await club.join(memberId, sold, 'Monthly', [itemId], payWith);
  const { id } = await club.dues(agreementId, 1);
  return {
    club,
    memberId,
    itemId,
    installmentId: id,
    dues: () => club.dues(agreementId, 1),
    left: () => club.available(memberId, itemId),
    grants: () => club.grants(memberId, itemId),
    async refund() {
      await club.transact((tx) =>
        refundInstallment(tx, club.caller, {
          installmentId: id,
          method: 'original',
          reason: 'kind',
        }),
      );
      await askRefunds(club.db, club.caller, club);
    },
    dispute: (attemptNo = 1) =>
      club.transact((tx) =>
        openDispute(tx, club.caller, {
          installmentId: id,
          attemptNo,
          reason: null,
          reference: null,
        }),
      ),
    returned: (attemptNo = 1) =>
      club.transact((tx) =>
        comeBack(tx, club.caller, {
          installmentId: id,
          attemptNo,
          kind: 'return',
          code: 'R10',
          reason: null,
          askAgainUntil: () => null,
        }),
      ),
  };
}

test('a dispute over what was given back and paid anew holds and takes nothing that was paid since', async () => {
  const ana = await aMember('card');
  await ana.refund();
  await ana.club.pay(ana.installmentId);
  expect(await ana.left()).toBe(4);
  const { id } = await ana.dispute();
  expect(await ana.left()).toBe(4);
  await ana.club.transact((tx) =>
    closeDispute(tx, ana.club.caller, { disputeId: id, outcome: 'lost' }),
  );
  expect(await ana.left()).toBe(4);
  expect(await ana.dues()).toMatchObject({
    state: 'collected',
    paidMinor: 4900,
    refundedMinor: 4900,
    rounds: 2,
  });
  expect(await ana.club.books()).toEqual([]);
});

test('a dispute over a draft that had come back, and was cured in cash, holds nothing', async () => {
  const ana = await aMember('bank_account');
  await ana.returned();
  await ana.club.pay(ana.installmentId);
  await ana.dispute();
  expect(await ana.left()).toBe(4);
  await ana.returned();
  expect(await ana.dues()).toMatchObject({ state: 'collected', paidMinor: 4900, refundedMinor: 0 });
  expect(await ana.club.books()).toEqual([]);
});

test('what was given back stays so though a card was tried anew and said no', async () => {
  const ana = await aMember('bank_account');
  await ana.refund();
  await ana.club.answers(ana.memberId, 'soft_decline');
  await ana.club.payByDraft(ana.installmentId, ana.memberId);
  expect(await ana.dues()).toMatchObject({ state: 'refunded', collectOn: null, declines: 1 });
  ana.club.goTo('2023-11-10T09:00');
  await ana.club.collect();
  expect(await ana.dues()).toMatchObject({ state: 'refunded', paidMinor: 0 });
  await ana.club.payByDraft(ana.installmentId, ana.memberId);
  expect(await ana.dues()).toMatchObject({ state: 'collected', paidMinor: 4900 });
  expect(await ana.left()).toBe(4);
});

test('after a return a new card is asked the same day, and credits anew; what was given back it is not asked for', async () => {
  for (const isGivenBack of [false, true]) {
    const ana = await aMember('bank_account');
    if (isGivenBack) await ana.refund();
    await ana.returned();
    const { agreementId } = await ana.dues();
    await ana.club.transact((tx) =>
      changePaymentMethod(tx, ana.club.caller, agreementId, {
        kind: 'card',
        processor: 'simulated',
        token: `sim_${ana.memberId}`,
        label: 'Card',
      }),
    );
    await ana.club.collect();
    expect((await ana.dues()).state).toBe(isGivenBack ? 'refunded' : 'collected');
    expect(await ana.left()).toBe(isGivenBack ? 0 : 4);
    expect(await ana.club.books()).toEqual([]);
  }
});

test('a waiver that credits, while a part is on its way, waits for nothing', async () => {
  const ana = await aMember('statement', { achCredit: 'on_settlement' });
  await ana.club.payByDraft(ana.installmentId, ana.memberId, 2000);
  await ana.club.waive(ana.installmentId, true);
  expect(await ana.left()).toBe(4);
  expect(await ana.club.books()).toEqual([]);
  await ana.returned();
  expect(await ana.dues()).toMatchObject({ state: 'waived', paidMinor: 0 });
  expect(await ana.left()).toBe(4);
  ana.club.goTo('2023-11-20T09:00');
  await ana.club.sweep();
  expect(await ana.grants()).toHaveLength(1);
  expect(await ana.club.books()).toEqual([]);
});

test('giving back a part in cash forgets nothing of a part that is on its way', async () => {
  const ana = await aMember('statement', { achCredit: 'on_settlement' });
  await ana.club.payByDraft(ana.installmentId, ana.memberId, 2000);
  await ana.club.pay(ana.installmentId, 1000);
  await ana.club.transact((tx) =>
    refundInstallment(tx, ana.club.caller, {
      installmentId: ana.installmentId,
      amount: { amountMinor: 1000 },
      method: 'cash',
      reason: 'kind',
    }),
  );
  await ana.club.pay(ana.installmentId);
  expect(await ana.dues()).toMatchObject({ state: 'collected', creditOn: '2023-11-08' });
  expect(await ana.grants()).toEqual([]);
  expect(await ana.club.books()).toEqual([]);
});

for (const sweeps of [true, false])
  test(`sessions of a final draft count from the day it was final, swept ${sweeps ? 'daily' : 'weeks late'}`, async () => {
    const ana = await aMember('bank_account', { achCredit: 'on_settlement' });
    for (const day of ['2023-11-08', '2023-11-09', '2023-12-09'])
      if (sweeps) await ana.club.travelTo(`${day}T00:00`);
    ana.club.goTo('2023-12-20T09:00');
    await ana.club.sweep();
    expect(await ana.grants()).toMatchObject([
      { grantedOn: '2023-11-08', lastDay: '2023-12-08', expired: 4, remaining: 0 },
    ]);
    const { memberId, club } = ana;
    const then = (day: string) => {
      club.goTo(`${day}T12:00`);
      return balancesAsOf(club.db, club.caller, { memberId }, club.now);
    };
    expect((await then('2023-11-07'))[0]?.available ?? 0).toBe(0);
    expect((await then('2023-11-20'))[0]?.available).toBe(4);
    club.goTo('2023-12-20T09:00');
    expect(await club.books()).toEqual([]);
  });

test('a return on the day after a draft was final takes back what nobody had swept in', async () => {
  const ana = await aMember('bank_account', { achCredit: 'on_settlement' });
  ana.club.goTo('2023-11-09T09:00');
  await ana.returned();
  expect(await ana.grants()).toMatchObject([
    { grantedOn: '2023-11-08', reversed: 4, remaining: 0 },
  ]);
  await expect(
    ana.club.transact((tx) =>
      useSessions(tx, ana.club.caller, { ...ana, quantity: 1, note: null }),
    ),
  ).rejects.toThrow();
  expect(await ana.club.books()).toEqual([]);
});

test.each([
  [1, '2023-11-10'],
  [2, '2023-11-08'],
])(
  'of two drafts number %i comes back: the other one is on its way until %s, however the rest is paid',
  async (attemptNo, until) => {
    const ana = await aMember('statement', { achCredit: 'on_settlement' });
    await ana.club.payByDraft(ana.installmentId, ana.memberId, 2000);
    ana.club.goTo('2023-11-03T09:00');
    await ana.club.payByDraft(ana.installmentId, ana.memberId);
    ana.club.goTo('2023-11-06T09:00');
    await ana.returned(attemptNo);
    expect(await ana.dues()).toMatchObject({ state: 'past_due', finalOn: until, creditOn: until });
    await ana.club.pay(ana.installmentId);
    expect(await ana.dues()).toMatchObject({ state: 'collected', collectedOn: until });
    expect(await ana.left()).toBe(0);
    ana.club.goTo(`${until}T00:00`);
    await ana.club.sweep();
    expect([await ana.left(), await ana.club.books()]).toEqual([4, []]);
  },
);
