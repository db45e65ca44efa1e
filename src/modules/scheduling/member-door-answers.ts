import type { z } from 'zod';
import { addDays, dayAt } from '#kit/days';
import { formatId } from '#kit/ids';
import { findClub } from '#modules/identity/index';
import { firstNameOf } from '#modules/members/index';
import { balancesToday, named } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { bookingAnswers, eventAnswer } from './answers.ts';
import type { Visitor } from './booking-links.ts';
import { findBookables } from './event-store.ts';
import type { SeenClass } from './member-door.ts';
import type * as contract from './member-door-contract.ts';
import { daysVisible, listOfferedTrainers, listOfferedTypes } from './member-door-store.ts';
import type { BookableEvent, Booking } from './model.ts';
import { findSeenEvents, listBookingsOf, type SeenEvent } from './queries.ts';
import { cancelUntil, isAfter } from './rules.ts';

/** Bookings to come that are shown at once. */
const mostBookings = 100;

/** All that a member's own page begins with: what they hold, what they have booked, what there is to book. */
export async function doorAnswer(
  tx: Tx,
  visitor: Visitor,
): Promise<z.input<typeof contract.memberDoor>> {
  const { caller, member, expiresAt } = visitor;
  const { organizationId } = caller;
  const club = (await findClub(tx, organizationId, member.clubId))!;
  const today = dayAt(caller.now, club.timeZone);
  const balances = await named(
    tx,
    caller,
    await balancesToday(tx, caller, { memberId: member.id }),
  );
  const types = await listOfferedTypes(tx, organizationId);
  const trainers = await listOfferedTrainers(tx, organizationId, club.id);
  return {
    club: { name: club.name, timeZone: club.timeZone, today },
    firstName: firstNameOf(member.name),
    now: caller.now.toString(),
    expiresAt: expiresAt.toString(),
    lastDay: addDays(today, await daysVisible(tx, organizationId, club.id)),
    balances: balances.map((one) => ({ ...one, itemId: formatId('item', one.itemId) })),
    bookings: await ownBookings(tx, visitor),
    types: types.map((one) => ({ ...one, id: formatId('eventType', one.id) })),
    trainers: trainers.map((one) => ({ ...one, id: formatId('trainer', one.id) })),
  };
}

async function ownBookings(tx: Tx, { caller, member }: Visitor) {
  const query = { limit: mostBookings, which: 'coming' } as const;
  const { items } = await listBookingsOf(tx, caller, member.id, query);
  const eventIds = items.map(({ eventId }) => eventId);
  const seen = await findSeenEvents(tx, caller.organizationId, eventIds);
  const bookables = await findBookables(tx, caller.organizationId, eventIds);
  return (await bookingAnswers(tx, caller, items)).map(({ from, answer }) => {
    const event = seen.find(({ id }) => id === from.eventId)!;
    const until = cancelUntil(bookables.find(({ id }) => id === from.eventId)!);
    const { id, state, cost, isPromise, isPaidFor, paidBy } = answer;
    return {
      id,
      state,
      cost,
      isPromise,
      isPaidFor,
      paidBy,
      event: seenAnswer(event),
      isAppointment: event.kind === 'personal_training' && event.capacity === 1,
      cancelUntil: until.toString(),
      mayCancel: mayCancel(from) && (state === 'waiting' || !isAfter(caller.now, until)),
    };
  });
}

const mayCancel = ({ state }: Booking) => state === 'waiting' || state === 'booked';

/** Classes as members see them, with who gives them and where. */
export async function classesAnswer(
  tx: Tx,
  { caller }: Visitor,
  classes: readonly SeenClass[],
): Promise<z.input<typeof contract.classes>> {
  const ids = classes.map(({ event }) => event.id);
  const seen = new Map(
    (await findSeenEvents(tx, caller.organizationId, ids)).map((event) => [event.id, event]),
  );
  return {
    items: classes.map(({ event, own, obstacle }) => ({
      ...seenAnswer(seen.get(event.id)!),
      freePlaces: freePlaces(event),
      waiting: event.waiting,
      own: own && { bookingId: formatId('booking', own.id), state: own.state },
      obstacle,
    })),
  };
}

/** Whoever waits comes first. */
const freePlaces = ({ capacity, taken, waiting }: BookableEvent) =>
  waiting > 0 ? 0 : capacity - taken;

function seenAnswer(seen: SeenEvent) {
  const { id, type, startsAt, endsAt, day, room, trainer, cost, note } = eventAnswer(seen);
  return { id, type, startsAt, endsAt, day, room, trainer, cost, note };
}
