import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { prepared } from '#platform/database/prepared';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { Cause, EntryKind, Grant } from './model.ts';
import { finalDay } from './final-day-store.ts';
import { type Draw, inDrawOrder } from './rules.ts';

export const grantColumns = sql`
  g.id, g.club_id, g.member_id, g.household_id, g.item_id, g.quantity, g.remaining, g.reserved,
  g.granted_on, g.last_day, ${finalDay} as final_on, g.holds > 0 as is_held, g.unit_value_minor, g.source_kind,
  g.source_id`;

/** Ids of the grants a member may draw from: their own, and the pools of their households. */
export const grantIdsOf = (organizationId: number, memberId: number, itemId: number | null) => sql`
  select g.id
  from session_grants g
  where g.organization_id = ${organizationId}
    and g.member_id = ${memberId}
    and g.household_id is null
    ${itemId === null ? sql`` : sql`and g.item_id = ${itemId}`}
  union all
  select g.id
  from household_members h
  join session_grants g on g.organization_id = h.organization_id and g.household_id = h.household_id
  where h.organization_id = ${organizationId}
    and h.member_id = ${memberId}
    ${itemId === null ? sql`` : sql`and g.item_id = ${itemId}`}`;

/** What one change to grants writes beside the numbers. */
export type Line = {
  kind: EntryKind;
  cause: Cause;
  reason?: string | null | undefined;
  /** The instant from which it counts, where the books are written late; left out = now. */
  since?: Instant | undefined;
};

/**
 * Draws one session from the grant that lapses soonest, in one call: the row lock is taken while picking,
 * so parallel draws go one after the other and none is refused while a session is left (I4). Undefined
 * when nothing is left.
 */
export async function drawOneSession(
  tx: Tx,
  caller: Caller,
  from: { memberId: number; itemId: number; day: Day },
  line: Line,
): Promise<Draw | undefined> {
  const { grantId } = await one<{ grantId: number | null }>(
    tx,
    prepared`
      select draw_one_session(
        ${caller.organizationId}, ${from.memberId}, ${from.itemId}, ${from.day}, ${line.kind},
        ${caller.now}, ${caller.actor}, ${line.reason ?? null}, ${line.cause.kind}, ${line.cause.id}
      ) as grant_id`,
  );
  return grantId === null ? undefined : { grantId, quantity: 1 };
}

/**
 * Locks grants and answers them in draw order. They are locked by id, the one order in which grants are
 * ever locked (I18): a draw order can be turned around by whoever moves a last day.
 */
export const lockGrants = async (tx: Tx, organizationId: number, ids: RawBuilder<unknown>) => {
  const locked = await rows<Grant>(
    tx,
    sql`
      select ${grantColumns}
      from session_grants g
      where g.organization_id = ${organizationId}
        and g.id in (${ids})
      order by g.id
      for update of g`,
  );
  return locked.sort(inDrawOrder);
};

/** Grants by their ids, locked. */
export const lockGrantsById = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  lockGrants(tx, organizationId, sql`select unnest(${ids as number[]}::bigint[])`);

/** The grants a member may draw one item from, locked. */
export const lockGrantsOf = (tx: Tx, organizationId: number, memberId: number, itemId: number) =>
  lockGrants(tx, organizationId, grantIdsOf(organizationId, memberId, itemId));

/** How many of an item's sessions would be usable on a day, did nothing hold them. */
export const countHeld = async (
  tx: Tx,
  organizationId: number,
  { memberId, itemId, day }: { memberId: number; itemId: number; day: Day },
): Promise<number> =>
  (
    await one<{ held: number }>(
      tx,
      sql`
        select coalesce(sum(g.remaining - g.reserved), 0)::integer as held
        from session_grants g
        where g.organization_id = ${organizationId}
          and g.id in (${grantIdsOf(organizationId, memberId, itemId)})
          and g.holds > 0
          and (g.last_day is null or g.last_day >= ${day}::date)`,
    )
  ).held;

/** Ids of the grants that any of these members may draw from. */
export const grantIdsOfMany = (organizationId: number, memberIds: readonly number[]) => sql`
  select g.id
  from session_grants g
  where g.organization_id = ${organizationId}
    and g.member_id = any(${memberIds as number[]}::bigint[])
    and g.household_id is null
  union
  select g.id
  from household_members h
  join session_grants g on g.organization_id = h.organization_id and g.household_id = h.household_id
  where h.organization_id = ${organizationId}
    and h.member_id = any(${memberIds as number[]}::bigint[])`;

/** Whether there is such a grant, and it is this organization's. */
export const isGrant = async (tx: Tx, organizationId: number, id: number): Promise<boolean> =>
  (
    await one<{ isThere: boolean }>(
      tx,
      sql`
        select exists (
          select from session_grants where organization_id = ${organizationId} and id = ${id}
        ) as is_there`,
    )
  ).isThere;

/** One grant, locked; undefined when there is none, or it is another organization's. */
export const lockGrant = async (tx: Tx, organizationId: number, id: number) =>
  (await lockGrants(tx, organizationId, sql`select ${id}::bigint`)).at(0);

/** One change to one locked grant. */
export type GrantChange = {
  grantId: number;
  change: number;
  /** The new last usable day, when this change sets one; null = never expires. */
  lastDay?: Day | null;
  /** What this change stems from, and why, where that is not what it is of the others. */
  causeId?: number;
  reason?: string | null;
};

/**
 * Writes one entry per change and moves the grants' totals with it, in one statement. The grants must
 * be locked by this transaction, and each be changed once.
 */
export async function changeGrants(
  tx: Tx,
  caller: Caller,
  line: Line,
  changes: readonly GrantChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { reason = null, since = caller.now } = line;
  await run(
    tx,
    sql`
      with wanted as (
        select *
        from unnest(
          ${changes.map((change) => change.grantId)}::bigint[],
          ${changes.map((change) => change.change)}::integer[],
          ${changes.map((change) => change.lastDay !== undefined)}::boolean[],
          ${changes.map((change) => change.lastDay ?? null)}::date[],
          ${changes.map((change) => change.causeId ?? line.cause.id)}::bigint[],
          ${changes.map((change) => change.reason ?? reason)}::text[]
        ) as w (grant_id, change, sets_last_day, last_day, cause_id, reason)
      ),
      changed as (
        update session_grants g
        set
          remaining = g.remaining + w.change,
          last_day = case when w.sets_last_day then w.last_day else g.last_day end,
          entry_count = g.entry_count + 1,
          seal = session_seal(
            g.seal, g.organization_id, g.entry_count + 1, ${line.kind}::text, w.change, 0,
            case when w.sets_last_day then w.last_day else g.last_day end,
            ${since}::timestamptz, ${caller.now}::timestamptz, ${caller.actor}::text,
            w.reason, ${line.cause.kind}::text, w.cause_id
          )
        from wanted w
        where g.organization_id = ${caller.organizationId} and g.id = w.grant_id
        returning g.id, g.entry_count, w.change, g.last_day, w.cause_id, w.reason, g.seal
      )
      insert into session_entries (
        organization_id, grant_id, entry_no, kind, change, last_day, effective_at, recorded_at,
        actor, reason, cause_kind, cause_id, seal
      )
      select
        ${caller.organizationId}::bigint, id, entry_count, ${line.kind}::text, change, last_day,
        ${since}::timestamptz, ${caller.now}::timestamptz, ${caller.actor}::text,
        reason, ${line.cause.kind}::text, cause_id, seal
      from changed`,
  );
}

/** What a cause drew and from which grants, less what was given back: the last drawn first (I13). */
export const drawnBy = (tx: Tx, organizationId: number, cause: Cause) =>
  rows<Draw>(
    tx,
    sql`
      select grant_id, (-sum(change))::integer as quantity
      from session_entries
      where organization_id = ${organizationId}
        and cause_kind = ${cause.kind}
        and cause_id = ${cause.id}
        and kind <> 'credit' and kind <> 'expire'
      group by grant_id
      having sum(change) < 0
      order by max(recorded_at) desc, max(entry_no) desc, grant_id desc`,
  );

export type NewUse = {
  clubId: number;
  memberId: number;
  itemId: number;
  quantity: number;
  note: string | null;
};
export type Use = NewUse & {
  id: number;
  usedAt: Instant;
  usedBy: string;
  undoneAt: Instant | null;
  undoneBy: string | null;
};

const useColumns = sql`id, club_id, member_id, item_id, quantity, used_at, used_by, note, undone_at, undone_by`;

export const insertUse = (tx: Tx, caller: Caller, use: NewUse) =>
  one<Use>(
    tx,
    sql`
      insert into session_uses (organization_id, club_id, member_id, item_id, quantity, used_at, used_by, note)
      values (
        ${caller.organizationId}, ${use.clubId}, ${use.memberId}, ${use.itemId}, ${use.quantity},
        ${caller.now}, ${caller.actor}, ${use.note}
      )
      returning ${useColumns}`,
  );

/** Marks a use undone; `wasUndone` tells whether somebody had done so already. */
export const markUseUndone = (tx: Tx, caller: Caller, id: number) =>
  first<Use & { wasUndone: boolean }>(
    tx,
    sql`
      with before as (
        select id, undone_at is not null as was_undone
        from session_uses
        where organization_id = ${caller.organizationId} and id = ${id}
        for update
      )
      update session_uses u
      set
        undone_at = coalesce(u.undone_at, ${caller.now}),
        undone_by = coalesce(u.undone_by, ${caller.actor})
      from before
      where u.organization_id = ${caller.organizationId} and u.id = before.id
      returning
        u.id, u.club_id, u.member_id, u.item_id, u.quantity, u.used_at, u.used_by, u.note, u.undone_at,
        u.undone_by, before.was_undone`,
  );

export const insertAdjustment = (
  tx: Tx,
  caller: Caller,
  adjustment: {
    clubId: number;
    memberId: number;
    itemId: number;
    quantity: number;
    reason: string;
  },
) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into session_adjustments
        (organization_id, club_id, member_id, item_id, quantity, reason, made_at, made_by)
      values (
        ${caller.organizationId}, ${adjustment.clubId}, ${adjustment.memberId}, ${adjustment.itemId},
        ${adjustment.quantity}, ${adjustment.reason}, ${caller.now}, ${caller.actor}
      )
      returning id`,
  );

export type NewTransfer = {
  fromMemberId: number;
  toMemberId: number;
  itemId: number;
  quantity: number;
  reason: string;
};
export type Transfer = NewTransfer & { id: number; madeAt: Instant; undoneAt: Instant | null };

const transferColumns = sql`
  id, from_member_id, to_member_id, item_id, quantity, reason, made_at, undone_at`;

export const insertTransfer = (tx: Tx, caller: Caller, transfer: NewTransfer) =>
  one<Transfer>(
    tx,
    sql`
      insert into session_transfers
        (organization_id, from_member_id, to_member_id, item_id, quantity, reason, made_at, made_by)
      values (
        ${caller.organizationId}, ${transfer.fromMemberId}, ${transfer.toMemberId}, ${transfer.itemId},
        ${transfer.quantity}, ${transfer.reason}, ${caller.now}, ${caller.actor}
      )
      returning ${transferColumns}`,
  );

export const lockTransfer = (tx: Tx, organizationId: number, id: number) =>
  first<Transfer>(
    tx,
    sql`
      select ${transferColumns}
      from session_transfers
      where organization_id = ${organizationId} and id = ${id}
      for update`,
  );

export const markTransferUndone = (tx: Tx, caller: Caller, id: number) =>
  run(
    tx,
    sql`
      update session_transfers
      set undone_at = ${caller.now}, undone_by = ${caller.actor}
      where organization_id = ${caller.organizationId} and id = ${id}`,
  );

/** The grants a source made: a transfer for its receiver. */
export const grantIdsBy = (organizationId: number, source: Cause) => sql`
  select id
  from session_grants
  where organization_id = ${organizationId}
    and source_kind = ${source.kind}
    and source_id = ${source.id}`;

/** The grants that sources of one kind made, each in one round: payments for their buckets. */
export const grantIdsFrom = (
  organizationId: number,
  sources: { kind: string; rounds: readonly { id: number; round: number }[] },
) => sql`
  select g.id
  from unnest(
    ${sources.rounds.map(({ id }) => id)}::bigint[],
    ${sources.rounds.map(({ round }) => round)}::integer[]
  ) as s (id, round)
  join session_grants g
    on g.organization_id = ${organizationId}
    and g.source_kind = ${sources.kind}
    and g.source_id = s.id
    and g.source_round = s.round`;
