import { z } from 'zod';
import { idOf } from '#kit/contract';
import { parseId } from '#kit/ids';
import type { Api } from '#platform/http/api';
import { bookingAnswers, eventAnswer, refusalAnswer } from './answers.ts';
import * as contract from './contract.ts';
import { promote } from './promote.ts';
import { findSeenEvents } from './queries.ts';
import { repeatBookings, takeBackTrial } from './repeat-bookings.ts';

const newRepeat = z
  .strictObject({
    memberId: idOf('member'),
    eventIds: z.array(idOf('event')).min(1).max(60),
    by: contract.by,
    isTrial: z.boolean().default(false).meta({
      description: 'Nothing is booked; the answer says what would be, and what would pay for it',
    }),
  })
  .meta({ id: 'NewRepeatBooking' });

const repeated = z
  .strictObject({
    isTrial: z.boolean(),
    items: z
      .array(
        z.strictObject({
          event: contract.event,
          booking: contract.booking.nullable().meta({ description: 'Null = not booked' }),
          refusal: contract.refusal
            .nullable()
            .meta({ description: 'Why not, in words; null = booked' }),
        }),
      )
      .meta({ description: 'Soonest first' }),
  })
  .meta({ id: 'RepeatBooking' });

/** One member booked into several events at once. */
export function repeatRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/repeat-bookings',
    tag: 'Scheduler',
    summary: 'Book several events for one member, or see what would pay for each',
    scope: 'scheduling:book',
    body: newRepeat,
    answer: repeated,
    handle: async (tx, caller, { body }) => {
      const done = await repeatBookings(tx, caller, body);
      const booked = done.flatMap((one) => ('booking' in one ? [one.booking] : []));
      const answers = new Map(
        (await bookingAnswers(tx, caller, booked)).map(({ from, answer }) => [
          from.eventId,
          answer,
        ]),
      );
      const seen = await findSeenEvents(
        tx,
        caller.organizationId,
        done.map(({ event }) => event.id),
      );
      if (body.isTrial) await takeBackTrial(tx);
      const refusals = new Map(
        done.flatMap((one) => ('refusal' in one ? [[one.event.id, one.refusal] as const] : [])),
      );
      return {
        isTrial: body.isTrial,
        items: seen.map((event) => {
          const refusal = refusals.get(event.id);
          return {
            event: eventAnswer(event),
            booking: answers.get(event.id) ?? null,
            refusal: refusal ? refusalAnswer(refusal) : null,
          };
        }),
      };
    },
    afterwards: async (db, caller, { isTrial, items }) => {
      if (isTrial) return;
      for (const { event } of items) await promote(db, caller, parseId('event', event.id)!);
    },
  });
}
