import fs from 'node:fs';
import { applyReturns, BankDrafts, findFile, makeFile } from '#adapters/payments/bank-drafts/index';
import { processorsAsOne, startRun, workRun } from '#modules/billing/index';
import { allScopes } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import type { Database } from '#platform/database/open';
import { openVault } from '#platform/vault';
import { returnFileFor } from '#testing/ach-files';
import { draftEverybody, makeMassClub } from '#testing/mass-club';
import { insertBare, settle, type Written } from './bare.ts';
import { describePlace, openPlace } from './place.ts';

/** What returns write anew; beside it they change installments, grants and entries. */
const written: readonly Written[] = [
  { table: 'payment_reversals' },
  { table: 'session_entries', touched: `kind = 'reverse'` },
  { table: 'bank_return_lines' },
];

/**
 * A month's drafts, from the run to the bank and back: booked by a dues run, written into one file, and
 * every one of them returned and applied; the last beside the bare insert of the rows it adds.
 */
export async function benchDrafts(size: number): Promise<void> {
  const place = await openPlace(8);
  try {
    console.log(await describePlace(place));
    await measure(place, size);
  } finally {
    await place.remove();
  }
}

async function measure(place: Database, size: number): Promise<void> {
  const { db } = place;
  const { organizationId, now } = await makeMassClub(db, size);
  const caller = { organizationId, actor: 'bench', now, scopes: new Set<string>(allScopes) };
  const vault = openVault('a key of the benchmark, and of nothing else');
  await draftEverybody(db, caller, vault);
  await settle(db);

  const processor = processorsAsOne([new BankDrafts(db)]);
  const { id } = await startRun(db, caller, { through: null, clubIds: [] });
  const run = await timed(() => workRun(db, caller, { processor, clock: () => now }, id));
  await settle(db);
  const made = await withServer(place, () =>
    db.transaction().execute((tx) => makeFile(tx, caller, vault)),
  );
  const file = (await findFile(db, organizationId, made.answer.id))!;
  const content = returnFileFor(vault.open(file.contentSealed).toString('utf8'), () => ({
    code: 'R01',
  }));
  await settle(db);
  const applied = await withServer(place, () =>
    applyReturns(db, caller, vault, { name: 'all', content }),
  );
  const { summary } = applied.answer;
  if (summary.applied !== size) throw new Error(`applied ${summary.applied} of ${size}`);
  const differences = await verifyBooks(db, caller);
  if (differences.length > 0)
    throw new Error(`the books are off: ${JSON.stringify(differences[0])}`);
  const bare = await insertBare(db, organizationId, written);
  console.log(
    [
      `${size.toLocaleString('en-US')} drafts`,
      `run ${run.seconds.toFixed(1)} s`,
      `file made ${made.seconds.toFixed(1)} s (${processors(made)})`,
      `returns applied ${applied.seconds.toFixed(1)} s (${processors(applied)})`,
      `their ${bare.rows.toLocaleString('en-US')} new rows bare ${bare.seconds.toFixed(1)} s`,
      `ratio ${(applied.seconds / bare.seconds).toFixed(2)}`,
      `Node at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    ].join(', '),
  );
}

/** The clock says little on a crowded machine; processor time does. */
const processors = ({ node, server }: { node: number; server: number }) =>
  `processor: Node ${node.toFixed(2)} s, server ${server.toFixed(2)} s`;

async function timed<Answer>(act: () => Promise<Answer>) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const answer = await act();
  const { user, system } = process.cpuUsage(used);
  return {
    answer,
    seconds: (performance.now() - began) / 1000,
    node: (user + system) / 1_000_000,
  };
}

/** With the processor time that the server's backends took together; 0 where nobody tells. */
async function withServer<Answer>({ pool }: Database, act: () => Promise<Answer>) {
  const before = await backendSeconds(pool);
  const done = await timed(act);
  return { ...done, server: (await backendSeconds(pool)) - before };
}

/** What the backends of this database have worked so far; the pool keeps them for the while. */
async function backendSeconds(pool: Database['pool']): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  return rows.reduce((sum, { pid }) => sum + processorSecondsOf(pid), 0);
}

/** What a process has worked so far, in seconds, where the system is Linux and it runs here. */
function processorSecondsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return 0;
  const fields = fs.readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
