import type { Day } from '#kit/days';
import type { AccountNumber } from './account-number.ts';

// Amounts are cents. Days are squares of the calendar. Wall clocks are read in the bank's zone (`2026-11-02T09:30`).

/** A debit takes from somebody's account, a credit gives to it. */
export type AchDirection = 'debit' | 'credit';

export type AchAccountType = 'checking' | 'savings';

/** PPD: a person’s account. CCD: a company’s. */
export type SecCode = 'PPD' | 'CCD';

/** Who sends files to which bank: settings of an organization, as its bank told them. */
export type AchSender = {
  /** Where files go: the bank's routing number, 9 digits. */
  immediateDestination: string;
  /** Up to 23 letters; longer is cut. */
  immediateDestinationName: string;
  /** Who sends: 9 digits, or 10 letters and digits as the bank assigned them. */
  immediateOrigin: string;
  immediateOriginName: string;
  /** The originating bank's routing number, 9 digits; its first eight lead every trace number. */
  originatingRouting: string;
  /** Up to 8 letters the bank may want in the file header; null = none. */
  referenceCode: string | null;
};

/** What makes one file different from the next; with it, the same entries give the same bytes. */
export type AchStamp = {
  /** Wall clock `2026-11-02T09:30`. */
  createdAt: string;
  /** A to Z, then 0 to 9: tells the files of one day apart. */
  idModifier: string;
  /** Unless the bank asks otherwise, lines end in a line feed. */
  lineEnd?: '\n' | '\r\n';
};

/** Who the account holder sees on the statement. */
export type AchCompany = {
  /** Keeps the batches of clubs apart that share name and id; not written. */
  clubKey: string;
  /** Up to 10 letters and digits, as the bank assigned them: often `1` and the tax number. */
  id: string;
  /** What the holder reads on the statement: folded, and cut to 16. */
  name: string;
  /** Up to 20 letters for the company's own use; null = none. */
  discretionaryData: string | null;
};

/** One movement of money, or a prenote: a try-out of an account without money. */
export type AchEntry = {
  /** 1 to 9,999,999, ascending within a batch and once in a file; ends the trace number. */
  sequence: number;
  direction: AchDirection;
  accountType: AchAccountType;
  isPrenote: boolean;
  /** 9 digits with the check digit. */
  routingNumber: string;
  accountNumber: AccountNumber;
  /** 1 to 9,999,999,999 (99,999,999.99); a prenote has 0. */
  amountMinor: number;
  /** Our own word for it, which comes back with a return: up to 15 letters, digits and dashes. */
  identification: string;
  /** As written by people; folded, and cut to 22. A name that leaves nothing is stood in for by the identification. */
  name: string;
  /** Two letters for the originating bank; null = none. */
  discretionaryData: string | null;
  /** A line of up to 80 letters that travels along (addenda 05); null = none. */
  paymentInformation: string | null;
};

/** What a batch says once for all its entries. */
export type AchBatchHeader = {
  company: AchCompany;
  secCode: SecCode;
  /** Up to 10 letters on the holder's statement: `DUES`. Presented again, it has to be `RETRY PYMT`. */
  description: string;
  /** The day the money should move: a banking day. */
  effectiveOn: Day;
  /** `1300`: wanted on the day of sending, by that time of the bank's; null = not a same-day batch. */
  sameDayBy: string | null;
};

/** An entry with what its batch will say. */
export type AchDraft = AchBatchHeader & AchEntry;

export type AchBatch = AchBatchHeader & {
  /** Whether the batch has debits, credits or both: announced in its first line. */
  carries: 'debits' | 'credits' | 'both';
  entries: Iterable<AchEntry>;
};

/** What a file, or a batch of it, adds up to. */
export type AchTotals = {
  batches: number;
  /** Without addenda. */
  entries: number;
  addenda: number;
  debitMinor: number;
  creditMinor: number;
  /** The routing numbers' first eight digits added up, of which the last ten digits count. */
  entryHash: number;
  /** With the fillers: a multiple of ten. */
  lines: number;
};

export type WrittenAchFile = { text: string; totals: AchTotals };

/** A file as it was read. Nothing is left out but blanks. */
export type AchFile = {
  immediateDestination: string;
  immediateOrigin: string;
  immediateDestinationName: string;
  immediateOriginName: string;
  createdOn: Day;
  /** `0930`; null = not said. */
  createdAtTime: string | null;
  idModifier: string;
  referenceCode: string;
  batches: ReadAchBatch[];
  totals: AchTotals;
};

export type ReadAchBatch = {
  /** Of its first line, from 1. */
  line: number;
  number: number;
  carries: 'debits' | 'credits' | 'both';
  companyName: string;
  companyId: string;
  companyDiscretionaryData: string;
  /** Any: a return keeps the code of what came back, a notification of change has `COR`. */
  secCode: string;
  description: string;
  /** Six letters as written: a date, `SD1300`, or nothing. */
  descriptiveDate: string;
  /** null = not said, as in many returns. */
  effectiveOn: Day | null;
  /** The day of the year on which it settled, put in by the operator; null = not said. */
  settledOnDayOfYear: number | null;
  /** First eight digits of whoever sends the batch; in a return, the bank that returns. */
  originatingBank: string;
  entries: ReadAchEntry[];
  totals: Pick<AchTotals, 'entries' | 'addenda' | 'debitMinor' | 'creditMinor' | 'entryHash'>;
};

export type ReadAchEntry = {
  line: number;
  /** Two digits. */
  transactionCode: string;
  direction: AchDirection;
  accountType: AchAccountType | 'general_ledger' | 'loan';
  isPrenote: boolean;
  routingNumber: string;
  accountNumber: AccountNumber;
  amountMinor: number;
  identification: string;
  name: string;
  discretionaryData: string;
  /** 15 digits. */
  traceNumber: string;
  addenda: AchAddendum[];
};

export type AchAddendum =
  | { kind: 'information'; line: number; typeCode: string; text: string }
  | ({ kind: 'return'; line: number } & AchReturnDetails)
  | ({ kind: 'change'; line: number } & AchChangeDetails);

/** How far a return has come: sent back, sent back again by our bank, and that contested by theirs. */
export type AchReturnStage = 'return' | 'dishonored' | 'contested';

export type AchReturnDetails = {
  /** `R01`. */
  code: string;
  stage: AchReturnStage;
  /** Trace number of the entry that came back, 15 digits: what it is matched by. */
  originalTrace: string;
  /** First eight digits of the bank the entry had gone to. */
  originalBank: string;
  /** Said with R14 and R15 only. */
  diedOn: Day | null;
  information: string;
  /** Of a dishonored or contested return: the return it answers. */
  answers: { trace: string; code: string } | null;
};

export type AchChangeDetails = {
  /** `C01`. */
  code: string;
  originalTrace: string;
  originalBank: string;
  corrected: CorrectedAchData;
  /** Whether the corrected data is there as its code promises it; if not, somebody asks the bank. */
  isUnderstood: boolean;
};

/** What the bank says is right; only what its code speaks of is there. */
export type CorrectedAchData = {
  routingNumber?: string;
  accountNumber?: AccountNumber;
  accountType?: AchAccountType;
  /** Two digits, where the code corrects them. */
  transactionCode?: string;
  name?: string;
  identification?: string;
  companyName?: string;
  companyId?: string;
  secCode?: string;
};

/** What every line of a return file says about the entry it speaks of. */
export type AchReturnLine = {
  /** Of the entry, from 1. */
  line: number;
  companyId: string;
  companyName: string;
  /** Of the entry that came back; of a notification of change, `COR`. */
  secCode: string;
  direction: AchDirection;
  amountMinor: number;
  /** Our own word, as it was sent. */
  identification: string;
  name: string;
  accountLastFour: string;
  /** The trace number that this line itself was given by the bank that sent it. */
  traceNumber: string;
  settledOnDayOfYear: number | null;
};

export type AchReturn = AchReturnLine & AchReturnDetails;

export type AchChange = AchReturnLine & AchChangeDetails;

/** A return file: what came back, what is to be changed, and the lines that are neither. */
export type AchReturnFile = Omit<AchFile, 'batches'> & {
  returns: AchReturn[];
  changes: AchChange[];
  others: AchReturnLine[];
  totals: AchTotals;
};

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
  /** For the front desk. */
  sentence: string;
};

/** What a change is about: the account (routing, number, kind), its holder, the company, or how an entry is written. */
export type ChangeConcern = 'account' | 'holder' | 'company' | 'entry' | 'unknown';

/** Who sends on must keep to a change before the next entry, and within six banking days of hearing of it. */
export type ChangeReason = {
  code: string;
  concerns: ChangeConcern;
  /** For the front desk. */
  sentence: string;
};
