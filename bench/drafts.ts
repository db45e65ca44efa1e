import fs from 'node:fs';
import { sql } from 'kysely';
import {
  applyReturns,
  BankDrafts,
  findFile,
  makeFile,
  setCompany,
  setSender,
} from '#adapters/payments/bank-drafts/index';
import { processorsAsOne, startRun, workRun } from '#modules/billing/index';
import { allScopes, listClubs } from '#modules/identity/index';
import { verifyBooks } from '#modules/reporting/index';
import type { Database } from '#platform/database/open';
import type { Tx } from '#platform/database/query';
import { openVault } from '#platform/vault';
import { aSender, returnFileFor } from '#testing/ach-files';
import { makeMassClub } from '#testing/mass-club';
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
  await draftEverybody(place, organizationId, vault.seal('123456789'));
  const [club] = await listClubs(db, organizationId);
  const setUp = { ...aSender, timeZone: 'America/New_York', cutOff: '16:30', leadBankingDays: 1 };
  await setSender(db, caller, { ...setUp, sendsPrenotes: false });
  const company = { clubId: club!.id, companyId: '1234567890', companyName: 'BENCH' };
  await setCompany(db, caller, company);
  await settle(db);

  const processor = processorsAsOne([new BankDrafts(db)]);
  const { id } = await startRun(db, caller, { through: null, clubIds: [] });
  const run = await timed(() => workRun(db, caller, { processor, clock: () => now }, id));
  await settle(db);
  const made = await inOne(place, (tx) => makeFile(tx, caller, vault));
  const file = (await findFile(db, organizationId, made.answer.answer.id))!;
  const content = returnFileFor(vault.open(file.contentSealed).toString('utf8'), () => ({
    code: 'R01',
  }));
  await settle(db);
  const applied = await inOne(place, (tx) =>
    applyReturns(tx, caller, vault, { name: 'all', content }),
  );
  const { summary } = applied.answer.answer;
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
const processors = ({ node, answer }: { node: number; answer: { server: number } }) =>
  `processor: Node ${node.toFixed(2)} s, server ${answer.server.toFixed(2)} s`;

/** Gives every member a bank account with a mandate, and lets their dues be drafted from it. */
async function draftEverybody(place: Database, organizationId: number, sealed: Buffer) {
  await sql`
    insert into bank_accounts (
      organization_id, member_id, holder_name, holder_kind, routing_number, account_type,
      number_sealed, last_four, authorization_text, authorized_at, authorized_by, usable_from
    )
    select
      organization_id, id, name, 'person', '231380104', 'checking', ${sealed}, '6789', 'yes',
      created_at, 'bench', date '2026-11-01'
    from members
    where organization_id = ${organizationId}`.execute(place.db);
  await sql`
    update payment_methods m
    set kind = 'bank_account', processor = 'ach', token = 'bank_' || a.id
    from bank_accounts a
    where m.organization_id = ${organizationId}
      and a.organization_id = m.organization_id
      and a.member_id = m.member_id`.execute(place.db);
}

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

/** In one transaction, with the processor time that its backend took; 0 where nobody tells. */
async function inOne<Answer>({ db }: Database, act: (tx: Tx) => Promise<Answer>) {
  return timed(() =>
    db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      const before = processorSecondsOf(rows[0]!.pid);
      const answer = await act(tx);
      return { answer, server: processorSecondsOf(rows[0]!.pid) - before };
    }),
  );
}

/** What a process has worked so far, in seconds, where the system is Linux and it runs here. */
function processorSecondsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return 0;
  const fields = fs.readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
