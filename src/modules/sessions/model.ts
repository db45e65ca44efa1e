import type { Day, Instant } from '#kit/days';

/** One batch of sessions credited to a member, or to a household's pool. Whole sessions throughout. */
export type Grant = {
  id: number;
  clubId: number;
  memberId: number;
  /** Set when the sessions belong to the household's pool (D30). */
  householdId: number | null;
  itemId: number;
  quantity: number;
  remaining: number;
  /** Of what remains, how many are held for bookings. */
  reserved: number;
  grantedOn: Day;
  /** Last usable day on the club's calendar; null = never expires. */
  lastDay: Day | null;
  /**
   * Day from which the money behind it is final; null = it was at once, `someDay` = nobody knows yet.
   * Before: provisional (D20).
   */
  finalOn: Day | null;
  /** Whether something holds it, so that nothing of it can be drawn (D21, D22). */
  isHeld: boolean;
  unitValueMinor: number;
  sourceKind: string;
  sourceId: number;
};

export const entryKinds = [
  'credit',
  'reserve',
  'release',
  'use',
  'restore',
  'expire',
  'unexpire',
  'adjust',
  'reverse',
  'transfer',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One line of the ledger: what happened to one grant, who did it, when, and what it stems from (D34). */
export type Entry = {
  grantId: number;
  entryNo: number;
  kind: EntryKind;
  /** Effect on what remains. */
  change: number;
  reservedChange: number;
  /** The grant's last usable day as it stands after this entry; null = never expires. */
  lastDay: Day | null;
  /** When it counts. */
  effectiveAt: Instant;
  /** When it was written down. */
  recordedAt: Instant;
  actor: string;
  reason: string | null;
  cause: Cause;
};

/** What an entry stems from: a collected installment, a use at the desk, an adjustment, the calendar. */
export type Cause = { kind: string; id: number };

/**
 * One line of the answer to "why do I have 3?": a signed number of sessions, what brought it about, and
 * the entries behind it. The lines of an item add up to what is left of it (D34).
 */
export type SumLine = {
  change: number;
  kind: EntryKind;
  /** Club days on which it counted, oldest first; uses in a row are one line. */
  days: Day[];
  lastDay: Day | null;
  /** Null where several uses differ in it, or none was given. */
  actor: string | null;
  reason: string | null;
  cause: Cause;
  entries: { grantId: number; entryNo: number }[];
};

/**
 * What left a grant so far, net of what came back, by kind. Together with what remains they make the
 * quantity that was credited (D33).
 */
export type GrantTotals = {
  used: number;
  expired: number;
  reversed: number;
  transferred: number;
  /** Taken off by hand (D31). */
  adjusted: number;
};

export const grantStates = [
  'provisional',
  'available',
  'held',
  'used_up',
  'expired',
  'reversed',
] as const;
export type GrantState = (typeof grantStates)[number];

/** What a member holds of one session item: "3 of 8 left, 2 until Friday". Whole sessions throughout. */
export type Balance = {
  itemId: number;
  /** Can be drawn: remains, is not reserved for a booking, and nothing holds it. */
  available: number;
  /** Set aside for bookings. */
  reserved: number;
  /** Remains, but cannot be drawn while something holds it: a disputed payment, dues long past due. */
  held: number;
  used: number;
  /** Credited by the grants that count: the "8" of "3 of 8 left". */
  quantity: number;
  /** The soonest last usable day on which some of the available lapse; null = none of them do. */
  nextLastDay: Day | null;
  /** How many of the available lapse at the end of that day. */
  lapsingThen: number;
  /** How many of the available never expire. */
  neverExpiring: number;
};

/** Something in the books that does not add up, with the row it stands in: `grant 12`, `grant 12, entry 3`. */
export type Difference = { row: string; says: string };
