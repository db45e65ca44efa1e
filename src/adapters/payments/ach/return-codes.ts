import type { Day } from '#kit/days';

export type ReturnKind =
  /** not enough money, or not available yet */
  | 'insufficient_funds'
  | 'account_closed'
  /** no such account, or a number that cannot be one */
  | 'account_not_found'
  /** frozen, not for such entries, or of somebody who has died */
  | 'account_blocked'
  /** never authorized, revoked, or not as authorized */
  | 'not_authorized'
  | 'payment_stopped'
  /** the receiver does not want this credit */
  | 'refused'
  /** the entry or the file was wrong: ours or our bank's to mend */
  | 'administrative'
  /** between the two banks: a return that is itself disputed */
  | 'between_banks'
  /** a code that no list of ours has */
  | 'unknown';

/** Whether the same entry may be presented again. A corrected one is a new entry. */
export type PresentAgain =
  /** at most twice more, within 180 days of the first settlement */
  | 'twice'
  /** only after the holder has authorized it anew */
  | 'with_new_authorization'
  | 'never';

export type ReturnReason = {
  code: string;
  kind: ReturnKind;
  /** Hard ones are never asked for again by a run (D22). */
  hard: boolean;
  presentAgain: PresentAgain;
  /** A sentence for the front desk, about the account's holder and the bank. */
  sentence: string;
};

/** What a return's code means; a code nobody has told us about is unknown, and hard. */
export function returnReasonOf(code: string): ReturnReason {
  throw new Error(code);
}

/** Every return reason there is a sentence for, in the order of the codes. */
export const returnReasons: readonly ReturnReason[] = [];

export type ChangeReason = { code: string; sentence: string };

/** What a notification of change asks for. */
export function changeReasonOf(code: string): ChangeReason {
  throw new Error(code);
}

/**
 * The last day on which a returned entry may be presented again; null = not any more, or never.
 * `presentations` counts those made so far, the first included; `firstSettledOn` is the banking day on
 * which the first one settled.
 */
export function presentAgainUntil(
  code: string,
  presentations: number,
  firstSettledOn: Day,
): Day | null {
  throw new Error(code + presentations + firstSettledOn);
}
