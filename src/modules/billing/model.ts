import type { Day, Instant } from '#kit/days';

export type InstallmentKind = 'dues' | 'proration' | 'enrollment_fee' | 'down_payment';

/** One thing an agreement owes: a dues installment, or a charge at sign-up. Minor units throughout. */
export type Installment = {
  id: number;
  agreementId: number;
  clubId: number;
  kind: InstallmentKind;
  /** Dues count from 1 within the agreement; everything else is 0. */
  sequence: number;
  dueOn: Day;
  amountMinor: number;
  taxMinor: number;
  paidMinor: number;
  state: StoredState;
  /** Day from which the next attempt may be made; null = not to be asked for by a run. */
  collectOn: Day | null;
  firstAttemptOn: Day | null;
  /** Answered attempts. The next one takes the next number. */
  attempts: number;
  declines: number;
  collectedOn: Day | null;
};

export type StoredState = 'scheduled' | 'past_due' | 'collected' | 'waived';

/** What people see: a scheduled installment is `due` from its day on, `processing` while an answer is awaited. */
export type InstallmentState = StoredState | 'due' | 'processing';

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
  amountMinor: number;
  askedAt: Instant;
  askedBy: string;
  outcome: 'paid' | 'declined' | 'waived' | null;
  declineCode: string | null;
  answeredAt: Instant | null;
};

export type Channel =
  | 'simulated'
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
} as const;

/** What becomes of dues that are not collected: who has to do something, and when. */
export const standings = ['needs_you', 'will_retry', 'waiting', 'at_desk'] as const;
export type Standing = (typeof standings)[number];
