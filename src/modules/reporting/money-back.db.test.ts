import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
let house: ApiHouse;
let gym: Tenant;
beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  gym = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house?.close();
  await database?.close();
});

// oxlint-disable-next-line typescript/no-explicit-any
type Answer = any;

const read = async (url: string): Promise<Answer> => (await gym.call('GET', url)).body;
const send = async (url: string, body: object): Promise<Answer> => {
  const { status, body: answer } = await gym.call('POST', url, body);
  expect([200, 201], JSON.stringify(answer)).toContain(status);
  return answer;
};

/** Somebody who pays 4 Yoga a month and uses one of the first at once. */
async function join(name: string, paymentMethod: object) {
  const member = await send('/v1/members', { clubId: gym.ids['club']![0], name });
  const item = await send('/v1/items', {
    type: 'scheduler_bucket',
    name: `Yoga of ${name}`,
    session: {
      shortName: 'Yoga',
      bucketType: 'standard',
      notionalValue: { amountMinor: 1200, currency: 'USD' },
    },
  });
  const offer = await send('/v1/offers', {
    title: name,
    code: name.slice(0, 8),
    currency: 'USD',
    sessionBuckets: { min: 0, max: 1, items: [{ itemId: item.id, required: true }] },
    terms: [
      {
        name: 'Monthly',
        dues: { amountMinor: 4900, currency: 'USD' },
        every: { count: 1, unit: 'month' },
        sessions: [{ itemId: item.id, quantity: 4, daysToExpire: 30 }],
      },
    ],
  });
  const { published } = await send(`/v1/offers/${offer.id}/publish`, { revision: offer.revision });
  const agreement = await send('/v1/agreements', {
    clubId: gym.ids['club']![0],
    offerId: offer.id,
    termId: published.content.terms[0].id,
    buyerId: member.id,
    sessionBuckets: [{ itemId: item.id }],
    paymentMethod,
    signature: name,
  });
  const { items } = await read(`/v1/agreements/${agreement.id}/installments`);
  await send('/v1/session-uses', { memberId: member.id, itemId: item.id, quantity: 1 });
  return { member: `/v1/members/${member.id}`, dues: `/v1/installments/${items[0].id}` };
}

const bankAccount = (name: string) => ({ kind: 'bank_account', token: `sim_bank_${name}` });

test('a returned draft is told everywhere: the passbook, the installment, the payments and the words', async () => {
  const { member, dues } = await join('Dora', bankAccount('dora'));
  const before = await read(`${member}/passbook`);
  expect(before.grants[0]).toMatchObject({
    state: 'provisional',
    about: { isDraft: true, cameBack: null },
    heldBy: [],
  });
  const onItsWay = (await read(`${member}/payments`)).items[0];
  expect(onItsWay).toMatchObject({ isDraft: true, finalOn: before.grants[0].finalOn });

  await send(`${dues}/returns`, { code: 'R01', reason: 'Not enough money' });
  const told = { kind: 'return', code: 'R01', reason: 'Not enough money' };
  const story = await read(dues);
  expect(story).toMatchObject({ state: 'returned', cameBack: told });
  expect(story.reversals).toMatchObject([{ ...told, attempt: 1, amount: { amountMinor: 4900 } }]);
  expect((await read(`${member}/payments`)).items[0]).toMatchObject({
    finalOn: null,
    reversals: [told],
  });
  const { items: unpaid } = await read('/v1/unpaid-dues');
  expect(
    unpaid.find((row: Answer) => `/v1/installments/${row.installmentId}` === dues),
  ).toMatchObject({
    standing: 'needs_you',
    cameBack: told,
    holdsSessions: false,
  });
  const { owed, balances } = await read(`${member}/passbook`);
  expect(owed).toMatchObject([{ open: 1, about: { isDraft: true, cameBack: 'return' } }]);
  expect(balances[0].lines.at(-1)).toMatchObject({
    change: -3,
    about: { cameBack: 'return', owedSince: null },
  });

  await send(`${dues}/payments`, { channel: 'cash' });
  const after = await read(`${member}/passbook`);
  expect(after.owed).toEqual([]);
  expect(after.balances[0].available).toBe(3);
  expect(after.balances[0].lines.at(-1)).toMatchObject({
    change: -1,
    about: { cameBack: 'return', owedSince: story.collectedOn ?? before.grants[0].grantedOn },
  });
  const [{ sentences }] = (await read(`${member}/explanations`)).items;
  const day = /on (\S+ \S+ \d{4})/.exec(sentences[0])![1];
  expect(sentences[2]).toContain(
    `3 reversed on ${day}: the draft of ${day} came back (R01: Not enough money)`,
  );
  expect(sentences[4]).toBe(
    `1 taken on ${day} for what was owed since ${day}: the draft of ${day} came back.`,
  );
});

test('a dispute says what it holds, and since when; a refund who asked for it and what came of it', async () => {
  const { member, dues } = await join('Emil', { kind: 'card', token: 'sim_emil' });
  await send(`${dues}/disputes`, { reason: 'Does not know us' });
  const { grants, balances } = await read(`${member}/passbook`);
  expect(balances[0]).toMatchObject({ available: 0, held: 3 });
  expect(grants[0]).toMatchObject({
    state: 'held',
    heldBy: [{ cause: { kind: 'dispute' }, reason: 'Does not know us', about: { kind: 'dues' } }],
  });
  const story = await read(dues);
  expect(story.disputedSince).toBe(story.disputes[0].openedAt);
  expect((await read(`${member}/payments`)).items[0].isDisputed).toBe(true);

  await send(`/v1/disputes/${story.disputes[0].id}/outcome`, { outcome: 'won' });
  const asked = { amount: { amountMinor: 900, currency: 'USD' }, reason: 'Closed early' };
  await send(`${dues}/refunds`, asked);
  const closed = await read(dues);
  expect(closed).toMatchObject({ state: 'collected', disputedSince: null });
  expect(closed.refunds).toMatchObject([
    { ...asked, method: 'original', state: 'paid', attempt: 1 },
  ]);
  expect(closed.disputes).toMatchObject([{ outcome: 'won', closedBy: expect.any(String) }]);
});
