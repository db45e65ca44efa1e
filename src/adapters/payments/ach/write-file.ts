import type { AchBatch, AchSender, AchStamp, AchTotals, WrittenAchFile } from './model.ts';

/**
 * A NACHA file: 94 columns, blocks of ten lines. The same arguments give the same bytes. Refuses what
 * the format cannot say, before anything is written.
 */
export function writeAchFile(
  sender: AchSender,
  stamp: AchStamp,
  batches: Iterable<AchBatch>,
): WrittenAchFile {
  throw new Error(String([sender, stamp, batches]));
}

/**
 * The same file in pieces of some 64 kB, in constant memory. A refusal may come after the first pieces,
 * so whoever takes them keeps the file under another name until the end. Returns the totals.
 */
export function* writeAchPieces(
  sender: AchSender,
  stamp: AchStamp,
  batches: Iterable<AchBatch>,
): Generator<string, AchTotals, void> {
  yield String([sender, stamp, batches]);
  throw new Error('');
}
