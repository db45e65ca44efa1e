import { afterAll, beforeAll, expect, test } from 'vitest';
import { book, checkIn, noteAbsence } from '#modules/scheduling/index';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { readPayers } from './payers.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
let memberId: number;
let soon: number;
let later: number;
let eventId: number;

beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db, { now: '2023-11-01T09:00' });
  calendar = await makeCalendar(database, house);
  memberId = await house.member('Harbor Pilot');
  const { itemId } = calendar;
  const credit = (lastDay: string | null, quantity: number, of = itemId) =>
    house.credit('2023-11-01T09:00', { memberId, itemId: of, quantity, lastDay });
  await credit('2023-11-06', 2);
  later = await credit('2023-12-01', 4);
  soon = await credit('2023-11-09', 1);
  await credit(null, 8, await house.sessionItem('Swim'));
  eventId = await calendar.event('2023-11-07T18:00');
});
afterAll(() => database.close());

const payers = async (when: string, event = eventId) => {
  const { payers: found, leftAfter } = await readPayers(database.db, house.at(when), {
    eventId: event,
    memberId,
  });
  return {
    leftAfter,
    lines: found.map(({ id, free, pays, whyNot }) => ({ id, free, pays, whyNot })),
  };
};

test('the soonest last day pays, others could, and the rest say why they do not', async () => {
  const { lines, leftAfter } = await payers('2023-11-07T17:00');
  expect(lines.slice(0, 2)).toEqual([
    { id: soon, free: 1, pays: 1, whyNot: null },
    { id: later, free: 4, pays: 0, whyNot: null },
  ]);
  expect(lines.slice(2).map(({ whyNot }) => whyNot)).toEqual(['other_item']);
  const before = await payers('2023-11-05T17:00');
  expect(before.lines.map(({ whyNot }) => whyNot)).toEqual([
    null,
    null,
    'lapses_before',
    'other_item',
  ]);
  expect(leftAfter).toBe(4);
});

test('what is set aside for the place pays, and nothing of it is left for another', async () => {
  const act = { eventId, memberId };
  await calendar.inTransaction((tx) =>
    book(tx, house.at('2023-11-05T09:00'), { ...act, by: 'staff', grantId: later }),
  );
  const booked = await payers('2023-11-07T17:00');
  expect(booked.lines.slice(0, 2)).toEqual([
    { id: soon, free: 1, pays: 0, whyNot: null },
    { id: later, free: 4, pays: 1, whyNot: null },
  ]);
  expect(booked.leftAfter).toBe(4);
  await calendar.inTransaction((tx) =>
    noteAbsence(tx, house.at('2023-11-07T18:30'), { ...act, kind: 'free' }),
  );
  await calendar.inTransaction((tx) =>
    checkIn(tx, house.at('2023-11-07T18:40'), { ...act, grantId: soon, way: 'desk' }),
  );
  const came = await payers('2023-11-07T19:00');
  expect(came.lines.find(({ id }) => id === soon)).toEqual({
    id: soon,
    free: 0,
    pays: 1,
    whyNot: 'set_aside',
  });
  expect(came.leftAfter).toBe(4);
});

test('a place that costs more than one grant has is paid by several, which none could alone', async () => {
  const two = await calendar.eventType({ name: 'Long class', cost: 5 });
  const long = await calendar.event('2023-11-08T18:00', { eventTypeId: two.id });
  const { lines, leftAfter } = await payers('2023-11-07T19:00', long);
  expect(lines[0]).toEqual({ id: later, free: 4, pays: 0, whyNot: 'too_few' });
  expect(leftAfter).toBeNull();
});
