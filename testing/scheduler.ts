import { localTime } from '#kit/days';
import type { Tx } from '#platform/database/query';
import {
  createCategory,
  createEvent,
  createEventType,
  type EventType,
  type WantedEvent,
} from '#modules/scheduling/index';
import type { TestClub } from './club.ts';
import type { TestDatabase } from './database.ts';

/** A club with one session item and one event type that it pays for, for tests of the scheduler. */
export async function makeCalendar(database: TestDatabase, house: TestClub) {
  const inTransaction = <Result>(act: (tx: Tx) => Promise<Result>): Promise<Result> =>
    database.db.transaction().execute(act);
  const itemId = await house.sessionItem();
  const category = await inTransaction((tx) =>
    createCategory(tx, house.caller, { name: 'Classes', isMemberVisible: true }),
  );
  let made = 0;
  const eventType = (given: Partial<EventType> = {}) =>
    inTransaction((tx) =>
      createEventType(tx, house.caller, {
        categoryId: category.id,
        name: `Yoga ${++made}`,
        kind: 'standard',
        colour: '#1f7a6d',
        minutes: 60,
        cost: 1,
        itemIds: [itemId],
        capacity: 20,
        hasWaitlist: false,
        bufferMinutes: 0,
        cancelHours: null,
        bookingClosesHours: null,
        bookingOpensDays: null,
        commissionKind: 'none',
        commissionMinor: 0,
        commissionPercent: 0,
        ...given,
      }),
    );
  const { id: eventTypeId } = await eventType();
  return {
    inTransaction,
    itemId,
    eventTypeId,
    eventType,
    /** An event when the club's wall clock shows `2023-11-07T18:00`. */
    event: async (when: string, given: Partial<WantedEvent> = {}): Promise<number> => {
      const wanted = {
        clubId: house.club.id,
        eventTypeId,
        startsAt: localTime(when, house.club.timeZone),
        ...given,
      };
      return (await inTransaction((tx) => createEvent(tx, house.caller, wanted))).id;
    },
    /** Members with so many sessions each, usable through a day. */
    members: async (count: number, sessions: number, lastDay: string | null = '2023-12-01') => {
      const ids: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const memberId = await house.member();
        if (sessions > 0)
          await house.credit('2023-11-01T09:00', { memberId, itemId, quantity: sessions, lastDay });
        ids.push(memberId);
      }
      return ids;
    },
  };
}
