import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, moveIn, openHouse, type Tenant } from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
let house: ApiHouse;
let club: Tenant;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  club = await moveIn(house, 'Harbor');
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const get = async (url: string) => (await club.call('GET', `/v1${url}`)).body;

/** Every entry of a list, read one at a time. */
async function walk(url: string): Promise<Record<string, unknown>[]> {
  const found = [];
  let cursor = '';
  do {
    const page = await get(`${url}&limit=1${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  return found;
}
const codes = async (query: string) => (await walk(`/offers?${query}`)).map(({ code }) => code);
const names = (found: Record<string, unknown>[]) => found.map(({ name }) => name);

test('items are found by name and short name, upper and lower case aside, in any order', async () => {
  await club.call('POST', '/v1/items', { type: 'gift_card', name: 'A gift' });
  expect(names(await walk('/items?search=SPINNING'))).toEqual(['Spin at Harbor']);
  expect(names(await walk('/items?search=harbor'))).toEqual(['Spin at Harbor', 'Yoga at Harbor']);
  expect(names(await walk('/items?search=100%'))).toEqual([]);
  expect(names(await walk('/items?sort=name_descending'))).toEqual([
    'Yoga at Harbor',
    'Spin at Harbor',
    'A gift',
  ]);
  expect(names(await walk('/items?sort=newest'))).toEqual([
    'A gift',
    'Spin at Harbor',
    'Yoga at Harbor',
  ]);
});

test('an item says which offers and terms use it, as sold and as drafted', async () => {
  const [yoga, spin] = club.ids['item']!;
  const uses = await walk(`/items/${yoga}/uses?`);
  expect(
    uses.map(({ code, status, isDraft, required }) => [code, status, isDraft, required]),
  ).toEqual([
    ['DRAFT', 'draft', true, true],
    ['GOLD', 'active', false, true],
    ['GOLD2', 'retired', false, true],
  ]);
  expect(uses[1]!['terms']).toMatchObject([{ name: 'Monthly', quantity: 4, daysToExpire: 31 }]);
  expect((await get(`/items/${spin}/uses`)).items[0]).toMatchObject({ required: false });
  expect((await get('/items/item_999999/uses')).code).toBe('no_such_item');
});

test('offers are found by code and title, and by group', async () => {
  expect(await codes('search=gold')).toEqual(['DRAFT', 'GOLD', 'GOLD2']);
  expect(await codes('search=gold2')).toEqual(['GOLD2']);
  const silver = { ...(club.sent.get('POST /v1/offers')!.body as object), group: 'Yearly' };
  await club.call('POST', '/v1/offers', silver);
  expect(await codes('group=Yearly')).toEqual(['SILVER']);
  expect(await get('/offer-groups')).toEqual({ items: ['Yearly'] });
});

test('each version says how many agreements and people stand on it', async () => {
  const [gold, copy] = club.ids['offer']!;
  const lines = await walk(`/offer-enrollments?offerIds=${gold},${copy}`);
  expect(lines).toEqual([{ offerId: gold, version: 1, agreements: 3, members: 3 }]);
  expect(await walk(`/offer-enrollments?offerIds=${copy}`)).toEqual([]);
  expect(await walk('/offer-enrollments?')).toEqual(lines);
  const wrong = await club.call('GET', '/v1/offer-enrollments?offerIds=member_1');
  expect(wrong.status).toBe(400);
});
