import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { day, dressedId, idOf, instant } from '#kit/contract';
import { daysBetween } from '#kit/days';
import { formatId, parseId } from '#kit/ids';
import { refuseFields } from '#kit/refusal';
import type { Api } from '#platform/http/api';
import { bookingAnswerOf } from './answers.ts';
import { bookAppointment, cancelAppointment, listFreeSlots } from './book-appointment.ts';
import { findBooking } from './booking-store.ts';
import * as contract from './contract.ts';
import { promote } from './promote.ts';
import { noSuchBooking } from './refusals.ts';

const tag = 'Scheduler';
const mostDays = 31;

const slots = z
  .strictObject({
    trainerId: dressedId('trainer'),
    minutes: z.int(),
    items: z.array(z.strictObject({ startsAt: instant })),
  })
  .meta({ id: 'FreeSlots' });

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

/** Appointments with a trainer. */
export function appointmentRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/trainers/:trainerId/free-slots',
    tag,
    summary: `When a trainer is free for an appointment: at most ${mostDays} days`,
    scope: 'scheduling:read',
    params: { trainerId: idOf('trainer') },
    query: { clubId: idOf('club'), eventTypeId: idOf('eventType'), from: day, through: day },
    answer: slots,
    handle: async (tx, caller, { params, query }) => {
      const length = daysBetween(query.from, query.through) + 1;
      if (length < 1 || length > mostDays)
        throw refuseFields('invalid_request', [
          { field: 'through', message: `must be from "from" on, and at most ${mostDays} days` },
        ]);
      const found = await listFreeSlots(tx, caller, { ...params, ...query });
      return {
        trainerId: formatId('trainer', params.trainerId),
        minutes: found.type.minutes,
        items: found.slots.map((startsAt) => ({ startsAt: startsAt.toString() })),
      };
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
    path: '/appointments/:bookingId/cancellation',
    tag,
    summary: 'Cancel an appointment: the session and the trainer are free again',
    scope: 'scheduling:book',
    params: { bookingId: idOf('booking') },
    body: contract.bookingCancellation,
    answer: contract.booking,
    handle: async (tx, caller, { params, body }) => {
      const booking = await findBooking(tx, caller.organizationId, params.bookingId);
      if (!booking) throw noSuchBooking();
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
