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
  unitValueMinor: number;
  sourceKind: string;
  sourceId: number;
};

export type EntryKind =
  | 'credit'
  | 'reserve'
  | 'release'
  | 'use'
  | 'restore'
  | 'expire'
  | 'unexpire'
  | 'adjust'
  | 'reverse'
  | 'transfer';

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

/** What happened to a grant so far, summed by kind. */
export type GrantTotals = { used: number; expired: number; reversed: number; transferred: number };

export type GrantState = 'available' | 'used_up' | 'expired' | 'reversed';
