import * as fc from 'fast-check';
import { expect } from 'vitest';
import { localTime } from '#kit/days';
import {
  book,
  cancelBooking,
  cancelEvent,
  checkIn,
  createCategory,
  createEvent,
  createEventType,
  noteAbsence,
  promote,
  settleBookings,
  undoCheckIn,
} from '#modules/scheduling/index';
import { rows } from '#platform/database/query';
import { sql } from 'kysely';
import { BookingModel } from './booking-model.ts';
import type { ClubLife } from './club-life.ts';
import type { ClubModel } from './club-model.ts';

const who = fc.nat(2);
const which = fc.nat(30);

/** What can befall a calendar. */
export const bookingCommand = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('book' as const),
      who,
      item: fc.nat(1),
      ahead: fc.constantFrom(0, 0, 1, 1, 2, 4, 9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('check in' as const),
      who,
      item: fc.nat(1),
      back: fc.constantFrom(0, 0, 0, 1, 3),
      which: fc.option(which, { freq: 3 }),
    }),
  },
  fc.record({ act: fc.constant('leave' as const), which }),
  fc.record({ act: fc.constant('undo check-in' as const), which }),
  fc.record({
    act: fc.constant('absent' as const),
    which,
    kind: fc.constantFrom('free' as const, 'paid' as const),
  }),
  fc.record({ act: fc.constant('cancel event' as const), which }),
  fc.record({ act: fc.constant('fund' as const) }),
);
export type BookingCommand =
  typeof bookingCommand extends fc.Arbitrary<infer Value> ? Value : never;

type Act = [inModel: () => void, inProduct: () => Promise<unknown>];

/** The calendar of the product and of the model, side by side. */
export class BothCalendars {
  readonly model: BookingModel;
  readonly #life: ClubLife;
  readonly #club: ClubModel;
  readonly #members: readonly number[];
  readonly #types: number[] = [];
  readonly #events = new Map<string, number>();
  readonly #dayOf: (number: number) => string;

  constructor(
    life: ClubLife,
    club: ClubModel,
    members: readonly number[],
    dayOf: (number: number) => string,
  ) {
    this.#life = life;
    this.#club = club;
    this.#members = members;
    this.#dayOf = dayOf;
    this.model = new BookingModel(club);
  }

  /** One event type for each item. */
  async open(items: readonly number[]): Promise<void> {
    const { caller } = this.#life;
    const category = await this.#life.transact((tx) =>
      createCategory(tx, caller, { name: 'Classes', isMemberVisible: true }),
    );
    for (const itemId of items) {
      const { id } = await this.#life.transact((tx) =>
        createEventType(tx, caller, {
          categoryId: category.id,
          name: `Class ${itemId}`,
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
        }),
      );
      this.#types.push(id);
    }
  }

  prepare(given: BookingCommand): Act | undefined {
    const { model } = this;
    const life = this.#life;
    const { caller } = life;
    if (given.act === 'fund')
      return [() => model.fund(), () => settleBookings(life.db, caller, life.house.club.id)];
    if (given.act === 'book') {
      const event = model.event(this.#club.today + given.ahead, given.item);
      return [
        () => model.book(given.who, event),
        () => this.#on(event, given.who, (tx, ids) => book(tx, caller, { ...ids, by: 'staff' })),
      ];
    }
    if (given.act === 'check in') {
      const known = this.#pick(given.which);
      const event = known?.event ?? model.event(this.#club.today - given.back, given.item);
      const member = known?.member ?? given.who;
      return [
        () => model.checkIn(member, event),
        () => this.#on(event, member, (tx, ids) => checkIn(tx, caller, { ...ids, way: 'desk' })),
      ];
    }
    const picked = this.#pick(given.which);
    if (!picked) return undefined;
    const { event, member } = picked;
    // somebody who left may have come again
    const booking = model.find(member, event) ?? picked;
    switch (given.act) {
      case 'leave':
        return [
          () => model.leave(booking),
          () =>
            this.#on(event, member, (tx, ids) =>
              cancelBooking(tx, caller, { ...ids, by: 'staff' }),
            ),
        ];
      case 'undo check-in':
        return [
          () => model.undo(booking),
          () => this.#on(event, member, (tx, ids) => undoCheckIn(tx, caller, ids)),
        ];
      case 'absent':
        return [
          () => model.absent(booking, given.kind),
          () =>
            this.#on(event, member, (tx, ids) =>
              noteAbsence(tx, caller, { ...ids, kind: given.kind }),
            ),
        ];
      case 'cancel event':
        return [
          () => model.cancelEvent(event),
          () =>
            this.#on(event, member, (tx, { eventId }) =>
              cancelEvent(tx, caller, { eventId, reason: null }),
            ),
        ];
    }
  }

  /** Every roster as the model has it. */
  async compare(): Promise<void> {
    const { organizationId } = this.#life.caller;
    const seen = await rows<{ eventId: number; memberId: number; state: string }>(
      this.#life.db,
      sql`
        select event_id, member_id, state
        from bookings
        where organization_id = ${organizationId} and state <> 'cancelled'`,
    );
    const inProduct = seen.map((one) => `${one.eventId} ${one.memberId} ${one.state}`);
    const inModel = this.model.bookings
      .filter(({ state }) => state !== 'cancelled')
      .map(
        ({ event, member, state }) =>
          `${this.#events.get(nameOf(event))} ${this.#members[member]} ${state}`,
      );
    expect(inProduct.sort()).toEqual(inModel.sort());
  }

  #pick(which: number | null) {
    const { bookings } = this.model;
    return which === null || bookings.length === 0 ? undefined : bookings[which % bookings.length];
  }

  /** An act on a member and an event, and whoever moves up for it. */
  async #on(
    event: { day: number; item: number },
    member: number,
    act: (
      tx: Parameters<Parameters<ClubLife['transact']>[0]>[0],
      ids: { eventId: number; memberId: number },
    ) => Promise<unknown>,
  ): Promise<void> {
    const eventId = await this.#eventId(event);
    const memberId = this.#members[member]!;
    await this.#life.transact((tx) => act(tx, { eventId, memberId }));
    await promote(this.#life.db, this.#life.caller, eventId);
  }

  async #eventId(event: { day: number; item: number }): Promise<number> {
    const known = this.#events.get(nameOf(event));
    if (known !== undefined) return known;
    const { house, caller, timeZone } = this.#life;
    const { id } = await this.#life.transact((tx) =>
      createEvent(tx, caller, {
        clubId: house.club.id,
        eventTypeId: this.#types[event.item]!,
        startsAt: localTime(`${this.#dayOf(event.day)}T18:00`, timeZone),
      }),
    );
    this.#events.set(nameOf(event), id);
    return id;
  }
}

const nameOf = ({ day, item }: { day: number; item: number }) => `${day} ${item}`;
