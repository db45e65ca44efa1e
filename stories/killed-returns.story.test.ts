import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BankDrafts, findFile, makeFile } from '#adapters/payments/bank-drafts/index';
import { takeUpCutOff } from '#main/due-work';
import { processorsAsOne, startRun, workRun } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { one } from '#platform/database/query';
import { openVault } from '#platform/vault';
import { returnFileFor } from '#testing/ach-files';
import { testDatabase, type TestDatabase } from '#testing/database';
import { startWorker } from '#testing/killed-worker';
import { draftEverybody, makeMassClub } from '#testing/mass-club';

/** `npm run faults` kills at every statement. */
const isLong = process.env['DUESDAY_FAULTS'] === 'all';
const members = 40;
const stretchSize = 8;
const vaultKey = 'a key of the test, and of nothing else';

let database: TestDatabase;
let organizationId: number;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-returns-'));
  file = path.join(folder, 'returns.txt');
  await openClub();
});
afterEach(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

test('a file of returns cut off after any of its statements and taken up again is applied once', async () => {
  const whole = Number((await work(file)).output);
  expect(whole).toBeGreaterThan(30);
  await expectAllApplied();

  const positions = isLong
    ? Array.from({ length: whole - 1 }, (_, at) => at + 1)
    : [15, whole - 25, whole - 2];
  for (const [at, position] of positions.entries()) {
    await anotherClub();
    expect((await work(file, position)).signal, `statement ${position}`).toBe('SIGKILL');
    // by the next process that starts, or by whoever sends the file again
    await work(at % 2 === 0 ? '-' : file);
    await work(file);
    await expectAllApplied();
  }
}, 600_000);

test('two who send the same file at once apply it once between them', async () => {
  await Promise.all([work(file), work(file)]);
  await expectAllApplied();
}, 120_000);

test('a file that cannot be opened any more is told of, stops nothing else, and ends when it is read in again', async () => {
  expect((await work(file, 25)).signal).toBe('SIGKILL');
  const told: string[] = [];
  await takeUpCutOff(database.db, {
    processors: processorsAsOne([new BankDrafts(database.db)]),
    vault: openVault('another key than the one it was sealed under'),
    warn: (message) => void told.push(message),
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('DUESDAY_VAULT_KEY');
  await work(file);
  await expectAllApplied();
}, 120_000);

/** Every draft came back once, and everything it had bought went with it. */
async function expectAllApplied(): Promise<void> {
  const { caller } = (await systemCaller(database.db, organizationId, 'test'))!;
  expect(await verifyBooks(database.db, caller)).toEqual([]);
  const counted = await one(
    database.db,
    sql`
      select
        count(*)::integer as lines,
        count(distinct position)::integer as positions,
        count(*) filter (where outcome = 'applied')::integer as applied,
        (
          select (summary ->> 'applied')::integer from bank_return_files
          where organization_id = ${organizationId}
        ) as summed,
        (
          select count(*)::integer from bank_returns_at_work
          where organization_id = ${organizationId}
        ) as at_work,
        (
          select count(*)::integer from payment_reversals where organization_id = ${organizationId}
        ) as reversals,
        (
          select count(*)::integer from bank_accounts
          where organization_id = ${organizationId} and closed_at is not null
        ) as closed,
        (
          select count(*)::integer from installments
          where organization_id = ${organizationId} and state = 'past_due'
        ) as past_due,
        (
          select sum(remaining)::integer from session_grants where organization_id = ${organizationId}
        ) as sessions,
        (
          select count(*)::integer from audit_entries
          where organization_id = ${organizationId} and action = 'bank_returns.apply'
        ) as told
      from bank_return_lines
      where organization_id = ${organizationId}`,
  );
  expect(counted).toEqual({
    lines: members,
    positions: members,
    applied: members,
    summed: members,
    atWork: 0,
    reversals: members,
    closed: members / 4,
    pastDue: members,
    sessions: 0,
    told: 1,
  });
}

/** A club whose drafts went to the bank, and the file in which all of them come back. */
async function openClub(): Promise<void> {
  database = await testDatabase();
  const { db } = database;
  ({ organizationId } = await makeMassClub(db, members));
  const { caller, clock } = (await systemCaller(db, organizationId, 'test'))!;
  const vault = openVault(vaultKey);
  await draftEverybody(db, caller, vault);
  const processor = processorsAsOne([new BankDrafts(db)]);
  const { id } = await startRun(db, caller, { through: null, clubIds: [] });
  await workRun(db, caller, { processor, clock }, id);
  const made = await db.transaction().execute((tx) => makeFile(tx, caller, vault));
  const { contentSealed } = (await findFile(db, organizationId, made.id))!;
  const sent = vault.open(contentSealed).toString('utf8');
  fs.writeFileSync(
    file,
    returnFileFor(sent, (_, at) => ({ code: at % 4 === 0 ? 'R02' : 'R01' })),
  );
}

async function anotherClub(): Promise<void> {
  await database.close();
  await openClub();
}

async function work(what: string, dieAfter?: number) {
  const words = [database.url, organizationId, vaultKey, stretchSize, what, dieAfter ?? ''];
  const result = await startWorker('returns-worker', words).ended;
  if (dieAfter === undefined) expect(result.code).toBe(0);
  return result;
}
