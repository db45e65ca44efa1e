import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#testing/database';
import { formatReport, runScenario, runScenarioFiles } from './run.ts';

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test.each(files)('%s goes as it is told', async (name) => {
  const report = await runScenarioFiles(database.db, [path.join(folder, name)]);
  expect(report.failed, formatReport(report)).toBe(0);
});

test('stories told at the same time do not touch each other', async () => {
  const some = files.slice(0, 6).map((name) => path.join(folder, name));
  const reports = await Promise.all(
    some.map((file) => runScenarioFiles(database.db, [file, file])),
  );
  expect(reports.map((report) => report.passed)).toEqual(some.map(() => 2));
});

const gold = `
title: Gold
start: 2023-11-01
items:
  YOGA: { name: Yoga class, type: standard, value: 12.00 }
offers:
  GOLD:
    length: open ended
    session_buckets: { min: 0, max: 1, items: { YOGA: required } }
    terms: { Monthly: { dues: 49.00, every: 1 month, sessions: { YOGA: [4, 30] } } }
steps:
  - enroll: { as: ana, offer: GOLD, term: Monthly, buckets: [YOGA] }
`.trimStart();

const told = (steps: string) => runScenario(database.db, `${gold}${steps}\n`);

test('an expectation that does not hold fails its step and says what was found', async () => {
  const report = await told(
    '  - expect: { balance: { ana: { YOGA: 5 } }, installments: { ana: [ { due: 2023-11-02, amount: 49.01 }, { state: collected } ] } }',
  );
  expect(report).toEqual({
    title: 'Gold',
    outcome: 'failed',
    step: { number: 2, line: 12, name: 'expect' },
    failures: [
      { what: 'balance of ana, YOGA', expected: '5', found: '4' },
      { what: 'installment of ana #1, due', expected: '2023-11-02', found: '2023-11-01' },
      { what: 'installment of ana #1, amount', expected: '$49.01', found: '$49.00' },
      { what: 'installment of ana #2, state', expected: 'collected', found: 'scheduled' },
    ],
  });
});

test('an expectation of grants counts all of them, one of charges those it names', async () => {
  const report = await told(
    '  - expect: { grants: { ana: { YOGA: [] } }, charges: { ana: [ { kind: proration } ] }, agreement: { ana: { expires: 2024-11-01 } }, liability: { units: 3, money: 1.00 } }',
  );
  expect(report.outcome === 'failed' && report.failures).toEqual([
    {
      what: 'grants of ana, YOGA',
      expected: '0',
      found: '1; 4 of 4 from 2023-11-01 through 2023-12-01',
    },
    { what: 'charge of ana #1', expected: 'kind proration', found: 'no charges' },
    { what: 'agreement of ana, expires', expected: '2024-11-01', found: 'never' },
    { what: 'liability, units', expected: '3', found: '4' },
    { what: 'liability, money', expected: '$1.00', found: '$48.00' },
  ]);
});

test('a step that should be refused and is done fails, and so does one refused for another reason', async () => {
  const done = await told('  - collect: {}\n    refused: no');
  expect(done).toMatchObject({ outcome: 'failed', failures: [{ found: 'it was done' }] });
  const other = await told(
    '  - enroll: { as: ben, offer: GOLD, term: Monthly, buckets: [] }\n    refused: maximum',
  );
  expect(other).toMatchObject({ outcome: 'failed', step: { number: 2 } });
  const unexpected = await told(
    '  - enroll: { as: ben, offer: GOLD, term: Monthly, buckets: [] }\n  - expect: { books: balanced }',
  );
  expect(unexpected).toMatchObject({
    outcome: 'failed',
    failures: [{ found: expect.stringContaining('Yoga class is required') }],
  });
});

test('paying what is not due is refused, and says what is', async () => {
  const step = '  - pay: { member: ana, installment: 2023-11-02, with: cash }';
  const expected = await told(`${step}\n    refused: nothing due`);
  expect(expected.outcome).toBe('passed');
  const report = await told(`${step}\n  - expect: { books: balanced }`);
  expect(report).toMatchObject({
    outcome: 'failed',
    failures: [
      {
        found: expect.stringContaining('The first due days are 1 Nov 2023, 1 Dec 2023, 1 Jan 2024'),
      },
    ],
  });
});

test('the clock does not go back', async () => {
  const report = await told('  - advance_to: 2023-10-31\n    refused: only moves forward');
  expect(report.outcome).toBe('passed');
});

test('an offer of the set-up that the rules refuse is an error of the file', async () => {
  const broken = `${gold.replace('max: 1', 'max: 0')}  - expect: { books: balanced }\n`;
  expect(await runScenario(database.db, broken)).toMatchObject({
    outcome: 'error',
    line: 6,
    message: expect.stringContaining('Maximum Allowed Session Buckets'),
  });
});

test('the report has a line per file, and below a failure what was expected and found', async () => {
  const home = await mkdtemp(path.join(os.tmpdir(), 'scenarios-'));
  const write = async (name: string, text: string) => {
    await writeFile(path.join(home, name), text);
    return path.join(home, name);
  };
  const report = await runScenarioFiles(database.db, [
    await write('good.yaml', `${gold}  - expect: { balance: { ana: { YOGA: 4 } } }\n`),
    await write('bad.yaml', `${gold}  - expect: { balance: { ana: { YOGA: 5 } } }\n`),
    await write('broken.yaml', `${gold}  - jump: {}\n`),
    path.join(home, 'nowhere.yaml'),
  ]);
  await rm(home, { recursive: true });
  expect(report).toMatchObject({ passed: 1, failed: 3 });
  const [good, bad, why, broken, nowhere] = formatReport(report).replaceAll(home, '').split('\n');
  expect(good).toBe('ok     /good.yaml: Gold');
  expect(bad).toBe('FAILED /bad.yaml:12: Gold');
  expect(why).toBe('       step 2 (expect), balance of ana, YOGA: expected 5, found 4');
  expect(broken).toBe('ERROR  /broken.yaml:12: unknown step "jump"');
  expect(nowhere).toContain('ERROR  /nowhere.yaml:1: cannot be read');
});
