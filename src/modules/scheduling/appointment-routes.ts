import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { day, dressedId, idOf, instant } from '#kit/contract';
import { parseId } from '#kit/ids';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { bookingAnswerOf, personAnswer, slotsAnswer } from './answers.ts';
import { bookAppointment, cancelAppointment, listFreeSlots } from './book-appointment.ts';
import * as contract from './contract.ts';
import { checkDays } from './days-asked.ts';
import { existingBooking } from './existing-booking.ts';
import { type MovedAppointment, moveAppointment } from './move-appointment.ts';
import { promote } from './promote.ts';
import { tryBooking } from './try-booking.ts';

const tag = 'Scheduler';
const mostDays = 31;

const newAppointment = z
  .strictObject({
    clubId: idOf('club'),
    trainerId: idOf('trainer'),
    eventTypeId: idOf('eventType'),
    memberId: idOf('member'),
    startsAt: instant,
    by: contract.by,
  })
  .meta({ id: 'NewAppointment' });

const move = z
  .strictObject({
    startsAt: instant,
    trainerId: idOf('trainer').optional().meta({ description: 'Left out = the same one' }),
    by: contract.by,
  })
  .meta({ id: 'AppointmentMove' });

const people = z.array(z.strictObject({ id: dressedId('member'), name: z.string() }));
const whoHears = {
  told: people.meta({ description: 'Who hears of it by mail' }),
  notReached: people.meta({ description: 'Who has no e-mail address: the desk calls them' }),
};

const movePreview = contract.bookingTrial.extend(whoHears).meta({ id: 'AppointmentMoveTrial' });
const moved = z
  .strictObject({ booking: contract.booking, ...whoHears })
  .meta({ id: 'MovedAppointment' });

/** Appointments with a trainer. */
export function appointmentRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/trainers/:trainerId/free-slots',
    tag,
    summary: `When a trainer is free for an appointment: at most ${mostDays} days`,
    scope: 'scheduling:read',
    params: { trainerId: idOf('trainer') },
    query: {
      clubId: idOf('club'),
      eventTypeId: idOf('eventType'),
      from: day,
      through: day,
      bookingId: idOf('booking')
        .optional()
        .meta({ description: 'An appointment that is to be moved: its own time counts as free' }),
    },
    answer: contract.freeSlots,
    handle: async (tx, caller, { params, query: { bookingId, ...query } }) => {
      checkDays(query, mostDays);
      const moved =
        bookingId === undefined ? undefined : await existingBooking(tx, caller, bookingId);
      const wanted = { ...params, ...query, movedEventId: moved?.eventId };
      return slotsAnswer(params.trainerId, await listFreeSlots(tx, caller, wanted));
    },
  });

  api.route({
    method: 'POST',
    path: '/appointments',
    tag,
    summary: 'Book an appointment at a time when the trainer is free',
    scope: 'scheduling:book',
    body: newAppointment,
    status: 201,
    answer: contract.booking,
    handle: async (tx, caller, { body }) => {
      const startsAt = Temporal.Instant.from(body.startsAt);
      return bookingAnswerOf(tx, caller, await bookAppointment(tx, caller, { ...body, startsAt }));
    },
  });

  api.route({
    method: 'POST',
    path: '/appointments/preview',
    tag,
    summary: 'Whether an appointment could be booked, and what would pay; nothing is booked',
    scope: 'scheduling:book',
    looksOnly: true,
    body: newAppointment,
    answer: contract.bookingTrial,
    handle: (_tx, caller, { body }) => {
      const startsAt = Temporal.Instant.from(body.startsAt);
      return tryBooking(api.db, caller, (tx) => bookAppointment(tx, caller, { ...body, startsAt }));
    },
  });

  api.route({
    method: 'POST',
    path: '/appointments/:bookingId/move-preview',
    tag,
    summary: 'What moving an appointment would bring about; nothing is moved',
    scope: 'scheduling:book',
    looksOnly: true,
    params: { bookingId: idOf('booking') },
    body: move,
    answer: movePreview,
    handle: async (_tx, caller, { params, body }) => {
      let hears: Pick<MovedAppointment, 'told' | 'notReached'> = { told: [], notReached: [] };
      const tried = await tryBooking(api.db, caller, async (tx) => {
        const done = await moveIt(tx, caller, params.bookingId, body);
        hears = done;
        return done.booking;
      });
      return { ...tried, ...hearsAnswer(hears) };
    },
  });

  api.route({
    method: 'POST',
    path: '/appointments/:bookingId/move',
    tag,
    summary: 'Move an appointment to another free time; its member is told by mail',
    scope: 'scheduling:book',
    params: { bookingId: idOf('booking') },
    body: move,
    answer: moved,
    handle: async (tx, caller, { params, body }) => {
      const done = await moveIt(tx, caller, params.bookingId, body);
      return { booking: await bookingAnswerOf(tx, caller, done.booking), ...hearsAnswer(done) };
    },
  });

  api.route({
    method: 'POST',
    path: '/appointments/:bookingId/cancellation',
    tag,
    summary: 'Cancel an appointment: the session and the trainer are free again',
    scope: 'scheduling:book',
    params: { bookingId: idOf('booking') },
    body: contract.bookingCancellation,
    answer: contract.booking,
    handle: async (tx, caller, { params, body }) => {
      const booking = await existingBooking(tx, caller, params.bookingId);
      return bookingAnswerOf(
        tx,
        caller,
        await cancelAppointment(tx, caller, { ...booking, by: body.by }),
      );
    },
    // whoever waits for it moves up
    afterwards: async (db, caller, { eventId }) =>
      void (await promote(db, caller, parseId('event', eventId)!)),
  });
}

async function moveIt(
  tx: Tx,
  caller: Caller,
  bookingId: number,
  { startsAt, ...body }: z.infer<typeof move>,
): Promise<MovedAppointment> {
  const { eventId, memberId } = await existingBooking(tx, caller, bookingId);
  return moveAppointment(tx, caller, {
    ...body,
    eventId,
    memberId,
    startsAt: Temporal.Instant.from(startsAt),
  });
}

const hearsAnswer = ({ told, notReached }: Pick<MovedAppointment, 'told' | 'notReached'>) => ({
  told: told.map(personAnswer),
  notReached: notReached.map(personAnswer),
});
