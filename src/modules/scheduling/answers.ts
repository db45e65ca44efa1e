import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { formatId } from '#kit/ids';
import type { Refusal } from '#kit/refusal';
import { findItems } from '#modules/inventory/index';
import { listReservations, type Reservation } from '#modules/sessions/index';
import type { Tx } from '#platform/database/query';
import { alertsFor } from './alerts.ts';
import type * as contract from './contract.ts';
import { type BookableEvent, type Booking, bookingCause, type EventType } from './model.ts';
import { findSeenEvent, rosterOf, type SeenEvent } from './queries.ts';
import { noSuchEvent } from './refusals.ts';
import { checkInOpensAt } from './rules.ts';
import type { Person } from './tell-roster.ts';

/** An event as the API shows it. */
export const eventAnswer = (event: SeenEvent): z.input<typeof contract.event> => ({
  id: formatId('event', event.id),
  clubId: formatId('club', event.clubId),
  type: {
    id: formatId('eventType', event.eventTypeId),
    name: event.typeName,
    kind: event.kind,
    colour: event.colour,
  },
  seriesId: event.seriesId === null ? null : formatId('series', event.seriesId),
  startsAt: event.startsAt.toString(),
  endsAt: event.endsAt.toString(),
  day: event.day,
  room:
    event.roomId === null ? null : { id: formatId('room', event.roomId), name: event.roomName! },
  trainer:
    event.trainerId === null
      ? null
      : { id: formatId('trainer', event.trainerId), name: event.trainerName! },
  equipment: event.equipment.map(({ id, ...one }) => ({ id: formatId('equipment', id), ...one })),
  capacity: event.capacity,
  hasWaitlist: event.hasWaitlist,
  cost: event.cost,
  taken: event.taken,
  waiting: event.waiting,
  checkedIn: event.checkedIn,
  state: event.state,
  note: event.note,
  cancelReason: event.cancelReason,
  version: event.version,
});

export async function eventById(tx: Tx, caller: Caller, id: number) {
  const event = await findSeenEvent(tx, caller.organizationId, id);
  if (!event) throw noSuchEvent();
  return eventAnswer(event);
}

/** Bookings as the API shows them, with what pays for each: two statements, however many they are. */
export async function bookingAnswers<One extends Booking>(
  tx: Tx,
  caller: Caller,
  bookings: readonly One[],
): Promise<{ from: One; paid: Reservation[]; answer: z.input<typeof contract.booking> }[]> {
  const { kind } = bookingCause(0);
  const ids = bookings.map(({ id }) => id);
  const reservations = await listReservations(tx, caller.organizationId, { kind, ids });
  const items = await findItems(tx, caller.organizationId, [
    ...new Set(reservations.map(({ itemId }) => itemId)),
  ]);
  const names = new Map(items.map((item) => [item.id, item.session!.shortName]));
  return bookings.map((from) => {
    const paid = reservations.filter(({ causeId }) => causeId === from.id);
    return { from, paid, answer: bookingAnswer(from, paid, names) };
  });
}

const bookingAnswer = (
  booking: Booking,
  paid: readonly Reservation[],
  names: ReadonlyMap<number, string>,
): z.input<typeof contract.booking> => ({
  id: formatId('booking', booking.id),
  eventId: formatId('event', booking.eventId),
  memberId: formatId('member', booking.memberId),
  state: booking.state,
  cost: booking.cost,
  isPromise: booking.isPromise,
  isWalkIn: booking.isWalkIn,
  isPaidFor: sumOf(paid) >= booking.cost,
  paidBy: paid.map((one) => ({
    grantId: formatId('grant', one.grantId),
    itemId: formatId('item', one.itemId),
    shortName: names.get(one.itemId)!,
    quantity: one.quantity,
    isUsed: one.state === 'used',
    lastDay: one.lastDay,
    isHeld: one.isHeld,
  })),
  bookedAt: booking.bookedAt.toString(),
  bookedBy: booking.bookedBy,
  closedAt: booking.closedAt?.toString() ?? null,
  closedBy: booking.closedBy,
});

const sumOf = (paid: readonly Reservation[]) =>
  paid.reduce((sum, { quantity }) => sum + quantity, 0);

export async function bookingAnswerOf(tx: Tx, caller: Caller, booking: Booking) {
  const [one] = await bookingAnswers(tx, caller, [booking]);
  return one!.answer;
}

export const personAnswer = ({ id, name }: Person) => ({ id: formatId('member', id), name });

/** Free times as the API shows them. */
export const slotsAnswer = (
  trainerId: number,
  { type, slots }: { type: EventType; slots: readonly Instant[] },
): z.input<typeof contract.freeSlots> => ({
  trainerId: formatId('trainer', trainerId),
  minutes: type.minutes,
  items: slots.map((startsAt) => ({ startsAt: startsAt.toString() })),
});

/** A refusal as an answer, where it is one of several. */
export const refusalAnswer = ({ code, message, hint }: Refusal) => ({
  code,
  says: message,
  wayOut: hint ?? null,
});

/** The roster of an event, with all that the desk needs to let people in. */
export async function rosterAnswer(
  tx: Tx,
  caller: Caller,
  event: BookableEvent,
): Promise<z.input<typeof contract.roster>> {
  const lines = await bookingAnswers(tx, caller, await rosterOf(tx, caller, event));
  return {
    event: await eventById(tx, caller, event.id),
    now: caller.now.toString(),
    checkInOpensAt: checkInOpensAt(event).toString(),
    items: lines.map(({ from, paid, answer }) => ({
      ...answer,
      member: {
        id: answer.memberId,
        name: from.memberName,
        accountNumber: String(from.accountNumber),
        photoVersion: from.photoVersion,
      },
      available: from.available,
      visitsLast30Days: from.visitsLast30Days,
      visits: from.visits,
      alerts: alertsFor({
        ...from,
        paid: sumOf(paid),
        isHeld: from.state === 'booked' && paid.some(({ isHeld }) => isHeld),
      }),
      waitingNo: from.waitingNo,
    })),
  };
}
