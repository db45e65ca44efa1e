import { z } from 'zod';
import { day, dressedId, idOf, instant, line, pageOf, text, whole } from '#kit/contract';
import { photoVersion, pin } from '#modules/members/contract';
import { bookingStates, eventKinds, eventStates } from './model.ts';

const named = (kind: Parameters<typeof dressedId>[0]) =>
  z.strictObject({ id: dressedId(kind), name: z.string() });

export const event = z
  .strictObject({
    id: dressedId('event'),
    clubId: dressedId('club'),
    type: z.strictObject({
      id: dressedId('eventType'),
      name: z.string(),
      kind: z.enum(eventKinds),
      colour: z.string(),
    }),
    seriesId: dressedId('series').nullable(),
    startsAt: instant,
    endsAt: instant,
    day: day.meta({ description: 'The club-local day it begins on' }),
    room: named('room').nullable(),
    trainer: named('trainer').nullable(),
    equipment: z.array(
      z.strictObject({ id: dressedId('equipment'), name: z.string(), slots: z.int() }),
    ),
    capacity: z.int(),
    hasWaitlist: z.boolean(),
    cost: z.int().meta({ description: 'Sessions a place costs' }),
    taken: z.int().meta({ description: 'Places taken' }),
    waiting: z.int(),
    checkedIn: z.int(),
    state: z.enum(eventStates),
    note: z.string().nullable(),
    cancelReason: z.string().nullable(),
    version: z.int().meta({ description: 'Counts changes; sent back with a change' }),
  })
  .meta({ id: 'Event' });

/** A stretch of the calendar, whole. */
export const events = z
  .strictObject({ now: instant, items: z.array(event) })
  .meta({ id: 'Events', description: 'All events of the days asked for, soonest first' });

export const newEvent = z
  .strictObject({
    clubId: idOf('club'),
    eventTypeId: idOf('eventType'),
    startsAt: instant,
    minutes: whole(5, 1440).optional().meta({ description: 'Left out = as its type says' }),
    roomId: idOf('room').nullable().optional(),
    trainerId: idOf('trainer').nullable().optional(),
    capacity: whole(1, 10_000).optional().meta({ description: 'Left out = as its type says' }),
    hasWaitlist: z.boolean().optional(),
    note: line(200).nullable().optional(),
    equipment: z
      .array(z.strictObject({ equipmentId: idOf('equipment'), slots: whole(1, 1000) }))
      .max(20)
      .refine((wanted) => new Set(wanted.map((one) => one.equipmentId)).size === wanted.length, {
        message: 'must name each equipment once',
      })
      .optional()
      .meta({ description: 'Slots of equipment that it needs' }),
  })
  .meta({ id: 'NewEvent' });

export const by = z.enum(['member', 'staff']).default('staff').meta({
  description: 'Whoever acts: a member, within the club’s windows, or the staff',
});

export const newBooking = z
  .strictObject({
    eventId: idOf('event'),
    memberId: idOf('member'),
    by,
    grantId: idOf('grant')
      .optional()
      .meta({ description: 'Staff’s pick of what pays; left out = what lapses soonest (D23)' }),
  })
  .meta({ id: 'NewBooking' });

export const bookingCancellation = z.strictObject({ by }).meta({ id: 'BookingCancellation' });

export const absence = z
  .strictObject({
    kind: z.enum(['free', 'paid']).meta({
      description: 'free: gives the session back; paid: uses it (D25)',
    }),
  })
  .meta({ id: 'Absence' });

/** What pays for a place, grant by grant. */
const payers = z.array(
  z.strictObject({
    grantId: dressedId('grant'),
    itemId: dressedId('item'),
    shortName: z.string(),
    quantity: z.int(),
    isUsed: z.boolean(),
    lastDay: day.nullable(),
    isHeld: z.boolean().meta({ description: 'Held until the payment behind it is cleared up' }),
  }),
);

export const booking = z
  .strictObject({
    id: dressedId('booking'),
    eventId: dressedId('event'),
    memberId: dressedId('member'),
    state: z.enum(bookingStates),
    cost: z.int(),
    isPromise: z.boolean().meta({ description: 'Made against the next grant (D24)' }),
    isWalkIn: z.boolean(),
    isPaidFor: z.boolean().meta({ description: 'Sessions are set aside or used for all of it' }),
    paidBy: payers,
    bookedAt: instant,
    bookedBy: z.string(),
    closedAt: instant.nullable(),
    closedBy: z.string().nullable(),
  })
  .meta({ id: 'Booking' });

/** Why something is not done, in words. */
export const refusal = z.strictObject({
  code: z.string(),
  says: z.string(),
  wayOut: z.string().nullable().meta({ description: 'What would work instead' }),
});

export const freeSlots = z
  .strictObject({
    trainerId: dressedId('trainer'),
    minutes: z.int(),
    items: z.array(z.strictObject({ startsAt: instant })),
  })
  .meta({ id: 'FreeSlots' });

export const bookingTrial = z
  .strictObject({
    booking: booking.nullable().meta({ description: 'As it is then; null = refused' }),
    leftAfter: z.int().nullable().meta({
      description: 'Left of what pays on that day, after it; null = refused, or it costs nothing',
    }),
    refusal: refusal.nullable().meta({ description: 'Why not; null = it goes through' }),
  })
  .meta({ id: 'BookingTrial', description: 'What comes of it, or would come' });

/** How a member shows that the card is theirs, where the club asks for it. */
const proof = {
  pin: pin.optional().meta({ description: 'What the member entered' }),
  withoutPin: line(200).optional().meta({
    description: 'Why the staff let them in without a PIN; needs `scheduling:without_pin`',
  }),
};
const isOneProof = ({
  pin,
  withoutPin,
}: {
  pin?: string | undefined;
  withoutPin?: string | undefined;
}) => pin === undefined || withoutPin === undefined;
const oneProof = { path: ['withoutPin'], message: 'either a PIN or a reason, not both' };

export const newCheckIn = z
  .strictObject({
    ...proof,
    eventId: idOf('event'),
    memberId: idOf('member'),
    itemId: idOf('item').optional().meta({ description: 'Staff’s pick of the item that pays' }),
    grantId: idOf('grant').optional().meta({ description: 'Staff’s pick of the grant that pays' }),
  })
  .refine(isOneProof, oneProof)
  .meta({ id: 'NewCheckIn' });

export const newScan = z
  .strictObject({
    ...proof,
    clubId: idOf('club'),
    cardCode: text(40).optional(),
    memberId: idOf('member').optional(),
    scannedAt: instant.optional().meta({
      description: 'When, if not now: a scan that waited for the server, of the last 24 hours',
    }),
  })
  .refine(({ cardCode, memberId }) => (cardCode === undefined) !== (memberId === undefined), {
    path: ['cardCode'],
    message: 'either a card code or a member, not both',
  })
  .refine(isOneProof, oneProof)
  .meta({ id: 'NewScan' });

export const scanned = z
  .strictObject({
    outcome: z.enum(['checked_in', 'checked_in_already', 'choose', 'visit', 'pin']).meta({
      description:
        'choose: several events would do; visit: nothing to check in for, noted only; pin: the club asks for a PIN, and nothing was done',
    }),
    pin: z
      .strictObject({
        code: z.enum(['pin_needed', 'pin_wrong', 'pin_locked', 'no_pin']),
        says: z.string(),
      })
      .nullable()
      .meta({ description: 'What is missing, where a PIN is asked for' }),
    member: z.strictObject({ id: dressedId('member'), name: z.string(), photoVersion }),
    waitsFor: event.nullable().meta({
      description: 'With nothing to check in for: the event around now that the member waits for',
    }),
    event: event.nullable(),
    bookingId: dressedId('booking')
      .nullable()
      .meta({ description: 'The place checked in, to undo it' }),
    choices: z.array(event),
    left: z
      .array(z.strictObject({ shortName: z.string(), available: z.int() }))
      .meta({ description: 'What is left of the items that pay for the event' }),
  })
  .meta({ id: 'Scanned' });

export const obstacles = z
  .strictObject({
    canBook: z.boolean(),
    obstacles: z.array(
      z.strictObject({
        code: z.string(),
        says: z.string().meta({ description: 'A sentence for the front desk' }),
        wayOut: z.string().meta({ description: 'What would work instead' }),
      }),
    ),
  })
  .meta({ id: 'WhyNot', description: 'Why somebody cannot book (D34)' });

export const alert = z.strictObject({
  level: z.enum(['yellow', 'red']),
  code: z.string(),
  says: z.string(),
});

export const roster = z
  .strictObject({
    event,
    now: instant,
    checkInOpensAt: instant,
    items: z.array(
      booking.extend({
        member: z.strictObject({
          id: dressedId('member'),
          name: z.string(),
          accountNumber: z.string(),
          photoVersion,
        }),
        available: z
          .int()
          .meta({ description: 'What is left on that day of the items that pay, besides this' }),
        visitsLast30Days: z.int(),
        visits: z.int().meta({ description: 'In all' }),
        alerts: z.array(alert),
        waitingNo: z.int().nullable().meta({ description: 'Place on the waitlist' }),
      }),
    ),
  })
  .meta({ id: 'Roster', description: 'Places by name, then the waitlist in its order' });

export const memberBookings = pageOf(booking.extend({ event })).meta({ id: 'MemberBookingPage' });
