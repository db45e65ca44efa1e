import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Answer,
  type ApiHouse,
  callAs,
  moveIn,
  openHouse,
  smallPhoto,
  type Tenant,
} from '#testing/api-house';
import { testDatabase, type TestDatabase } from '#testing/database';

let database: TestDatabase;
let house: ApiHouse;
let harbor: Tenant;
let riverside: Tenant;
let memberId: string;
let path: string;

beforeAll(async () => {
  database = await testDatabase();
  house = await openHouse(database.db);
  harbor = await moveIn(house, 'Harbor');
  riverside = await moveIn(house, 'Riverside');
  const body = { clubId: harbor.ids['club']![0], name: 'Pia Pictured' };
  memberId = (await harbor.call('POST', '/v1/members', body)).body.id;
  path = `/v1/members/${memberId}/photo`;
});
afterAll(async () => {
  await house.close();
  await database.close();
});

const put = (picture: string) => harbor.call('PUT', path, { picture });
const codeOf = ({ body }: Answer) => body.code as string;
const versions = async () => {
  const [found] = (await harbor.call('GET', '/v1/member-directory?search=pictured')).body.items;
  const overview = await harbor.call('GET', `/v1/members/${memberId}/overview`);
  return [found.photoVersion, overview.body.photoVersion];
};

test('a photo is put on file, shown to whoever may see members, replaced and removed', async () => {
  expect(codeOf(await harbor.call('GET', path))).toBe('no_such_photo');
  const { body } = await put(smallPhoto);
  expect(await versions()).toEqual([body.photoVersion, body.photoVersion]);
  const shown = await harbor.call('GET', `${path}?version=${body.photoVersion}`);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
  });
  const etag = shown.headers['etag'] as string;
  const again = await harbor.call('GET', path, undefined, { 'if-none-match': etag });
  expect([again.status, again.text]).toEqual([304, '']);
  expect(codeOf(await riverside.call('GET', path))).toBe('no_such_photo');
  expect((await callAs(house.app, 'nobody')('GET', path)).status).toBe(401);
  expect((await harbor.call('DELETE', path)).body.photoVersion).toBeNull();
  expect(await versions()).toEqual([null, null]);
  const { items } = (await harbor.call('GET', `/v1/audit-entries?subject=${memberId}`)).body;
  expect(items.map(({ action }: { action: string }) => action)).toEqual([
    'member.remove_photo',
    'member.set_photo',
    'member.create',
  ]);
});

test('what is no small picture is refused by name', async () => {
  const svg = Buffer.from('<svg onload="alert(1)"/>').toString('base64');
  expect(codeOf(await put(svg))).toBe('not_a_picture');
  const heavy = Buffer.concat([Buffer.from(smallPhoto, 'base64'), Buffer.alloc(100 * 1024)]);
  expect(codeOf(await put(heavy.toString('base64')))).toBe('picture_too_large');
  const wide = Buffer.from(smallPhoto, 'base64');
  wide.writeUInt16LE(641, 26);
  expect(codeOf(await put(wide.toString('base64')))).toBe('picture_too_large');
});
