export { AccountNumber, parseAccountNumber } from './account-number.ts';
export { bankReturn } from './bank-return.ts';
export { effectiveEntryDay, type FileRules } from './effective-day.ts';
export { batchDrafts } from './batch-drafts.ts';
export type {
  AchAccountType,
  AchAddendum,
  AchBatch,
  AchBatchHeader,
  AchChange,
  AchChangeDetails,
  AchCompany,
  AchDirection,
  AchDraft,
  AchEntry,
  AchFile,
  AchReturn,
  AchReturnDetails,
  AchReturnFile,
  AchReturnLine,
  AchReturnStage,
  AchSender,
  AchStamp,
  AchTotals,
  ChangeConcern,
  ChangeReason,
  CorrectedAchData,
  PresentAgain,
  ReadAchBatch,
  ReadAchEntry,
  ReturnKind,
  ReturnReason,
  SecCode,
  WrittenAchFile,
} from './model.ts';
export { foldName } from './names.ts';
export { readAchFile } from './read-file.ts';
export { readAchReturns } from './read-returns.ts';
export { UnreadableAchFile, type AchProblem, type AchRefusalCode } from './refusals.ts';
export {
  changeReasonOf,
  changeReasons,
  presentAgainUntil,
  returnReasonOf,
  returnReasons,
} from './return-codes.ts';
export { parseRoutingNumber } from './routing-number.ts';
export { maxSequence, sequenceOf, traceNumberOf } from './trace-number.ts';
export { writeAchFile, writeAchPieces } from './write-file.ts';
