import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localTime } from '#kit/days';
import { balancesToday } from '#modules/sessions/index';
import type { Mail } from '#platform/mail/mailer';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { makeBookingLink, openBookingLink, revokeBookingLink } from './booking-links.ts';
import { carryOut, classesFor, type Wish } from './member-door.ts';
import { insertCategory } from './event-type-store.ts';
import { doorAnswer } from './member-door-answers.ts';
import { insertTrainer } from './set-up-store.ts';
import { tryBooking } from './try-booking.ts';
import { verifyBookings } from './verify.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
const realNow = Temporal.Instant.from('2026-11-01T12:00:00Z');
const sent: Mail[] = [];
const office = {
  linkBase: () => 'https://club.example',
  post: { drop: async (_tx: unknown, mail: Mail) => void sent.push(mail) },
  realNow: () => realNow,
  mayMailLinks: true,
};

beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
  calendar = await makeCalendar(database, house);
});
afterAll(async () => {
  expect(await verifyBookings(database.db, house.caller, 10)).toEqual([]);
  await database.close();
});

/** The end of a member's new link. */
const linkFor = async (memberId: number, isMailed = false) => {
  const { url } = await calendar.inTransaction((tx) =>
    makeBookingLink(tx, house.caller, office, { memberId, isMailed }),
  );
  return url.split('/').at(-1)!;
};
const open = (token: string, now = realNow) =>
  openBookingLink(database.db, token, { realNow: now, address: '203.0.113.7' });
/** What a member does by their link, when the club's wall shows `2023-11-07T09:00`; now unless given. */
async function does(token: string, wish: Wish, when?: string) {
  const visitor = await open(token);
  const caller = { ...visitor.caller, now: when ? house.at(when).now : house.caller.now };
  return calendar.inTransaction((tx) => carryOut(tx, { ...visitor, caller }, wish));
}
const left = async (memberId: number) =>
  (await balancesToday(database.db, house.caller, { memberId }))[0]?.available ?? 0;

test('a link opens until a new one is made, it is revoked, or half a year is over', async () => {
  const [mia] = (await calendar.members(1, 1)) as [number];
  const first = await linkFor(mia);
  expect((await open(first)).member.id).toBe(mia);
  const second = await linkFor(mia);
  const refused = { code: 'booking_link_not_good' };
  await expect(open(first)).rejects.toMatchObject(refused);
  await expect(open(second, realNow.add({ hours: 180 * 24 }))).rejects.toMatchObject(refused);
  await expect(open(`${second.slice(0, -1)}~`)).rejects.toMatchObject(refused);
  await calendar.inTransaction((tx) => revokeBookingLink(tx, house.caller, mia));
  await expect(open(second)).rejects.toMatchObject(refused);
  const { rows } = await sql<{ lines: string }>`
    select string_agg(a::text, '') as lines
    from audit_entries a
    where organization_id = ${house.caller.organizationId}`.execute(database.db);
  expect(rows[0]!.lines).toContain('booking_link.revoke');
  expect(rows[0]!.lines).not.toContain(second.slice(second.indexOf('_') + 1));
});

test('who has no e-mail address is not mailed a link, and keeps the one they have', async () => {
  const [mia] = (await calendar.members(1, 1)) as [number];
  await sql`
    update members
    set email = null
    where organization_id = ${house.caller.organizationId} and id = ${mia}`.execute(database.db);
  const token = await linkFor(mia);
  await expect(linkFor(mia, true)).rejects.toMatchObject({ code: 'member_has_no_email' });
  expect((await open(token)).member.id).toBe(mia);
  expect(sent).toEqual([]);
});

test('a class is booked once however often it is pressed, and cancelled in time only', async () => {
  const [mia] = (await calendar.members(1, 2)) as [number];
  const token = await linkFor(mia);
  const { id: eventTypeId } = await calendar.eventType({ cancelHours: 3 });
  const eventId = await calendar.event('2023-11-07T18:00', { eventTypeId });
  const trial = await tryBooking(database.db, house.caller, async (tx) =>
    carryOut(tx, await open(token), { kind: 'class', eventId }),
  );
  expect(trial).toMatchObject({ booking: { isPaidFor: true }, leftAfter: 1 });
  expect(await left(mia)).toBe(2);
  const booked = await does(token, { kind: 'class', eventId });
  expect((await does(token, { kind: 'class', eventId })).id).toBe(booked.id);
  expect(await left(mia)).toBe(1);
  const cancel = { kind: 'cancel', bookingId: booked.id } as const;
  await expect(does(token, cancel, '2023-11-07T15:01')).rejects.toMatchObject({
    code: 'too_late_to_cancel',
  });
  await does(token, cancel, '2023-11-07T14:59');
  expect((await does(token, cancel, '2023-11-07T15:01')).state).toBe('cancelled');
  expect(await left(mia)).toBe(2);
});

test('what is somebody else’s, hidden from members or not open yet is not there', async () => {
  const [mia, noa] = (await calendar.members(2, 3)) as [number, number];
  const [hers, his] = [await linkFor(mia), await linkFor(noa)];
  const { id: staffOnly } = (await insertCategory(database.db, house.caller.organizationId, {
    name: 'Staff only',
    isMemberVisible: false,
  }))!;
  const hidden = await calendar.eventType({ categoryId: staffOnly });
  const later = await calendar.eventType({ bookingOpensDays: 7 });
  const hiddenId = await calendar.event('2023-11-08T18:00', { eventTypeId: hidden.id });
  await calendar.event('2023-11-09T18:00', { eventTypeId: later.id });
  const openId = await calendar.event('2023-11-08T19:00');
  await expect(does(hers, { kind: 'class', eventId: hiddenId })).rejects.toMatchObject({
    code: 'no_such_event',
  });
  const { id: bookingId } = await does(his, { kind: 'class', eventId: openId });
  await expect(does(hers, { kind: 'cancel', bookingId })).rejects.toMatchObject({
    code: 'no_such_booking',
  });
  const days = { from: '2023-11-08', through: '2023-11-09', timeZone: house.club.timeZone };
  const seen = await classesFor(database.db, await open(hers), days);
  expect(seen.map(({ event, own }) => [event.id, own])).toEqual([[openId, null]]);
});

test('an appointment is booked, moved and cancelled; nobody else sees it', async () => {
  const [mia, noa] = (await calendar.members(2, 1)) as [number, number];
  const [hers, his] = [await linkFor(mia), await linkFor(noa)];
  const { id: trainerId } = (await insertTrainer(database.db, house.caller, {
    name: 'Tara',
    email: null,
  }))!;
  await sql`
    insert into trainer_hours (organization_id, trainer_id, club_id, weekday, from_minute, until_minute)
    values (${house.caller.organizationId}, ${trainerId}, ${house.club.id}, 2, 540, 720)`.execute(
    database.db,
  );
  const type = await calendar.eventType({ kind: 'personal_training', capacity: 1 });
  const at = (clock: string) => ({
    trainerId,
    startsAt: localTime(`2023-11-14T${clock}`, house.club.timeZone),
  });
  const wish = { kind: 'appointment', eventTypeId: type.id, ...at('09:00') } as const;
  const pressedTwice = await Promise.all([does(hers, wish), does(hers, wish), does(hers, wish)]);
  const { id: bookingId } = pressedTwice[0]!;
  expect(pressedTwice.map(({ id }) => id)).toEqual([bookingId, bookingId, bookingId]);
  await expect(does(his, wish)).rejects.toMatchObject({ code: 'slot_not_free' });
  const never = { trainerId, startsAt: Temporal.Instant.from('9999-12-31T23:00:00Z') };
  const tooFar = { code: 'invalid_request' };
  await expect(does(hers, { ...wish, ...never })).rejects.toMatchObject(tooFar);
  await expect(does(hers, { kind: 'move', bookingId, ...never })).rejects.toMatchObject(tooFar);
  await does(hers, { kind: 'move', bookingId, ...at('10:30') });
  const { bookings } = await doorAnswer(database.db, await open(hers));
  expect(bookings).toMatchObject([{ isAppointment: true, mayCancel: true, isPaidFor: true }]);
  const day = { from: '2023-11-14', through: '2023-11-14', timeZone: house.club.timeZone };
  expect(await classesFor(database.db, await open(his), day)).toEqual([]);
  await does(hers, { kind: 'cancel', bookingId });
  expect(await left(mia)).toBe(1);
  await does(his, wish);
});

test('nothing is done any more by a link that was revoked while its page was open', async () => {
  const [mia] = (await calendar.members(1, 1)) as [number];
  const visitor = await open(await linkFor(mia));
  const eventId = await calendar.event('2023-11-07T18:00');
  await calendar.inTransaction((tx) => revokeBookingLink(tx, house.caller, mia));
  const act = calendar.inTransaction((tx) => carryOut(tx, visitor, { kind: 'class', eventId }));
  await expect(act).rejects.toMatchObject({ code: 'booking_link_not_good' });
});
