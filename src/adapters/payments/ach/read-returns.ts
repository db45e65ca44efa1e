import type {
  AchChange,
  AchChangeDetails,
  AchReturn,
  AchReturnDetails,
  AchReturnFile,
  AchReturnLine,
  ReadAchBatch,
  ReadAchEntry,
} from './model.ts';
import { isForward } from './read-entry.ts';
import { readAchFile } from './read-file.ts';

/**
 * Reads a return file: returns (addenda 99) and notifications of change (addenda 98), and lists the
 * entries that are neither. Throws `UnreadableAchFile` like `readAchFile`.
 */
export function readAchReturns(content: string | Uint8Array): AchReturnFile {
  const { batches, totals, ...file } = readAchFile(content);
  const returns: AchReturn[] = [];
  const changes: AchChange[] = [];
  const others: AchReturnLine[] = [];
  for (const batch of batches)
    for (const entry of batch.entries) {
      for (const addendum of entry.addenda)
        if (addendum.kind === 'return') returns.push(returnOf(batch, entry, addendum));
        else if (addendum.kind === 'change') changes.push(changeOf(batch, entry, addendum));
      if (isForward(entry)) others.push(lineOf(batch, entry));
    }
  return { ...file, returns, changes, others, totals };
}

// Written out field by field: these are made by the hundred thousand, and spreading takes ten times as long.

const returnOf = (
  batch: ReadAchBatch,
  entry: ReadAchEntry,
  about: AchReturnDetails,
): AchReturn => ({
  line: entry.line,
  companyId: batch.companyId,
  companyName: batch.companyName,
  secCode: batch.secCode,
  direction: entry.direction,
  amountMinor: entry.amountMinor,
  identification: entry.identification,
  name: entry.name,
  accountLastFour: entry.accountNumber.lastFour,
  traceNumber: entry.traceNumber,
  settledOnDayOfYear: batch.settledOnDayOfYear,
  code: about.code,
  stage: about.stage,
  originalTrace: about.originalTrace,
  originalBank: about.originalBank,
  diedOn: about.diedOn,
  information: about.information,
  answers: about.answers,
});

const changeOf = (
  batch: ReadAchBatch,
  entry: ReadAchEntry,
  about: AchChangeDetails,
): AchChange => ({
  ...lineOf(batch, entry),
  code: about.code,
  originalTrace: about.originalTrace,
  originalBank: about.originalBank,
  corrected: about.corrected,
  isUnderstood: about.isUnderstood,
});

const lineOf = (batch: ReadAchBatch, entry: ReadAchEntry): AchReturnLine => ({
  line: entry.line,
  companyId: batch.companyId,
  companyName: batch.companyName,
  secCode: batch.secCode,
  direction: entry.direction,
  amountMinor: entry.amountMinor,
  identification: entry.identification,
  name: entry.name,
  accountLastFour: entry.accountNumber.lastFour,
  traceNumber: entry.traceNumber,
  settledOnDayOfYear: batch.settledOnDayOfYear,
});
