import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localTime, wallClockAt } from '#kit/days';
import { balancesToday } from '#modules/sessions/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { book } from './book.ts';
import { bookAppointment, cancelAppointment, listFreeSlots } from './book-appointment.ts';
import { findBookable } from './event-store.ts';
import type { Booking, By } from './model.ts';
import { moveAppointment } from './move-appointment.ts';
import { promote } from './promote.ts';
import { setOpeningHours } from './set-hours.ts';
import { insertTrainer } from './set-up-store.ts';
import { tryBooking } from './try-booking.ts';
import { verifyBookings } from './verify.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
let trainerId: number;
let eventTypeId: number;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
  calendar = await makeCalendar(database, house);
  trainerId = (await insertTrainer(database.db, house.caller, { name: 'Tara', email: null }))!.id;
  const type = await calendar.eventType({ kind: 'personal_training', minutes: 60, cancelHours: 2 });
  eventTypeId = type.id;
  await sql`
    insert into trainer_hours (organization_id, trainer_id, club_id, weekday, from_minute, until_minute)
    values (${house.caller.organizationId}, ${trainerId}, ${house.club.id}, 2, 540, 720)`.execute(
    database.db,
  );
});
afterAll(async () => {
  expect(await verifyBookings(database.db, house.caller, 10)).toEqual([]);
  await database.close();
});

const free = async () => {
  const { slots } = await listFreeSlots(database.db, house.caller, {
    clubId: house.club.id,
    trainerId,
    eventTypeId,
    from: '2023-11-07',
    through: '2023-11-07',
  });
  return slots.map((slot) => wallClockAt(slot, house.club.timeZone).slice(11));
};
const bookAt = (memberId: number, wallClock: string) =>
  calendar.inTransaction((tx) =>
    bookAppointment(tx, house.caller, {
      clubId: house.club.id,
      trainerId,
      eventTypeId,
      memberId,
      startsAt: localTime(wallClock, house.club.timeZone),
      by: 'member',
    }),
  );

test('of ten who want the same hour one gets it; it is free again when they cancel', async () => {
  const members = await calendar.members(10, 1);
  const ends = await Promise.allSettled(members.map((one) => bookAt(one, '2023-11-07T10:00')));
  const booked = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  expect(booked).toHaveLength(1);
  const codes = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []));
  // who looked before it was taken is told by whom, who looked after it that it is not offered
  expect(codes.filter((code) => code !== 'time_taken' && code !== 'slot_not_free')).toEqual([]);
  expect(await free()).toEqual(['09:00', '11:00']);
  await calendar.inTransaction((tx) =>
    cancelAppointment(tx, house.caller, { ...booked[0]!, by: 'member' }),
  );
  expect(await free()).toContain('10:00');
  const [balance] = await balancesToday(database.db, house.caller, {
    memberId: booked[0]!.memberId,
  });
  expect(balance).toMatchObject({ available: 1, reserved: 0 });
});

test('nobody is booked outside the trainer’s hours, nor without a session: no event is left behind', async () => {
  const [rich, poor] = (await calendar.members(1, 1)).concat(await calendar.members(1, 0));
  await expect(bookAt(rich!, '2023-11-07T14:00')).rejects.toMatchObject({ code: 'slot_not_free' });
  await expect(bookAt(poor!, '2023-11-07T09:00')).rejects.toMatchObject({
    code: 'not_enough_sessions',
  });
  expect(await free()).toContain('09:00');
});

test('an appointment that others have or wait for does not go when somebody leaves it', async () => {
  const [has, waits, thinks] = await calendar.members(3, 1);
  const eventId = await calendar.event('2023-11-08T10:00', {
    eventTypeId,
    capacity: 1,
    hasWaitlist: true,
  });
  const leave = async (memberId: number) => {
    await calendar.inTransaction((tx) =>
      cancelAppointment(tx, house.caller, { eventId, memberId, by: 'member' }),
    );
    await promote(database.db, house.caller, eventId);
    const event = (await findBookable(database.db, house.caller.organizationId, eventId))!;
    const { state, taken, waiting } = event;
    return { state, taken, waiting };
  };
  for (const memberId of [has!, waits!, thinks!])
    await calendar.inTransaction((tx) =>
      book(tx, house.caller, { eventId, memberId, by: 'staff' }),
    );
  // who only waited leaves the one who has the place alone
  expect(await leave(thinks!)).toEqual({ state: 'scheduled', taken: 1, waiting: 1 });
  expect(await leave(has!)).toEqual({ state: 'scheduled', taken: 1, waiting: 0 });
  expect(await leave(waits!)).toEqual({ state: 'cancelled', taken: 0, waiting: 0 });
});

test('no time is offered at which the club is closed', async () => {
  const before = await free();
  expect(before).toContain('09:00');
  await setOpeningHours(database.db, house.caller, house.club.id, [
    { weekday: 2, fromMinute: 600, untilMinute: 720 },
  ]);
  expect(await free()).toEqual(before.filter((clock) => clock >= '10:00'));
  await setOpeningHours(database.db, house.caller, house.club.id, []);
});

const moveTo = (booking: Booking, wallClock: string, by: By, now = house.caller) =>
  calendar.inTransaction((tx) =>
    moveAppointment(tx, now, {
      ...booking,
      startsAt: localTime(wallClock, house.club.timeZone),
      by,
    }),
  );

test('an appointment moves to a time that it overlaps itself, not onto another one', async () => {
  const [mia, noa] = (await calendar.members(2, 1)) as [number, number];
  const booking = await bookAt(mia, '2023-11-14T09:00');
  await bookAt(noa, '2023-11-14T11:00');
  await moveTo(booking, '2023-11-14T09:30', 'member');
  await expect(moveTo(booking, '2023-11-14T10:30', 'staff')).rejects.toMatchObject({
    code: 'slot_not_free',
  });
  const [balance] = await balancesToday(database.db, house.caller, { memberId: mia });
  expect(balance).toMatchObject({ available: 0, reserved: 1 });
});

test('on a day their sessions do not reach, members are refused and the staff keep the place unpaid', async () => {
  const [mia] = (await calendar.members(1, 1, '2023-11-22')) as [number];
  const booking = await bookAt(mia, '2023-11-21T09:00');
  await expect(moveTo(booking, '2023-11-28T09:00', 'member')).rejects.toMatchObject({
    code: 'not_enough_sessions',
  });
  const trial = await tryBooking(database.db, house.caller, async (tx) => {
    const startsAt = localTime('2023-11-28T09:00', house.club.timeZone);
    return (await moveAppointment(tx, house.caller, { ...booking, startsAt, by: 'staff' })).booking;
  });
  expect(trial).toMatchObject({ booking: { isPaidFor: false }, leftAfter: 0, refusal: null });
  const [before] = await balancesToday(database.db, house.caller, { memberId: mia });
  expect(before).toMatchObject({ available: 0, reserved: 1 });
  await moveTo(booking, '2023-11-28T09:00', 'staff');
  const [after] = await balancesToday(database.db, house.caller, { memberId: mia });
  expect(after).toMatchObject({ available: 1, reserved: 0 });
});

test('members move until the notice of the club, the staff later, too', async () => {
  const [mia] = (await calendar.members(1, 1, null)) as [number];
  const booking = await bookAt(mia, '2023-12-05T10:30');
  const late = house.at('2023-12-05T09:00');
  await expect(moveTo(booking, '2023-12-12T09:00', 'member', late)).rejects.toMatchObject({
    code: 'too_late_to_move',
  });
  await moveTo(booking, '2023-12-12T10:00', 'staff', late);
});
