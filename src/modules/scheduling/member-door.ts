import type { Caller } from '#kit/caller';
import { addDays, type Day, type Instant, startOfDay } from '#kit/days';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import {
  bookAppointment,
  cancelAppointment,
  isAppointment,
  listFreeSlots,
} from './book-appointment.ts';
import { book } from './book.ts';
import { findBookingOf } from './booking-store.ts';
import { lockLink } from './booking-link-store.ts';
import type { Visitor } from './booking-links.ts';
import { cancelBooking } from './cancel-booking.ts';
import { eventsForMembers, findBookable } from './event-store.ts';
import { existingBooking } from './existing-booking.ts';
import {
  findOwnAppointment,
  listOfferedTrainers,
  listOfferedTypes,
  listOwnIn,
} from './member-door-store.ts';
import type { BookableEvent, Booking, BookingState } from './model.ts';
import { moveAppointment } from './move-appointment.ts';
import { type Obstacle, obstaclesTo } from './obstacles.ts';
import {
  bookingLinkNotGood,
  noSuchBooking,
  noSuchEvent,
  noSuchEventType,
  noSuchTrainer,
} from './refusals.ts';
import { bookingOpensAt, isAfter } from './rules.ts';

/** What a member wants to have done for themselves. */
export type Wish =
  | { kind: 'class'; eventId: number }
  | { kind: 'appointment'; eventTypeId: number; trainerId: number; startsAt: Instant }
  | { kind: 'move'; bookingId: number; trainerId: number; startsAt: Instant }
  | { kind: 'cancel'; bookingId: number };

/**
 * Does what a member wants, by the rules for members and for nobody but them (D24): in their own club, what
 * is shown to members, within its windows. Their wishes are done one after the other, and what is done
 * already is answered as it stands, so that two tabs or a button pressed twice are one booking. Refuses as
 * `book`, `bookAppointment`, `moveAppointment` and `cancelBooking` do, and `booking_link_not_good` where the
 * link was revoked meanwhile; what is somebody else's, or not shown, is not there.
 */
export async function carryOut(tx: Tx, visitor: Visitor, wish: Wish): Promise<Booking> {
  const { caller, member } = visitor;
  if (!(await lockLink(tx, caller.organizationId, member.id))) throw bookingLinkNotGood();
  const done = await found(tx, visitor, wish);
  if (done) return done;
  const booking = await act(tx, visitor, wish);
  await recordAudit(tx, caller, {
    action: `booking_link.${wish.kind === 'class' || wish.kind === 'appointment' ? 'book' : wish.kind}`,
    subjectKind: 'member',
    subjectId: member.id,
    after: { bookingId: booking.id, eventId: booking.eventId, state: booking.state },
  });
  return booking;
}

/** The booking as it stands, where nothing is left to do. Refuses what is not there for this member. */
async function found(tx: Tx, visitor: Visitor, wish: Wish): Promise<Booking | undefined> {
  const { caller, member } = visitor;
  const { organizationId } = caller;
  switch (wish.kind) {
    case 'class': {
      const [event] = await eventsForMembers(tx, organizationId, {
        clubId: member.clubId,
        ids: [wish.eventId],
      });
      if (!event) throw noSuchEvent();
      const before = await findBookingOf(tx, organizationId, event.id, member.id);
      return before?.state === 'booked' || before?.state === 'waiting' ? before : undefined;
    }
    case 'appointment': {
      await checkOffered(tx, visitor, wish);
      const [own] = await findOwnAppointment(tx, organizationId, { memberId: member.id, ...wish });
      return own && existingBooking(tx, caller, own.id);
    }
    case 'cancel': {
      const own = await ownBooking(tx, visitor, wish.bookingId);
      return own.state === 'cancelled' ? own : undefined;
    }
    case 'move': {
      const own = await ownBooking(tx, visitor, wish.bookingId);
      const event = (await findBookable(tx, organizationId, own.eventId))!;
      await checkOffered(tx, visitor, { ...wish, eventTypeId: event.eventTypeId });
      const isThere = event.startsAt.equals(wish.startsAt) && event.trainerId === wish.trainerId;
      return isThere && own.state === 'booked' ? own : undefined;
    }
  }
}

async function act(tx: Tx, { caller, member }: Visitor, wish: Wish): Promise<Booking> {
  const mine = { memberId: member.id, by: 'member' } as const;
  if (wish.kind === 'class') return book(tx, caller, { eventId: wish.eventId, ...mine });
  if (wish.kind === 'appointment')
    return bookAppointment(tx, caller, { ...wish, ...mine, clubId: member.clubId });
  const { eventId } = await existingBooking(tx, caller, wish.bookingId);
  if (wish.kind === 'move')
    return (await moveAppointment(tx, caller, { ...wish, ...mine, eventId })).booking;
  const event = (await findBookable(tx, caller.organizationId, eventId))!;
  if (await isAppointment(tx, caller, event))
    return cancelAppointment(tx, caller, { eventId, ...mine });
  return (await cancelBooking(tx, caller, { eventId, ...mine })).booking;
}

/** A place of the member's own; anybody else's is not there. */
async function ownBooking(tx: Tx, { caller, member }: Visitor, id: number): Promise<Booking> {
  const booking = await existingBooking(tx, caller, id);
  if (booking.memberId !== member.id) throw noSuchBooking();
  return booking;
}

/** Refuses an appointment that members do not book by themselves in their club. */
async function checkOffered(
  tx: Tx,
  { caller: { organizationId }, member }: Visitor,
  wanted: { eventTypeId: number; trainerId: number },
): Promise<void> {
  const types = await listOfferedTypes(tx, organizationId);
  if (!types.some(({ id }) => id === wanted.eventTypeId)) throw noSuchEventType();
  const trainers = await listOfferedTrainers(tx, organizationId, member.clubId);
  if (!trainers.some(({ id }) => id === wanted.trainerId)) throw noSuchTrainer();
}

/** When a member could have an appointment, or move their own to. Refuses as `listFreeSlots` does. */
export async function freeTimesFor(
  tx: Tx,
  visitor: Visitor,
  wanted: {
    trainerId: number;
    eventTypeId: number;
    from: Day;
    through: Day;
    bookingId?: number | undefined;
  },
): ReturnType<typeof listFreeSlots> {
  await checkOffered(tx, visitor, wanted);
  const { bookingId, ...slots } = wanted;
  const moved = bookingId === undefined ? undefined : await ownBooking(tx, visitor, bookingId);
  const { clubId } = visitor.member;
  return listFreeSlots(tx, visitor.caller, { ...slots, clubId, movedEventId: moved?.eventId });
}

/** A class as a member sees it before they ask for a place. */
export type SeenClass = {
  event: BookableEvent;
  /** Their place in it, or their wait for one. */
  own: { id: number; state: BookingState } | null;
  /** What keeps them from it whatever they hold; null = nothing does. */
  obstacle: Obstacle | null;
};

/** The classes to come of some days that members see by now, soonest first: as many as there are, in two statements. */
export async function classesFor(
  tx: Tx,
  { caller, member }: Visitor,
  days: { from: Day; through: Day; timeZone: string },
): Promise<SeenClass[]> {
  const events = await eventsForMembers(tx, caller.organizationId, {
    clubId: member.clubId,
    from: startOfDay(days.from, days.timeZone),
    until: startOfDay(addDays(days.through, 1), days.timeZone),
  });
  const own = await listOwnIn(tx, caller.organizationId, {
    memberId: member.id,
    eventIds: events.map(({ id }) => id),
  });
  return events.flatMap((event) => {
    const place = own.find(({ eventId }) => eventId === event.id) ?? null;
    if (isAfter(caller.now, event.endsAt) || !(place || isVisible(event, caller))) return [];
    const [obstacle = null] = obstaclesTo(event, undefined, { by: 'member', now: caller.now });
    return [{ event, own: place, obstacle: place ? null : obstacle }];
  });
}

/** From the day on from which members book it. */
function isVisible(event: BookableEvent, { now }: Caller): boolean {
  const opens = bookingOpensAt(event);
  return opens === null || !isAfter(opens, now);
}
