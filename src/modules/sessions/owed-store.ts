import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, rows, run, type Tx } from '#platform/database/query';
import type { Cause } from './model.ts';
import type { Debt, Unpaid } from './owed-rules.ts';
import { grantIdsFrom, lockGrants } from './store.ts';

/** A grant with what was used of it and handed on, net of what came back. */
export type Standing = {
  grantId: number;
  clubId: number;
  memberId: number;
  householdId: number | null;
  itemId: number;
  sourceId: number;
  remaining: number;
  reserved: number;
  lastDay: Day | null;
  used: number;
  transferred: number;
};

/**
 * Locks the grants that sources credited, by id (I18), and answers where they stand: those that stand alike
 * come together, and are spread out here. Most have but the entry that credited them, and none is looked
 * for then. `isStale`: somebody wrote an entry while this waited for the lock, and all have to be read again.
 */
export async function lockStanding(
  tx: Tx,
  organizationId: number,
  sources: Parameters<typeof grantIdsFrom>[1],
): Promise<{ standing: Standing[]; isStale: boolean }> {
  const alike = await rows<Alike>(
    tx,
    sql`
      with locked as materialized (
        select
          g.id, g.club_id, g.member_id, g.household_id, g.item_id, g.source_id, g.remaining,
          g.reserved, g.last_day, g.entry_count
        from (
          select distinct n.id, n.round
          from unnest(
            ${sources.rounds.map(({ id }) => id)}::bigint[],
            ${sources.rounds.map(({ round }) => round)}::integer[]
          ) as n (id, round)
        ) s
        join session_grants g
          on g.organization_id = ${organizationId}
          and g.source_kind = ${sources.kind}
          and g.source_id = s.id
          and g.source_round = s.round
        order by g.id
        for update of g
      )
      select
        g.club_id, g.household_id, g.item_id, g.remaining, g.reserved, g.last_day, e.used,
        e.transferred, g.entry_count > 1 and e.entries <> g.entry_count as is_stale,
        array_agg(g.id) as grant_ids, array_agg(g.member_id) as member_ids,
        array_agg(g.source_id) as source_ids
      from locked g
      cross join lateral (
        select
          coalesce(-sum(e.change) filter (where e.kind in ('use', 'restore')), 0)::integer as used,
          coalesce(-sum(e.change) filter (where e.kind = 'transfer'), 0)::integer as transferred,
          count(*) as entries
        from session_entries e
        where e.organization_id = ${organizationId} and e.grant_id = g.id and g.entry_count > 1
      ) e
      group by
        g.club_id, g.household_id, g.item_id, g.remaining, g.reserved, g.last_day, e.used,
        e.transferred, is_stale`,
  );
  return {
    standing: alike.flatMap(spreadOut).sort((a, b) => a.grantId - b.grantId),
    isStale: alike.some((one) => one.isStale),
  };
}

type Alike = Omit<Standing, 'grantId' | 'memberId' | 'sourceId'> & {
  isStale: boolean;
  grantIds: number[];
  memberIds: number[];
  sourceIds: number[];
};

const spreadOut = (alike: Alike): Standing[] =>
  alike.grantIds.map((grantId, at) => ({
    grantId,
    clubId: alike.clubId,
    memberId: alike.memberIds[at]!,
    householdId: alike.householdId,
    itemId: alike.itemId,
    sourceId: alike.sourceIds[at]!,
    remaining: alike.remaining,
    reserved: alike.reserved,
    lastDay: alike.lastDay,
    used: alike.used,
    transferred: alike.transferred,
  }));

/** Where the grants stand that sources credited, each in one round. */
export const standingFrom = (
  tx: Tx,
  organizationId: number,
  sources: Parameters<typeof grantIdsFrom>[1],
) =>
  rows<Standing>(
    tx,
    sql`
      select
        g.id as grant_id, g.club_id, g.member_id, g.household_id, g.item_id, g.source_id,
        g.remaining, g.reserved, g.last_day,
        coalesce(-sum(e.change) filter (where e.kind in ('use', 'restore')), 0)::integer as used,
        coalesce(-sum(e.change) filter (where e.kind = 'transfer'), 0)::integer as transferred
      from session_grants g
      join session_entries e on e.organization_id = g.organization_id and e.grant_id = g.id
      where g.organization_id = ${organizationId} and g.id in (${grantIdsFrom(organizationId, sources)})
      group by g.organization_id, g.id
      order by g.id`,
  );

/** Notes sessions as owed, each with its first entry. */
export const insertOwed = (
  tx: Tx,
  caller: Caller,
  causeKind: string,
  owed: readonly { grantId: number; owed: number; causeId: number; reason: string | null }[],
) =>
  owed.length === 0
    ? Promise.resolve([])
    : rows<{ id: number; open: number; causeId: number }>(
        tx,
        sql`
          with wanted as (
            select *
            from unnest(
              ${owed.map(({ grantId }) => grantId)}::bigint[],
              ${owed.map((one) => one.owed)}::integer[],
              ${owed.map(({ causeId }) => causeId)}::bigint[],
              ${owed.map(({ reason }) => reason)}::text[]
            ) as w (grant_id, quantity, cause_id, reason)
          ),
          noted as (
            insert into owed_sessions (
              organization_id, club_id, member_id, household_id, item_id, grant_id, quantity, open,
              arose_at, cause_kind, cause_id
            )
            select
              g.organization_id, g.club_id, g.member_id, g.household_id, g.item_id, g.id, w.quantity,
              w.quantity, ${caller.now}::timestamptz, ${causeKind}, w.cause_id
            from wanted w
            join session_grants g on g.organization_id = ${caller.organizationId} and g.id = w.grant_id
            returning id, grant_id, quantity, cause_id
          ),
          booked as (
            insert into owed_entries (
              organization_id, owed_id, entry_no, kind, change, recorded_at, actor, reason, cause_kind,
              cause_id
            )
            select
              ${caller.organizationId}::bigint, n.id, 1, 'owe', n.quantity, ${caller.now}::timestamptz,
              ${caller.actor}::text, w.reason, ${causeKind}::text, n.cause_id
            from noted n
            join wanted w on w.grant_id = n.grant_id
          )
          select id, quantity as open, cause_id
          from noted
          order by id`,
      );

export type OwedLine = {
  owedId: number;
  kind: 'settle' | 'reopen' | 'forgive' | 'give_back';
  change: number;
  cause: Cause;
};

/** Writes one entry per line and moves what is still owed with it. The debts must be locked. */
export async function moveOwed(
  tx: Tx,
  caller: Caller,
  lines: readonly OwedLine[],
  reason: string | null = null,
): Promise<void> {
  if (lines.length === 0) return;
  await run(
    tx,
    sql`
      with wanted as (
        select *
        from unnest(
          ${lines.map(({ owedId }) => owedId)}::bigint[],
          ${lines.map(({ kind }) => kind)}::text[],
          ${lines.map(({ change }) => change)}::integer[],
          ${lines.map(({ cause }) => cause.kind)}::text[],
          ${lines.map(({ cause }) => cause.id)}::bigint[]
        ) with ordinality as w (owed_id, kind, change, cause_kind, cause_id, place)
      ),
      moved as (
        update owed_sessions o
        set open = o.open + s.change
        from (select owed_id, sum(change)::integer as change from wanted group by owed_id) s
        where o.organization_id = ${caller.organizationId} and o.id = s.owed_id
      )
      insert into owed_entries (
        organization_id, owed_id, entry_no, kind, change, recorded_at, actor, reason, cause_kind,
        cause_id
      )
      select
        ${caller.organizationId}::bigint, w.owed_id,
        newest.entry_no + row_number() over (partition by w.owed_id order by w.place),
        w.kind, w.change, ${caller.now}::timestamptz, ${caller.actor}::text, ${reason}::text,
        w.cause_kind, w.cause_id
      from wanted w
      cross join lateral (
        select max(e.entry_no) as entry_no
        from owed_entries e
        where e.organization_id = ${caller.organizationId} and e.owed_id = w.owed_id
      ) newest`,
  );
}

/** Open debts, locked by id, that the latest grants of these sources could settle. */
export const lockDebtsOf = (
  tx: Tx,
  organizationId: number,
  source: { kind: string; ids: readonly number[] },
) =>
  rows<Debt>(
    tx,
    sql`
      select o.id as owed_id, o.member_id, o.household_id, o.item_id, o.open
      from owed_sessions o
      where o.organization_id = ${organizationId}
        and o.open > 0
        and exists (
          select from session_grants g
          where g.organization_id = o.organization_id
            and g.source_kind = ${source.kind}
            and g.source_id = any(${source.ids as number[]}::bigint[])
            and g.item_id = o.item_id
            and g.remaining > g.reserved
            and (
              g.household_id = o.household_id
              or (o.household_id is null and g.household_id is null and g.member_id = o.member_id)
            )
        )
      order by o.id
      for update of o`,
  );

/** The grants of these sources that could settle these debts, locked. */
export const lockCreditsFor = (
  tx: Tx,
  organizationId: number,
  source: { kind: string; ids: readonly number[] },
  debts: readonly Debt[],
) =>
  lockGrants(
    tx,
    organizationId,
    sql`
      select g.id
      from session_grants g
      where g.organization_id = ${organizationId}
        and g.source_kind = ${source.kind}
        and g.source_id = any(${source.ids as number[]}::bigint[])
        and g.remaining > g.reserved
        and g.item_id = any(${debts.map((debt) => debt.itemId)}::bigint[])
        and (
          g.member_id = any(${debts.map((debt) => debt.memberId)}::bigint[])
          or g.household_id = any(${debts.map((debt) => debt.householdId)}::bigint[])
        )`,
  );

/** What of these grants settled debts, and has not been opened again. */
export const settledFrom = (tx: Tx, organizationId: number, grantIds: readonly number[]) =>
  rows<{ owedId: number; grantId: number; quantity: number }>(
    tx,
    sql`
      select o.id as owed_id, s.grant_id, s.quantity
      from (
        select owed_id, cause_id as grant_id, (-sum(change))::integer as quantity
        from owed_entries
        where organization_id = ${organizationId}
          and cause_kind = 'grant'
          and cause_id = any(${grantIds as number[]}::bigint[])
        group by owed_id, cause_id
        having sum(change) < 0
      ) s
      join owed_sessions o on o.organization_id = ${organizationId} and o.id = s.owed_id
      order by o.id
      for update of o`,
  );

/** The debts that arose from these grants, locked by id. */
export const findOwedBy = async (
  tx: Tx,
  organizationId: number,
  grantIds: readonly number[],
): Promise<Unpaid[]> => {
  const found = await rows<Omit<Unpaid, 'reversal'> & { causeKind: string; causeId: number }>(
    tx,
    sql`
      select
        o.id as owed_id, o.grant_id, o.open, o.cause_kind, o.cause_id,
        (
          select
            coalesce(
              -sum(e.change) filter (
                where e.kind = 'forgive' or (e.kind = 'reopen' and e.cause_kind <> 'grant')
              ),
              0
            )::integer
          from owed_entries e
          where e.organization_id = o.organization_id and e.owed_id = o.id
        ) as forgiven
      from owed_sessions o
      where o.organization_id = ${organizationId}
        and o.grant_id = any(${grantIds as number[]}::bigint[])
      order by o.id
      for update of o`,
  );
  return found.map(({ causeKind, causeId, ...debt }) => ({
    ...debt,
    reversal: { kind: causeKind, id: causeId },
  }));
};

export type Owed = Debt & { clubId: number; quantity: number; aroseAt: Instant; cause: Cause };

type OwedRow = Omit<Owed, 'cause'> & { causeKind: string; causeId: number };

const owedColumns = sql`
  o.id as owed_id, o.club_id, o.member_id, o.household_id, o.item_id, o.quantity, o.open, o.arose_at,
  o.cause_kind, o.cause_id`;

const toOwed = ({ causeKind, causeId, ...owed }: OwedRow): Owed => ({
  ...owed,
  cause: { kind: causeKind, id: causeId },
});

/** What a member, or a pool they belong to, still owes; oldest first. */
export const listOwed = async (
  tx: Tx,
  organizationId: number,
  whose: { memberId: number; itemId?: number | undefined },
): Promise<Owed[]> =>
  (
    await rows<OwedRow>(
      tx,
      sql`
        select ${owedColumns}
        from owed_sessions o
        where o.organization_id = ${organizationId}
          and o.open > 0
          and (${whose.itemId ?? null}::bigint is null or o.item_id = ${whose.itemId ?? null}::bigint)
          and o.id in (
            select m.id
            from owed_sessions m
            where m.organization_id = ${organizationId}
              and m.member_id = ${whose.memberId}
              and m.household_id is null
            union all
            select p.id
            from household_members h
            join owed_sessions p
              on p.organization_id = h.organization_id and p.household_id = h.household_id
            where h.organization_id = ${organizationId} and h.member_id = ${whose.memberId}
          )
        order by o.id`,
    )
  ).map(toOwed);

/** Debts by their ids, settled or not, for saying what they stem from. */
export const findOwed = async (tx: Tx, organizationId: number, ids: readonly number[]) =>
  (
    await rows<OwedRow>(
      tx,
      sql`
        select ${owedColumns}
        from owed_sessions o
        where o.organization_id = ${organizationId} and o.id = any(${ids as number[]}::bigint[])`,
    )
  ).map(toOwed);

export const lockOwed = async (tx: Tx, organizationId: number, id: number) => {
  const found = await first<OwedRow>(
    tx,
    sql`
      select ${owedColumns}
      from owed_sessions o
      where o.organization_id = ${organizationId} and o.id = ${id}
      for update`,
  );
  return found && toOwed(found);
};
