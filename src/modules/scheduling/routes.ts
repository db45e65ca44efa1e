import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { day, idOf, pageQuery } from '#kit/contract';
import { addDays, startOfDay } from '#kit/days';
import { parseId } from '#kit/ids';
import { findClub, noSuchClub } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Api } from '#platform/http/api';
import { bookingAnswerOf, bookingAnswers, eventAnswer, eventById } from './answers.ts';
import { appointmentRoutes } from './appointment-routes.ts';
import { book, whyNot } from './book.ts';
import { cancelBooking } from './cancel-booking.ts';
import { checkInRoutes } from './check-in-routes.ts';
import { commissionRoutes } from './commission-routes.ts';
import * as contract from './contract.ts';
import { createEvent } from './create-event.ts';
import { checkDays } from './days-asked.ts';
import { existingBooking } from './existing-booking.ts';
import { findBookable } from './event-store.ts';
import { feedRoutes } from './feed-routes.ts';
import { type MemberDoorway, memberDoorRoutes } from './member-door-routes.ts';
import { promote } from './promote.ts';
import { findSeenEvents, listBookingsOf, listEvents } from './queries.ts';
import { noSuchEvent } from './refusals.ts';
import { repeatRoutes } from './repeat-routes.ts';
import { seriesRoutes } from './series-routes.ts';
import { hoursRoutes } from './hours-routes.ts';
import { setUpRoutes } from './set-up-routes.ts';

const tag = 'Scheduler';
const event = { eventId: idOf('event') };
const booking = { bookingId: idOf('booking') };

/** The longest stretch of a calendar that is answered at once. */
const mostDays = 45;

/** The scheduling room's part of the API. */
export function schedulingRoutes(api: Api, doorway: MemberDoorway): void {
  feedRoutes(api, doorway);
  memberDoorRoutes(api, doorway);
  setUpRoutes(api);
  hoursRoutes(api);
  seriesRoutes(api);
  calendarRoutes(api);
  bookingRoutes(api);
  checkInRoutes(api);
  commissionRoutes(api);
  repeatRoutes(api);
  appointmentRoutes(api);
}

function calendarRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/events',
    tag,
    summary: `A club’s calendar, from a day through another: at most ${mostDays} days`,
    scope: 'scheduling:read',
    query: {
      clubId: idOf('club'),
      from: day,
      through: day,
      trainerId: idOf('trainer').optional(),
      roomId: idOf('room').optional(),
      eventTypeId: idOf('eventType').optional(),
      withCancelled: z
        .enum(['true', 'false'])
        .transform((word) => word === 'true')
        .optional(),
    },
    answer: contract.events,
    handle: async (tx, caller, { query: { from, through, ...query } }) => {
      const club = await findClub(tx, caller.organizationId, query.clubId);
      if (!club) throw noSuchClub();
      checkDays({ from, through }, mostDays);
      const items = await listEvents(tx, caller.organizationId, {
        ...query,
        from: startOfDay(from, club.timeZone),
        until: startOfDay(addDays(through, 1), club.timeZone),
      });
      return { now: caller.now.toString(), items: items.map(eventAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/events',
    tag,
    summary: 'Put an event on the calendar',
    scope: 'scheduling:write',
    body: contract.newEvent,
    status: 201,
    answer: contract.event,
    handle: async (tx, caller, { body }) => {
      const made = await createEvent(tx, caller, {
        ...body,
        startsAt: Temporal.Instant.from(body.startsAt),
      });
      return eventById(tx, caller, made.id);
    },
  });

  api.route({
    method: 'GET',
    path: '/events/:eventId',
    tag,
    summary: 'One event',
    scope: 'scheduling:read',
    params: event,
    answer: contract.event,
    handle: (tx, caller, { params }) => eventById(tx, caller, params.eventId),
  });
}

function bookingRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/bookings',
    tag,
    summary: 'Book a place, or one on the waitlist of a full event (D24)',
    scope: 'scheduling:book',
    body: contract.newBooking,
    status: 201,
    answer: contract.booking,
    handle: async (tx, caller, { body }) =>
      bookingAnswerOf(tx, caller, await book(tx, caller, body)),
    afterwards: async (db, caller, made) =>
      void (await promote(db, caller, parseId('event', made.eventId)!)),
  });

  api.route({
    method: 'GET',
    path: '/bookings/:bookingId',
    tag,
    summary: 'One booking, with what pays for it',
    scope: 'scheduling:read',
    params: booking,
    answer: contract.booking,
    handle: async (tx, caller, { params }) =>
      bookingAnswerOf(tx, caller, await existingBooking(tx, caller, params.bookingId)),
  });

  api.route({
    method: 'POST',
    path: '/bookings/:bookingId/cancellation',
    tag,
    summary: 'Take a member off the roster or the waitlist; the session is free again',
    scope: 'scheduling:book',
    params: booking,
    body: contract.bookingCancellation,
    answer: contract.booking,
    handle: async (tx, caller, { params, body }) => {
      const { eventId, memberId } = await existingBooking(tx, caller, params.bookingId);
      const done = await cancelBooking(tx, caller, { eventId, memberId, by: body.by });
      return bookingAnswerOf(tx, caller, done.booking);
    },
    afterwards: async (db, caller, { eventId }) =>
      void (await promote(db, caller, parseId('event', eventId)!)),
  });

  api.route({
    method: 'GET',
    path: '/events/:eventId/why-not',
    tag,
    summary: 'All that keeps a member from booking an event, in words, with the way out (D34)',
    scope: 'scheduling:read',
    params: event,
    query: { memberId: idOf('member'), by: contract.by },
    answer: contract.obstacles,
    handle: async (tx, caller, { params, query }) => {
      const bookable = await findBookable(tx, caller.organizationId, params.eventId);
      if (!bookable) throw noSuchEvent();
      if (!(await findMember(tx, caller.organizationId, query.memberId))) throw noSuchMember();
      const obstacles = await whyNot(tx, caller, bookable, query);
      return { canBook: obstacles.length === 0, obstacles };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/bookings',
    tag,
    summary: 'A member’s bookings: to come, soonest first; or past, newest first',
    scope: 'scheduling:read',
    params: { memberId: idOf('member') },
    query: { ...pageQuery, which: z.enum(['coming', 'past']).default('coming') },
    answer: contract.memberBookings,
    handle: async (tx, caller, { params, query }) => {
      if (!(await findMember(tx, caller.organizationId, params.memberId))) throw noSuchMember();
      const { items, nextCursor } = await listBookingsOf(tx, caller, params.memberId, query);
      const lines = await bookingAnswers(tx, caller, items);
      const events = await findSeenEvents(
        tx,
        caller.organizationId,
        items.map(({ eventId }) => eventId),
      );
      const eventOf = new Map(events.map((one) => [one.id, eventAnswer(one)]));
      return {
        items: lines.map(({ from, answer }) => ({ ...answer, event: eventOf.get(from.eventId)! })),
        nextCursor,
      };
    },
  });
}
