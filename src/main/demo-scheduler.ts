import type { Caller } from '#kit/caller';
import { dayAt } from '#kit/days';
import { findClub } from '#modules/identity/index';
import {
  createCategory,
  createEventType,
  createRoom,
  createSeries,
  createTrainer,
  setTrainerHours,
} from '#modules/scheduling/index';
import type { Tx } from '#platform/database/query';

/** What is booked for the days to come: who, and how often. */
export const bookers = [
  ['dora', 'Spin', 2],
  ['emil', 'Spin', 3],
  ['fay', 'Spin', 1],
  ['hana', 'Yoga', 3],
  ['ivo', 'Yoga', 2],
] as const;

type Given = { clubId: number; item: (shortName: string) => number };

/** A week of classes with two trainers in two rooms, as a manager would set it up; goes on by itself. */
export async function setUpClasses(tx: Tx, caller: Caller, given: Given): Promise<Classes> {
  const { clubId } = given;
  const club = (await findClub(tx, caller.organizationId, clubId))!;
  const firstDay = dayAt(caller.now, club.timeZone);
  const category = (name: string, isMemberVisible: boolean) =>
    createCategory(tx, caller, { name, isMemberVisible });
  const classes = await category('Group classes', true);
  const alone = await category('Personal training', true);
  const type = async (name: string, shortName: string, more: Partial<NewType> = {}) =>
    createEventType(tx, caller, {
      ...usual,
      categoryId: classes.id,
      name,
      itemIds: [given.item(shortName)],
      ...more,
    });
  const perHead = { commissionKind: 'per_member', commissionMinor: 300 } as const;
  const flow = await type('Vinyasa flow', 'Yoga', { colour: '#0a7d78', ...perHead });
  const calm = await type('Calm yoga', 'Yoga', { colour: '#2c6bd6', minutes: 75 });
  const spin = await type('Spin', 'Spin', {
    colour: '#cf6a0b',
    minutes: 45,
    capacity: 16,
    ...perHead,
  });
  await type('Personal training', 'PT60', {
    categoryId: alone.id,
    kind: 'personal_training',
    colour: '#8447c9',
    capacity: 1,
    hasWaitlist: false,
    bufferMinutes: 10,
    commissionKind: 'percent',
    commissionPercent: 50,
  });
  const studio = await createRoom(tx, caller, { clubId, name: 'Studio' });
  const cellar = await createRoom(tx, caller, { clubId, name: 'Spin room' });
  const maya = await createTrainer(tx, caller, { name: 'Maya', email: 'maya@example.com' });
  const theo = await createTrainer(tx, caller, { name: 'Theo', email: null });
  await setTrainerHours(tx, caller, theo.id, {
    clubId,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 780 })),
  });
  const made: Classes = { Yoga: [], Spin: [] };
  const weekly = async (eventTypeId: number, days: string, clock: number, at: Place) => {
    const rule = `FREQ=WEEKLY;BYDAY=${days}`;
    const wanted = { clubId, eventTypeId, rule, firstDay, minuteOfDay: clock, ...at };
    const series = await createSeries(tx, caller, { ...wanted, leaveOutTaken: true });
    made[eventTypeId === spin.id ? 'Spin' : 'Yoga'].push(...series.eventIds);
  };
  await weekly(flow.id, 'MO,WE,FR', 7 * 60, { roomId: studio.id, trainerId: maya.id });
  await weekly(flow.id, 'TU,TH', 18 * 60, { roomId: studio.id, trainerId: maya.id });
  await weekly(calm.id, 'MO,WE', 19 * 60, { roomId: studio.id, trainerId: maya.id });
  await weekly(calm.id, 'SA,SU', 10 * 60, { roomId: studio.id, trainerId: maya.id });
  await weekly(spin.id, 'MO,TU,WE,TH,FR', 18 * 60 + 15, {
    roomId: cellar.id,
    trainerId: theo.id,
  });
  await weekly(spin.id, 'SA', 9 * 60, { roomId: cellar.id, trainerId: theo.id });
  return made;
}

/** Events by the short name of what pays for them. */
export type Classes = Record<'Yoga' | 'Spin', number[]>;

type Place = { roomId: number; trainerId: number };
type NewType = Parameters<typeof createEventType>[2];

const usual = {
  kind: 'standard',
  colour: '#0a7d78',
  minutes: 60,
  cost: 1,
  capacity: 12,
  hasWaitlist: true,
  bufferMinutes: 0,
  cancelHours: null,
  bookingClosesHours: null,
  bookingOpensDays: null,
  commissionKind: 'none',
  commissionMinor: 0,
  commissionPercent: 0,
} as const;
