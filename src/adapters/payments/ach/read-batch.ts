import { hashModulus } from './fields.ts';
import type { ReadAchBatch, ReadAchEntry } from './model.ts';
import { isForward, readEntry } from './read-entry.ts';
import type { AchLines, AchRecord } from './record.ts';

/** Reads a batch, from its first line to its last, and compares what that says with what stands between. */
export function readBatch(lines: AchLines): ReadAchBatch {
  const header = lines.take('5', 'a batch (5) or the end of the file (9)');
  const { count } = lines.problems;
  const batch = readHeader(header);
  let highestTrace = '';
  while (lines.nextType === '6') {
    const entry = readEntry(lines, batch.secCode);
    if (isForward(entry)) highestTrace = checkTrace(lines, batch, entry, highestTrace);
    batch.entries.push(entry);
  }
  const control = lines.take('8', 'an entry (6) or the end of the batch (8)');
  addUp(batch);
  checkMarks(header, control);
  if (lines.problems.count === count) checkControl(control, batch);
  return batch;
}

const serviceClasses = new Map([
  ['200', 'both'],
  ['220', 'credits'],
  ['225', 'debits'],
] as const);

function readHeader(record: AchRecord): ReadAchBatch {
  const carries = serviceClasses.get(record.raw(2, 4) as '200');
  if (!carries) record.expect('service class', '200, 220 or 225 expected');
  const secCode = record.raw(51, 53);
  if (!/^[A-Z]{3}$/.test(secCode)) record.expect('SEC code', 'three capitals expected');
  const settled = record.letters(76, 78);
  if (settled !== '' && !/^(?:[012]\d\d|3[0-5]\d|36[0-6])$/.test(settled))
    record.expect('settlement date', 'a day of the year, or blanks, expected');
  if (!/^[012]$/.test(record.raw(79, 79))) record.expect('originator status', '0, 1 or 2 expected');
  return {
    line: record.line,
    number: record.number('batch number', 88, 94),
    carries: carries ?? 'both',
    companyName: record.letters(5, 20),
    companyDiscretionaryData: record.letters(21, 40),
    companyId: record.letters(41, 50),
    secCode,
    description: record.letters(54, 63),
    descriptiveDate: record.letters(64, 69),
    effectiveOn: record.day('effective entry date', 70),
    settledOnDayOfYear: Number(settled) || null,
    originatingBank: record.digits('originating bank', 80, 87),
    entries: [],
    totals: { entries: 0, addenda: 0, debitMinor: 0, creditMinor: 0, entryHash: 0 },
  };
}

/** Trace numbers start with the bank that sends the batch, and ascend. Returns the highest. */
function checkTrace(
  lines: AchLines,
  { originatingBank }: ReadAchBatch,
  { line, traceNumber }: ReadAchEntry,
  highest: string,
): string {
  const { problems } = lines;
  if (!traceNumber.startsWith(originatingBank))
    problems.add(line, 'trace number', `${originatingBank} expected at its start`);
  else if (traceNumber > highest) return traceNumber;
  else problems.add(line, 'trace number', 'a higher one than in the entries before expected');
  return highest;
}

function addUp({ entries, totals }: ReadAchBatch): void {
  let routingSum = 0;
  for (const { addenda, amountMinor, direction, routingNumber } of entries) {
    totals.entries += 1;
    totals.addenda += addenda.length;
    totals[direction === 'debit' ? 'debitMinor' : 'creditMinor'] += amountMinor;
    routingSum += Number(routingNumber.slice(0, 8));
  }
  totals.entryHash = routingSum % hashModulus;
}

/** The last line of a batch repeats what the first one said; some banks leave the company out. */
function checkMarks(header: AchRecord, control: AchRecord): void {
  const repeated = [
    ['service class', 2, 4, 2, 4],
    ['company ID', 41, 50, 45, 54],
    ['originating bank', 80, 87, 80, 87],
    ['batch number', 88, 94, 88, 94],
  ] as const;
  for (const [field, first, last, firstInControl, lastInControl] of repeated) {
    const said = control.letters(firstInControl, lastInControl);
    const isLeftOut = said === '' && field === 'company ID';
    if (!isLeftOut && said !== header.letters(first, last))
      control.expect(field, `the same as on line ${header.line} expected`);
  }
}

function checkControl(control: AchRecord, { carries, entries, totals }: ReadAchBatch): void {
  control.compare('number of entries and addenda', 5, 10, totals.entries + totals.addenda);
  control.compare('entry hash', 11, 20, totals.entryHash);
  control.compare('total of debits', 21, 32, totals.debitMinor);
  control.compare('total of credits', 33, 44, totals.creditMinor);
  const against = { both: 0, credits: totals.debitMinor, debits: totals.creditMinor }[carries];
  if (against > 0 && entries.some(isForward))
    control.expect('service class', `only ${carries} expected in this batch`);
}
