import type {
  AchChange,
  AchReturn,
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
      const about = lineOf(batch, entry);
      for (const addendum of entry.addenda)
        if (addendum.kind === 'return') returns.push({ ...addendum, ...about });
        else if (addendum.kind === 'change') changes.push({ ...addendum, ...about });
      if (isForward(entry)) others.push(about);
    }
  return { ...file, returns, changes, others, totals };
}

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
