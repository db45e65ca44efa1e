import { hashModulus, linesInBlock } from './fields.ts';
import type { AchFile, AchTotals, ReadAchBatch } from './model.ts';
import { Problems } from './problems.ts';
import { readBatch } from './read-batch.ts';
import { AchLines, type AchRecord } from './record.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads any NACHA file, text or bytes. Throws `UnreadableAchFile` with what is wrong in it (up to twenty
 * problems), never part of an answer, and nothing else.
 */
export function readAchFile(content: string | Uint8Array): AchFile {
  const problems = new Problems();
  const lines = new AchLines(splitLines(content, problems), problems);
  const header = readHeader(lines.take('1', 'the first line of a file (1)'));
  const batches: ReadAchBatch[] = [];
  while (lines.nextType !== '9') batches.push(readBatch(lines));
  const control = lines.take('9', 'the last line of the file (9)');
  const totals = totalsOf(batches, lines.length);
  if (problems.count === 0) checkControl(control, totals);
  readFillers(lines, control);
  problems.stopIfAny();
  return { ...header, batches, totals };
}

function readHeader(record: AchRecord): Omit<AchFile, 'batches' | 'totals'> {
  if (record.raw(2, 3) !== '01') record.expect('priority', '01 expected');
  if (record.raw(35, 40) !== '094101')
    record.expect('record size, blocking and format', '094101 expected');
  const idModifier = record.raw(34, 34);
  if (!/^[A-Z0-9]$/.test(idModifier))
    record.expect('file ID modifier', 'a capital letter or digit expected');
  const createdOn = record.day('creation date', 24);
  if (createdOn === null) record.expect('creation date', 'a day like 261102 expected');
  const time = record.raw(30, 33);
  if (time.trim() !== '' && !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(time))
    record.expect('creation time', 'a time like 0930, or blanks, expected');
  return {
    immediateDestination: record.letters(4, 13),
    immediateOrigin: record.letters(14, 23),
    immediateDestinationName: record.letters(41, 63),
    immediateOriginName: record.letters(64, 86),
    createdOn: createdOn ?? '',
    createdAtTime: time.trim() || null,
    idModifier,
    referenceCode: record.letters(87, 94),
  };
}

function totalsOf(batches: readonly ReadAchBatch[], lines: number): AchTotals {
  const totals: AchTotals = {
    batches: batches.length,
    entries: 0,
    addenda: 0,
    debitMinor: 0,
    creditMinor: 0,
    entryHash: 0,
    lines,
  };
  for (const batch of batches) {
    totals.entries += batch.totals.entries;
    totals.addenda += batch.totals.addenda;
    totals.debitMinor += batch.totals.debitMinor;
    totals.creditMinor += batch.totals.creditMinor;
    totals.entryHash = (totals.entryHash + batch.totals.entryHash) % hashModulus;
  }
  return totals;
}

function checkControl(control: AchRecord, totals: AchTotals): void {
  control.compare('number of batches', 2, 7, totals.batches);
  control.compare('number of blocks', 8, 13, Math.ceil(control.line / linesInBlock));
  control.compare('number of entries and addenda', 14, 21, totals.entries + totals.addenda);
  control.compare('entry hash', 22, 31, totals.entryHash);
  control.compare('total of debits', 32, 43, totals.debitMinor);
  control.compare('total of credits', 44, 55, totals.creditMinor);
}

/** The last block is filled up with lines of nines, and nothing comes after it. */
function readFillers(lines: AchLines, control: AchRecord): void {
  const wanted = Math.ceil(control.line / linesInBlock) * linesInBlock;
  for (let line = control.line; line < wanted; line += 1)
    lines.take('filler', 'a line of 94 nines');
  lines.end();
}
