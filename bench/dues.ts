import { sql } from 'kysely';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { startRun, workRun } from '#modules/billing/index';
import { allScopes } from '#modules/identity/index';
import { makeMassClub } from '#testing/mass-club';
import { verifyBooks } from '#modules/reporting/index';
import type { Database } from '#platform/database/open';
import type { Db } from '#platform/database/query';
import { describePlace, median, openPlace } from './place.ts';

/** The tables a dues run writes to, and the final rows that count. */
const written = [
  'installments',
  'payment_attempts',
  'payment_results',
  'session_grants',
  'session_entries',
  'dues_run_batches',
] as const;

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
  const { seconds: limit, rows } = await insertBare(place.db, organizationId);
  return { run, limit, peakMegabytes, rows };
}

/** Statistics as a running server has them, and nothing left over to write. */
async function settle(db: Db): Promise<void> {
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** The same final rows, and nothing but them: the time this server needs to take them in. */
async function insertBare(db: Db, organizationId: number) {
  await sql`create schema bare`.execute(db);
  const copies = [];
  for (const table of written) {
    const copy = sql.table(`bare.${table}`);
    const original = sql.table(`public.${table}`);
    await sql`create table ${copy} (like ${original} including all)`.execute(db);
    await copyForeignKeys(db, table);
    const columns = sql.raw(await columnsOf(db, table));
    copies.push({ copy, original, columns, touched: sql.raw(touchedBy[table] ?? 'true') });
  }
  await settle(db);
  let rows = 0;
  const began = performance.now();
  for (const { copy, original, columns, touched } of copies) {
    const result = await sql`
      insert into ${copy} (${columns}) overriding system value
      select ${columns} from ${original}
      where organization_id = ${organizationId} and ${touched}`.execute(db);
    rows += Number(result.numAffectedRows ?? 0);
  }
  return { seconds: (performance.now() - began) / 1000, rows };
}

/** Only rows the run wrote: next month's installments were there before and stay. */
const touchedBy: Partial<Record<(typeof written)[number], string>> = {
  installments: `state = 'collected'`,
};

/** All but the columns the server makes itself: it makes them for the copy too. */
async function columnsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ names: string }>`
    select string_agg(quote_ident(attname), ', ' order by attnum) as names
    from pg_attribute
    where attrelid = ${`public.${table}`}::regclass
      and attnum > 0 and not attisdropped and attgenerated = ''`.execute(db);
  return rows[0]!.names;
}

async function copyForeignKeys(db: Db, table: string): Promise<void> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition
    from pg_constraint
    where conrelid = ${`public.${table}`}::regclass and contype = 'f'`.execute(db);
  for (const { definition } of rows)
    await sql`alter table ${sql.table(`bare.${table}`)} add ${sql.raw(definition)}`.execute(db);
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
