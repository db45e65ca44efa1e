import { digits, hashModulus, letters, linesInBlock, shortDay } from './fields.ts';
import type { AchBatch, AchEntry, AchSender, AchStamp, AchTotals } from './model.ts';
import { foldName } from './names.ts';
import { transactionCodeOf } from './transaction-codes.ts';

// One function per kind of line. What goes in has been checked; what comes out has 94 columns.

/** What a batch or a file adds up to; the lines carry the last ten digits of `routingSum`. */
export type Sums = Pick<AchTotals, 'entries' | 'addenda' | 'debitMinor' | 'creditMinor'> & {
  routingSum: number;
};

const serviceClasses = { both: '200', credits: '220', debits: '225' } as const;

export function fileHeaderLine(sender: AchSender, { createdAt, idModifier }: AchStamp): string {
  const { immediateDestination: destination, immediateOrigin: origin } = sender;
  return (
    '101' +
    destination.padStart(10) +
    origin.padStart(10) +
    shortDay(createdAt) +
    createdAt.slice(11, 13) +
    createdAt.slice(14, 16) +
    idModifier +
    '094101' +
    letters(foldName(sender.immediateDestinationName, 23), 23) +
    letters(foldName(sender.immediateOriginName, 23), 23) +
    letters(sender.referenceCode ?? '', 8)
  );
}

/** `by` names the batch at its end too: the first eight digits of the originating bank, and its number. */
export type BatchMark = { originatingBank: string; number: number };

export function batchHeaderLine(batch: AchBatch, by: BatchMark): string {
  const { company, sameDayBy } = batch;
  return (
    '5' +
    serviceClasses[batch.carries] +
    letters(foldName(company.name, 16), 16) +
    letters(company.discretionaryData ?? '', 20) +
    letters(company.id, 10) +
    batch.secCode +
    letters(foldName(batch.description, 10), 10) +
    letters(sameDayBy === null ? '' : `SD${sameDayBy}`, 6) +
    shortDay(batch.effectiveOn) +
    '   1' + // the operator puts in the day it settles
    by.originatingBank +
    digits(by.number, 7)
  );
}

export function entryLine(entry: AchEntry, { originatingBank }: BatchMark): string {
  const { direction, accountType, isPrenote, identification } = entry;
  return (
    '6' +
    transactionCodeOf(direction, accountType, isPrenote) +
    entry.routingNumber +
    letters(entry.accountNumber.reveal(), 17) +
    digits(entry.amountMinor, 10) +
    letters(identification, 15) +
    letters(foldName(entry.name) || identification, 22) +
    letters(entry.discretionaryData ?? '', 2) +
    (entry.paymentInformation === null ? '0' : '1') +
    originatingBank +
    digits(entry.sequence, 7)
  );
}

/** The one line that may travel along with an entry. */
export function addendumLine(paymentInformation: string, sequence: number): string {
  return `705${letters(paymentInformation, 80)}0001${digits(sequence, 7)}`;
}

export function batchControlLine(
  { carries, company }: AchBatch,
  sums: Sums,
  by: BatchMark,
): string {
  return (
    '8' +
    serviceClasses[carries] +
    digits(sums.entries + sums.addenda, 6) +
    sumsAtTheEnd(sums) +
    letters(company.id, 10) +
    ' '.repeat(25) +
    by.originatingBank +
    digits(by.number, 7)
  );
}

export function fileControlLine(sums: Sums, { batches, lines }: AchTotals): string {
  return (
    '9' +
    digits(batches, 6) +
    digits(lines / linesInBlock, 6) +
    digits(sums.entries + sums.addenda, 8) +
    sumsAtTheEnd(sums) +
    ' '.repeat(39)
  );
}

const sumsAtTheEnd = (sums: Sums) =>
  digits(sums.routingSum % hashModulus, 10) +
  digits(sums.debitMinor, 12) +
  digits(sums.creditMinor, 12);
