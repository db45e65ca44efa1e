import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { book, checkIn, findBookable, rosterOf, scan, undoCheckIn } from './index.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;

beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db, { now: '2023-11-01T09:00' });
  calendar = await makeCalendar(database, house);
});
afterAll(() => database.close());

const at = (time: string) => house.at(`2023-11-07T${time}`);

test('a card scanned too late for its class and the check-in at the desk after it are one visit', async () => {
  const { db } = database;
  const eventId = await calendar.event('2023-11-07T18:00');
  const [memberId] = (await calendar.members(1, 4)) as [number];
  const act = { eventId, memberId };
  await calendar.inTransaction((tx) => book(tx, at('09:00'), { ...act, by: 'staff' }));
  const visitsAt = async (time: string) => {
    const event = (await findBookable(db, house.caller.organizationId, eventId))!;
    const [line] = await rosterOf(db, at(time), event);
    return [line!.visits, line!.visitsLast30Days];
  };
  const late = await calendar.inTransaction((tx) =>
    scan(tx, at('18:12'), { clubId: house.club.id, memberId }),
  );
  expect(late.outcome).toBe('visit');
  await calendar.inTransaction((tx) => checkIn(tx, at('18:13'), { ...act, way: 'desk' }));
  expect(await visitsAt('18:14')).toEqual([1, 1]);
  // the wrong person was checked in; the card was scanned all the same
  await calendar.inTransaction((tx) => undoCheckIn(tx, at('18:15'), act));
  expect(await visitsAt('18:16')).toEqual([1, 1]);
  await calendar.inTransaction((tx) => checkIn(tx, at('20:30'), { ...act, way: 'desk' }));
  expect(await visitsAt('20:31')).toEqual([2, 2]);
  await calendar.inTransaction((tx) => undoCheckIn(tx, at('20:32'), act));
  expect(await visitsAt('20:33')).toEqual([1, 1]);
});
