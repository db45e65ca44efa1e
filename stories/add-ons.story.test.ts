import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  endAddOn,
  findAddOns,
  keyOf,
  listNextCredits,
  type PaymentCallback,
  previewRun,
  sellAddOn,
  settleCallback,
} from '#modules/billing/index';
import { checkRun, explainMember, reconcileMonth, verifyBooks } from '#modules/reporting/index';
import { run } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { ClubLife, tokenOf } from './club-life.ts';

// Add-ons beside the dues: many hands at once, and whoever looks at what they bring.

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ poolSize: 24 });
});
afterAll(() => database.close());

const monthly = { count: 1, unit: 'month' as const };

async function aMember() {
  const club = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
  });
  const [yoga, pt] = [await club.house.sessionItem('Yoga'), await club.house.sessionItem('PT60')];
  const sold = await club.sell('GOLD', { Monthly: { every: monthly, gives: [[yoga, 4, 30]] } });
  const memberId = await club.house.member('Ana');
  const agreementId = await club.join(memberId, sold, 'Monthly', [yoga]);
  const wanted = {
    agreementId,
    itemId: pt,
    receiver: { kind: 'primary' as const },
    sessions: { kind: 'per_payment' as const, quantity: 3 },
    priceMinor: 6000,
    every: monthly,
    payments: 4,
    lastDueBy: null,
    firstDueOn: '2023-11-05',
    daysToExpire: null,
  };
  const sell = () => club.transact((tx) => sellAddOn(tx, club.caller, wanted));
  const charges = async () =>
    (await club.installments(agreementId)).filter(({ addOnId }) => addOnId !== null);
  return { club, memberId, agreementId, yoga, pt, wanted, sell, charges };
}

test('add-ons sold at the same moment to one member all have all of their payments', async () => {
  const { club, sell, charges } = await aMember();
  const sold = await Promise.all(Array.from({ length: 6 }, sell));
  const all = await charges();
  expect(all).toHaveLength(24);
  for (const { id } of sold) expect(all.filter(({ addOnId }) => addOnId === id)).toHaveLength(4);
  await club.collect('2023-12-31');
  expect((await charges()).filter(({ state }) => state === 'collected')).toHaveLength(12);
  expect(await verifyBooks(database.db, club.caller)).toEqual([]);
});

test('of eight hands that end an add-on beside a run that collects ahead, one does, and all adds up', async () => {
  const { club, memberId, pt, sell, charges } = await aMember();
  const { id: addOnId } = await sell();
  const end = () =>
    club.transact((tx) => endAddOn(tx, club.caller, { addOnId, reason: 'Moves away' }));
  const running = club.collect('2023-12-31');
  const ends = await Promise.allSettled(Array.from({ length: 8 }, end));
  await running;
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const lost of ends)
    if (lost.status === 'rejected') expect(lost.reason).toMatchObject({ code: 'add_on_is_over' });
  const states = (await charges()).map(({ state }) => state);
  expect(new Set(states.slice(2))).toEqual(new Set(['skipped']));
  expect(states.every((state) => state === 'collected' || state === 'skipped')).toBe(true);
  const collected = states.filter((state) => state === 'collected').length;
  expect(await club.available(memberId, pt)).toBe(collected * 3);
  expect(await verifyBooks(database.db, club.caller)).toEqual([]);
});

test('what was asked for while its add-on ended is asked for no more when declined, and credits when paid', async () => {
  const { club, memberId, sell, charges } = await aMember();
  const { id: addOnId } = await sell();
  const [first, second] = await charges();
  const { organizationId, now, actor } = club.caller;
  await club.transact(async (tx) => {
    await run(
      tx,
      sql`
        insert into payment_attempts
          (organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by)
        select ${organizationId}, unnest(${[first!.id, second!.id]}::bigint[]), 1, 'simulated',
          ${tokenOf(memberId)}, 6000, ${now}, ${actor}`,
    );
    // the end cannot see yet what is being asked for
    await club.transact((other) => endAddOn(other, club.caller, { addOnId, reason: 'Moves away' }));
  });
  const keyOfFirst = ({ id }: { id: number }) =>
    keyOf(organizationId, { installmentId: id, attemptNo: 1 });
  const hear = (said: PaymentCallback) =>
    club.transact((tx) => settleCallback(tx, club.caller, said));
  await hear({ key: keyOfFirst(first!), outcome: 'declined', code: 'insufficient_funds' });
  const paid = { key: keyOfFirst(second!), outcome: 'paid' as const, reference: 'late' };
  for (let time = 0; time < 2; time += 1) await hear(paid);
  expect(await charges()).toMatchObject([
    { state: 'skipped', collectOn: null },
    { state: 'collected' },
    { state: 'skipped' },
    { state: 'skipped' },
  ]);
  expect(await verifyBooks(database.db, club.caller)).toEqual([]);
});

test('its sessions are foretold before they come, and told from where they came after', async () => {
  const { club, memberId, yoga, pt, sell } = await aMember();
  await sell();
  club.goTo('2023-11-05T09:00');
  const [due] = await previewRun(database.db, club.caller, {
    clubIds: [club.house.club.id],
    through: null,
  });
  expect(due).toMatchObject({
    count: 1,
    amountMinor: 6000,
    sessions: [{ itemId: pt, sessions: 3 }],
  });
  const { organizationId } = club.caller;
  const next = await listNextCredits(database.db, organizationId, memberId);
  expect(
    next.map(({ dueOn, credits }) => [dueOn, credits[0]!.itemId, credits[0]!.quantity]),
  ).toEqual([
    ['2023-11-05', pt, 3],
    ['2023-12-01', yoga, 4],
  ]);
  await club.collect();
  const [told] = await explainMember(database.db, club.caller, { memberId, itemId: pt });
  expect(told!.sentences).toEqual([
    '3 PT60 credited on 5 Nov 2023 with the add-on payment of 5 Nov 2023, never expires.',
  ]);
});

test('its money and sessions are in the month and in the run, and a charge that says otherwise is named', async () => {
  const { club, sell, charges } = await aMember();
  await sell();
  club.goTo('2023-11-05T09:00');
  const { run: dues } = await club.collect();
  const [first] = await charges();
  const saysNow = async (sessions: number) => {
    await run(
      database.db,
      sql`
        update installments
        set add_on_sessions = ${sessions}
        where organization_id = ${club.caller.organizationId} and id = ${first!.id}`,
    );
    const clubId = club.house.club.id;
    const month = await reconcileMonth(database.db, club.caller, club.processor, {
      clubId,
      month: '2023-11',
    });
    expect(month).toMatchObject({ payments: { paid: 2, movedMinor: 7000, agrees: true } });
    const books = await verifyBooks(database.db, club.caller);
    const check = await checkRun(database.db, club.caller, dues.id);
    expect(check.payments).toBe(1);
    const { expected, credited, agrees } = month.sessions;
    const named = [...books, ...check.differences].map(({ row }) => row);
    return { expected, credited, agrees, named };
  };
  const charge = `installment_${first!.id}`;
  expect(await saysNow(3)).toEqual({ expected: 7, credited: 7, agrees: true, named: [] });
  expect(await saysNow(4)).toMatchObject({ expected: 8, agrees: false, named: [charge, charge] });
  expect(await saysNow(0)).toMatchObject({
    expected: 4,
    agrees: false,
    named: [expect.stringMatching(/^grant_/), charge],
  });
});

test('without a last payment it goes on a year ahead for as long as the membership does', async () => {
  const { club, agreementId, pt, sell } = await aMember();
  const { id } = await club.transact((tx) =>
    sellAddOn(tx, club.caller, {
      agreementId,
      itemId: pt,
      receiver: { kind: 'primary' },
      sessions: { kind: 'per_payment', quantity: 1 },
      priceMinor: 500,
      every: { count: 1, unit: 'week' },
      payments: null,
      lastDueBy: null,
      firstDueOn: null,
      daysToExpire: 30,
    }),
  );
  await sell();
  const written = async () => {
    const [addOn] = await findAddOns(database.db, club.caller.organizationId, [id]);
    return addOn!.writtenThrough!;
  };
  const before = await written();
  club.goTo('2024-06-01T09:00');
  await club.sweep();
  const after = await written();
  expect(after > before && after > '2024-11-01').toBe(true);
  const numbers = (await club.installments(agreementId))
    .filter(({ kind }) => kind === 'add_on')
    .map(({ sequence }) => sequence);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('so many payments that nobody lives to see the last are refused, with the number that fits', async () => {
  const { club, wanted, charges } = await aMember();
  const sell = (payments: number, count: number) =>
    club.transact((tx) =>
      sellAddOn(tx, club.caller, { ...wanted, payments, every: { count, unit: 'month' } }),
    );
  // 260 times five years is a day of the year 3318
  await expect(sell(260, 60)).rejects.toMatchObject({
    code: 'add_on_lasts_too_long',
    errors: [{ field: 'payments', message: 'can be 6 at most' }],
  });
  expect(await charges()).toEqual([]);
  await sell(6, 60);
  await sell(260, 1);
  expect((await charges()).at(-1)).toMatchObject({ dueOn: '2048-11-05' });
});
