import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeItem } from '#modules/inventory/index';
import {
  findOffer,
  type OfferContent,
  publishOffer,
  retireOffer,
  saveDraft,
  saveSessionBuckets,
} from '#modules/offers/index';
import { testDatabase, type TestDatabase } from '#testing/database';
import { wholeDatabase } from '#testing/whole-database';
import { ClubLife, outcomeOf } from './club-life.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What members have signed, owe and hold, to the last byte. */
const signed = [
  'agreements',
  'agreement_buckets',
  'agreement_cardholders',
  'installments',
  'payment_attempts',
  'payment_results',
  'session_grants',
  'session_entries',
];
async function whatMembersHave() {
  const dump = await wholeDatabase(database.pool);
  return Object.fromEntries(signed.map((table) => [table, dump[table]]));
}

test('whatever becomes of an offer and its items, members keep what they signed', async () => {
  const club = await ClubLife.begin(database.db, {
    timeZone: 'America/New_York',
    now: '2023-11-01T09:00',
  });
  const yoga = await club.house.sessionItem('Yoga', 1000);
  const spin = await club.house.sessionItem('Spin', 500);
  const sold = await club.sell('OFFER', {
    Weekly: {
      every: { count: 1, unit: 'week' },
      gives: [
        [yoga, 4, 30],
        [spin, 1, 0],
      ],
    },
  });
  const memberId = await club.house.member();
  const agreementId = await club.join(memberId, sold, 'Weekly', [yoga]);
  const before = await whatMembersHave();

  const { organizationId } = club.caller;
  const { offerId } = sold;
  const offer = async () => (await findOffer(club.db, organizationId, offerId))!;
  const publish = async () => {
    const { revision } = await offer();
    await club.transact((tx) => publishOffer(tx, club.caller, { offerId, revision }));
  };
  const edit = async (change: (content: OfferContent) => Partial<OfferContent>) => {
    const { revision, published } = await offer();
    const content = { ...published!.content, ...change(published!.content) };
    await club.transact((tx) => saveDraft(tx, club.caller, { offerId, revision, content }));
  };
  const untouched = async () => expect(await whatMembersHave()).toEqual(before);

  await edit(({ terms }) => ({
    title: 'Another name',
    length: { count: 6, unit: 'month' },
    terms: terms.map((term) => ({
      ...term,
      name: 'Dearer',
      duesMinor: 9900,
      every: { count: 1, unit: 'month' },
      payments: 6,
      sessions: [
        { itemId: yoga, quantity: 1, daysToExpire: 3 },
        { itemId: spin, quantity: 2, daysToExpire: 2 },
      ],
    })),
  }));
  await untouched();
  await publish();
  await untouched();
  const { revision } = await offer();
  const items = [
    { itemId: spin, required: true },
    { itemId: yoga, required: false },
  ];
  await club.transact((tx) =>
    saveSessionBuckets(tx, club.caller, {
      offerId,
      revision,
      sessionBuckets: { min: 1, max: 1, items },
    }),
  );
  await publish();
  await untouched();
  await club.transact((tx) =>
    changeItem(tx, club.caller, yoga, {
      name: 'Hot yoga',
      session: { shortName: 'Hot', notionalValueMinor: 2500, daysToExpire: 1 },
    }),
  );
  await untouched();

  // the next credit follows the agreement's own numbers; what a session is worth is settled when granted
  club.goTo('2023-11-08T09:00');
  await club.collect();
  expect(await club.grants(memberId)).toMatchObject([
    { itemId: yoga, quantity: 4, lastDay: '2023-12-01', unitValueMinor: 1000 },
    { itemId: yoga, quantity: 4, lastDay: '2023-12-08', unitValueMinor: 2500 },
  ]);
  expect(await club.dues(agreementId, 2)).toMatchObject({ state: 'collected', paidMinor: 1000 });

  // who joins now signs the new version
  const newcomer = await club.house.member();
  const onSale = await offer();
  const termIds = new Map(onSale.published!.content.terms.map((term) => [term.name, term.id!]));
  const newAgreementId = await club.join(newcomer, { offerId, termIds }, 'Dearer', [spin]);
  expect(await club.grants(newcomer)).toMatchObject([
    { itemId: spin, quantity: 2, lastDay: '2023-11-10', unitValueMinor: 500 },
  ]);

  const settled = await whatMembersHave();
  await club.transact((tx) => retireOffer(tx, club.caller, offerId));
  await club.transact((tx) => changeItem(tx, club.caller, yoga, { active: false }));
  expect(await whatMembersHave()).toEqual(settled);
  expect(await outcomeOf(club.join(newcomer, { offerId, termIds }, 'Dearer', [spin]))).toBe(
    'offer_not_sold',
  );

  // retired for everybody else, it goes on for those who signed: through every later installment
  for (const day of ['2023-11-15', '2023-11-22', '2023-12-08']) {
    club.goTo(`${day}T09:00`);
    await club.collect();
  }
  const dues = await club.installments(agreementId);
  expect(dues.slice(0, 6).map((one) => [one.dueOn, one.collectedOn, one.paidMinor])).toEqual([
    ['2023-11-01', '2023-11-01', 1000],
    ['2023-11-08', '2023-11-08', 1000],
    ['2023-11-15', '2023-11-15', 1000],
    ['2023-11-22', '2023-11-22', 1000],
    ['2023-11-29', '2023-12-08', 1000],
    ['2023-12-06', '2023-12-08', 1000],
  ]);
  expect((await club.grants(memberId)).map((one) => [one.quantity, one.lastDay])).toEqual(
    ['2023-12-01', '2023-12-08', '2023-12-15', '2023-12-22', '2024-01-07', '2024-01-07'].map(
      (last) => [4, last],
    ),
  );
  expect(await club.dues(newAgreementId, 2)).toMatchObject({
    state: 'collected',
    collectedOn: '2023-12-08',
    paidMinor: 9900,
  });
  expect(await club.books()).toEqual([]);
});
