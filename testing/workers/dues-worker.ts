import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { startRun, workRun } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import { openDatabase } from '#platform/database/open';

/**
 * A dues run in a process of its own, which kills itself without warning right after its n-th statement
 * when told so: `dues-worker.ts URL ORGANIZATION BATCH_SIZE [N]`. Ends with code 0 when the run is done.
 */
const [url, organization, batchSize, dieAfter] = process.argv.slice(2);
let statements = 0;
const database = await openDatabase(
  { home: '', databaseUrl: url },
  {
    applicationName: 'duesday test worker',
    onQuery() {
      statements += 1;
      if (String(statements) === dieAfter) process.kill(process.pid, 'SIGKILL');
    },
  },
);
const { caller, clock } = (await systemCaller(database.db, Number(organization), 'test worker'))!;
const deps = {
  processor: new SimulatedProcessor(database.db),
  clock,
  batchSize: Number(batchSize),
};
const { id } = await startRun(database.db, caller, { through: null, clubIds: [] });
await workRun(database.db, caller, deps, id);
process.stdout.write(`${statements}\n`);
await database.stop();
