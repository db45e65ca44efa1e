import { afterAll, beforeAll, expect, test } from 'vitest';
import { balancesToday, listGrants, listOwed, useSessions } from '#modules/sessions/index';
import { verifyBooks } from '#modules/reporting/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { sellSessions, voidSale } from './sell-sessions.ts';

let database: TestDatabase;
let house: TestClub;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
});
afterAll(async () => {
  expect(await verifyBooks(database.db, house.caller)).toEqual([]);
  await database.close();
});

const inTx = <Result>(act: (tx: TestDatabase['db']) => Promise<Result>): Promise<Result> =>
  database.db.transaction().execute(act as never);

test('a pack sold at the desk is a credit of its own, and taken back leaves what was used as owed', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem('Spin', 1500)];
  const wanted = { memberId, itemId, packs: 6, priceMinor: 7500, channel: 'cash' as const };
  const sale = await inTx((tx) => sellSessions(tx, house.caller, wanted));
  expect(sale).toMatchObject({ quantity: 6, priceMinor: 7500, lastDay: null });
  const { items } = await listGrants(database.db, house.caller, { memberId }, { limit: 5 });
  expect(items).toMatchObject([{ quantity: 6, unitValueMinor: 1500, sourceKind: 'session_sale' }]);
  await inTx((tx) => useSessions(tx, house.caller, { memberId, itemId, quantity: 2, note: null }));
  const undone = { saleId: sale.id, reason: 'the wrong member' };
  const ends = await Promise.allSettled(
    [1, 2, 3].map(() => inTx((tx) => voidSale(tx, house.caller, undone))),
  );
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [balance] = await balancesToday(database.db, house.caller, { memberId });
  expect(balance?.available).toBe(0);
  const owed = await listOwed(database.db, house.caller.organizationId, { memberId });
  expect(owed.map(({ open }) => open)).toEqual([2]);
});

test('a sale is not taken back past the limit of refunds without the permission for larger ones', async () => {
  const small = await makeClub(database.db, { policies: { refundLimitMinor: 2000 } });
  const [memberId, itemId] = [await small.member(), await small.sessionItem()];
  const sell = (priceMinor: number) =>
    inTx((tx) =>
      sellSessions(tx, small.caller, { memberId, itemId, packs: 1, priceMinor, channel: 'cash' }),
    );
  const [dear, cheap] = [await sell(2001), await sell(2000)];
  const clerk = { ...small.caller, scopes: new Set(['dues:refund']) };
  const takeBack = (caller: typeof small.caller, { id: saleId }: { id: number }) =>
    inTx((tx) => voidSale(tx, caller, { saleId, reason: 'the wrong member' }));
  await expect(takeBack(clerk, dear)).rejects.toMatchObject({ code: 'over_refund_limit' });
  expect(await takeBack(clerk, cheap)).toMatchObject({ voidedBy: clerk.actor });
  expect(await takeBack(small.caller, dear)).toMatchObject({ voidedBy: small.caller.actor });
});

test('nothing is sold of an item that is no session item, or of another house', async () => {
  const [memberId, itemId] = [await house.member(), await house.sessionItem()];
  const other = await makeClub(database.db);
  const wanted = { memberId, itemId, packs: 1, priceMinor: 0, channel: 'cash' as const };
  await expect(inTx((tx) => sellSessions(tx, other.caller, wanted))).rejects.toMatchObject({
    code: 'no_such_member',
  });
  const theirs = { ...wanted, itemId: await other.sessionItem() };
  await expect(inTx((tx) => sellSessions(tx, house.caller, theirs))).rejects.toMatchObject({
    code: 'no_such_item',
  });
});
