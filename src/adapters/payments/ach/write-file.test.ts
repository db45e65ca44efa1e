import { describe, expect, test } from 'vitest';
import { aDraft, aHeader, aSender, aStamp } from '#testing/ach-files';
import { AccountNumber, batchDrafts, writeAchFile, writeAchPieces } from './index.ts';
import { checkFileTotals } from './limits.ts';
import type { AchDraft, AchSender, AchStamp } from './model.ts';

const write = (...drafts: AchDraft[]) => writeAchFile(aSender, aStamp, batchDrafts(drafts));
const linesOf = (text: string) => text.split('\n').slice(0, -1);
const kinds = (text: string) =>
  linesOf(text)
    .map((line) => (/^9{94}$/.test(line) ? '.' : line[0]))
    .join('');

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error as { code: string; message: string };
  }
  return { code: 'none', message: '' };
};

describe('a file to the bank', () => {
  const { text, totals } = write(
    aDraft(1, { name: 'José Núñez', accountNumber: new AccountNumber('7001234567') }),
    aDraft(2, { accountType: 'savings', amountMinor: 12_345, identification: '12-1042-1' }),
  );

  test('is these lines', () => {
    const theEnd = '00046276020000000172450000000000001234567890                         ';
    expect(linesOf(text)).toEqual([
      '101 09100001912345678902611020930A094101FIRST BANK             NORTHSIDE FITNESS              ',
      '5225NORTHSIDE                           1234567890PPDDUES            261103   1091000010000001',
      '6272313801047001234567       0000004900M-1            JOSE NUNEZ              0091000010000001',
      '637231380104700123452        000001234512-1042-1      JORDAN AVERY            0091000010000002',
      `82250000020046276020000000017245000000000000${theEnd.slice(34)}091000010000001`,
      '9000001000001000000020046276020000000017245000000000000                                       ',
      ...Array.from({ length: 4 }, () => '9'.repeat(94)),
    ]);
  });

  test('says what it adds up to', () => {
    expect(totals).toEqual({
      batches: 1,
      entries: 2,
      addenda: 0,
      debitMinor: 17_245,
      creditMinor: 0,
      entryHash: 46_276_020,
      lines: 10,
    });
  });

  test('is the same bytes for the same arguments, and comes in pieces too', () => {
    const many = Array.from({ length: 2000 }, (_, n) => aDraft(n + 1));
    const whole = writeAchFile(aSender, aStamp, batchDrafts(many)).text;
    const pieces = [...writeAchPieces(aSender, aStamp, batchDrafts(many))];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(whole);
  });

  test.each([4, 5, 6, 7, 14, 15, 16, 696])('of %d entries ends with a full block', (count) => {
    const lines = linesOf(write(...Array.from({ length: count }, (_, n) => aDraft(n + 1))).text);
    expect(lines.length).toBe(Math.ceil((count + 4) / 10) * 10);
    expect(lines.filter((line) => line.length !== 94)).toEqual([]);
  });

  test('ends its lines as the bank wants them', () => {
    const crlf = writeAchFile(aSender, { ...aStamp, lineEnd: '\r\n' }, batchDrafts([aDraft(1)]));
    expect(crlf.text).toBe(write(aDraft(1)).text.replaceAll('\n', '\r\n'));
  });

  test('has a line that travels along, numbered as its entry', () => {
    const [, , entry, addendum] = linesOf(
      write(aDraft(77, { paymentInformation: 'Dues, Nov*' })).text,
    );
    expect(entry!.slice(78)).toBe('1091000010000077');
    expect(addendum).toBe(`705${'Dues, Nov*'.padEnd(80)}00010000077`);
  });

  test('stands in with the identification for a name in another script', () => {
    expect(linesOf(write(aDraft(1, { name: '王芳' })).text)[2]!.slice(39, 76)).toBe(
      `${'M-1'.padEnd(15)}${'M-1'.padEnd(22)}`,
    );
  });

  test('says when a batch is wanted the same day', () => {
    const header = linesOf(
      write(aDraft(1, { sameDayBy: '1300', effectiveOn: '2026-11-02' })).text,
    )[1];
    expect(header!.slice(53, 75)).toBe('DUES      SD1300261102');
  });
});

describe('what an entry does', () => {
  test.each([
    ['debit', 'checking', false, '27'],
    ['debit', 'savings', false, '37'],
    ['credit', 'checking', false, '22'],
    ['credit', 'savings', false, '32'],
    ['debit', 'checking', true, '28'],
    ['debit', 'savings', true, '38'],
    ['credit', 'checking', true, '23'],
    ['credit', 'savings', true, '33'],
  ] as const)('%s of %s, prenote %s, is %s', (direction, accountType, isPrenote, code) => {
    const amountMinor = isPrenote ? 0 : 4900;
    const { text, totals } = write(aDraft(1, { direction, accountType, isPrenote, amountMinor }));
    expect(linesOf(text)[2]!.slice(0, 3)).toBe(`6${code}`);
    expect(linesOf(text)[1]!.slice(0, 4)).toBe(direction === 'debit' ? '5225' : '5220');
    expect([totals.debitMinor, totals.creditMinor]).toEqual(
      direction === 'debit' ? [amountMinor, 0] : [0, amountMinor],
    );
  });
});

describe('batches', () => {
  const other = { ...aHeader.company, clubKey: '2' };
  test.each<[string, Partial<AchDraft>]>([
    ['another club with the same company', { company: other }],
    ['another company', { company: { ...aHeader.company, id: '9876543210' } }],
    ['another day', { effectiveOn: '2026-11-04' }],
    ['another SEC code', { secCode: 'CCD' }],
    ['another description', { description: 'RETRY PYMT' }],
    ['the same day', { sameDayBy: '1300' }],
    ['money given back', { direction: 'credit' }],
  ])('%s has a batch of its own', (_what, changes) => {
    const { text, totals } = write(aDraft(1), aDraft(2, changes), aDraft(3), aDraft(4, changes));
    expect(kinds(text)).toBe('1566856689');
    expect(totals.batches).toBe(2);
    const [first, second] = linesOf(text).filter((line) => line.startsWith('5'));
    expect([first!.slice(-7), second!.slice(-7)]).toEqual(['0000001', '0000002']);
  });

  test('a batch that outgrows its total goes on in another, which the file then cannot hold', () => {
    const big = Array.from({ length: 101 }, (_, n) =>
      aDraft(n + 1, { amountMinor: 9_999_999_999 }),
    );
    expect(batchDrafts(big).map(({ entries }) => [...entries].length)).toEqual([100, 1]);
    expect(() => write(...big)).toThrow('One file moves at most 9,999,999,999.99 each way.');
    expect(write(...big.slice(0, 100)).totals.debitMinor).toBe(999_999_999_900);
  });

  test('carry both ways only when they say so', () => {
    const entries = [aDraft(1), aDraft(2, { direction: 'credit' })];
    const both = writeAchFile(aSender, aStamp, [{ ...aHeader, carries: 'both', entries }]);
    expect(linesOf(both.text)[1]!.slice(0, 4)).toBe('5200');
    expect(() =>
      writeAchFile(aSender, aStamp, [{ ...aHeader, carries: 'debits', entries }]),
    ).toThrow('it is a credit, and its batch carries debits');
  });
});

describe('refused before anything is written', () => {
  test.each<[string, Partial<AchDraft>, string]>([
    ['over 99,999,999.99', { amountMinor: 10_000_000_000 }, 'ach_amount_too_large'],
    [
      'over a million on the same day',
      { amountMinor: 1_000_000_01, sameDayBy: '1300' },
      'ach_amount_too_large',
    ],
    ['a fraction of a cent', { amountMinor: 0.5 }, 'ach_invalid_entry'],
    ['nothing', { amountMinor: 0 }, 'ach_invalid_entry'],
    ['less than nothing', { amountMinor: -1 }, 'ach_invalid_entry'],
    ['money in a prenote', { isPrenote: true }, 'ach_invalid_entry'],
    ['a mistyped routing number', { routingNumber: '231380105' }, 'ach_invalid_entry'],
    [
      'an account that is too long',
      { accountNumber: new AccountNumber('123456789012345678') },
      'ach_invalid_entry',
    ],
    ['no account', { accountNumber: new AccountNumber('') }, 'ach_invalid_entry'],
    ['no identification', { identification: '' }, 'ach_invalid_entry'],
    ['16 letters of identification', { identification: 'M-12345678901234' }, 'ach_invalid_entry'],
    ['an empty line along with it', { paymentInformation: '' }, 'ach_invalid_entry'],
    ['a line end in what travels along', { paymentInformation: 'a\n627' }, 'ach_invalid_entry'],
    ['sequence 0', { sequence: 0 }, 'ach_invalid_entry'],
    ['the ten millionth entry', { sequence: 10_000_000 }, 'ach_invalid_entry'],
    ['a Sunday', { effectiveOn: '2026-11-08' }, 'ach_invalid_day'],
    ['a holiday', { effectiveOn: '2026-11-26' }, 'ach_invalid_day'],
    ['a day past', { effectiveOn: '2026-10-30' }, 'ach_invalid_day'],
    ['a description of 11 letters', { description: 'MEMBER DUES' }, 'ach_invalid_setting'],
    ['a same-day time that is none', { sameDayBy: '2500' }, 'ach_invalid_setting'],
    [
      'a company without a name',
      { company: { ...aHeader.company, name: '健身' } },
      'ach_invalid_setting',
    ],
    [
      'a company ID of 11',
      { company: { ...aHeader.company, id: '12345678901' } },
      'ach_invalid_setting',
    ],
  ])('%s', (_why, changes, code) => {
    expect(refusal(() => write(aDraft(1, changes))).code).toBe(code);
  });

  test.each<[Partial<AchSender & AchStamp>, string]>([
    [{ immediateDestination: '091000018' }, 'ach_invalid_setting'],
    [{ originatingRouting: '9100001' }, 'ach_invalid_setting'],
    [{ immediateOrigin: '12345678' }, 'ach_invalid_setting'],
    [{ immediateOriginName: '' }, 'ach_invalid_setting'],
    [{ referenceCode: 'too long a code' }, 'ach_invalid_setting'],
    [{ idModifier: 'a' }, 'ach_invalid_setting'],
    [{ createdAt: '2026-11-02' }, 'ach_invalid_setting'],
    [{ createdAt: '2026-11-31T09:30' }, 'ach_invalid_setting'],
  ])('a sender or stamp with %j', (changes, code) => {
    const [sender, stamp] = [
      { ...aSender, ...changes },
      { ...aStamp, ...changes },
    ];
    expect(refusal(() => writeAchFile(sender, stamp, batchDrafts([aDraft(1)]))).code).toBe(code);
  });

  test('trace numbers that do not ascend, or come twice in a file', () => {
    const nextDay = { effectiveOn: '2026-11-04' };
    for (const act of [
      () => write(aDraft(2), aDraft(1)),
      () => write(aDraft(1), aDraft(1)),
      () => write(aDraft(9), aDraft(9, nextDay)),
    ])
      expect(refusal(act).code).toBe('ach_sequence_not_ascending');
    expect(write(aDraft(9), aDraft(8, nextDay)).totals.entries).toBe(2);
  });

  test('a file with nothing in it', () => {
    expect(refusal(() => write()).code).toBe('ach_file_empty');
    const hollow = { ...aHeader, carries: 'debits' as const, entries: [] };
    expect(refusal(() => writeAchFile(aSender, aStamp, [hollow])).code).toBe('ach_file_empty');
  });

  test('more batches or lines than the last line can count', () => {
    const most = { batches: 1, entries: 1, addenda: 0, debitMinor: 1, creditMinor: 0, lines: 10 };
    checkFileTotals({ ...most, batches: 999_999, lines: 9_999_990, debitMinor: 999_999_999_999 });
    expect(refusal(() => checkFileTotals({ ...most, batches: 1_000_000 })).code).toBe(
      'ach_file_too_large',
    );
    expect(refusal(() => checkFileTotals({ ...most, lines: 10_000_000 })).code).toBe(
      'ach_file_too_large',
    );
  });

  test('and no refusal names an account', () => {
    const account = new AccountNumber('7009988776655');
    const { message } = refusal(() => write(aDraft(1, { accountNumber: account, amountMinor: 0 })));
    expect(message).toBe(
      'The bank draft of JORDAN AVERY (1) cannot be sent: it moves a whole number of cents above 0, and 0 as a prenote.',
    );
    const long = refusal(() =>
      write(aDraft(1, { accountNumber: new AccountNumber('700998877665544332') })),
    );
    expect(long.message).not.toMatch(/\d{5}/);
  });
});
