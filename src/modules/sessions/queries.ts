import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { rows, type Tx } from '#platform/database/query';
import { readCalendars } from './calendars.ts';
import type { Balance, EntryKind, Entry, Grant, GrantState, GrantTotals } from './model.ts';
import { liabilityTooLarge, refuseFuture } from './refusals.ts';
import {
  asOfDay,
  balanceOf,
  balancesOf,
  grantState,
  type Holding,
  undoableForHours,
} from './rules.ts';
import { grantColumns, grantIdsOf } from './store.ts';

/** Whose sessions: a member's own and those of their households' pools; of one item, or of all. */
export type Whose = { memberId: number; itemId?: number | undefined };

/**
 * What a member has of each session item today ("3 of 8 left"), by the calendar of each grant's club:
 * what is out of date does not count, swept or not (D26). Items of which everything is gone are there
 * with 0.
 */
export async function balancesToday(tx: Tx, caller: Caller, whose: Whose): Promise<Balance[]> {
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const grants = await rows<Holding>(
    tx,
    sql`
      select
        g.item_id, g.club_id, g.quantity, g.remaining, g.reserved, g.last_day, g.holds > 0 as is_held,
        coalesce(e.used, 0)::integer as used
      from session_grants g
      join ${calendars.asTable} on c.club_id = g.club_id
      left join lateral (
        select -sum(e.change) as used
        from session_entries e
        where (g.last_day >= c.today or (g.last_day is null and g.remaining > 0))
          and e.organization_id = ${caller.organizationId}
          and e.grant_id = g.id
          and e.kind in ('use', 'restore')
      ) e on true
      where g.organization_id = ${caller.organizationId}
        and g.id in (${grantIdsOf(caller.organizationId, whose.memberId, whose.itemId ?? null)})`,
  );
  return balancesOfAll(grants, calendars.dayOf);
}

/**
 * The same balances as they were at an instant that has come, from the entries alone (I1, I14): each
 * grant's last usable day as it stood then, expiry by the calendar whether booked or not. Later
 * entries change nothing about it. Who belongs to a household is read as it is now. Refuses
 * `instant_to_come`.
 */
export async function balancesAsOf(
  tx: Tx,
  caller: Caller,
  whose: Whose,
  at: Instant,
): Promise<Balance[]> {
  refuseFuture(at, caller.now);
  const calendars = await readCalendars(tx, caller.organizationId, at);
  const grants = await rows<Holding>(
    tx,
    sql`
      select
        g.item_id, g.club_id,
        (sum(e.change) filter (where e.kind = 'credit'))::integer as quantity,
        sum(e.change)::integer as remaining,
        sum(e.reserved_change)::integer as reserved,
        coalesce(-sum(e.change) filter (where e.kind in ('use', 'restore')), 0)::integer as used,
        (array_agg(e.last_day order by e.entry_no desc))[1] as last_day,
        exists (
          select from session_holds h
          where h.organization_id = g.organization_id
            and h.grant_id = g.id
            and h.placed_at <= ${at}
            and (h.lifted_at is null or h.lifted_at > ${at})
        ) as is_held
      from session_grants g
      join session_entries e
        on e.organization_id = g.organization_id and e.grant_id = g.id and e.effective_at <= ${at}
      where g.organization_id = ${caller.organizationId}
        and g.id in (${grantIdsOf(caller.organizationId, whose.memberId, whose.itemId ?? null)})
      group by g.organization_id, g.id`,
  );
  return balancesOfAll(grants, calendars.dayOf);
}

/** Also the items of which no grant counts any more. */
function balancesOfAll(grants: readonly Holding[], dayOf: (clubId: number) => Day): Balance[] {
  const balances = balancesOf(grants, dayOf);
  const present = new Set(balances.map((balance) => balance.itemId));
  const gone = new Set(grants.map((grant) => grant.itemId).filter((id) => !present.has(id)));
  return [...balances, ...[...gone].map((itemId) => balanceOf(itemId, []))].sort(
    (a, b) => a.itemId - b.itemId,
  );
}

/** A grant with what happened to it, as it stands today on its club's calendar. */
export type SeenGrant = Grant & GrantTotals & { state: GrantState };

/**
 * A member's grants: those that can be used first, in draw order (D23); then the others, newest first.
 * Seen as of today, whether or not the sweep has booked their expiry (D26).
 */
export async function listGrants(
  tx: Tx,
  caller: Caller,
  whose: Whose,
  page: { limit: number; cursor?: string | undefined; state?: GrantState | undefined },
): Promise<Page<SeenGrant>> {
  const after = page.cursor
    ? decodeCursor(page.cursor, ['number', 'number', 'number', 'number'])
    : null;
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const found = await rows<Grant & GrantTotals & { today: Day; place: number[] }>(
    tx,
    sql`
      with seen as (
        select
          ${grantColumns}, g.organization_id, g.holds, c.today, t.*,
          g.remaining > 0 and (g.last_day is null or g.last_day >= c.today) as is_open,
          g.last_day < c.today and g.remaining > g.reserved as is_lapsing
        from session_grants g
        join ${calendars.asTable} on c.club_id = g.club_id
        cross join lateral (
          select
            coalesce(-sum(e.change) filter (where e.kind in ('use', 'restore')), 0)::integer as used,
            coalesce(-sum(e.change) filter (where e.kind in ('expire', 'unexpire')), 0)::integer
              as expired,
            coalesce(-sum(e.change) filter (where e.kind = 'reverse'), 0)::integer as reversed,
            coalesce(-sum(e.change) filter (where e.kind = 'transfer'), 0)::integer as transferred,
            coalesce(-sum(e.change) filter (where e.kind = 'adjust'), 0)::integer as adjusted
          from session_entries e
          where e.organization_id = ${caller.organizationId} and e.grant_id = g.id
        ) t
        where g.organization_id = ${caller.organizationId}
          and g.id in (${grantIdsOf(caller.organizationId, whose.memberId, whose.itemId ?? null)})
      ),
      placed as (
        select
          *,
          case
            when is_open then array[0, coalesce(last_day - date '2000-01-01', 10000000), granted_on - date '2000-01-01', id]
            else array[1, date '2000-01-01' - granted_on, 0, -id]
          end::bigint[] as place,
          case
            when is_open and holds > 0 then 'held'
            when is_open and final_on > today then 'provisional'
            when is_open then 'available'
            when expired > 0 or is_lapsing then 'expired'
            when reversed > 0 then 'reversed'
            else 'used_up'
          end as state
        from seen
      )
      select ${grantColumns}, today, used, expired, reversed, transferred, adjusted, place
      from placed g
      where (${after}::bigint[] is null or place > ${after}::bigint[])
        and (${page.state ?? null}::text is null or state = ${page.state ?? null}::text)
      order by place
      limit ${page.limit + 1}`,
  );
  const seen = found.map(({ today, place, ...grant }) => ({
    place,
    grant: seenOn(today, grant),
  }));
  const { items, nextCursor } = toPage(seen, page.limit, (row) => row.place);
  return { items: items.map((row) => row.grant), nextCursor };
}

function seenOn(day: Day, grant: Grant & GrantTotals): SeenGrant {
  const seen = asOfDay(grant, day);
  return { ...seen, state: grantState(seen, day) };
}

/** A ledger line with what it is about. */
export type ListedEntry = Entry & { itemId: number; clubId: number; householdId: number | null };

/** A ledger line, and whether something holds its grant today. */
export type ToldEntry = ListedEntry & { isHeld: boolean };

/** A ledger line as a list of them shows it. */
export type LedgerLine = ListedEntry & {
  /** What the member had left of the item after this line was written. */
  leftAfter: number;
  /** Whether the use or the transfer that it tells of can still be undone (D25, D30). */
  canBeUndone: boolean;
};

type Flat<Line extends ListedEntry> = Omit<Line, 'cause'> & { causeKind: string; causeId: number };
type EntryRow = Flat<ListedEntry>;

const entryColumns = sql`
  e.grant_id, e.entry_no, e.kind, e.change, e.reserved_change, e.last_day, e.effective_at,
  e.recorded_at, e.actor, e.reason, e.cause_kind, e.cause_id, g.item_id, g.club_id, g.household_id`;

function toEntry({ causeKind, causeId, ...entry }: Flat<LedgerLine>): LedgerLine;
function toEntry({ causeKind, causeId, ...entry }: EntryRow): ListedEntry;
function toEntry({ causeKind, causeId, ...entry }: EntryRow): ListedEntry {
  return { ...entry, cause: { kind: causeKind, id: causeId } };
}

/** A member's ledger lines, the last written first. */
export async function listEntries(
  tx: Tx,
  caller: Caller,
  whose: Whose,
  page: { limit: number; cursor?: string | undefined; kind?: EntryKind | undefined },
): Promise<Page<LedgerLine>> {
  const [at, grantId, entryNo] = page.cursor
    ? decodeCursor(page.cursor, ['number', 'number', 'number'])
    : [null, null, null];
  const found = await rows<Flat<LedgerLine>>(
    tx,
    sql`
      with ledger as (
        select
          ${entryColumns},
          sum(e.change - e.reserved_change) over (
            partition by g.item_id order by e.recorded_at, e.grant_id, e.entry_no
          ) as left_after
        from session_grants g
        join session_entries e on e.organization_id = g.organization_id and e.grant_id = g.id
        where g.organization_id = ${caller.organizationId}
          and g.id in (${grantIdsOf(caller.organizationId, whose.memberId, whose.itemId ?? null)})
      )
      select
        e.*, u.id is not null or t.id is not null as can_be_undone
      from ledger e
      left join session_uses u
        on u.organization_id = ${caller.organizationId}
        and e.kind = 'use'
        and e.cause_kind = 'use'
        and u.id = e.cause_id
        and u.undone_at is null
      left join session_transfers t
        on t.organization_id = ${caller.organizationId}
        and e.kind = 'transfer'
        and e.change < 0
        and t.id = e.cause_id
        and t.undone_at is null
        and t.made_at >= ${caller.now.subtract({ hours: undoableForHours })}
      where (${page.kind ?? null}::text is null or e.kind = ${page.kind ?? null}::text)
        ${
          at === null
            ? sql``
            : sql`and (e.recorded_at, e.grant_id, e.entry_no)
                < (${fromMicroseconds(at)}::timestamptz, ${grantId}::bigint, ${entryNo}::bigint)`
        }
      order by e.recorded_at desc, e.grant_id desc, e.entry_no desc
      limit ${page.limit + 1}`,
  );
  return toPage(
    found.map((row) => toEntry(row)),
    page.limit,
    (entry) => [toMicroseconds(entry.recordedAt), entry.grantId, entry.entryNo],
  );
}

// PostgreSQL keeps microseconds, and as whole numbers they fit a cursor
const toMicroseconds = (at: Instant) => Number(at.epochNanoseconds / 1000n);
const fromMicroseconds = (at: number) => Temporal.Instant.fromEpochNanoseconds(BigInt(at) * 1000n);

/** The whole ledger of a member and one item, or of all items, in the order in which it counts: what `explain` tells. */
export async function ledgerOf(tx: Tx, caller: Caller, whose: Whose): Promise<ToldEntry[]> {
  const found = await rows<EntryRow & { isHeld: boolean }>(
    tx,
    sql`
      select ${entryColumns}, g.holds > 0 as is_held
      from session_grants g
      join session_entries e on e.organization_id = g.organization_id and e.grant_id = g.id
      where g.organization_id = ${caller.organizationId}
        and g.id in (${grantIdsOf(caller.organizationId, whose.memberId, whose.itemId ?? null)})
      order by e.effective_at, e.recorded_at, e.grant_id, e.entry_no`,
  );
  return found.map(({ isHeld, ...row }) => ({ ...toEntry(row), isHeld }));
}

/** Sessions still owed to members of one club, of one item, and what they are worth there (D35). */
export type LiabilityLine = {
  clubId: number;
  itemId: number;
  sessions: number;
  amountMinor: number;
  currency: string;
};

/**
 * What the clubs owe their members in sessions and in money, as of an instant that has come: what
 * remained and was in date then, and what was held for bookings, each session at the value fixed when
 * it was granted (D35). Of the whole organization or one club, per item. Refuses `instant_to_come`.
 */
export async function listLiability(
  tx: Tx,
  caller: Caller,
  query: { clubId?: number | undefined; asOf?: Instant | undefined },
): Promise<LiabilityLine[]> {
  const at = query.asOf ?? caller.now;
  refuseFuture(at, caller.now);
  const calendars = await readCalendars(tx, caller.organizationId, at);
  const found = await rows<Omit<LiabilityLine, 'currency' | 'amountMinor'> & { amount: string }>(
    tx,
    sql`
      with held as (${query.asOf ? holdingsAsOf(caller, at) : holdingsNow(caller)}),
      owed as (
        select
          h.club_id, h.item_id, h.unit_value_minor,
          case when h.last_day < c.today then h.reserved else h.remaining end as sessions
        from held h
        join ${calendars.asTable} on c.club_id = h.club_id
        where (${query.clubId ?? null}::bigint is null or h.club_id = ${query.clubId ?? null}::bigint)
      )
      select
        club_id, item_id, sum(sessions)::bigint as sessions,
        sum(sessions * unit_value_minor)::text as amount
      from owed
      where sessions > 0
      group by club_id, item_id
      order by club_id, item_id`,
  );
  const currencyOf = new Map(calendars.clubs.map((club) => [club.id, club.currency]));
  return found.map(({ amount, ...line }) => ({
    ...line,
    amountMinor: exactly(amount),
    currency: currencyOf.get(line.clubId)!,
  }));
}

function exactly(amount: string): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw liabilityTooLarge();
  return number;
}

/** Now: the totals that stand on the grants. */
const holdingsNow = (caller: Caller) => sql`
  select g.club_id, g.item_id, g.unit_value_minor, g.remaining, g.reserved, g.last_day
  from session_grants g
  where g.organization_id = ${caller.organizationId} and g.has_left`;

/**
 * Any instant before: rebuilt from the entries, each read once. What was the last usable day then stands
 * on the newest entry; packed behind its number, the greatest of the sums tells it without sorting.
 */
const holdingsAsOf = (caller: Caller, at: Instant) => sql`
  with at_that_time as materialized (
    select
      grant_id, sum(change) as remaining, sum(reserved_change) as reserved,
      max(entry_no * ${neverEnds + 1}::bigint + coalesce(last_day - ${dayOne}::date, ${neverEnds}::integer))
        as newest
    from session_entries
    where organization_id = ${caller.organizationId} and effective_at <= ${at}
    group by grant_id
    having sum(change) > 0
  )
  select
    g.club_id, g.item_id, g.unit_value_minor, t.remaining, t.reserved,
    ${dayOne}::date
      + nullif(t.newest % ${neverEnds + 1}::bigint, ${neverEnds}::bigint)::integer as last_day
  from at_that_time t
  join session_grants g on g.organization_id = ${caller.organizationId} and g.id = t.grant_id`;

const dayOne = '0001-01-01';
/** More days than there are between the first and the last day that a calendar here knows. */
const neverEnds = 99_999_999;

/** The sum of liability lines, one per currency: amounts of different currencies do not add up. */
export function totalsByCurrency(
  lines: readonly LiabilityLine[],
): { currency: string; sessions: number; amountMinor: number }[] {
  const currencies = [...new Set(lines.map((line) => line.currency))].sort();
  return currencies.map((currency) => {
    const own = lines.filter((line) => line.currency === currency);
    const amountMinor = own.reduce((sum, line) => sum + line.amountMinor, 0);
    if (!Number.isSafeInteger(amountMinor)) throw liabilityTooLarge();
    return { currency, sessions: own.reduce((sum, line) => sum + line.sessions, 0), amountMinor };
  });
}

/** What a member has of some items, as it counts on a day: whole sessions. */
export type StandingOn = {
  /** Can be drawn on that day. */
  available: number;
  /** Would be there, but something holds them (D21, D22). */
  held: number;
  /** Set aside for bookings. */
  reserved: number;
  /** There today, and lapsed by that day. */
  lapsing: number;
  /** The last usable day of what lapses last among them; null = nothing does. */
  lastDay: Day | null;
};

/** What of a member's sessions can be drawn on a day, and what became of the others (D34). */
export async function standingOn(
  tx: Tx,
  caller: Caller,
  { memberId, itemIds, day }: { memberId: number; itemIds: readonly number[]; day: Day },
): Promise<StandingOn> {
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  const [found] = await rows<StandingOn>(
    tx,
    sql`
      with theirs as (
        select
          g.remaining - g.reserved as free, g.reserved, g.holds, g.last_day,
          g.last_day is null or g.last_day >= ${day}::date as reaches,
          g.last_day is null or g.last_day >= c.today as is_usable
        from session_grants g
        join ${calendars.asTable} on c.club_id = g.club_id
        where g.organization_id = ${caller.organizationId}
          and g.id in (${grantIdsOf(caller.organizationId, memberId, null)})
          and g.item_id = any(${itemIds as number[]}::bigint[])
          and g.has_left
      )
      select
        coalesce(sum(free) filter (where reaches and is_usable and holds = 0), 0)::integer as available,
        coalesce(sum(free) filter (where reaches and is_usable and holds > 0), 0)::integer as held,
        coalesce(sum(reserved) filter (where reaches), 0)::integer as reserved,
        coalesce(sum(free) filter (where is_usable and not reaches), 0)::integer as lapsing,
        max(last_day) filter (where is_usable and not reaches and free > 0) as last_day
      from theirs`,
  );
  return found!;
}
