import { describe, expect, test } from 'vitest';
import { Refusal } from '#kit/refusal';
import { aDraft, aSender, aStamp } from '#testing/ach-files';
import {
  AccountNumber,
  batchDrafts,
  readAchFile,
  UnreadableAchFile,
  writeAchFile,
} from './index.ts';

const { text } = writeAchFile(
  aSender,
  aStamp,
  batchDrafts([
    aDraft(1),
    aDraft(2, { paymentInformation: 'November', name: 'Zoë Ray' }),
    aDraft(3, { direction: 'credit', amountMinor: 700, secCode: 'CCD' }),
    aDraft(4, { direction: 'credit', amountMinor: 300, secCode: 'CCD' }),
  ]),
);
const lines = text.split('\n').slice(0, -1);

/** The report about a file, as `line field: expected`. */
function reportOf(content: string | Uint8Array): string[] {
  try {
    readAchFile(content);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableAchFile);
    expect(error).toBeInstanceOf(Refusal);
    return (error as UnreadableAchFile).problems.map(
      ({ line, field, expected }) => `${line} ${field}: ${expected}`,
    );
  }
  return [];
}

describe('a file that is as it has to be', () => {
  test('is read whole', () => {
    const file = readAchFile(text);
    expect(file).toMatchObject({
      immediateDestination: '091000019',
      immediateOrigin: '1234567890',
      immediateDestinationName: 'FIRST BANK',
      createdOn: '2026-11-02',
      createdAtTime: '0930',
      idModifier: 'A',
      totals: {
        batches: 2,
        entries: 4,
        addenda: 1,
        debitMinor: 9800,
        creditMinor: 1000,
        lines: 20,
      },
    });
    expect(file.batches[0]).toMatchObject({
      line: 2,
      number: 1,
      carries: 'debits',
      companyName: 'NORTHSIDE',
      companyId: '1234567890',

      secCode: 'PPD',
      description: 'DUES',
      effectiveOn: '2026-11-03',
      settledOnDayOfYear: null,
      originatingBank: '09100001',
      totals: { entries: 2, addenda: 1, debitMinor: 9800 },
    });
    expect(file.batches[0]!.entries[1]).toMatchObject({
      line: 4,
      transactionCode: '27',
      direction: 'debit',
      accountType: 'checking',
      isPrenote: false,
      routingNumber: '231380104',
      amountMinor: 4900,
      identification: 'M-2',
      name: 'ZOE RAY',
      traceNumber: '091000010000002',
      addenda: [{ kind: 'information', line: 5, typeCode: '05' }],
    });
    expect(file.batches[0]!.entries[1]!.accountNumber).toEqual(new AccountNumber('700123452'));
  });

  test.each<[string, string | Uint8Array]>([
    ['with line feeds', text],
    ['without the last line end', text.slice(0, -1)],
    ['with blank lines after the end', `${text}\n\n`],
    ['with carriage returns', text.replaceAll('\n', '\r\n')],
    ['without any line ends', text.replaceAll('\n', '')],
    ['as bytes', Buffer.from(text)],
  ])('%s', (_how, content) => {
    expect(reportOf(content)).toEqual([]);
    expect(readAchFile(content)).toEqual(readAchFile(text));
  });

  test('without any batch, as banks send on a day on which nothing came back', () => {
    const empty = [lines[0]!, `9000000000001${'0'.repeat(42)}${' '.repeat(39)}`];
    while (empty.length < 10) empty.push('9'.repeat(94));
    expect(readAchFile(empty.join('\n')).totals).toMatchObject({ batches: 0, entries: 0 });
  });

  test('of a company’s remittances and of other countries, their names and accounts elsewhere', () => {
    const remittance = lines.map((line) => line.replace('CCDDUES', 'CTXDUES'));
    remittance[7] = `${remittance[7]!.slice(0, 54)}0000${'OTHER GYM'.padEnd(16)}${remittance[7]!.slice(74)}`;
    const { entries } = readAchFile(remittance.join('\n')).batches[1]!;
    expect(entries[0]!.name).toBe('OTHER GYM');
    const abroad = lines.map((line) => line.replace('CCDDUES', 'IATDUES'));
    expect(readAchFile(abroad.join('\n')).batches[1]!.entries[0]).toMatchObject({
      name: '',
      identification: '',
    });
  });
});
