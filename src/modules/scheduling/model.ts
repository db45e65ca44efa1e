import type { Day, Instant } from '#kit/days';

export const eventKinds = ['standard', 'personal_training'] as const;
export type EventKind = (typeof eventKinds)[number];

export const commissionKinds = ['none', 'per_member', 'percent', 'per_event'] as const;
export type CommissionKind = (typeof commissionKinds)[number];

export type EventCategory = {
  id: number;
  name: string;
  isMemberVisible: boolean;
  isActive: boolean;
};

/** A kind of class or appointment, and what it costs in sessions. */
export type EventType = {
  id: number;
  categoryId: number;
  name: string;
  kind: EventKind;
  /** `#1f7a6d` */
  colour: string;
  minutes: number;
  /** Sessions a place costs; 0 = free. */
  cost: number;
  /** Session items of which any pays (D23). */
  itemIds: number[];
  /** Places, unless an event says otherwise. */
  capacity: number;
  hasWaitlist: boolean;
  /** Minutes kept free after an event, for its trainer. */
  bufferMinutes: number;
  /** Instead of the club's; null = as in the club. */
  cancelHours: number | null;
  bookingClosesHours: number | null;
  bookingOpensDays: number | null;
  commissionKind: CommissionKind;
  /** Per member who came, or per event, in minor units of the club's currency. */
  commissionMinor: number;
  /** Whole percent of the worth of the sessions used. */
  commissionPercent: number;
  isActive: boolean;
};

export const eventStates = ['scheduled', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

/** A class or an appointment on the calendar. */
export type Event = {
  id: number;
  clubId: number;
  eventTypeId: number;
  seriesId: number | null;
  startsAt: Instant;
  endsAt: Instant;
  /** Until when its trainer is taken. */
  busyUntil: Instant;
  /** The club-local day it begins on (D23). */
  day: Day;
  roomId: number | null;
  trainerId: number | null;
  capacity: number;
  hasWaitlist: boolean;
  cost: number;
  /** Places taken. */
  taken: number;
  waiting: number;
  state: EventState;
  note: string | null;
  cancelReason: string | null;
  /** Counts changes. */
  version: number;
};

/** An event with what its type and its club say about booking it. */
export type BookableEvent = Event & {
  typeName: string;
  itemIds: number[];
  timeZone: string;
  cancelHours: number;
  bookingClosesHours: number;
  bookingOpensDays: number | null;
  reserveAtBooking: boolean;
  promiseBookings: boolean;
  /** Members enter their PIN at check-in. */
  pinAtCheckIn: boolean;
  commissionKind: CommissionKind;
};

export const bookingStates = [
  'waiting',
  'booked',
  'checked_in',
  'free_absence',
  'paid_absence',
  'cancelled',
] as const;
export type BookingState = (typeof bookingStates)[number];

/** A member's place in an event, or on its waitlist. */
export type Booking = {
  id: number;
  eventId: number;
  memberId: number;
  state: BookingState;
  /** Sessions the place costs, fixed when it was booked. */
  cost: number;
  /** Made against the next grant (D24). */
  isPromise: boolean;
  /** Came without a booking. */
  isWalkIn: boolean;
  waitsSince: Instant | null;
  bookedAt: Instant;
  bookedBy: string;
  closedAt: Instant | null;
  closedBy: string | null;
};

/** What entries and reservations of a booking name as their cause. */
export const bookingCause = (id: number) => ({ kind: 'booking', id });

/** What is missing where a PIN is asked for. */
export type PinLack =
  | { code: 'pin_needed' }
  | { code: 'pin_wrong'; triesLeft: number }
  | { code: 'pin_locked'; until: Instant }
  | { code: 'no_pin' };

/** Who acts: a member for themselves, within the club's windows, or the staff. */
export type By = 'member' | 'staff';

/** When and with whom and what an event would take place. */
export type Slot = {
  startsAt: Instant;
  endsAt: Instant;
  busyUntil: Instant;
  roomId: number | null;
  trainerId: number | null;
};

/** So many slots of equipment. */
export type WantedEquipment = { equipmentId: number; slots: number };

export type SlotWithEquipment = Slot & { equipment: readonly WantedEquipment[] };
