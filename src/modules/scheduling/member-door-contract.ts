import { z } from 'zod';
import { day, dressedId, idOf, instant } from '#kit/contract';
import { balances } from '#modules/sessions/contract';
import { booking, event, refusal } from './contract.ts';
import { bookingStates } from './model.ts';

export const bookingLink = z
  .strictObject({ madeAt: instant, madeBy: z.string(), expiresAt: instant })
  .meta({ id: 'BookingLink' });
export const bookingLinkOf = z
  .strictObject({ link: bookingLink.nullable().meta({ description: 'Null = there is none' }) })
  .meta({ id: 'BookingLinkOfMember' });
export const newBookingLink = z
  .strictObject({
    isMailed: z.boolean().default(false).meta({ description: 'Also sent to the member by mail' }),
  })
  .meta({ id: 'NewBookingLink' });
export const madeBookingLink = bookingLink
  .extend({
    url: z.string().meta({ description: 'Shown this once; whoever has it books for the member' }),
  })
  .meta({ id: 'MadeBookingLink' });

const token = z
  .string()
  .max(100)
  .meta({ description: 'The last part of the link', example: '7_q1w2…' });
export const visit = z.strictObject({ token }).meta({ id: 'BookingLinkToken' });

export const wantedDays = z
  .strictObject({ token, from: day, through: day })
  .meta({ id: 'BookingLinkDays' });

export const wantedTimes = z
  .strictObject({
    token,
    trainerId: idOf('trainer'),
    eventTypeId: idOf('eventType'),
    from: day,
    through: day,
    bookingId: idOf('booking')
      .optional()
      .meta({ description: 'An appointment of theirs that is to be moved' }),
  })
  .meta({ id: 'BookingLinkTimes' });

const isTrial = z.boolean().default(false).meta({
  description: 'Nothing is done; the answer says what would come of it, or why not',
});
const time = { trainerId: idOf('trainer'), startsAt: instant };

export const wantedClass = z
  .strictObject({ token, eventId: idOf('event'), isTrial })
  .meta({ id: 'BookingLinkClass' });
export const wantedAppointment = z
  .strictObject({ token, eventTypeId: idOf('eventType'), ...time, isTrial })
  .meta({ id: 'BookingLinkAppointment' });
export const wantedMove = z
  .strictObject({ token, bookingId: idOf('booking'), ...time, isTrial })
  .meta({ id: 'BookingLinkMove' });
export const wantedCancellation = z
  .strictObject({ token, bookingId: idOf('booking'), isTrial })
  .meta({ id: 'BookingLinkCancellation' });

/** An event as whoever has a place in it may know it: nothing of the others but how many. */
const seenEvent = event.pick({
  id: true,
  type: true,
  startsAt: true,
  endsAt: true,
  day: true,
  room: true,
  trainer: true,
  cost: true,
  note: true,
});

const ownBooking = z.strictObject({
  ...booking.pick({
    id: true,
    state: true,
    cost: true,
    isPromise: true,
    isPaidFor: true,
    paidBy: true,
  }).shape,
  event: seenEvent,
  isAppointment: z.boolean(),
  cancelUntil: instant.meta({ description: 'The last instant to cancel or move it by oneself' }),
  mayCancel: z.boolean(),
});

const named = (kind: Parameters<typeof dressedId>[0]) =>
  z.strictObject({ id: dressedId(kind), name: z.string() });

export const memberDoor = z
  .strictObject({
    club: z.strictObject({ name: z.string(), timeZone: z.string(), today: day }),
    firstName: z.string(),
    now: instant,
    expiresAt: instant.meta({ description: 'Until when the link is good, by real time' }),
    lastDay: day.meta({ description: 'The last day that can be booked by now' }),
    balances: balances.shape.items,
    bookings: z.array(ownBooking).meta({ description: 'To come, soonest first; at most 100' }),
    types: z
      .array(named('eventType').extend({ minutes: z.int(), cost: z.int() }))
      .meta({ description: 'Kinds of appointments' }),
    trainers: z.array(named('trainer')).meta({ description: 'Who takes appointments' }),
  })
  .meta({ id: 'MemberDoor', description: 'What a member sees by their link' });

export const classes = z
  .strictObject({
    items: z.array(
      seenEvent.extend({
        freePlaces: z.int(),
        waiting: z.int(),
        own: z
          .strictObject({ bookingId: dressedId('booking'), state: z.enum(bookingStates) })
          .nullable()
          .meta({ description: 'A place they have or wait for' }),
        obstacle: refusal.nullable().meta({ description: 'Why not, whatever they hold' }),
      }),
    ),
  })
  .meta({ id: 'ClassesForMember' });
