import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Refusal } from '#kit/refusal';
import { balancesToday, verifySessions } from '#modules/sessions/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { book } from './book.ts';
import { cancelBooking } from './cancel-booking.ts';
import { cancelEvent } from './cancel-event.ts';
import { cancelEvents } from './cancel-events.ts';
import { changeEvent } from './change-event.ts';
import { checkIn } from './check-in.ts';
import { findBookable } from './event-store.ts';
import { noteAbsence } from './note-absence.ts';
import { promote } from './promote.ts';
import { rosterOf } from './queries.ts';
import { scan } from './scan.ts';
import { createSeries, writeSeriesOut } from './series.ts';
import { undoCheckIn } from './undo-check-in.ts';
import { verifyBookings } from './verify.ts';

// Places and sessions under contention: exactly the right number succeed, in any interleaving, and nobody
// waits for somebody who waits for them (I4, I13, I18).

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
  calendar = await makeCalendar(database, house);
});
afterEach(async () => {
  expect(await verifySessions(database.db, house.caller)).toEqual([]);
  expect(await verifyBookings(database.db, house.caller, 100)).toEqual([]);
});
afterAll(() => database.close());

/** Every act at the same time; answers how each ended: `ok`, or the code of its refusal. */
async function atOnce(acts: (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const ends = await Promise.all(
    acts.map((act) =>
      act().then(
        () => 'ok',
        (error: unknown) => {
          if (error instanceof Refusal) return error.code;
          throw error;
        },
      ),
    ),
  );
  return Object.fromEntries([...new Set(ends)].map((end) => [end, count(ends, end)]));
}
const count = (ends: readonly string[], end: string) => ends.filter((one) => one === end).length;

const inTx = <Result>(act: Parameters<typeof calendar.inTransaction<Result>>[0]) =>
  calendar.inTransaction(act);
const bookFor = (memberId: number, eventId: number, when = '2023-11-06T09:00') =>
  inTx((tx) => book(tx, house.at(when), { memberId, eventId, by: 'staff' }));
const statesOf = async (eventId: number) => {
  const event = (await findBookable(database.db, house.caller.organizationId, eventId))!;
  return (await rosterOf(database.db, house.caller, event)).map(({ state }) => state);
};
const balanceOf = async (memberId: number, when = '2023-11-07T18:00') =>
  (await balancesToday(database.db, house.at(when), { memberId }))[0];

test('of 200 clients who want 20 places, 20 get one', async () => {
  const members = await calendar.members(50, 1);
  const eventId = await calendar.event('2023-11-07T18:00');
  // each of fifty people presses four times
  const ends = await atOnce(
    [...members, ...members, ...members, ...members].map(
      (memberId) => () => bookFor(memberId, eventId),
    ),
  );
  expect(ends['ok']).toBe(20);
  expect(await statesOf(eventId)).toEqual(Array.from({ length: 20 }, () => 'booked'));
});

test('a member who books ten events at once with three sessions gets three', async () => {
  const [memberId] = await calendar.members(1, 3);
  const events: number[] = [];
  for (let hour = 8; hour < 18; hour += 1)
    events.push(await calendar.event(`2023-11-08T${String(hour).padStart(2, '0')}:00`));
  const ends = await atOnce(events.map((eventId) => () => bookFor(memberId!, eventId)));
  expect(ends).toEqual({ ok: 3, not_enough_sessions: 7 });
});

test('fifty readers that see one card check its member in once', async () => {
  const [memberId] = await calendar.members(1, 4);
  const eventId = await calendar.event('2023-11-09T18:00');
  await bookFor(memberId!, eventId);
  const at = house.at('2023-11-09T17:55');
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () =>
      inTx((tx) => scan(tx, at, { clubId: house.club.id, memberId: memberId! })),
    ),
  );
  const seen = outcomes.map(({ outcome }) => outcome);
  expect([count(seen, 'checked_in'), count(seen, 'checked_in_already')]).toEqual([1, 49]);
  expect(await balanceOf(memberId!)).toMatchObject({ available: 3, reserved: 0 });
});

test('fifty desks that check one member in and undo it leave what there was', async () => {
  const [memberId] = await calendar.members(1, 4);
  const eventId = await calendar.event('2023-11-10T18:00');
  await bookFor(memberId!, eventId);
  const who = { memberId: memberId!, eventId };
  const at = house.at('2023-11-10T18:00');
  await atOnce(
    Array.from(
      { length: 50 },
      (_, turn) => () =>
        turn % 2 === 0
          ? inTx((tx) => checkIn(tx, at, { ...who, way: 'desk' }))
          : inTx((tx) => undoCheckIn(tx, at, who)),
    ),
  );
  const [state] = await statesOf(eventId);
  const there = await balanceOf(memberId!);
  expect([there?.available, there?.reserved]).toEqual(state === 'booked' ? [3, 1] : [3, 0]);
});

test('whoever waits moves up as places are freed, never two for one place', async () => {
  const members = await calendar.members(30, 2);
  const eventId = await calendar.event('2023-11-13T18:00', { capacity: 10, hasWaitlist: true });
  for (const memberId of members) await bookFor(memberId, eventId);
  expect(count(await statesOf(eventId), 'waiting')).toBe(20);
  const at = house.at('2023-11-07T09:00');
  const leave = async (memberId: number) => {
    await inTx((tx) => cancelBooking(tx, at, { memberId, eventId, by: 'member' }));
    await promote(database.db, at, eventId);
  };
  const ends = await atOnce(members.slice(0, 15).map((memberId) => () => leave(memberId)));
  expect(ends['ok']).toBe(15);
  const states = await statesOf(eventId);
  expect([count(states, 'booked'), count(states, 'waiting')]).toEqual([10, 5]);
});

test('a storm of everything on three members and two events ends in balanced books', async () => {
  const members = await calendar.members(3, 3);
  const events = [
    await calendar.event('2023-11-14T10:00', { capacity: 2, hasWaitlist: true }),
    await calendar.event('2023-11-14T12:00', { capacity: 2, hasWaitlist: true }),
  ];
  const at = house.at('2023-11-14T09:58');
  const acts = Array.from({ length: 240 }, (_, turn) => async () => {
    const memberId = members[turn % 3]!;
    const eventId = events[(turn >> 1) % 2]!;
    const who = { memberId, eventId };
    switch (turn % 8) {
      case 0:
      case 1:
        return bookFor(memberId, eventId, '2023-11-14T09:58');
      case 2:
        await inTx((tx) => cancelBooking(tx, at, { ...who, by: 'staff' }));
        return promote(database.db, at, eventId);
      case 3:
        return inTx((tx) => checkIn(tx, at, { ...who, way: 'desk' }));
      case 4:
        return inTx((tx) => undoCheckIn(tx, at, who));
      case 5:
        return inTx((tx) => noteAbsence(tx, at, { ...who, kind: turn % 16 > 8 ? 'paid' : 'free' }));
      case 6:
        return inTx((tx) => scan(tx, at, { clubId: house.club.id, memberId }));
      default:
        return promote(database.db, at, eventId);
    }
  });
  const ends = await atOnce(acts);
  expect(ends['ok']).toBeGreaterThan(40);
  await atOnce(
    events.map((eventId) => () => inTx((tx) => cancelEvent(tx, at, { eventId, reason: null }))),
  );
  for (const memberId of members)
    expect(await balanceOf(memberId, '2023-11-14T09:58')).toMatchObject({
      available: 3,
      reserved: 0,
    });
});

test('a series that many change, cancel and write further at once has no two who wait for each other', async () => {
  const { eventIds } = await inTx((tx) =>
    createSeries(tx, house.caller, {
      clubId: house.club.id,
      eventTypeId: calendar.eventTypeId,
      rule: 'FREQ=DAILY',
      firstDay: '2023-11-15',
      minuteOfDay: 7 * 60,
      leaveOutTaken: false,
    }),
  );
  const at = house.at('2023-11-14T20:00');
  const ends = await atOnce(
    Array.from({ length: 48 }, (_, turn) => async () => {
      const reach = turn % 3 === 0 ? 'all' : 'following';
      const eventId = eventIds[(turn * 5) % 24]!;
      if (turn % 8 === 7)
        return inTx((tx) =>
          cancelEvents(tx, at, { eventId: eventIds[60 - turn]!, reach: 'following', reason: null }),
        );
      if (turn % 8 === 3)
        return writeSeriesOut(
          database.db,
          house.at(`2023-12-${String(12 + (turn >> 3)).padStart(2, '0')}T09:00`),
          house.club,
        );
      return inTx((tx) => changeEvent(tx, at, { eventId, reach, capacity: 20 + turn }));
    }),
  );
  expect(ends['ok']).toBeGreaterThan(6);
});
