import { describe, expect, test } from 'vitest';
import { Refusal } from '#kit/refusal';
import { aDraft, aSender, aStamp } from '#testing/ach-files';
import { batchDrafts, readAchFile, UnreadableAchFile, writeAchFile } from './index.ts';

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

/** The file with a line changed: columns count from 1. */
const changed = (line: number, column: number, into: string) =>
  lines
    .map((written, at) =>
      at + 1 === line
        ? written.slice(0, column - 1) + into + written.slice(column - 1 + into.length)
        : written,
    )
    .join('\n');

describe('a file that is not', () => {
  test.each<[string, string, string[]]>([
    [
      'the hash of a batch',
      changed(6, 20, '1'),
      ['6 entry hash: 46276020 expected from the lines before, 46276021 stands there'],
    ],
    [
      'the hash of the file',
      changed(11, 31, '1'),
      ['11 entry hash: 92552040 expected from the lines before, 92552041 stands there'],
    ],
    [
      'an amount',
      changed(3, 39, '1'),
      ['6 total of debits: 9801 expected from the lines before, 9800 stands there'],
    ],
    ['letters in an amount', changed(3, 30, 'ABC'), ['3 amount: 10 digits expected']],
    ['blanks in an amount', changed(3, 30, '          '), ['3 amount: 10 digits expected']],
    [
      'the total of a batch',
      changed(6, 32, '1'),
      ['6 total of debits: 9800 expected from the lines before, 9801 stands there'],
    ],
    [
      'the total of the file',
      changed(11, 55, '1'),
      ['11 total of credits: 1000 expected from the lines before, 1001 stands there'],
    ],
    [
      'the count of a batch',
      changed(6, 10, '4'),
      ['6 number of entries and addenda: 3 expected from the lines before, 4 stands there'],
    ],
    [
      'the number of batches',
      changed(11, 7, '3'),
      ['11 number of batches: 2 expected from the lines before, 3 stands there'],
    ],
    [
      'the number of blocks',
      changed(11, 13, '1'),
      ['11 number of blocks: 2 expected from the lines before, 1 stands there'],
    ],
    [
      'a digit of a routing number',
      changed(3, 11, '5'),
      ['3 routing number: another check digit expected'],
    ],
    ['a transaction code', changed(3, 2, '99'), ['3 transaction code: one like 27 or 22 expected']],
    [
      'a debit among credits',
      changed(8, 2, '27'),
      [
        '10 total of debits: 700 expected from the lines before, 0 stands there',
        '10 total of credits: 300 expected from the lines before, 1000 stands there',
        '10 service class: only credits expected in this batch',
      ],
    ],
    ['money in a prenote', changed(3, 2, '28'), ['3 amount: a prenote carries no money']],
    ['whose trace it is', changed(3, 80, '1'), ['3 trace number: 09100001 expected at its start']],
    [
      'the order of traces',
      changed(4, 94, '0'),
      [
        '5 sequence numbers: 00010000000 expected at the end',
        '4 trace number: a higher one than in the entries before expected',
      ],
    ],
    [
      'the numbers of an addendum',
      changed(5, 94, '3'),
      ['5 sequence numbers: 00010000002 expected at the end'],
    ],
    [
      'an addendum nobody announced',
      changed(4, 79, '0'),
      ['4 addenda indicator: 1 expected, an addendum follows'],
    ],
    [
      'an addendum that is not there',
      changed(3, 79, '1'),
      ['3 addenda indicator: an addendum (7) expected after it'],
    ],
    [
      'a kind of addendum',
      changed(5, 2, '42'),
      ['5 type of addendum: 02, 05, 10 to 18, 98 or 99 expected'],
    ],
    [
      'the company at the end',
      changed(6, 45, '9'),
      ['6 company ID: the same as on line 2 expected'],
    ],
    [
      'the number of a batch at its end',
      changed(6, 94, '2'),
      ['6 batch number: the same as on line 2 expected'],
    ],
    [
      'the bank at the end of a batch',
      changed(6, 80, '2'),
      ['6 originating bank: the same as on line 2 expected'],
    ],
    [
      'a service class',
      changed(2, 2, '280'),
      [
        '2 service class: 200, 220 or 225 expected',
        '6 service class: the same as on line 2 expected',
      ],
    ],
    ['a day', changed(2, 70, '261131'), ['2 effective entry date: a day like 261102 expected']],
    [
      'a day of the year',
      changed(2, 76, '367'),
      ['2 settlement date: a day of the year, or blanks, expected'],
    ],
    [
      'the day of the file',
      changed(1, 24, '000000'),
      ['1 creation date: a day like 261102 expected'],
    ],
    [
      'the time of the file',
      changed(1, 30, '2400'),
      ['1 creation time: a time like 0930, or blanks, expected'],
    ],
    ['the format', changed(1, 35, '095'), ['1 record size, blocking and format: 094101 expected']],
    [
      'a kind of line',
      changed(4, 1, '4'),
      ['4 kind of line: an entry (6) or the end of the batch (8) expected'],
    ],
    [
      'the end of a batch',
      changed(6, 1, '5'),
      ['6 kind of line: an entry (6) or the end of the batch (8) expected'],
    ],
    [
      'the first line',
      changed(1, 1, '5'),
      ['1 kind of line: the first line of a file (1) expected'],
    ],
    ['a line of nines', changed(13, 50, '8'), ['13 kind of line: a line of 94 nines expected']],
  ])('%s', (_what, content, report) => {
    expect(reportOf(content)).toEqual(report);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', ['1 length: 94 characters expected, there are 0']],
    ['something else', '<html></html>', ['1 length: 94 characters expected, there are 13']],
    [
      'a short line',
      text.replace('JORDAN AVERY ', 'JORDAN AVERY'),
      ['3 length: 94 characters expected, there are 93'],
    ],
    [
      'a long line',
      text.replace('JORDAN AVERY', 'JORDAN  AVERY'),
      ['3 length: 94 characters expected, there are 95'],
    ],
    [
      'an accent',
      text.replace('JORDAN', 'JORDÁN'),
      ['3 column 59: only plain letters, digits and signs expected'],
    ],
    [
      'an accent in bytes',
      Buffer.from(text.replace('JORDAN', 'JORDÁN')),
      ['3 column 59: only plain letters, digits and signs expected'],
    ],
    [
      'a tab',
      text.replace('JORDAN ', 'JORDAN\t'),
      ['3 column 61: only plain letters, digits and signs expected'],
    ],
    [
      'a byte order mark',
      `\uFEFF${text}`,
      ['1 column 1: only plain letters, digits and signs expected'],
    ],
    [
      'line ends of two kinds',
      text.replace('\n', '\r\n'),
      ['2 column 95: line ends all of one kind expected'],
    ],
    [
      'no lines of nines',
      lines.slice(0, 11).join('\n'),
      ['12 kind of line: a line of 94 nines expected, the file ends here'],
    ],
    [
      'one line of nines missing',
      lines.slice(0, 19).join('\n'),
      ['20 kind of line: a line of 94 nines expected, the file ends here'],
    ],
    [
      'a block of nines too many',
      text + `${'9'.repeat(94)}\n`.repeat(10),
      ['21 kind of line: nothing after the end of the file expected'],
    ],
    [
      'a second file after the end',
      text + text,
      ['21 kind of line: nothing after the end of the file expected'],
    ],
    [
      'an end in the middle of a batch',
      lines.slice(0, 3).join('\n'),
      ['4 kind of line: an entry (6) or the end of the batch (8) expected, the file ends here'],
    ],
    [
      'an end before the last line',
      lines.slice(0, 10).join('\n'),
      ['11 kind of line: a batch (5) or the end of the file (9) expected, the file ends here'],
    ],
  ])('%s', (_what, content, report) => {
    expect(reportOf(content)).toEqual(report);
  });

  test('is told about at most twenty problems, and never shows an account', () => {
    const entries = Array.from({ length: 100 }, (_, n) => aDraft(n + 1));
    const broken = writeAchFile(aSender, aStamp, batchDrafts(entries)).text.replaceAll(
      '0000004900',
      'abcdefghij',
    );
    expect(reportOf(broken)).toHaveLength(20);
    expect(reportOf(broken).join()).not.toContain('70012345');
  });

  test('says so in a sentence', () => {
    expect(() => readAchFile(changed(3, 30, 'x'))).toThrow(
      'This file cannot be read: line 3, amount: 10 digits expected.',
    );
  });
});
