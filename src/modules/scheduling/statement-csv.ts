import { csvOf } from '#kit/csv';
import { currencyExponent, toDecimal } from '#kit/money';
import { formatId } from '#kit/ids';
import { type CommissionLine, isCorrection } from './commission-store.ts';

const columns = 'Noted,Trainer,Event,Day,Event id,Member,Kind,Currency,Amount'.split(',');

/** A trainer's statement for a spreadsheet: what was taken back stands below zero. */
export const statementCsv = (trainer: { name: string }, lines: readonly CommissionLine[]): string =>
  csvOf(
    columns,
    lines.map((line) => [
      line.notedOn,
      trainer.name,
      line.typeName,
      line.day,
      formatId('event', line.eventId),
      line.memberName,
      isCorrection(line) ? 'Correction' : 'Earned',
      line.currency,
      toDecimal(line.amountMinor, currencyExponent(line.currency)),
    ]),
  );
