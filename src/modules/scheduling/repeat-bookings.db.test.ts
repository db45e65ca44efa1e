import { afterAll, beforeAll, expect, test } from 'vitest';
import { balancesToday, verifySessions } from '#modules/sessions/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { wholeDatabase } from '#testing/whole-database';
import { repeatBookings, takeBackTrial } from './repeat-bookings.ts';
import { verifyBookings } from './verify.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
  calendar = await makeCalendar(database, house);
});
afterAll(async () => {
  expect(await verifySessions(database.db, house.caller)).toEqual([]);
  expect(await verifyBookings(database.db, house.caller, 10)).toEqual([]);
  await database.close();
});

const tuesdays = ['07', '14', '21', '28'].map((day) => `2023-11-${day}T18:00`);
const outcome = (one: Awaited<ReturnType<typeof repeatBookings>>[number]) =>
  'booking' in one ? one.booking.state : one.refusal.code;

test('four Tuesdays with three sessions: three are booked, the last says why not', async () => {
  const [memberId] = (await calendar.members(1, 3)) as [number];
  const eventIds: number[] = [];
  for (const when of tuesdays) eventIds.push(await calendar.event(when));
  const wanted = { memberId, eventIds: [...eventIds].reverse(), by: 'member' as const };

  const before = await wholeDatabase(database.pool);
  const trial = await calendar.inTransaction(async (tx) => {
    const done = await repeatBookings(tx, house.caller, wanted);
    await takeBackTrial(tx);
    return done.map(outcome);
  });
  expect(trial).toEqual(['booked', 'booked', 'booked', 'not_enough_sessions']);
  expect(await wholeDatabase(database.pool)).toEqual(before);

  const done = await calendar.inTransaction((tx) => repeatBookings(tx, house.caller, wanted));
  expect(done.map(outcome)).toEqual(trial);
  const [balance] = await balancesToday(database.db, house.caller, { memberId });
  expect(balance).toMatchObject({ available: 0, reserved: 3 });
});

test('two members who book the same events crosswise wait for nobody for ever', async () => {
  const members = await calendar.members(8, 4);
  const eventIds: number[] = [];
  for (const when of ['2023-11-08T18:00', '2023-11-15T18:00', '2023-11-22T18:00'])
    eventIds.push(await calendar.event(when));
  const ends = await Promise.all(
    members.map((memberId, at) =>
      calendar.inTransaction((tx) =>
        repeatBookings(tx, house.caller, {
          memberId,
          eventIds: at % 2 === 0 ? eventIds : [...eventIds].reverse(),
          by: 'staff',
        }),
      ),
    ),
  );
  expect(ends.flat().map(outcome)).toEqual(Array.from({ length: 24 }, () => 'booked'));
});
