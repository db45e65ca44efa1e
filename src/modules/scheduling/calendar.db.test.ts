import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, type Instant, localTime, wallClockAt } from '#kit/days';
import { createMember } from '#modules/members/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import {
  book,
  cancelBooking,
  cancelEvents,
  changeEvent,
  changeEventType,
  createCategory,
  createEvent,
  createEventType,
  createRoom,
  createSeries,
  createTrainer,
  findBookable,
  nextSeriesWork,
  previewChange,
  rosterOf,
  setClosedDays,
  setOpeningHours,
  tellRosterJob,
  type WantedEvent,
  writeSeriesOut,
} from './index.ts';
import { createEquipment } from './create-equipment.ts';
import { changeTrainer } from './create-trainer.ts';
import type { FeedOf } from './feed-store.ts';
import { makeFeed, readFeed, revokeFeed } from './feeds.ts';
import { listEvents } from './queries.ts';

let database: TestDatabase;
let club: TestClub;
let itemId: number;
let eventTypeId: number;
let roomId: number;
let trainerId: number;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  club = await makeClub(database.db, { now: '2023-11-01T09:00' });
  itemId = await club.sessionItem('Yoga');
  const { id: categoryId } = await createCategory(database.db, club.caller, {
    name: 'Classes',
    isMemberVisible: true,
  });
  const type = await createEventType(database.db, club.caller, {
    categoryId,
    name: 'Yoga',
    kind: 'standard',
    colour: '#1f7a6d',
    minutes: 60,
    cost: 1,
    itemIds: [itemId],
    capacity: 2,
    hasWaitlist: true,
    bufferMinutes: 0,
    cancelHours: null,
    bookingClosesHours: null,
    bookingOpensDays: null,
    commissionKind: 'none',
    commissionMinor: 0,
    commissionPercent: 0,
  });
  eventTypeId = type.id;
  roomId = (await createRoom(database.db, club.caller, { clubId: club.club.id, name: 'Studio' }))
    .id;
  trainerId = (await createTrainer(database.db, club.caller, { name: 'Tia', email: null })).id;
});

const at = (wallClock: string): Instant => localTime(wallClock, club.club.timeZone);
const inOne = <Result>(act: (tx: typeof database.db) => Promise<Result>) =>
  database.db.transaction().execute(act);
const event = (wallClock: string, also: Partial<WantedEvent> = {}) =>
  inOne((tx) =>
    createEvent(tx, club.caller, {
      clubId: club.club.id,
      eventTypeId,
      startsAt: at(wallClock),
      ...also,
    }),
  );
const series = (rule: string, firstDay: Day, also: object = {}) =>
  inOne((tx) =>
    createSeries(tx, club.caller, {
      clubId: club.club.id,
      eventTypeId,
      rule,
      firstDay,
      minuteOfDay: 18 * 60,
      leaveOutTaken: false,
      ...also,
    }),
  );
const someone = async (name: string, email: string | null, lastDay: Day | null) => {
  const member = await createMember(database.db, club.caller, {
    clubId: club.club.id,
    name,
    email,
    phone: null,
  });
  await club.credit('2023-11-01T09:00', { memberId: member.id, itemId, quantity: 2, lastDay });
  return member.id;
};
const booked = (eventId: number, memberId: number) =>
  inOne((tx) => book(tx, club.caller, { eventId, memberId, by: 'staff' }));
const change = (eventId: number, wanted: object) =>
  inOne((tx) => changeEvent(tx, club.caller, { eventId, reach: 'one', ...wanted }));
const wallClocks = async (from: string, until: string) =>
  (
    await listEvents(database.db, club.caller.organizationId, {
      clubId: club.club.id,
      from: at(from),
      until: at(until),
    })
  ).map(({ startsAt }) => wallClockAt(startsAt, club.club.timeZone));

test('names who or what is taken, and why the club is closed', async () => {
  const bikes = await createEquipment(database.db, club.caller, {
    clubId: club.club.id,
    name: 'Bikes',
    slots: 3,
  });
  const equipment = [{ equipmentId: bikes.id, slots: 2 }];
  await event('2023-11-07T18:00', { roomId, trainerId, equipment });
  await expect(event('2023-11-07T18:30', { roomId, trainerId, equipment })).rejects.toMatchObject({
    code: 'time_taken',
    message:
      'Tia is taken by Yoga on Tue 7 Nov 2023 at 18:00 until 19:00. ' +
      'Studio is taken by Yoga on Tue 7 Nov 2023 at 18:00 until 19:00. ' +
      'Bikes: 1 of 3 free at that time, 2 needed.',
  });
  await event('2023-11-07T19:00', { roomId, trainerId, equipment });
  await setOpeningHours(database.db, club.caller, club.club.id, [
    { weekday: 2, fromMinute: 480, untilMinute: 1200 },
  ]);
  await setClosedDays(database.db, club.caller, club.club.id, {
    from: '2023-11-21',
    through: '2023-11-21',
    reason: 'Painting',
  });
  const closed = { code: 'club_closed' };
  await expect(event('2023-11-14T19:30')).rejects.toMatchObject(closed);
  await expect(event('2023-11-15T10:00')).rejects.toMatchObject(closed);
  await expect(event('2023-11-21T10:00')).rejects.toMatchObject({
    message: 'The club is closed on Tue 21 Nov 2023: Painting.',
  });
});

test('moving to another day sets sessions aside anew, names who cannot be paid, and tells everybody', async () => {
  const { id } = await event('2023-11-07T18:00', { roomId });
  const ana = await someone('Ana', 'ana@example.com', null);
  const ben = await someone('Ben', null, '2023-11-08');
  await booked(id, ana);
  await booked(id, ben);
  const wanted = { startsAt: at('2023-11-10T18:00'), version: 1 };
  const preview = await previewChange(database.db, club.caller, {
    eventId: id,
    reach: 'one',
    ...wanted,
  });
  expect(preview.told).toEqual([{ id: ana, name: 'Ana' }]);
  expect(preview.notReached).toEqual([{ id: ben, name: 'Ben' }]);
  expect(preview.unpaid.map(({ memberId }) => memberId)).toEqual([ben]);
  const done = await change(id, wanted);
  expect(done.unpaid.map(({ memberId }) => memberId)).toEqual([ben]);
  await expect(change(id, { ...wanted, startsAt: at('2023-11-11T18:00') })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  });
  await expect(change(id, { capacity: 1 })).rejects.toMatchObject({ code: 'places_taken' });

  const moved = (await findBookable(database.db, club.caller.organizationId, id))!;
  const roster = await rosterOf(database.db, club.caller, moved);
  expect(roster.map(({ memberName, available }) => [memberName, available])).toEqual([
    ['Ana', 1],
    ['Ben', 0],
  ]);
  expect(await mailed()).toEqual([
    expect.objectContaining({
      to: 'ana@example.com',
      text: 'Ana,\n\nYoga on Tue 7 Nov 2023 at 18:00 now takes place on Fri 10 Nov 2023 at 18:00 until 19:00, Studio. Your place is kept.\n\nRiverside',
    }),
  ]);
});

/** What the waiting job would write. */
async function mailed() {
  const { rows } = await sql<{ payload: unknown }>`
    select j.payload
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'tell-roster' and (j.payload ->> 'organizationId')::bigint = ${club.caller.organizationId}
    order by j.id`.execute(database.db);
  const mails: unknown[] = [];
  const dropAll = async (_tx: unknown, some: readonly unknown[]) => void mails.push(...some);
  for (const { payload } of rows) await tellRosterJob(database.db, payload, { dropAll });
  return mails;
}

test('whose event only ends sooner reads so, and who waits is promised no place', async () => {
  const { id } = await event('2023-11-07T18:00', { capacity: 1 });
  await booked(id, await someone('Ana', 'ana@example.com', null));
  await booked(id, await someone('Ben', 'ben@example.com', null));
  const cal = await someone('Cal', 'cal@example.com', null);
  await booked(id, cal);
  await change(id, { minutes: 45 });
  await inOne((tx) => cancelBooking(tx, club.caller, { eventId: id, memberId: cal, by: 'staff' }));
  const now = 'Yoga on Tue 7 Nov 2023 at 18:00 now takes place at that time until 18:45.';
  const texts = (await mailed()).map((mail) => (mail as { text: string }).text);
  expect(texts.toSorted()).toEqual([
    `Ana,\n\n${now} Your place is kept.\n\nRiverside`,
    `Ben,\n\n${now} You stay on its waitlist.\n\nRiverside`,
    `Cal,\n\n${now}\n\nRiverside`,
  ]);
});

test('a series stays at the wall clock across the clock change, skips closed days, and goes on by itself', async () => {
  await setClosedDays(database.db, club.caller, club.club.id, {
    from: '2023-11-09',
    through: '2023-11-09',
    reason: 'Painting',
  });
  const made = await series('FREQ=WEEKLY;BYDAY=TH', '2023-11-02', { roomId });
  expect(made.dates.filter(({ closed }) => closed !== null).map(({ day }) => day)).toEqual([
    '2023-11-09',
  ]);
  expect(await wallClocks('2023-11-01', '2023-11-24')).toEqual([
    '2023-11-02T18:00',
    '2023-11-16T18:00',
    '2023-11-23T18:00',
  ]);
  await expect(series('FREQ=DAILY;COUNT=3', '2023-11-15', { roomId })).rejects.toMatchObject({
    code: 'time_taken',
    message: 'Studio is taken by Yoga on Thu 16 Nov 2023 at 18:00 until 19:00.',
  });
  const around = { roomId, leaveOutTaken: true };
  const daily = await series('FREQ=DAILY;COUNT=3', '2023-11-15', around);
  expect(daily.eventIds).toHaveLength(2);

  const next = (await nextSeriesWork(database.db, club.caller, club.club))!;
  expect(await writeSeriesOut(database.db, club.caller, club.club)).toBe(0);
  const later = club.at(next);
  expect(await writeSeriesOut(database.db, later, club.club)).toBeGreaterThan(2);
  expect(await writeSeriesOut(database.db, later, club.club)).toBe(0);
  const all = await wallClocks('2024-02-01', '2024-04-01');
  expect(all.every((one) => one.endsWith('T18:00'))).toBe(true);
});

test('a change of one, of the following, or a cancelled rest leaves the others alone', async () => {
  const made = await series('FREQ=WEEKLY;BYDAY=TU', '2023-11-07', { roomId, trainerId });
  const [first, , third] = made.eventIds as [number, number, number];
  await change(first, { startsAt: at('2023-11-08T17:00') });
  await change(third, {
    startsAt: at('2023-11-22T19:00'),
    capacity: 9,
    reach: 'following',
  });
  expect(await wallClocks('2023-11-01', '2023-12-01')).toEqual([
    '2023-11-08T17:00',
    '2023-11-14T18:00',
    '2023-11-22T19:00',
    '2023-11-29T19:00',
  ]);
  // one week later: each takes the place of the next one
  await change(third, { startsAt: at('2023-11-29T19:00'), reach: 'all' });
  expect(await wallClocks('2023-11-20', '2023-12-07')).toEqual([
    '2023-11-29T19:00',
    '2023-12-06T19:00',
  ]);
  const ana = await someone('Ana', 'ana@example.com', '2023-12-01');
  await booked(third, ana);
  const cancelled = await inOne((tx) =>
    cancelEvents(tx, club.caller, { eventId: third, reach: 'following', reason: 'No trainer' }),
  );
  expect(cancelled.events).toBeGreaterThan(10);
  expect(cancelled.told).toEqual([{ id: ana, name: 'Ana' }]);
  expect(await wallClocks('2023-11-01', '2024-06-01')).toEqual([
    '2023-11-08T17:00',
    '2023-11-14T18:00',
  ]);
  const year = club.at(`${addDays('2023-11-01', 300)}T09:00`);
  expect(await writeSeriesOut(database.db, year, club.club)).toBe(0);
  expect(await mailed()).toEqual([
    expect.objectContaining({
      subject: 'Yoga at Riverside was cancelled',
      text: expect.stringContaining('Wed 29 Nov 2023 at 19:00 is cancelled: No trainer.'),
    }),
  ]);
});

const days = ({ text }: { text: string }) => text.match(/DTSTART:\d{8}/g);

test('a calendar link shows what is its own, and nothing once it is revoked', async () => {
  const ours = await event('2023-11-07T18:00', { trainerId, roomId });
  await event('2023-11-08T18:00');
  const ana = await someone('Ana', null, null);
  await booked(ours.id, ana);
  const read = async (of: FeedOf) => {
    const { id, token } = await makeFeed(database.db, club.caller, of);
    return { id, token, text: (await readFeed(database.db, token))! };
  };
  const ofClub = await read({ clubId: club.club.id });
  expect(days(ofClub)).toHaveLength(2);
  expect(days(await read({ trainerId }))).toHaveLength(1);
  expect(days(await read({ memberId: ana }))).toEqual(['DTSTART:20231107']);
  await revokeFeed(database.db, club.caller, ofClub.id);
  expect(await readFeed(database.db, ofClub.token)).toBeUndefined();
  expect(await readFeed(database.db, `${ofClub.token}x`)).toBeUndefined();
});

test('events of one series that stand in each other’s way are named before anything is kept', async () => {
  const { eventIds } = await series('FREQ=DAILY;COUNT=4', '2023-11-06', { trainerId });
  // the first one goes to the afternoon of the second; at another hour of the day both would be at once
  await change(eventIds[0]!, { startsAt: at('2023-11-07T15:00') });
  const all = { eventId: eventIds[2]!, reach: 'all' as const, startsAt: at('2023-11-08T12:00') };
  const says = 'Tia is taken by another of these events on Tue 7 Nov 2023 at 12:00 until 13:00.';
  const seen = await inOne((tx) => previewChange(tx, club.caller, all));
  expect(seen.hindrances.map((one) => one.says)).toEqual([says]);
  await expect(inOne((tx) => changeEvent(tx, club.caller, all))).rejects.toMatchObject({
    code: 'time_taken',
    message: says,
  });

  const { id: equipmentId } = await inOne((tx) =>
    createEquipment(tx, club.caller, { clubId: club.club.id, name: 'Sauna', slots: 1 }),
  );
  const round = { minutes: 1440, minuteOfDay: 0, firstDay: '2024-03-09' };
  const long = (also: object) =>
    series('FREQ=DAILY;COUNT=3', round.firstDay, { ...round, leaveOutTaken: true, ...also });
  // 10 March 2024 has 23 hours: a whole day from its midnight ends an hour into the 11th
  const left = await long({ roomId });
  expect(left.dates.map(({ conflicts }) => conflicts)).toEqual([
    [],
    [],
    ['Studio is taken by another of these events on Sun 10 Mar 2024 at 00:00 until 01:00.'],
  ]);
  const wet = await long({ equipment: [{ equipmentId, slots: 1 }] });
  expect(wet.eventIds).toHaveLength(2);
});

test('nothing new is put with who or what is not in use any more; what is there stays', async () => {
  const standing = await event('2023-11-06T18:00', { trainerId, roomId });
  const other = await inOne((tx) => createTrainer(tx, club.caller, { name: 'Olga', email: null }));
  for (const id of [trainerId, other.id])
    await inOne((tx) => changeTrainer(tx, club.caller, id, { isActive: false }));
  const gone = { code: 'not_in_use', message: 'Tia is not in use any more.' };
  await expect(event('2023-11-07T18:00', { trainerId })).rejects.toMatchObject(gone);
  await expect(series('FREQ=DAILY', '2023-11-07', { trainerId })).rejects.toMatchObject(gone);
  await expect(change(standing.id, { trainerId: other.id })).rejects.toMatchObject({
    code: 'not_in_use',
  });
  await change(standing.id, { startsAt: at('2023-11-06T19:00'), trainerId });

  await inOne((tx) => changeEventType(tx, club.caller, eventTypeId, { isActive: false }));
  const type = { code: 'not_in_use', message: 'Yoga is not in use any more.' };
  await expect(event('2023-11-08T18:00')).rejects.toMatchObject(type);
  await expect(series('FREQ=DAILY', '2023-11-08')).rejects.toMatchObject(type);
});

test.each(['9999-12-31T23:59:00Z', '0001-01-01T00:00:00Z', '2062-11-07T18:00:00Z'])(
  'an event at %s is a slip of the pen',
  async (text) => {
    const startsAt = Temporal.Instant.from(text);
    const slip = {
      errors: [{ field: 'startsAt', message: 'An event must lie within ten years of today.' }],
    };
    const { id } = await event('2023-11-06T18:00');
    await expect(event('2023-11-06T18:00', { startsAt })).rejects.toMatchObject(slip);
    await expect(change(id, { startsAt })).rejects.toMatchObject(slip);
  },
);

/** How many statements it takes to cancel a whole series of so many events. */
const statementsToCancel = async (count: number, minuteOfDay: number) => {
  const { eventIds } = await series(`FREQ=DAILY;COUNT=${count}`, '2023-11-06', { minuteOfDay });
  let statements = 0;
  await inOne((tx) => {
    const counted = tx.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    return cancelEvents(counted, club.caller, {
      eventId: eventIds[0]!,
      reach: 'all',
      reason: null,
    });
  });
  return statements;
};

test('cancelling many events takes as many statements as cancelling few', async () => {
  const few = await statementsToCancel(2, 600);
  expect(few).toBeGreaterThan(5);
  expect(await statementsToCancel(12, 800)).toBe(few);
});
