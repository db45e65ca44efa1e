import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { compose } from '#main/compose';
import { prepareDatabase } from '#main/prepare-database';
import { startWork } from '#main/start-work';
import { startRun, workRunTask } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import { openDatabase } from '#platform/database/open';
import { one } from '#platform/database/query';
import { enqueue } from '#platform/jobs/jobs';
import { makeTestHome } from '#testing/database-server';
import { makeMassClub } from '#testing/mass-club';

const members = 20_000;

test('a run under which the database is killed is finished by the same process, everything once (I15, I16)', async () => {
  const home = makeTestHome();
  const database = await openDatabase(
    { home, databaseUrl: undefined },
    { applicationName: 'duesday test' },
  );
  const { db } = database;
  try {
    await prepareDatabase(database);
    const { organizationId } = await makeMassClub(db, members);
    const jobs = await startWork(database, compose(db), () => {});
    const { caller } = (await systemCaller(db, organizationId, 'a manager'))!;
    const { id: runId } = await db.transaction().execute(async (tx) => {
      const run = await startRun(tx, caller, { through: null, clubIds: [], inBackground: true });
      await enqueue(tx, workRunTask, { organizationId, runId: run.id });
      return run;
    });
    const look = () =>
      one<{ state: string; asked: number; collected: number }>(
        db,
        sql`
          select
            (
              select state from dues_runs where organization_id = ${organizationId} and id = ${runId}
            ) as state,
            (
              select count(*)::integer from payment_attempts where organization_id = ${organizationId}
            ) as asked,
            (
              select count(*)::integer
              from installments
              where organization_id = ${organizationId} and state = 'collected'
            ) as collected`,
      );
    while ((await look()).asked === 0) await sleep(10);
    process.kill(
      Number(fs.readFileSync(path.join(home, 'pg18', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );

    let seen: Awaited<ReturnType<typeof look>> | undefined;
    const deadline = Date.now() + 90_000;
    while (seen?.state !== 'finished' && Date.now() < deadline) {
      await sleep(250);
      seen = await look().catch(() => undefined);
    }
    expect(seen).toEqual({ state: 'finished', asked: members, collected: members });
    expect(await verifyBooks(db, caller)).toEqual([]);
    await jobs.stop();
  } finally {
    await database.stop();
    fs.rmSync(path.dirname(home), { recursive: true, force: true });
  }
}, 150_000);
