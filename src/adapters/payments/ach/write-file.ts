import { checkBatchHeader, checkEntry, checkSender, checkStamp } from './check-draft.ts';
import { filler, hashModulus, linesInBlock } from './fields.ts';
import { checkBatchTotals, checkFileTotals } from './limits.ts';
import type {
  AchBatch,
  AchEntry,
  AchSender,
  AchStamp,
  AchTotals,
  WrittenAchFile,
} from './model.ts';
import { refuseAch } from './refusals.ts';
import { maxSequence } from './trace-number.ts';
import {
  addendumLine,
  batchControlLine,
  batchHeaderLine,
  entryLine,
  fileControlLine,
  fileHeaderLine,
  type BatchMark,
  type Sums,
} from './write-records.ts';

/**
 * A NACHA file: lines of 94 columns in blocks of ten. The same arguments give the same bytes. Refuses
 * what the format cannot say or a bank would send back (`ach_…`); no refusal names an account.
 */
export function writeAchFile(
  sender: AchSender,
  stamp: AchStamp,
  batches: Iterable<AchBatch>,
): WrittenAchFile {
  const pieces = writeAchPieces(sender, stamp, batches);
  let text = '';
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) return { text, totals: next.value };
    text += next.value;
  }
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
  checkSender(sender);
  checkStamp(stamp);
  const lineEnd = stamp.lineEnd ?? '\n';
  const lines = fileLines(sender, stamp, batches);
  let gathered: string[] = [];
  for (let next = lines.next(); ; next = lines.next()) {
    if (!next.done) gathered.push(next.value + lineEnd);
    if (gathered.length === linesInPiece || (next.done && gathered.length > 0)) {
      yield gathered.join('');
      gathered = [];
    }
    if (next.done) return next.value;
  }
}

const linesInPiece = 700;

type Lines<Answer> = Generator<string, Answer, void>;

function* fileLines(
  sender: AchSender,
  stamp: AchStamp,
  batches: Iterable<AchBatch>,
): Lines<AchTotals> {
  const originatingBank = sender.originatingRouting.slice(0, 8);
  const used = new Uint8Array((maxSequence >> 3) + 1);
  const sums = nothing();
  let number = 0;
  yield fileHeaderLine(sender, stamp);
  for (const batch of batches) {
    checkBatchHeader(batch, stamp.createdAt);
    number += 1;
    add(sums, yield* batchLines(batch, { originatingBank, number }, used));
  }
  if (number === 0) throw refuseAch('ach_file_empty', 'There is nothing to send.');
  const ours = 2 + 2 * number + sums.entries + sums.addenda;
  const totals = totalsOf(sums, number, Math.ceil(ours / linesInBlock));
  checkFileTotals(totals);
  yield fileControlLine(sums, totals);
  for (let line = ours; line < totals.lines; line += 1) yield filler;
  return totals;
}

function* batchLines(batch: AchBatch, by: BatchMark, used: Uint8Array): Lines<Sums> {
  const sums = nothing();
  let last = 0;
  yield batchHeaderLine(batch, by);
  for (const entry of batch.entries) {
    checkEntry(entry, batch);
    checkSequence(entry, last, used);
    last = entry.sequence;
    count(sums, entry);
    yield entryLine(entry, by);
    if (entry.paymentInformation !== null)
      yield addendumLine(entry.paymentInformation, entry.sequence);
  }
  if (sums.entries === 0) throw refuseAch('ach_file_empty', 'A batch without entries is none.');
  checkBatchTotals(sums);
  yield batchControlLine(batch, sums, by);
  return sums;
}

const nothing = (): Sums => ({
  entries: 0,
  addenda: 0,
  debitMinor: 0,
  creditMinor: 0,
  routingSum: 0,
});

const totalsOf = ({ routingSum, ...sums }: Sums, batches: number, blocks: number): AchTotals => ({
  ...sums,
  batches,
  entryHash: routingSum % hashModulus,
  lines: blocks * linesInBlock,
});

function count(sums: Sums, entry: AchEntry): void {
  sums.entries += 1;
  if (entry.paymentInformation !== null) sums.addenda += 1;
  sums[entry.direction === 'debit' ? 'debitMinor' : 'creditMinor'] += entry.amountMinor;
  sums.routingSum += Number(entry.routingNumber.slice(0, 8));
}

function add(sums: Sums, others: Sums): void {
  for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += others[key];
}

/** Trace numbers ascend within a batch, and none comes twice in a file; `used` has a bit for each. */
function checkSequence({ sequence }: AchEntry, last: number, used: Uint8Array): void {
  const [place, bit] = [sequence >> 3, 1 << (sequence & 7)];
  if (sequence <= last || used[place]! & bit)
    throw refuseAch(
      'ach_sequence_not_ascending',
      `Trace numbers ascend in a batch and are never used twice: ${sequence} follows ${last}.`,
    );
  used[place]! |= bit;
}
