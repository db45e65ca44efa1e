import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { book, whyNot } from './book.ts';
import { changeEvent } from './change-event.ts';
import { findBookable } from './event-store.ts';
import type { By } from './model.ts';
import { promote } from './promote.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;

beforeAll(async () => {
  database = await testDatabase();
  const policies = { cancelHours: 12, bookingClosesHours: 2 };
  house = await makeClub(database.db, { now: '2023-11-01T09:00', policies });
  calendar = await makeCalendar(database, house);
});
afterAll(() => database.close());

const bookAt = (when: string, memberId: number, eventId: number, by: By = 'staff') =>
  calendar.inTransaction((tx) => book(tx, house.at(when), { memberId, eventId, by }));
const whyNotAt = async (when: string, memberId: number, eventId: number) => {
  const event = (await findBookable(database.db, house.caller.organizationId, eventId))!;
  const found = await whyNot(database.db, house.at(when), event, { memberId, by: 'staff' });
  return found.map(({ code, wayOut }) => `${code}: ${wayOut}`);
};

test('a free place is not kept for a waitlist from which nobody moves up any more', async () => {
  const eventId = await calendar.event('2023-11-07T18:00', { capacity: 1, hasWaitlist: true });
  const [first, second, third, fourth] = await calendar.members(4, 1);
  const [poor] = await calendar.members(1, 0);
  await bookAt('2023-11-01T09:00', first!, eventId);
  await bookAt('2023-11-01T09:00', poor!, eventId);
  await calendar.inTransaction((tx) =>
    changeEvent(tx, house.caller, { eventId, reach: 'one', capacity: 4 }),
  );
  // who has no session is passed over, and whoever comes after them waits until it is looked at
  expect(await bookAt('2023-11-07T06:00', second!, eventId)).toMatchObject({ state: 'waiting' });
  const promoted = await promote(database.db, house.at('2023-11-07T06:00'), eventId);
  expect(promoted.map(({ memberId }) => memberId)).toEqual([second]);

  const byMember = await bookAt('2023-11-07T06:01', third!, eventId, 'member');
  expect(byMember).toMatchObject({ state: 'booked' });
  expect(await bookAt('2023-11-07T17:30', fourth!, eventId)).toMatchObject({ state: 'booked' });
});

test('who waits is told what keeps them waiting, and when nobody moves up any more', async () => {
  const eventId = await calendar.event('2023-11-08T18:00', { capacity: 1, hasWaitlist: true });
  const [first, second] = await calendar.members(2, 1);
  const [poor] = await calendar.members(1, 0);
  for (const memberId of [first!, second!, poor!])
    await bookAt('2023-11-01T09:00', memberId, eventId);
  expect(await whyNotAt('2023-11-02T09:00', second!, eventId)).toEqual([
    'waiting_already: Nothing needs to be done.',
  ]);
  expect(await whyNotAt('2023-11-08T12:00', poor!, eventId)).toEqual([
    'waiting_already: Nobody moves up by themselves any more: the front desk checks in who comes, if a place is free.',
    'not_enough_sessions: More come with the next collected dues, or are added at the desk.',
  ]);
});

test('a want of sessions always names a way out', async () => {
  const [early] = await calendar.members(1, 1, '2023-11-05');
  const [busy] = await calendar.members(1, 1);
  const eventId = await calendar.event('2023-11-09T18:00');
  await bookAt('2023-11-01T09:00', busy!, await calendar.event('2023-11-10T18:00'));
  const last = 'More come with the next collected dues, or are added at the desk.';
  expect(await whyNotAt('2023-11-02T09:00', early!, eventId)).toEqual([
    `not_enough_sessions: 1 is left until Sun 5 Nov 2023, before the event: choose one by then. ${last}`,
  ]);
  expect(await whyNotAt('2023-11-02T09:00', busy!, eventId)).toEqual([
    `not_enough_sessions: 1 is set aside for other bookings: leaving one in time frees its sessions. ${last}`,
  ]);
});
