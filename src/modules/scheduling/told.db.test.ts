import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMember } from '#modules/members/index';
import type { Mail } from '#platform/mail/mailer';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { book } from './book.ts';
import { cancelBooking } from './cancel-booking.ts';
import { settleBookings } from './fund-bookings.ts';
import { promote } from './promote.ts';
import { tellRosterJob } from './tell-roster-job.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;

beforeAll(async () => {
  database = await testDatabase();
  const policies = { cancelHours: 12, promiseBookings: true };
  house = await makeClub(database.db, { now: '2023-11-01T09:00', policies });
  calendar = await makeCalendar(database, house);
});
afterAll(() => database.close());

/** A member with an address, and so many sessions. */
async function someone(name: string, sessions: number): Promise<number> {
  const email = `${name.toLowerCase()}@example.com`;
  const person = { clubId: house.club.id, name, email, phone: null };
  const { id } = await createMember(database.db, house.caller, person);
  if (sessions > 0) await credited('2023-11-01T09:00', id, sessions);
  return id;
}
const credited = (when: string, memberId: number, quantity: number) =>
  house.credit(when, { memberId, itemId: calendar.itemId, quantity, lastDay: null });
const booked = (eventId: number, memberId: number) =>
  calendar.inTransaction((tx) => book(tx, house.caller, { eventId, memberId, by: 'staff' }));
const left = (eventId: number, memberId: number) =>
  calendar.inTransaction((tx) =>
    cancelBooking(tx, house.caller, { eventId, memberId, by: 'staff' }),
  );
const settledAt = (when: string) => settleBookings(database.db, house.at(when), house.club.id);

/** What the jobs that wait would write, each asked once. */
async function mailed(): Promise<Mail[]> {
  const { rows } = await sql<{ payload: unknown }>`
    with asked as (
      delete from graphile_worker._private_jobs j
      using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = 'tell-roster'
      returning j.id, j.payload
    )
    select payload
    from asked
    order by id`.execute(database.db);
  const mails: Mail[] = [];
  const dropAll = async (_tx: unknown, some: readonly Mail[]) => void mails.push(...some);
  for (const { payload } of rows) await tellRosterJob(database.db, payload, { dropAll });
  return mails;
}

test('who moves up from the waitlist hears of the place, unless they left it meanwhile', async () => {
  const eventId = await calendar.event('2023-11-07T18:00', { capacity: 1, hasWaitlist: true });
  const [ana, ben, cal] = [
    await someone('Ana', 1),
    await someone('Ben', 1),
    await someone('Cal', 1),
  ];
  for (const memberId of [ana, ben, cal]) await booked(eventId, memberId);
  await left(eventId, ana);
  await promote(database.db, house.caller, eventId);
  expect(await mailed()).toEqual([
    {
      to: 'ben@example.com',
      subject: 'Yoga 1 at Riverside has a place for you',
      text: 'Ben,\n\nA place was free, and it is yours: Yoga 1 on Tue 7 Nov 2023 at 18:00. If you do not come, leave your place by Tue 7 Nov 2023, 06:00.\n\nRiverside',
    },
  ]);
  await left(eventId, ben);
  await promote(database.db, house.caller, eventId);
  await left(eventId, cal);
  expect(await mailed()).toEqual([]);
});

test('who booked against their next sessions hears in time, and once, that these have not come', async () => {
  const eventId = await calendar.event('2023-11-14T18:00');
  const [dan, eva] = [await someone('Dan', 0), await someone('Eva', 0)];
  for (const memberId of [dan, eva])
    expect(await booked(eventId, memberId)).toMatchObject({ isPromise: true });
  await settledAt('2023-11-13T05:59');
  expect(await mailed()).toEqual([]);
  // just in time: hers came, and nothing is to be told
  await credited('2023-11-13T06:00', eva, 1);
  await settledAt('2023-11-13T06:00');
  await settledAt('2023-11-13T07:00');
  expect(await mailed()).toEqual([
    {
      to: 'dan@example.com',
      subject: 'Yoga 1 at Riverside is not paid for yet',
      text: 'Dan,\n\nYou booked Yoga 1 on Tue 14 Nov 2023 at 18:00 against your next sessions, and they have not come yet. Pay what is due, or ask at the front desk. If you do not come, leave your place by Tue 14 Nov 2023, 06:00.\n\nRiverside',
    },
  ]);
});

test('a promise made when nobody leaves by themselves any more sends to the front desk', async () => {
  const eventId = await calendar.event('2023-11-21T18:00');
  const fay = await someone('Fay', 0);
  await booked(eventId, fay);
  await settledAt('2023-11-21T09:00');
  expect((await mailed()).map(({ text }) => text)).toEqual([
    expect.stringContaining('If you do not come, tell the front desk.'),
  ]);
});
