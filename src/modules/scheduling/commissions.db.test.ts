import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClub, type TestClub } from '#testing/club';
import { testDatabase, type TestDatabase } from '#testing/database';
import { makeCalendar } from '#testing/scheduler';
import { cancelEvent } from './cancel-event.ts';
import { checkIn } from './check-in.ts';
import { listCommissions, sumCommissions } from './commission-store.ts';
import type { EventType } from './model.ts';
import { insertTrainer } from './set-up-store.ts';
import { undoCheckIn } from './undo-check-in.ts';

let database: TestDatabase;
let house: TestClub;
let calendar: Awaited<ReturnType<typeof makeCalendar>>;
beforeAll(async () => {
  database = await testDatabase();
  house = await makeClub(database.db);
  calendar = await makeCalendar(database, house);
});
afterAll(() => database.close());

let made = 0;
/** An event with a trainer of its own, and two members who come. */
async function anEvent(commission: Partial<EventType>) {
  const trainer = await insertTrainer(database.db, house.caller, {
    name: `Trainer ${(made += 1)}`,
    email: null,
  });
  const type = await calendar.eventType(commission);
  const eventId = await calendar.event('2023-11-07T18:00', {
    eventTypeId: type.id,
    trainerId: trainer!.id,
  });
  const [ana, ben] = (await calendar.members(2, 2)) as [number, number];
  const period = { trainerId: trainer!.id, from: '2023-11-01', through: '2023-11-30' };
  const at = house.at('2023-11-07T18:00');
  return {
    ana,
    ben,
    comes: (memberId: number) =>
      calendar.inTransaction((tx) => checkIn(tx, at, { eventId, memberId, way: 'desk' })),
    undone: (memberId: number, when: string) =>
      calendar.inTransaction((tx) => undoCheckIn(tx, house.at(when), { eventId, memberId })),
    cancelled: () => calendar.inTransaction((tx) => cancelEvent(tx, at, { eventId, reason: null })),
    lines: async () =>
      (
        await listCommissions(database.db, house.caller.organizationId, period, { limit: 50 })
      ).items.map(({ amountMinor, notedOn }) => [amountMinor, notedOn]),
    earned: async (some: Partial<typeof period> = {}) => {
      const of = { ...period, ...some };
      const [sum] = await sumCommissions(database.db, house.caller.organizationId, of);
      return (sum?.earnedMinor ?? 0) + (sum?.takenBackMinor ?? 0);
    },
  };
}

test('a fixed sum is earned by each member who came, once, however often somebody presses', async () => {
  const event = await anEvent({ commissionKind: 'per_member', commissionMinor: 500 });
  await event.comes(event.ana);
  await Promise.allSettled([1, 2, 3, 4].map(() => event.comes(event.ben)));
  expect(await event.earned()).toBe(1000);
});

test('a percentage is of what the sessions used are worth, half up', async () => {
  const event = await anEvent({ commissionKind: 'percent', commissionPercent: 33 });
  await event.comes(event.ana);
  expect(await event.earned()).toBe(330); // a third of 10.00
});

test('a flat sum is earned with the first who comes, even if two come at once', async () => {
  const event = await anEvent({ commissionKind: 'per_event', commissionMinor: 4000 });
  await Promise.all([event.comes(event.ana), event.comes(event.ben)]);
  expect(await event.earned()).toBe(4000);
  await event.undone(event.ana, '2023-11-08T09:00');
  expect(await event.earned()).toBe(4000);
  await event.undone(event.ben, '2023-11-08T09:00');
  expect(await event.earned()).toBe(0);
});

test('what is undone later is a correction in the period in which it was noted', async () => {
  const event = await anEvent({ commissionKind: 'per_member', commissionMinor: 500 });
  await event.comes(event.ana);
  await event.undone(event.ana, '2023-12-02T09:00');
  expect(await event.earned()).toBe(500);
  expect(await event.earned({ from: '2023-12-01', through: '2023-12-31' })).toBe(-500);
});

test('coming, undone, and coming again is earned once, and cancelled by the club not at all', async () => {
  const event = await anEvent({ commissionKind: 'per_member', commissionMinor: 500 });
  await event.comes(event.ana);
  await event.undone(event.ana, '2023-11-07T18:01');
  await event.comes(event.ana);
  expect(await event.lines()).toEqual([
    [500, '2023-11-07'],
    [-500, '2023-11-07'],
    [500, '2023-11-07'],
  ]);
  await event.cancelled();
  expect(await event.earned()).toBe(0);
});
