import { describe, expect, test } from 'vitest';
import { aDraft, aSender, aStamp, banks, fileOf, returnFileFor } from '#testing/ach-files';
import { batchDrafts, readAchReturns, sequenceOf, writeAchFile } from './index.ts';
import type { AchChange } from './model.ts';

const sent = writeAchFile(
  aSender,
  aStamp,
  batchDrafts([aDraft(1), aDraft(2), aDraft(3), aDraft(4, { direction: 'credit' })]),
).text;

/** What the bank says when it answers the first entry so. */
const changeFor = (code: string, data: string): AchChange =>
  readAchReturns(returnFileFor(sent, (_, at) => (at === 0 ? { code, data } : undefined)))
    .changes[0]!;

describe('what comes back', () => {
  const file = readAchReturns(
    returnFileFor(
      sent,
      (_, at) =>
        [
          { code: 'R01', data: 'try on the 5th' },
          { code: 'R15', diedOn: '261030' },
          { code: 'C02', data: banks.union },
          { code: 'R23', diedOn: '261030' },
        ][at],
    ),
  );

  test('is listed with the trace number of what was sent, and who it was', () => {
    expect(file.returns[0]).toMatchObject({
      line: 3,
      code: 'R01',
      stage: 'return',
      originalTrace: '091000010000001',
      originalBank: '23138010',
      information: 'try on the 5th',
      diedOn: null,
      answers: null,
      companyId: '1234567890',
      companyName: 'NORTHSIDE',
      secCode: 'PPD',
      direction: 'debit',

      amountMinor: 4900,
      identification: 'M-1',
      name: 'JORDAN AVERY',
      accountLastFour: '3451',
      traceNumber: '231380100000001',
    });
    expect(sequenceOf(banks.ours, file.returns[0]!.originalTrace)).toBe(1);
  });

  test('says when a holder died, and only with the codes that speak of it', () => {
    expect(file.returns.map(({ code, diedOn }) => [code, diedOn])).toEqual([
      ['R01', null],
      ['R15', '2026-10-30'],
      ['R23', null],
    ]);
  });

  test('keeps money that was given apart from money that was taken', () => {
    expect(file.returns[2]).toMatchObject({ code: 'R23', direction: 'credit', amountMinor: 4900 });
    expect(file.totals).toMatchObject({ debitMinor: 9800, creditMinor: 4900, entries: 4 });
  });

  test('is apart from what is to be changed', () => {
    expect(file.changes).toHaveLength(1);
    expect(file.changes[0]).toMatchObject({
      code: 'C02',
      originalTrace: '091000010000003',
      secCode: 'COR',
      amountMinor: 0,
      corrected: { routingNumber: banks.union },
      isUnderstood: true,
    });
    expect(file.others).toEqual([]);
  });

  test('shows no account number, whatever is done with it', () => {
    expect(JSON.stringify(file)).not.toMatch(/70012345/);
  });

  test('with lines that are neither is not lost', () => {
    const { returns, changes, others } = readAchReturns(sent);
    expect([returns, changes]).toEqual([[], []]);
    expect(others.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([
      [3, 4900],
      [4, 4900],
      [5, 4900],
      [8, 4900],
    ]);
  });
});

describe('what is to be changed', () => {
  const account = '4455667788';
  test.each([
    ['C01', account, { account }],
    ['C02', banks.union, { routingNumber: banks.union }],
    ['C03', `${banks.union}   ${account}`, { routingNumber: banks.union, account }],
    ['C04', 'JORDAN AVERY-LEE', { name: 'JORDAN AVERY-LEE' }],
    ['C05', '37', { accountType: 'savings', transactionCode: '37' }],
    ['C06', `${account.padEnd(20)}27`, { account, accountType: 'checking', transactionCode: '27' }],
    [
      'C06',
      '1234567890123456737',
      { account: '12345678901234567', accountType: 'savings', transactionCode: '37' },
    ],
    [
      'C07',
      `${banks.union}${account.padEnd(17)}37`,
      { routingNumber: banks.union, account, accountType: 'savings', transactionCode: '37' },
    ],
    ['C09', 'M-0001', { identification: 'M-0001' }],
    ['C10', 'NORTHSIDE GYM', { companyName: 'NORTHSIDE GYM' }],
    ['C11', '9876543210', { companyId: '9876543210' }],
    [
      'C12',
      `${'NORTHSIDE GYM'.padEnd(16)}9876543210`,
      { companyName: 'NORTHSIDE GYM', companyId: '9876543210' },
    ],
    ['C13', '', {}],
    ['C14', 'IAT', { secCode: 'IAT' }],
  ])('%s %j is %j', (code, data, wanted) => {
    const { corrected, isUnderstood } = changeFor(code, data);
    const { accountNumber, ...rest } = corrected;
    expect(isUnderstood).toBe(true);
    expect({ ...rest, ...(accountNumber && { account: accountNumber.reveal() }) }).toEqual(wanted);
  });

  test.each([
    ['C01', ''],
    ['C01', '12*34'],
    ['C02', '091000018'],
    ['C03', banks.union],
    ['C05', '99'],
    ['C05', '47'],
    ['C06', account],
    ['C07', `${banks.union}${account}`],
    ['C08', 'DEUTDEFF'],
    ['C99', 'who knows'],
  ])('%s with %j is left to somebody who asks the bank', (code, data) => {
    expect(changeFor(code, data)).toMatchObject({ code, corrected: {}, isUnderstood: false });
  });
});

describe('returns that banks dispute', () => {
  const trace = '091000010000001';
  const entry = `626${banks.ours}70012345         0000004900M-1            JORDAN AVERY            1231380100000001`;
  const reading = (addendum: string) =>
    readAchReturns(
      fileOf([
        [
          `5225NORTHSIDE                           1234567890PPDDUES            2611043081231380100000001`,
          entry,
          addendum.padEnd(79) + '231380100000001',
          `82250000020009100001000000004900000000000000${'1234567890'.padEnd(35)}231380100000001`,
        ],
      ]),
    ).returns[0];

  test('one that our bank sent back names the return it objects to', () => {
    const addendum = `799R68${trace}      23138010   23138010000000730801UNTIMELY`;
    expect(reading(addendum)).toMatchObject({
      code: 'R68',
      stage: 'dishonored',
      originalTrace: trace,
      information: 'UNTIMELY',
      answers: { trace: '231380100000007', code: 'R01' },
      settledOnDayOfYear: 308,
    });
  });

  test('and one that the other bank contests names the objection', () => {
    const addendum = `799R73${trace}26110223138010   2313801000000073080109100001000000930868`;
    expect(reading(addendum)).toMatchObject({
      code: 'R73',
      stage: 'contested',
      originalTrace: trace,
      information: '',
      answers: { trace: '091000010000009', code: 'R68' },
    });
  });

  test('come in batches of the wrong kind too, as long as they add up', () => {
    const sentBack = returnFileFor(sent, () => ({ code: 'R01' }));
    const wrongKind = sentBack.replaceAll(/^([58])200/gm, '$1220');
    expect(readAchReturns(wrongKind).returns).toEqual(readAchReturns(sentBack).returns);
  });

  test.each([
    ['a code that is none', `799X01${trace}`, 'code: a return code, like R01, expected'],
    ['a trace that is none', '799R0109100001      1', 'original trace number: 15 digits expected'],
    [
      'a day of death that is none',
      `799R15${trace}261332`,
      'day of death: a day like 261102 expected',
    ],
    ['a dispute of nothing', `799R68${trace}`, 'trace number of the return: 15 digits expected'],
  ])('%s is refused with its line', (_what, addendum, problem) => {
    expect(() => reading(addendum)).toThrow(`This file cannot be read: line 4, ${problem}.`);
  });
});
