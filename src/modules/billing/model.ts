import type { Day, Instant } from '#kit/days';

/** Whoever moves the money of cards and bank accounts. */
export const processorNames = ['simulated', 'ach', 'stripe'] as const;
export type ProcessorName = (typeof processorNames)[number];

export const installmentKinds = [
  'dues',
  'proration',
  'enrollment_fee',
  'down_payment',
  'add_on',
] as const;
export type InstallmentKind = (typeof installmentKinds)[number];
/** What a sign-up writes out. */
export type SignUpKind = Exclude<InstallmentKind, 'add_on'>;

/** One thing an agreement owes: dues, a charge at sign-up, or an add-on's. Minor units throughout. */
export type Installment = {
  id: number;
  agreementId: number;
  clubId: number;
  kind: InstallmentKind;
  /** Dues count from 1 within the agreement, and so do the charges of its add-ons; the rest is 0. */
  sequence: number;
  dueOn: Day;
  amountMinor: number;
  taxMinor: number;
  paidMinor: number;
  state: StoredState;
  /** Day from which the next attempt may be made; null = not to be asked for by a run. */
  collectOn: Day | null;
  firstAttemptOn: Day | null;
  /** Day on which its money was lost again, where it became past due by that; null = it did not. */
  owedAgainSince: Day | null;
  /** Answered attempts. The next one takes the next number. */
  attempts: number;
  declines: number;
  collectedOn: Day | null;
  /** Day from which its money is final; until then it is processing. `someDay` = a draft waits for a file (D20). */
  finalOn: Day | null;
  /** Day on which its sessions will be credited, where the club waits for drafts to settle; as `finalOn`. */
  creditOn: Day | null;
  /** How its money was lost again, while it has not been asked for since. */
  cameBack: 'return' | 'dispute' | null;
  /** Given back beyond what counts toward what is owed. */
  refundedMinor: number;
  /** Which time it is, or will be, collected. */
  rounds: number;
  /** Sessions are held because it stayed past due beyond the grace period (D22). */
  holdsSessions: boolean;
  /** The add-on whose charge it is; null = none's. */
  addOnId: number | null;
  /** Whole sessions that an add-on's charge credits when collected; null = no add-on's. */
  addOnSessions: number | null;
};

/** `skipped`: of an add-on that ended before it was due. */
export type StoredState =
  'scheduled' | 'past_due' | 'collected' | 'waived' | 'refunded' | 'skipped';

/**
 * What people see: a scheduled installment is `due` from its day on; `processing` while an answer is
 * awaited or the money may still come back; `returned` once it has, until it is asked for again.
 */
export type InstallmentState = StoredState | 'due' | 'processing' | 'returned';

export type NewInstallment = Pick<
  Installment,
  | 'agreementId'
  | 'clubId'
  | 'kind'
  | 'sequence'
  | 'dueOn'
  | 'amountMinor'
  | 'taxMinor'
  | 'collectOn'
  | 'addOnId'
  | 'addOnSessions'
> & {
  /** The share of the sessions that a charge at sign-up credits when collected (D19); null = none. */
  creditPart: number | null;
  creditWhole: number | null;
};

/** One attempt at money: which installment, and which of its attempts. Also the processor's idempotency key. */
export type AttemptKey = { installmentId: number; attemptNo: number };

/** What was asked, by whom and when. */
export type Attempt = AttemptKey & {
  channel: Channel;
  /** Asked of a bank account: what it paid may come back for days (D20). */
  isDraft: boolean;
  amountMinor: number;
  askedAt: Instant;
  askedBy: string;
  outcome: 'paid' | 'declined' | 'waived' | null;
  declineCode: string | null;
  answeredAt: Instant | null;
  /** A draft that no file for the bank took along, be it that it waits or that it was withdrawn. */
  isUnsent: boolean;
  /** It stands in no file for the bank yet, and was not withdrawn. */
  waitsForFile: boolean;
};

/** How dues are asked for: of a card or a bank account by a run, of the others by the desk. */
export type MethodKind = 'card' | 'bank_account' | 'cash' | 'statement';

export type Channel =
  | ProcessorName
  | 'cash'
  | 'check'
  /** A card terminal at the desk: the money moved there, we are told. */
  | 'card_terminal'
  | 'waiver'
  | 'nothing_due';

/** What one batch of a run, or a whole run, came to. Its parts add up: asked = collected + declined + waiting. */
export type RunSummary = {
  asked: Tally;
  collected: Tally;
  declined: (Tally & { code: DeclineCode })[];
  waiting: Tally;
  credited: { itemId: number; grants: number; sessions: number }[];
  /** Of what was collected: submitted to a bank, and not final yet (D20). */
  onTheirWay: Tally;
};

export type Tally = { count: number; amountMinor: number };

/** Why a processor said no. Hard ones are never asked for again by a run (D22). */
export type DeclineCode = keyof typeof declineCodes;

export const declineCodes = {
  insufficient_funds: { hard: false, words: 'not enough money on the card' },
  try_later: { hard: false, words: 'the card’s bank said to try later' },
  declined: { hard: false, words: 'declined without a reason' },
  closed_account: { hard: true, words: 'the account is closed' },
  stolen_card: { hard: true, words: 'the card was reported stolen' },
  no_authorization: { hard: true, words: 'the holder does not authorize this' },
  needs_the_holder: { hard: true, words: 'the card’s bank wants the holder to confirm' },
} as const;

/** What members are told about dues that did not come, or came at last. */
export const noticeKinds = ['declined', 'returned', 'last_try', 'to_statement', 'paid'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What became of telling it. overtaken: something newer is told instead; late: it was no news any more. */
export const noticeOutcomes = ['mailed', 'no_email', 'overtaken', 'late'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

/** What becomes of dues that are not collected: who has to do something, and when. */
export const standings = ['needs_you', 'will_retry', 'waiting', 'at_desk'] as const;
export type Standing = (typeof standings)[number];

/** What can move on somebody's books. */
export const statementKinds = ['payment', 'refund', 'return', 'dispute', 'dispute_won'] as const;
export type StatementKind = (typeof statementKinds)[number];
