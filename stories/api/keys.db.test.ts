import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveIn, openHouse, type ApiHouse, type Tenant } from '#testing/api-house';
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
  await house.close();
  await database.close();
});
test('x', async () => {
  console.log(gym.ids, [...gym.sent.keys()]);
  expect(1).toBe(1);
});
