import { z } from 'zod';
import { day, dressedId, idOf, line, whole } from '#kit/contract';
import { commissionKinds, eventKinds } from './model.ts';

const email = z
  .string()
  .max(254)
  .transform((address) => address.trim().toLowerCase())
  .pipe(z.email())
  .meta({ format: 'email', example: 'ana@example.com' });

const inUse = z.boolean().meta({ description: 'False = kept for what was, offered no more' });

export const category = z
  .strictObject({
    id: dressedId('eventCategory'),
    name: z.string(),
    isMemberVisible: z.boolean(),
    isActive: inUse,
  })
  .meta({ id: 'EventCategory' });
export const categories = z
  .strictObject({ items: z.array(category) })
  .meta({ id: 'EventCategories' });
export const newCategory = z
  .strictObject({ name: line(60), isMemberVisible: z.boolean().default(true) })
  .meta({ id: 'NewEventCategory' });
export const changedCategory = z
  .strictObject({
    name: line(60).optional(),
    isMemberVisible: z.boolean().optional(),
    isActive: inUse.optional(),
  })
  .meta({ id: 'ChangedEventCategory' });

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .meta({ description: 'On the calendar', example: '#1f7a6d' });
const minutes = whole(5, 1440);
const cost = whole(0, 100).meta({ description: 'Sessions a place costs; 0 = free' });
const itemIds = z
  .array(idOf('item'))
  .max(50)
  .transform((ids) => [...new Set(ids)])
  .meta({ description: 'Session items of which any pays (D23)' });
const capacity = whole(1, 10_000).meta({ description: 'Places, unless an event says otherwise' });
const bufferMinutes = whole(0, 240).meta({ description: 'Kept free afterwards, for the trainer' });
const cancelHours = whole(0, 720).nullable().meta({
  description: 'Until how many hours before members cancel by themselves; null = as in the club',
});
const bookingClosesHours = whole(0, 720).nullable().meta({
  description: 'Until how many hours before members book; null = as in the club',
});
const bookingOpensDays = whole(0, 366).nullable().meta({
  description: 'From how many days before members book; null = as in the club',
});
const commissionKind = z.enum(commissionKinds).meta({
  description:
    'What the trainer earns: nothing, an amount per member who came or per event, a share',
});
const commissionMinor = whole(0, 1_000_000_000).meta({
  description: 'Per member who came, or per event, in minor units of the club’s currency',
});
const commissionPercent = whole(0, 100).meta({
  description: 'Whole percent of the worth of the sessions used',
});

export const eventType = z
  .strictObject({
    id: dressedId('eventType'),
    categoryId: dressedId('eventCategory'),
    name: z.string(),
    kind: z.enum(eventKinds),
    colour: z.string(),
    minutes: z.int(),
    cost: z.int(),
    itemIds: z.array(dressedId('item')),
    capacity: z.int(),
    hasWaitlist: z.boolean(),
    bufferMinutes: z.int(),
    cancelHours: z.int().nullable(),
    bookingClosesHours: z.int().nullable(),
    bookingOpensDays: z.int().nullable(),
    commissionKind,
    commissionMinor: z.int(),
    commissionPercent: z.int(),
    isActive: inUse,
  })
  .meta({ id: 'EventType' });
export const eventTypes = z.strictObject({ items: z.array(eventType) }).meta({ id: 'EventTypes' });

export const newEventType = z
  .strictObject({
    categoryId: idOf('eventCategory'),
    name: line(80),
    kind: z.enum(eventKinds).default('standard'),
    colour: colour.default('#1f7a6d'),
    minutes,
    cost,
    itemIds: itemIds.default([]),
    capacity,
    hasWaitlist: z.boolean().default(false),
    bufferMinutes: bufferMinutes.default(0),
    cancelHours: cancelHours.default(null),
    bookingClosesHours: bookingClosesHours.default(null),
    bookingOpensDays: bookingOpensDays.default(null),
    commissionKind: commissionKind.default('none'),
    commissionMinor: commissionMinor.default(0),
    commissionPercent: commissionPercent.default(0),
  })
  .meta({ id: 'NewEventType' });
export const changedEventType = z
  .strictObject({
    categoryId: idOf('eventCategory').optional(),
    name: line(80).optional(),
    colour: colour.optional(),
    minutes: minutes.optional(),
    cost: cost.optional(),
    itemIds: itemIds.optional(),
    capacity: capacity.optional(),
    hasWaitlist: z.boolean().optional(),
    bufferMinutes: bufferMinutes.optional(),
    cancelHours: cancelHours.optional(),
    bookingClosesHours: bookingClosesHours.optional(),
    bookingOpensDays: bookingOpensDays.optional(),
    commissionKind: commissionKind.optional(),
    commissionMinor: commissionMinor.optional(),
    commissionPercent: commissionPercent.optional(),
    isActive: inUse.optional(),
  })
  .meta({ id: 'ChangedEventType' });

export const room = z
  .strictObject({
    id: dressedId('room'),
    clubId: dressedId('club'),
    name: z.string(),
    isActive: inUse,
  })
  .meta({ id: 'Room' });
export const rooms = z.strictObject({ items: z.array(room) }).meta({ id: 'Rooms' });
export const newRoom = z
  .strictObject({ clubId: idOf('club'), name: line(60) })
  .meta({ id: 'NewRoom' });
export const changedRoom = z
  .strictObject({ name: line(60).optional(), isActive: inUse.optional() })
  .meta({ id: 'ChangedRoom' });

const slots = whole(1, 1000).meta({ description: 'How many there are' });
export const equipment = z
  .strictObject({
    id: dressedId('equipment'),
    clubId: dressedId('club'),
    name: z.string(),
    slots: z.int(),
    isActive: inUse,
  })
  .meta({ id: 'Equipment' });
export const equipmentList = z
  .strictObject({ items: z.array(equipment) })
  .meta({ id: 'EquipmentList' });
export const newEquipment = z
  .strictObject({ clubId: idOf('club'), name: line(60), slots })
  .meta({ id: 'NewEquipment' });
export const changedEquipment = z
  .strictObject({
    name: line(60).optional(),
    slots: slots.optional(),
    isActive: inUse.optional(),
  })
  .meta({ id: 'ChangedEquipment' });

/** A stretch of a weekday, in club-local minutes of the day. */
export const stretch = z
  .strictObject({
    weekday: whole(1, 7).meta({ description: '1 = Monday to 7 = Sunday' }),
    fromMinute: whole(0, 1439).meta({ description: 'Minutes since midnight: 540 = 09:00' }),
    untilMinute: whole(1, 1440).meta({ description: 'Minutes since midnight: 1440 = midnight' }),
  })
  .refine(({ fromMinute, untilMinute }) => fromMinute < untilMinute, {
    path: ['untilMinute'],
    message: 'must be later than "fromMinute"',
  })
  .meta({ id: 'WeeklyHours' });

type Stretch = { weekday: number; fromMinute: number; untilMinute: number };
const isApart = (week: readonly Stretch[]) =>
  week.every((one, at) =>
    week.every(
      (other, place) =>
        place <= at ||
        other.weekday !== one.weekday ||
        other.untilMinute <= one.fromMinute ||
        one.untilMinute <= other.fromMinute,
    ),
  );

export const trainer = z
  .strictObject({
    id: dressedId('trainer'),
    name: z.string(),
    email: z.string().nullable(),
    isActive: inUse,
    hours: z.array(
      z.strictObject({
        clubId: dressedId('club'),
        weekday: z.int(),
        fromMinute: z.int(),
        untilMinute: z.int(),
      }),
    ),
  })
  .meta({ id: 'Trainer', description: 'With when they take appointments, week by week' });
export const trainers = z.strictObject({ items: z.array(trainer) }).meta({ id: 'Trainers' });
export const newTrainer = z
  .strictObject({ name: line(80), email: email.nullable().default(null) })
  .meta({ id: 'NewTrainer' });
export const changedTrainer = z
  .strictObject({
    name: line(80).optional(),
    email: email.nullable().optional(),
    isActive: inUse.optional(),
  })
  .meta({ id: 'ChangedTrainer' });
export const trainerHours = z
  .strictObject({
    clubId: idOf('club'),
    hours: z
      .array(stretch)
      .max(28)
      .refine(isApart, { message: 'must not overlap each other' })
      .meta({ description: 'The whole week in that club; none = no appointments there' }),
  })
  .meta({ id: 'TrainerHours' });

export const openingHours = z
  .strictObject({
    hours: z
      .array(stretch)
      .max(7)
      .refine((week) => new Set(week.map(({ weekday }) => weekday)).size === week.length, {
        message: 'must name each weekday once',
      })
      .meta({
        description: 'The whole week; a weekday left out is closed; none at all = always open',
      }),
  })
  .meta({ id: 'OpeningHours' });

const closedDay = z
  .strictObject({
    day,
    reason: z.string(),
    events: z.int().meta({ description: 'Events that still stand on that day' }),
  })
  .meta({ id: 'ClosedDay' });
export const closedDays = z
  .strictObject({ items: z.array(closedDay) })
  .meta({ id: 'ClosedDays', description: 'From the club’s today on, soonest first' });
export const changedClosedDays = z
  .strictObject({
    from: day,
    through: day.optional().meta({ description: 'Left out = one day' }),
    reason: line(120).nullable().meta({ description: 'Why it is closed; null = open again' }),
  })
  .meta({ id: 'ChangedClosedDays' });
