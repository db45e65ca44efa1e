import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { SimulatedProcessor } from '#adapters/payments/simulated/simulated';
import { startRun, workRun } from '#modules/billing/index';
import { allScopes, createOrganization } from '#modules/identity/index';
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
  const { organizationId, now } = await makeClub(place.db, size);
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

/** One club with `size` members on a monthly agreement with two buckets, one installment due today. */
export async function makeClub(db: Db, size: number) {
  const now = Temporal.Instant.from('2026-11-01T09:00:00Z');
  const { organizationId, clubs } = await createOrganization(
    db,
    {
      name: 'Bench',
      sandboxNow: now,
      clubs: [{ name: 'Bench', timeZone: 'America/New_York', currency: 'USD', retryDays: [3] }],
    },
    now,
  );
  const at = now.toString();
  const clubId = clubs[0]!.id;
  const statements = [
    sql`
      insert into inventory_items (
        organization_id, type, name, name_folded, created_at, short_name, bucket_type, pack_quantity,
        days_to_expire, notional_value_minor, currency
      )
      select ${organizationId}, 'scheduler_bucket', n, n, ${at}, n, 'standard', 1, 0, 1200, 'USD'
      from unnest(array['yoga', 'pt']) n`,
    sql`
      insert into offers (organization_id, code, code_folded, status, draft_version, created_at)
      values (${organizationId}, 'GOLD', 'GOLD', 'draft', 1, ${at})`,
    sql`
      insert into offer_versions (
        organization_id, offer_id, version, title, offer_group, short_description, long_description,
        terms_in_club, terms_online, club_access, max_additional_cardholders, signature_required,
        in_club, online, currency, min_session_buckets, max_session_buckets
      )
      select ${organizationId}, id, 1, 'Gold', '', '', '', '', '', 'single', 0, false, true, false, 'USD', 0, 2
      from offers where organization_id = ${organizationId}`,
    sql`
      insert into payment_terms (
        organization_id, offer_id, version, position, name, dues_minor, every_count, every_unit,
        down_payment_minor, enrollment_fee_minor, tax_rate_ppm, timing_kind, at_end,
        credit_on_proration, rollover
      )
      select ${organizationId}, id, 1, 0, 'Monthly', 4900, 1, 'month', 0, 0, 0, 'standard', 'expire', 'none', 'overlap'
      from offers where organization_id = ${organizationId}`,
    sql`
      insert into members (organization_id, club_id, name, created_at)
      select ${organizationId}, ${clubId}, 'member ' || n, ${at} from generate_series(1, ${size}::integer) n`,
    sql`
      insert into payment_methods (organization_id, member_id, kind, processor, token, label, created_at)
      select ${organizationId}, id, 'card', 'simulated', 'sim_' || id, 'Card', ${at}
      from members where organization_id = ${organizationId}`,
    sql`
      insert into agreements (
        organization_id, club_id, buyer_id, primary_member_id, payment_method_id, offer_id,
        offer_version, term_id, offer_code, offer_title, term_name, currency, dues_minor, tax_rate_ppm,
        every_count, every_unit, payments, at_end, credit_on_proration, rollover, joined_on, begins_on,
        first_due_on, anchor_day, scheduled_installments, state, channel, signed_at, signed_by
      )
      select
        ${organizationId}, ${clubId}, m.member_id, m.member_id, m.id, t.offer_id, 1, t.id, 'GOLD', 'Gold',
        'Monthly', 'USD', 4900, 0, 1, 'month', 2, 'expire', 'none', 'overlap', date '2026-11-01',
        date '2026-11-01', date '2026-11-01', 1, 2, 'active', 'in_club', ${at}, 'bench'
      from payment_methods m
      join payment_terms t on t.organization_id = m.organization_id
      where m.organization_id = ${organizationId}`,
    sql`
      insert into agreement_buckets (
        organization_id, agreement_id, item_id, from_installment, quantity, days_to_expire,
        receiver_member_id, chosen_at, chosen_by
      )
      select
        a.organization_id, a.id, i.id, 0, 4, case when i.name = 'yoga' then 30 else 0 end,
        a.primary_member_id, ${at}, 'bench'
      from agreements a
      join inventory_items i on i.organization_id = a.organization_id
      where a.organization_id = ${organizationId}`,
    // one due today and one next month, in another order than the members were made
    sql`
      insert into installments (
        organization_id, agreement_id, club_id, kind, sequence, due_on, amount_minor, tax_minor, state, collect_on
      )
      select
        organization_id, id, club_id, 'dues', n, date '2026-11-01' + 30 * (n - 1), 4900, 0, 'scheduled',
        date '2026-11-01' + 30 * (n - 1)
      from agreements
      cross join generate_series(1, 2) n
      where organization_id = ${organizationId}
      order by n, md5(id::text)`,
  ];
  for (const statement of statements) await statement.execute(db);
  return { organizationId, now };
}

/** Statistics as a running server has them, and nothing left over to write. */
export async function settle(db: Db): Promise<void> {
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** The same final rows, and nothing but them: the time this server needs to take them in. */
export async function insertBare(db: Db, organizationId: number) {
  await sql`create schema bare`.execute(db);
  const copies = [];
  for (const table of written) {
    const copy = sql.table(`bare.${table}`);
    const original = sql.table(`public.${table}`);
    await sql`create table ${copy} (like ${original} including all)`.execute(db);
    await copyForeignKeys(db, table);
    copies.push({ copy, original, touched: sql.raw(touchedBy[table] ?? 'true') });
  }
  await settle(db);
  let rows = 0;
  const began = performance.now();
  for (const { copy, original, touched } of copies) {
    const result = await sql`
      insert into ${copy} overriding system value
      select * from ${original}
      where organization_id = ${organizationId} and ${touched}`.execute(db);
    rows += Number(result.numAffectedRows ?? 0);
  }
  return { seconds: (performance.now() - began) / 1000, rows };
}

/** Only rows the run wrote: next month's installments were there before and stay. */
const touchedBy: Partial<Record<(typeof written)[number], string>> = {
  installments: `state = 'collected'`,
};

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
