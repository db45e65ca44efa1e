import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { startRun, workRun } from '#modules/billing/index';
import { allScopes } from '#modules/identity/index';
import { makeMassClub } from '#testing/mass-club';
import { verifyBooks } from '#modules/reporting/index';
import type { Database } from '#platform/database/open';
import { insertBare, settle, type Written } from './bare.ts';
import { describePlace, median, openPlace } from './place.ts';

/** The tables a dues run writes to, and the final rows that count: next month's installments stay. */
const written: readonly Written[] = [
  { table: 'installments', touched: `state = 'collected'` },
  { table: 'payment_attempts' },
  { table: 'payment_results' },
  { table: 'session_grants' },
  { table: 'session_entries' },
  { table: 'dues_run_batches' },
];

type Round = { run: number; limit: number; peakMegabytes: number; rows: number };

/**
 * A whole dues run, two buckets per agreement, against the physical limit in the same run: the same
 * final rows inserted bare into empty copies of the same tables with the same indexes and constraints.
 */
export async function benchDues(sizes: number[], rounds: number): Promise<void> {
  for (const size of sizes) {
    const measured: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const place = await openPlace(8);
      try {
        if (round === 0 && size === sizes[0]) console.log(await describePlace(place));
        measured.push(await measure(place, size));
      } finally {
        await place.remove();
      }
    }
    report(size, measured);
  }
}

async function measure(place: Database, size: number): Promise<Round> {
  const { organizationId, now } = await makeMassClub(place.db, size);
  const caller = { organizationId, actor: 'bench', now, scopes: new Set<string>(allScopes) };
  const deps = { processor: new SimulatedProcessor(place.db), clock: () => now };
  await settle(place.db);

  let peakMegabytes = 0;
  const began = performance.now();
  const { id } = await startRun(place.db, caller, { through: null, clubIds: [] });
  const { summary } = await workRun(place.db, caller, deps, id, () => {
    peakMegabytes = Math.max(peakMegabytes, process.memoryUsage().rss / 2 ** 20);
  });
  const run = (performance.now() - began) / 1000;

  if (summary.collected.count !== size) throw new Error(`collected ${summary.collected.count}`);
  const differences = await verifyBooks(place.db, caller);
  if (differences.length > 0)
    throw new Error(`the books are off: ${JSON.stringify(differences[0])}`);
  const { seconds: limit, rows } = await insertBare(place.db, organizationId, written);
  return { run, limit, peakMegabytes, rows };
}

function report(size: number, measured: Round[]): void {
  const run = median(measured.map((round) => round.run));
  const limit = median(measured.map((round) => round.limit));
  const ratio = median(measured.map((round) => round.run / round.limit));
  const peak = Math.max(...measured.map((round) => round.peakMegabytes));
  console.log(
    [
      `${size.toLocaleString('en-US')} installments`,
      `${measured[0]!.rows.toLocaleString('en-US')} rows`,
      `run ${run.toFixed(1)} s`,
      `${Math.round(size / run).toLocaleString('en-US')} installments/s`,
      `${((run / size) * 1e6).toFixed(1)} µs each`,
      `limit ${limit.toFixed(1)} s`,
      `ratio run ÷ limit ${ratio.toFixed(2)}`,
      `Node at most ${Math.round(peak)} MB`,
    ].join(', '),
  );
}
