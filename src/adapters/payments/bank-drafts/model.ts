import type { Day, Instant } from '#kit/days';

/** Through which bank an organization drafts, as its bank told it. */
export type BankSender = {
  immediateDestination: string;
  immediateDestinationName: string;
  immediateOrigin: string;
  immediateOriginName: string;
  originatingRouting: string;
  referenceCode: string | null;
  /** IANA zone of the bank's wall clock. */
  timeZone: string;
  /** `16:30`. */
  cutOff: string;
  leadBankingDays: number;
  sendsPrenotes: boolean;
};

/** As whom a club appears on its members' bank statements. */
export type BankCompany = { clubId: number; companyId: string; companyName: string };

/** An account that its holder allowed to be drafted. The number itself is sealed away. */
export type BankAccount = {
  id: number;
  memberId: number;
  holderName: string;
  holderKind: 'person' | 'company';
  routingNumber: string;
  accountType: 'checking' | 'savings';
  lastFour: string;
  authorizationText: string;
  authorizedAt: Instant;
  authorizedBy: string;
  /** First day on which it may be drafted; null = its trial entry has not been sent yet. */
  usableFrom: Day | null;
  closedAt: Instant | null;
  closedWhy: string | null;
  /** When its bank last corrected it, and how it codes what was wrong; null = never. */
  correctedAt: Instant | null;
  correctedCode: string | null;
};

/** A file made for the bank. Minor units. */
export type BankFile = {
  id: number;
  madeAt: Instant;
  madeBy: string;
  fileDay: Day;
  idModifier: string;
  effectiveOn: Day;
  entries: number;
  debitMinor: number;
  creditMinor: number;
  sha256: string;
  /** When it was first taken out, and by whom; null = it was not yet. */
  takenAt: Instant | null;
  takenBy: string | null;
};

/** What became of the lines of a file of returns. */
export type ReturnsSummary = {
  returns: number;
  changes: number;
  others: number;
  applied: number;
  known: number;
  unmatched: number;
  needsALook: number;
  /** Money that came back, in minor units. */
  returnedMinor: number;
};

export type ReturnOutcome = 'applied' | 'known' | 'unmatched' | 'needs_a_look';

/** `bank_12`: what a payment method calls an account. */
export const tokenOf = (accountId: number) => `bank_${accountId}`;

/** The account behind a token, or undefined when it is not one of ours. */
export function accountOf(token: string): number | undefined {
  const [, id] = /^bank_([1-9]\d{0,14})$/.exec(token) ?? [];
  return id === undefined ? undefined : Number(id);
}
