import { dayAt } from '@/lib/format.ts';
import { clockText, instantAt, minuteAt, minuteOf } from './calendar-days.ts';
import type { Event, EventType } from './queries.ts';

/** An event as it is typed; numbers are NaN while badly typed. */
export type EventDraft = {
  typeId: string;
  day: string;
  clock: string;
  minutes: number;
  roomId: string;
  trainerId: string;
  capacity: number;
  hasWaitlist: boolean;
  note: string;
  /** Slots by equipment. */
  slots: Record<string, number>;
};

export const draftOf = (event: Event, timeZone: string): EventDraft => ({
  typeId: event.type.id,
  day: dayAt(event.startsAt, timeZone),
  clock: clockText(minuteAt(event.startsAt, timeZone)),
  minutes: (Date.parse(event.endsAt) - Date.parse(event.startsAt)) / 60_000,
  roomId: event.room?.id ?? '',
  trainerId: event.trainer?.id ?? '',
  capacity: event.capacity,
  hasWaitlist: event.hasWaitlist,
  note: event.note ?? '',
  slots: Object.fromEntries(event.equipment.map(({ id, slots }) => [id, slots])),
});

/** What an event of a type begins with. */
export const ofType = (type: EventType) => ({
  typeId: type.id,
  minutes: type.minutes,
  capacity: type.capacity,
  hasWaitlist: type.hasWaitlist,
});

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

export const areGood = {
  day: ({ day }: EventDraft) => day !== '',
  clock: ({ clock }: EventDraft) => !Number.isNaN(minuteOf(clock)),
  minutes: ({ minutes }: EventDraft) => isWhole(minutes, 5, 1440),
  capacity: ({ capacity }: EventDraft) => isWhole(capacity, 1, 10_000),
  slots: ({ slots }: EventDraft) => Object.values(slots).every((count) => isWhole(count, 0, 1000)),
};

export const isGood = (draft: EventDraft) => Object.values(areGood).every((rule) => rule(draft));

/** The draft as the server takes it, but for its type and club. */
export const wantedOf = (draft: EventDraft, timeZone: string) => ({
  startsAt: instantAt(draft.day, minuteOf(draft.clock), timeZone),
  ...placeOf(draft),
});

export const placeOf = (draft: EventDraft) => ({
  minutes: draft.minutes,
  roomId: draft.roomId || null,
  trainerId: draft.trainerId || null,
  capacity: draft.capacity,
  hasWaitlist: draft.hasWaitlist,
  note: draft.note.trim() || null,
  equipment: Object.entries(draft.slots)
    .filter(([, slots]) => slots > 0)
    .map(([equipmentId, slots]) => ({ equipmentId, slots })),
});
