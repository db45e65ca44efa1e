import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import { type Calendars, readCalendars } from './calendars.ts';
import type { Difference } from './model.ts';
import { verifyReservations } from './verify-reservations.ts';
import { verifyHolds, verifyOwed } from './verify-owed.ts';

/** More than this many of one sort tell nothing more. */
const most = 1000;

/**
 * Adds up the ledger of an organization again and reports every difference (D33, I1, I2, I20): totals
 * that the entries do not make, entries that are missing, extra or altered behind the product's back,
 * expiries that took too much or too early (I12), and papers (uses, adjustments, transfers) that the
 * entries do not bear out. Silent means balanced. Run it in a transaction of isolation level
 * repeatable read, so that all of it speaks of the same moment.
 */
export async function verifySessions(tx: Tx, caller: Caller): Promise<Difference[]> {
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  return [
    ...(await grantsThatDoNotAddUp(tx, caller)),
    ...(await linesThatDoNotFollow(tx, caller)),
    ...(await expiriesOutOfTime(tx, caller, calendars)),
    ...(await papersNotBorneOut(tx, caller)),
    ...(await verifyOwed(tx, caller, most)),
    ...(await verifyHolds(tx, caller, most)),
    ...(await verifyReservations(tx, caller, most)),
  ];
}

/** `grant 12: remaining is 3, its entries say 2` */
export const formatDifference = ({ row, says }: Difference) => `${row}: ${says}`;

type GrantRow = {
  id: number | null;
  grantId: number | null;
  quantity: number;
  remaining: number;
  reserved: number;
  entryCount: number;
  lastDay: Day | null;
  source: string;
  lines: number;
  opening: number | null;
  summedRemaining: number;
  summedReserved: number;
  newestDay: Day | null;
  openingCause: string | null;
  sealFits: boolean | null;
};

async function grantsThatDoNotAddUp(tx: Tx, caller: Caller): Promise<Difference[]> {
  const found = await rows<GrantRow>(
    tx,
    sql`
      with summed as (
        select
          grant_id, count(*) as lines, max(entry_no) as newest,
          sum(change) as remaining, sum(reserved_change) as reserved,
          sum(change) filter (where kind = 'credit') as opening,
          min(cause_kind || ' ' || cause_id) filter (where kind = 'credit') as cause
        from session_entries
        where organization_id = ${caller.organizationId}
        group by grant_id
      ),
      compared as (
        select
          g.id, s.grant_id, g.quantity, g.remaining, g.reserved, g.entry_count, g.last_day,
          g.source_kind || ' ' || g.source_id as source, coalesce(s.lines, 0) as lines, s.opening,
          coalesce(s.remaining, 0) as summed_remaining, coalesce(s.reserved, 0) as summed_reserved,
          l.last_day as newest_day, s.cause as opening_cause, l.seal = g.seal as seal_fits
        from (select * from session_grants where organization_id = ${caller.organizationId}) g
        full join summed s on s.grant_id = g.id
        left join session_entries l
          on l.organization_id = ${caller.organizationId}
          and l.grant_id = s.grant_id
          and l.entry_no = s.newest
      )
      select *
      from compared
      where id is null
        or lines = 0
        or opening is distinct from quantity
        or summed_remaining <> remaining
        or summed_reserved <> reserved
        or not (0 <= reserved and reserved <= remaining and remaining <= quantity)
        or lines <> entry_count
        or newest_day is distinct from last_day
        or opening_cause is distinct from source
        or seal_fits is distinct from true
      order by coalesce(id, grant_id)
      limit ${most}`,
  );
  return found.flatMap((grant) =>
    whatIsOffWith(grant).map((says) => ({ row: `grant ${grant.id ?? grant.grantId}`, says })),
  );
}

function whatIsOffWith(grant: GrantRow): string[] {
  if (grant.id === null) return ['has entries, but there is no such grant'];
  if (grant.lines === 0) return ['has no entries'];
  const { quantity, remaining, reserved } = grant;
  return [
    remaining !== grant.summedRemaining &&
      `remaining is ${remaining}, its entries say ${grant.summedRemaining}`,
    reserved !== grant.summedReserved &&
      `reserved is ${reserved}, its entries say ${grant.summedReserved}`,
    quantity !== grant.opening &&
      `quantity is ${quantity}, its opening credit says ${grant.opening ?? 'nothing'}`,
    !(0 <= reserved && reserved <= remaining && remaining <= quantity) &&
      `holds ${reserved} of ${remaining} remaining of ${quantity}, which cannot be`,
    grant.entryCount !== grant.lines &&
      `counts ${grant.entryCount} entries, there are ${grant.lines}`,
    grant.lastDay !== grant.newestDay &&
      `last day is ${grant.lastDay ?? 'never'}, its newest entry says ${grant.newestDay ?? 'never'}`,
    grant.source !== grant.openingCause &&
      `stems from ${grant.source}, its opening credit says ${grant.openingCause ?? 'nothing'}`,
    !grant.sealFits && 'its seal is not that of its newest entry',
  ].filter((says) => says !== false);
}

type LineRow = {
  grantId: number;
  entryNo: number;
  kind: string;
  previousNo: number | null;
  sealFits: boolean;
  goesBack: boolean;
  remaining: number;
  reserved: number;
  change: number;
};

/** Walks every grant's lines in order and recomputes the running totals and the chain of seals. */
async function linesThatDoNotFollow(tx: Tx, caller: Caller): Promise<Difference[]> {
  const found = await rows<LineRow>(
    tx,
    sql`
      with walked as (
        select
          grant_id, entry_no, kind, change,
          lag(entry_no) over chain as previous_no,
          coalesce(effective_at < lag(effective_at) over chain, false) as goes_back,
          sum(change) over chain as remaining,
          sum(reserved_change) over chain as reserved,
          seal = session_seal(
            lag(seal) over chain, organization_id, entry_no, kind, change, reserved_change, last_day,
            effective_at, recorded_at, actor, reason, cause_kind, cause_id
          ) as seal_fits
        from session_entries
        where organization_id = ${caller.organizationId}
        window chain as (partition by grant_id order by entry_no rows unbounded preceding)
      )
      select *
      from walked
      where not seal_fits
        or entry_no <> coalesce(previous_no, 0) + 1
        or (kind = 'credit') <> (entry_no = 1)
        or not (0 <= reserved and reserved <= remaining)
        or (kind = 'expire' and (change >= 0 or remaining <> reserved or goes_back))
      order by grant_id, entry_no
      limit ${most}`,
  );
  return found.flatMap((line) =>
    whatIsOffIn(line).map((says) => ({
      row: `grant ${line.grantId}, entry ${line.entryNo}`,
      says,
    })),
  );
}

function whatIsOffIn(line: LineRow): string[] {
  const missing = line.entryNo - (line.previousNo ?? 0) - 1;
  return [
    missing !== 0 &&
      (missing === 1
        ? 'the entry before it is missing'
        : `${missing} entries before it are missing`),
    // after a gap the seal of the line before is unknown, and the gap has been told
    !line.sealFits &&
      missing === 0 &&
      'does not match its seal: it was altered after it was written',
    line.kind === 'credit' && line.entryNo !== 1 && 'is a second opening credit',
    line.kind !== 'credit' && line.entryNo === 1 && 'is the first, but no opening credit',
    !(0 <= line.reserved && line.reserved <= line.remaining) &&
      `leaves ${line.reserved} held of ${line.remaining} remaining, which cannot be`,
    line.kind === 'expire' && line.change >= 0 && 'is an expiry of nothing',
    line.kind === 'expire' &&
      line.goesBack &&
      'is an expiry that counts from before the entry it follows',
    line.kind === 'expire' &&
      line.change < 0 &&
      line.remaining !== line.reserved &&
      `expired ${-line.change}, though ${line.remaining - line.reserved - line.change} remained`,
  ].filter((says) => says !== false);
}

type Lapse = { clubId: number; lastDay: Day | null };

/** An expiry counts from the end of the grant's own last day, by its club's calendar, never earlier (I12). */
async function expiriesOutOfTime(
  tx: Tx,
  caller: Caller,
  calendars: Calendars,
): Promise<Difference[]> {
  const lapses = await rows<Lapse>(
    tx,
    sql`
      select distinct g.club_id, e.last_day
      from session_entries e
      join session_grants g on g.organization_id = e.organization_id and g.id = e.grant_id
      where e.organization_id = ${caller.organizationId} and e.kind = 'expire'`,
  );
  const clubIds = new Set(calendars.clubs.map((club) => club.id));
  const dated = lapses.filter(
    (lapse): lapse is { clubId: number; lastDay: Day } =>
      lapse.lastDay !== null && clubIds.has(lapse.clubId),
  );
  const found = await rows<{ grantId: number; entryNo: number; lastDay: Day | null }>(
    tx,
    sql`
      select e.grant_id, e.entry_no, e.last_day
      from session_entries e
      join session_grants g on g.organization_id = e.organization_id and g.id = e.grant_id
      left join unnest(
        ${dated.map((lapse) => lapse.clubId)}::bigint[],
        ${dated.map((lapse) => lapse.lastDay)}::date[],
        ${dated.map((lapse) => calendars.endOf(lapse.clubId, lapse.lastDay).toString())}::timestamptz[]
      ) as d (club_id, last_day, ended_at)
        on d.club_id = g.club_id and d.last_day = e.last_day
      where e.organization_id = ${caller.organizationId}
        and e.kind = 'expire'
        and (d.ended_at is null or e.effective_at < d.ended_at)
      order by e.grant_id, e.entry_no
      limit ${most}`,
  );
  return found.map((line) => ({
    row: `grant ${line.grantId}, entry ${line.entryNo}`,
    says:
      line.lastDay === null
        ? 'expired sessions that never expire'
        : `does not count from the end of the last day, ${line.lastDay}, in its club`,
  }));
}

type Paper = { kind: string; id: number; expected: number; actual: number };

/** Every use, adjustment and transfer against the entries that name it as their cause. */
async function papersNotBorneOut(tx: Tx, caller: Caller): Promise<Difference[]> {
  const { organizationId } = caller;
  const found = await rows<Paper>(
    tx,
    sql`
      with papers as (
        select
          'use' as kind, id, case when undone_at is null then -quantity else 0 end as expected
        from session_uses
        where organization_id = ${organizationId}
        union all
        select 'adjustment', id, quantity
        from session_adjustments
        where organization_id = ${organizationId}
        union all
        select 'transfer', id, 0
        from session_transfers
        where organization_id = ${organizationId}
      ),
      booked as (
        select cause_kind, cause_id, sum(change) as change
        from session_entries
        where organization_id = ${organizationId} and cause_kind in ('use', 'adjustment', 'transfer')
        group by cause_kind, cause_id
      )
      select
        coalesce(p.kind, b.cause_kind) as kind, coalesce(p.id, b.cause_id) as id, p.expected,
        coalesce(b.change, 0)::integer as actual
      from papers p
      full join booked b on b.cause_kind = p.kind and b.cause_id = p.id
      where p.expected is distinct from coalesce(b.change, 0)
      order by kind, id
      limit ${most}`,
  );
  return found.map(({ kind, id, expected, actual }) => ({
    row: `${kind} ${id}`,
    says:
      expected === null
        ? 'entries name it, but there is no such record'
        : `should change what remains by ${expected}, its entries change it by ${actual}`,
  }));
}
