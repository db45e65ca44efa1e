import { checkDigitOf } from '#kit/routing-number';
import { AccountNumber } from './account-number.ts';
import type { ReadAchEntry } from './model.ts';
import { readAddendum } from './read-addendum.ts';
import type { AchLines, AchRecord } from './record.ts';
import { readTransactionCode, type TransactionCode } from './transaction-codes.ts';

type Columns = readonly [first: number, last: number];
type Places = { account: Columns; name: Columns };

/** Some kinds of batches have the account and the name elsewhere. */
const ordinary: Places = { account: [13, 29], name: [55, 76] };
const places: Readonly<Record<string, Places>> = {
  CTX: { account: [13, 29], name: [59, 74] },
  IAT: { account: [40, 74], name: [1, 0] }, // its name stands in an addendum
};

/** Reads an entry and the lines that travel along with it. */
export function readEntry(lines: AchLines, secCode: string): ReadAchEntry {
  const record = lines.take('6', 'an entry (6)');
  const { account, name } = places[secCode] ?? ordinary;
  const transactionCode = record.raw(2, 3);
  const transaction = transactionOf(record, transactionCode);
  const entry: ReadAchEntry = {
    line: record.line,
    transactionCode,
    direction: transaction.direction,
    accountType: transaction.accountType,
    isPrenote: transaction.isPrenote,
    routingNumber: routingNumberOf(record),
    accountNumber: new AccountNumber(record.letters(...account)),
    amountMinor: record.number('amount', 30, 39),
    identification: secCode === 'IAT' ? '' : record.letters(40, 54),
    name: record.letters(...name),
    discretionaryData: record.letters(77, 78),
    traceNumber: record.digits('trace number', 80, 94),
    addenda: [],
  };
  while (lines.nextType === '7') entry.addenda.push(readAddendum(lines));
  checkEntry(record, entry);
  return entry;
}

/** Whether the entry is on its way to an account, and not coming back from one. */
export const isForward = ({ addenda }: ReadAchEntry) =>
  addenda.every(({ kind }) => kind === 'information');

function checkEntry(record: AchRecord, entry: ReadAchEntry): void {
  const { addenda, amountMinor, isPrenote, traceNumber } = entry;
  const announced = record.raw(79, 79);
  if (announced !== '0' && announced !== '1') record.expect('addenda indicator', '0 or 1 expected');
  else if ((announced === '1') !== addenda.length > 0)
    record.expect(
      'addenda indicator',
      announced === '1' ? 'an addendum (7) expected after it' : '1 expected, an addendum follows',
    );
  if (isPrenote && amountMinor !== 0) record.expect('amount', 'a prenote carries no money');
  if (!isForward(entry)) return;
  let count = 0;
  for (const addendum of addenda) {
    if (addendum.kind !== 'information' || addendum.typeCode !== '05') continue;
    count += 1;
    const numbers = String(count).padStart(4, '0') + traceNumber.slice(8);
    if (addendum.text.slice(80) !== numbers)
      record.problems.add(addendum.line, 'sequence numbers', `${numbers} expected at the end`);
  }
}

const noTransaction: TransactionCode = {
  direction: 'debit',
  accountType: 'checking',
  isPrenote: false,
};

function transactionOf(record: AchRecord, code: string): TransactionCode {
  const found = readTransactionCode(code);
  if (!found) record.expect('transaction code', 'one like 27 or 22 expected');
  return found ?? noTransaction;
}

function routingNumberOf(record: AchRecord): string {
  const { count } = record.problems;
  const routingNumber = record.digits('routing number', 4, 12);
  if (
    record.problems.count === count &&
    checkDigitOf(routingNumber.slice(0, 8)) !== Number(routingNumber[8])
  )
    record.expect('routing number', 'another check digit expected');
  return routingNumber;
}
