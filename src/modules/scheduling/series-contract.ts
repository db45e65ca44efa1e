import { z } from 'zod';
import { day, dressedId, idOf, instant, line, whole } from '#kit/contract';
import { event, newEvent } from './contract.ts';
import { changeReaches } from './change-plan.ts';
import { parseRule } from './series-rules.ts';

const equipment = newEvent.shape.equipment;

const reach = z.enum(changeReaches).default('one').meta({
  description: 'This event; this and the following ones of its series; or all to come',
});

export const changedEvent = z
  .strictObject({
    version: whole(1, 1_000_000_000)
      .optional()
      .meta({ description: 'As it was read: refused when somebody changed the event meanwhile' }),
    reach,
    startsAt: instant.optional(),
    minutes: whole(5, 1440).optional(),
    roomId: idOf('room').nullable().optional(),
    trainerId: idOf('trainer').nullable().optional(),
    capacity: whole(1, 10_000).optional(),
    hasWaitlist: z.boolean().optional(),
    note: line(200).nullable().optional(),
    equipment,
  })
  .meta({ id: 'ChangedEvent' });

export const eventCancellation = z
  .strictObject({ reason: line(200).nullable().default(null), reach })
  .meta({ id: 'EventCancellation' });

const people = z.array(z.strictObject({ id: dressedId('member'), name: z.string() }));

/** What people have to hear or do. */
const consequences = {
  events: z.int().meta({ description: 'How many events this is about' }),
  told: people.meta({ description: 'Who hears of it by mail' }),
  notReached: people.meta({ description: 'Who has no e-mail address: the desk calls them' }),
  unpaid: people.meta({ description: 'Whose sessions do not pay on the new day (D23)' }),
};

export const changePreview = z
  .strictObject({
    ...consequences,
    conflicts: z
      .array(z.strictObject({ day, says: z.string() }))
      .meta({ description: 'Who or what is taken, or why the club is closed: refused so' }),
  })
  .meta({ id: 'EventChangePreview' });

export const eventChange = z.strictObject({ event, ...consequences }).meta({ id: 'EventChange' });

const rule = z
  .string()
  .max(200)
  .refine((text) => parseRule(text) !== undefined, {
    message:
      'must be a recurrence rule such as FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20271231 (daily, weekly, monthly)',
  })
  .meta({
    description:
      'RFC 5545 on club-local days: FREQ daily, weekly (BYDAY) or monthly (BYDAY=2TU, -1FR), INTERVAL, UNTIL or COUNT',
    example: 'FREQ=WEEKLY;BYDAY=TU,TH',
  });

const wantedSeries = {
  clubId: idOf('club'),
  eventTypeId: idOf('eventType'),
  rule,
  firstDay: day,
  minuteOfDay: whole(0, 1439).meta({
    description: 'Club-local minutes since midnight: 1080 = 18:00, across clock changes',
  }),
  minutes: whole(5, 1440).optional().meta({ description: 'Left out = as its type says' }),
  roomId: idOf('room').nullable().optional(),
  trainerId: idOf('trainer').nullable().optional(),
  capacity: whole(1, 10_000).optional().meta({ description: 'Left out = as its type says' }),
  hasWaitlist: z.boolean().optional(),
  note: line(200).nullable().optional(),
  equipment,
};

export const seriesToLookAt = z.strictObject(wantedSeries).meta({ id: 'SeriesToLookAt' });

export const newSeries = z
  .strictObject({
    ...wantedSeries,
    leaveOutTaken: z.boolean().default(false).meta({
      description: 'Leaves out days on which somebody or something is taken; otherwise refused',
    }),
  })
  .meta({ id: 'NewEventSeries' });

const dates = z.array(
  z.strictObject({
    day,
    startsAt: instant,
    closed: z.string().nullable().meta({ description: 'Why the club is closed: skipped' }),
    conflicts: z.array(z.string()).meta({ description: 'Who or what is taken' }),
  }),
);

export const seriesPreview = z
  .strictObject({
    rule: z.string(),
    through: day.meta({ description: 'Looked at through this day; later ones as time goes on' }),
    dates,
  })
  .meta({ id: 'EventSeriesPreview' });

export const madeSeries = z
  .strictObject({
    id: dressedId('series'),
    rule: z.string(),
    events: z.array(dressedId('event')),
    dates,
  })
  .meta({ id: 'MadeEventSeries' });

export const series = z
  .strictObject({
    id: dressedId('series'),
    clubId: dressedId('club'),
    eventTypeId: dressedId('eventType'),
    rule: z.string(),
    firstDay: day,
    minuteOfDay: z.int(),
    minutes: z.int(),
    roomId: dressedId('room').nullable(),
    trainerId: dressedId('trainer').nullable(),
    capacity: z.int(),
    hasWaitlist: z.boolean(),
    note: z.string().nullable(),
    equipment: z.array(z.strictObject({ equipmentId: dressedId('equipment'), slots: z.int() })),
    writtenThrough: day,
    isOver: z.boolean().meta({ description: 'Goes on no more' }),
  })
  .meta({ id: 'EventSeries' });
