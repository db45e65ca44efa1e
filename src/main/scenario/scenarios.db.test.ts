import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '#testing/database';
import { formatReport, runScenarioFiles } from './run.ts';

const folder = new URL('../../../scenarios/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort();

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test.each(files)('%s goes as it is told', async (name) => {
  const report = await runScenarioFiles(database.db, [new URL(name, folder).pathname]);
  expect(report.failed, formatReport(report)).toBe(0);
});
