import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { deliverCallbacks } from '#main/due-work';
import { one } from '#platform/database/query';
import { testDatabase, type TestDatabase } from '#testing/database';
import { startWorker } from '#testing/killed-worker';
import { makeMassClub } from '#testing/mass-club';

/** `npm run faults` kills at every statement and at many more random moments. */
const isLong = process.env['DUESDAY_FAULTS'] === 'all';
const members = 120;
const batchSize = 50;

let database: TestDatabase;
let organizationId: number;

beforeEach(openClub);
afterEach(() => database.close());

test('a run killed right after any of its statements and started again collects and credits once', async () => {
  const whole = Number((await work()).output);
  expect(whole).toBeGreaterThan(30);
  await expectOneRunsWork();

  const positions = isLong
    ? Array.from({ length: whole - 1 }, (_, at) => at + 1)
    : spread(1, whole - 1, 6);
  for (const position of positions) {
    await anotherClub();
    expect((await work(position)).signal, `statement ${position}`).toBe('SIGKILL');
    await work();
    await expectOneRunsWork();
  }
}, 600_000);

test('a run killed at random moments, twice in a row and beside another run, leaves balanced books', async () => {
  for (let round = 0; round < (isLong ? 20 : 2); round += 1) {
    await anotherClub();
    for (let kill = 0; kill < 2; kill += 1) {
      const first = start();
      const second = round % 2 === 0 ? start() : undefined;
      await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 700));
      first.process.kill('SIGKILL');
      await first.ended;
      await second?.ended;
    }
    await work();
    await expectOneRunsWork();
  }
}, 600_000);

/** What one undisturbed run does, whatever happened on the way. */
async function expectOneRunsWork(): Promise<void> {
  const { caller } = (await systemCaller(database.db, organizationId, 'test'))!;
  // the second copies of answers that the processor delivers on its own
  await deliverCallbacks(database.db, caller, new SimulatedProcessor(database.db));
  expect(await verifyBooks(database.db, caller)).toEqual([]);
  const counted = await one(
    database.db,
    sql`
      select
        count(*) filter (where i.state = 'collected')::integer as collected,
        count(*) filter (where i.state = 'past_due')::integer as past_due,
        (
          select count(*)::integer from awaited_answers where organization_id = ${organizationId}
        ) as awaited,
        (
          select count(*)::integer from payment_attempts where organization_id = ${organizationId}
        ) as attempts,
        (
          select sum(quantity)::integer from session_grants where organization_id = ${organizationId}
        ) as sessions,
        (
          select count(*)::integer from dues_runs
          where organization_id = ${organizationId} and state = 'running'
        ) as unfinished_runs
      from installments i
      where i.organization_id = ${organizationId}`,
  );
  expect(counted).toEqual({
    collected: members - 6,
    pastDue: 4,
    awaited: 2,
    attempts: members,
    sessions: (members - 6) * 8,
    unfinishedRuns: 0,
  });
}

/** A club with its dues due today, and eight members whose cards answer in every way there is. */
async function openClub(): Promise<void> {
  database = await testDatabase();
  ({ organizationId } = await makeMassClub(database.db, members));
  const { caller } = (await systemCaller(database.db, organizationId, 'test'))!;
  const processor = new SimulatedProcessor(database.db);
  const answers = ['soft_decline', 'hard_decline', 'timeout', 'ok_twice'] as const;
  for (let at = 0; at < 8; at += 1)
    await processor.script(caller, `sim_${at + 1}`, [answers[at % answers.length]!]);
}

async function anotherClub(): Promise<void> {
  await database.close();
  await openClub();
}

const spread = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    Math.round(from + ((to - from) * (at + Math.random())) / count),
  );

const start = (dieAfter?: number) =>
  startWorker('dues-worker', [database.url, organizationId, batchSize, dieAfter ?? '']);

async function work(dieAfter?: number) {
  const result = await start(dieAfter).ended;
  if (dieAfter === undefined) expect(result.code).toBe(0);
  return result;
}
