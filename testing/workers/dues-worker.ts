import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { startRun, workRun } from '#modules/billing/index';
import { systemCaller } from '#modules/identity/index';
import { openDyingDatabase } from './dying-database.ts';

/**
 * A dues run in a process of its own, which kills itself without warning right after its n-th statement
 * when told so: `dues-worker.ts URL ORGANIZATION BATCH_SIZE [N]`. Ends with code 0 when the run is done.
 */
const [url, organization, batchSize, dieAfter] = process.argv.slice(2);
const { db, end } = await openDyingDatabase(url, dieAfter);
const { caller, clock } = (await systemCaller(db, Number(organization), 'test worker'))!;
const deps = {
  processor: new SimulatedProcessor(db),
  clock,
  batchSize: Number(batchSize),
};
const { id } = await startRun(db, caller, { through: null, clubIds: [] });
await workRun(db, caller, deps, id);
await end();
