import type { Schema } from '@/lib/api.ts';
import type { EventType } from './queries.ts';

/** An event type as it is typed; numbers are NaN while badly typed, null = as in the club. */
export type TypeDraft = Omit<EventType, 'id' | 'isActive'> & {
  isActive: boolean;
  /** A category to be made with it; empty = the chosen one. */
  newCategory: string;
  isNewVisible: boolean;
};

export const draftOfType = (type: EventType | undefined, categoryId: string): TypeDraft => ({
  newCategory: '',
  isNewVisible: true,
  ...(type ?? {
    categoryId,
    name: '',
    kind: 'standard' as const,
    colour: '#0a7d78',
    minutes: 60,
    cost: 1,
    itemIds: [],
    capacity: 12,
    hasWaitlist: true,
    bufferMinutes: 0,
    cancelHours: null,
    bookingClosesHours: null,
    bookingOpensDays: null,
    commissionKind: 'none' as const,
    commissionMinor: 0,
    commissionPercent: 0,
    isActive: true,
  }),
});

const between = (least: number, most: number) => (value: number | null) =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);

/** Whether each number can be one. */
export const goodNumbers = {
  minutes: between(5, 1440),
  cost: between(0, 100),
  capacity: between(1, 10_000),
  bufferMinutes: between(0, 240),
  cancelHours: between(0, 720),
  bookingClosesHours: between(0, 720),
  bookingOpensDays: between(0, 366),
  commissionMinor: between(0, 1e9),
  commissionPercent: between(0, 100),
};
export type NumberName = keyof typeof goodNumbers;

export const areNumbersGood = (draft: TypeDraft) =>
  (Object.keys(goodNumbers) as NumberName[]).every((name) => goodNumbers[name](draft[name]));

/** What the server takes: a new type has a kind for ever, a changed one may go out of use. */
export function wantedTypes(draft: TypeDraft, categoryId: string) {
  const shared = {
    categoryId,
    name: draft.name,
    colour: draft.colour,
    minutes: draft.minutes,
    cost: draft.cost,
    itemIds: draft.itemIds,
    capacity: draft.capacity,
    hasWaitlist: draft.hasWaitlist,
    bufferMinutes: draft.bufferMinutes,
    cancelHours: draft.cancelHours,
    bookingClosesHours: draft.bookingClosesHours,
    bookingOpensDays: draft.bookingOpensDays,
    commissionKind: draft.commissionKind,
    commissionMinor: draft.commissionMinor,
    commissionPercent: draft.commissionPercent,
  };
  const made: Schema<'NewEventType'> = { ...shared, kind: draft.kind };
  const changed: Schema<'ChangedEventType'> = { ...shared, isActive: draft.isActive };
  return { made, changed };
}
