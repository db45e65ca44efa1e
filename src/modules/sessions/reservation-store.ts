import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { prepared } from '#platform/database/prepared';
import { one, rows, run, type Tx } from '#platform/database/query';
import type { WantedGrant } from './credit-sessions.ts';
import { finalDay } from './final-day-store.ts';
import type { Cause } from './model.ts';
import { grantIdsOf, grantIdsOfMany } from './store.ts';

/** The grants that causes have something of, set aside or used. */
export const grantIdsOfCauses = (
  organizationId: number,
  causes: { kind: string; ids: readonly number[] },
) => sql`
  select r.grant_id
  from session_reservations r
  where r.organization_id = ${organizationId}
    and r.cause_kind = ${causes.kind}
    and r.cause_id = any(${causes.ids as number[]}::bigint[])
    and r.state in ('open', 'used')`;

/** Those, and all of a member's from which something is free. */
export const grantIdsToPayWith = (
  organizationId: number,
  memberId: number,
  causes: { kind: string; ids: readonly number[] },
) => sql`
  ${grantIdsOfCauses(organizationId, causes)}
  union all
  select free.id
  from session_grants free
  where free.organization_id = ${organizationId}
    and free.remaining > free.reserved
    and free.id in (${grantIdsOf(organizationId, memberId, null)})`;

/** The same for many members. */
export const grantIdsToPayWithMany = (
  organizationId: number,
  memberIds: readonly number[],
  causes: { kind: string; ids: readonly number[] },
) => sql`
  ${grantIdsOfCauses(organizationId, causes)}
  union
  ${grantIdsOfMany(organizationId, memberIds)}`;

/** Sessions of one grant that changed hands between the grant and a cause. Whole sessions. */
export type MovedReservation = {
  grantId: number;
  causeId: number;
  quantity: number;
  clubId: number;
  memberId: number;
  householdId: number | null;
  itemId: number;
  unitValueMinor: number;
  lastDay: Day | null;
  /** Something holds the grant (D21, D22). */
  isHeld: boolean;
  /** They left the grant, to be credited anew with a later last day. */
  movedOn: boolean;
};

/** Answers how many sessions are missing; 0 = taken. */
export const takeSessions = async (
  tx: Tx,
  caller: Caller,
  wanted: {
    memberId: number;
    itemIds: readonly number[];
    quantity: number;
    day: Day;
    grantId?: number | undefined;
    cause: Cause;
    reason?: string | null;
  },
  as: 'open' | 'used',
): Promise<number> =>
  (
    await one<{ missing: number }>(
      tx,
      prepared`
        select take_sessions(
          ${caller.organizationId}, ${wanted.memberId}, ${wanted.itemIds as number[]}, ${wanted.quantity},
          ${wanted.day}, ${wanted.grantId ?? null}, ${as}, ${caller.now}, ${caller.actor},
          ${wanted.reason ?? null}, ${wanted.cause.kind}, ${wanted.cause.id}
        ) as missing`,
    )
  ).missing;

/** Takes for many causes, one after the other; answers how many are missing for each, in the order given. */
export const takeSessionsForMany = (
  tx: Tx,
  caller: Caller,
  itemIds: readonly number[],
  wanted: readonly { memberId: number; quantity: number; day: Day; cause: Cause }[],
) =>
  rows<{ causeId: number; missing: number }>(
    tx,
    sql`
      select
        w.cause_id,
        take_sessions(
          ${caller.organizationId}, w.member_id, ${itemIds as number[]}::bigint[], w.quantity, w.day, null,
          'open', ${caller.now}::timestamptz, ${caller.actor}::text, null, w.cause_kind, w.cause_id
        ) as missing
      from unnest(
        ${wanted.map(({ memberId }) => memberId)}::bigint[],
        ${wanted.map(({ quantity }) => quantity)}::integer[],
        ${wanted.map(({ day }) => day)}::date[],
        ${wanted.map(({ cause }) => cause.kind)}::text[],
        ${wanted.map(({ cause }) => cause.id)}::bigint[]
      ) with ordinality as w (member_id, quantity, day, cause_kind, cause_id, place)
      order by w.place`,
  );

/** Moves what causes have from one state to another, each grant with its ledger line. */
export const moveReservations = (
  tx: Tx,
  caller: Caller,
  move: {
    kind: string;
    ids: readonly number[];
    from: 'open' | 'used';
    to: 'open' | 'used' | 'released' | 'lost';
    atLeastUntil?: Day;
    reason?: string;
  },
): Promise<MovedReservation[]> =>
  rows<MovedReservation>(
    tx,
    prepared`
      select *
      from move_reservations(
        ${caller.organizationId}, ${move.kind}, ${move.ids as number[]}, ${move.from}, ${move.to},
        ${move.atLeastUntil ?? null}, ${caller.now}, ${caller.actor}, ${move.reason ?? null}
      )`,
  );

/**
 * Takes from bookings what they hold of these grants, which must be locked: the money behind them came
 * back (D21). The bookings stay, and nothing pays for them any more.
 */
export const loseReservations = (
  tx: Tx,
  caller: Caller,
  grants: readonly { grantId: number; causeId: number }[],
  causeKind: string,
): Promise<void> =>
  grants.length === 0
    ? Promise.resolve()
    : run(
        tx,
        sql`
      with wanted as (
        select *
        from unnest(
          ${grants.map(({ grantId }) => grantId)}::bigint[],
          ${grants.map(({ causeId }) => causeId)}::bigint[]
        ) as w (grant_id, cause_id)
      ),
      lost as (
        update session_reservations r
        set state = 'lost'
        where r.organization_id = ${caller.organizationId}
          and r.grant_id = any(${grants.map(({ grantId }) => grantId)}::bigint[])
          and r.state = 'open'
        returning r.grant_id, r.quantity
      ),
      by_grant as (
        select l.grant_id, w.cause_id, sum(l.quantity)::integer as quantity
        from lost l
        join wanted w on w.grant_id = l.grant_id
        group by l.grant_id, w.cause_id
      ),
      changed as (
        update session_grants g
        set
          reserved = g.reserved - b.quantity,
          entry_count = g.entry_count + 1,
          seal = session_seal(
            g.seal, g.organization_id, g.entry_count + 1, 'release', 0, -b.quantity, g.last_day,
            ${caller.now}::timestamptz, ${caller.now}::timestamptz, ${caller.actor}::text, null,
            ${causeKind}::text, b.cause_id
          )
        from by_grant b
        where g.organization_id = ${caller.organizationId} and g.id = b.grant_id
        returning g.id, g.entry_count, g.last_day, g.seal, b.cause_id, b.quantity
      )
      insert into session_entries (
        organization_id, grant_id, entry_no, kind, change, reserved_change, last_day, effective_at,
        recorded_at, actor, cause_kind, cause_id, seal
      )
      select
        ${caller.organizationId}::bigint, id, entry_count, 'release', 0, -quantity, last_day,
        ${caller.now}::timestamptz, ${caller.now}::timestamptz, ${caller.actor}::text, ${causeKind}::text,
        cause_id, seal
      from changed`,
      );

/** What a cause has, grant by grant. */
export type Reservation = {
  causeId: number;
  grantId: number;
  itemId: number;
  quantity: number;
  state: 'open' | 'used';
  lastDay: Day | null;
  isHeld: boolean;
};

/** What causes have set aside or used, grant by grant. */
export const listReservations = (
  tx: Tx,
  organizationId: number,
  causes: { kind: string; ids: readonly number[] },
): Promise<Reservation[]> =>
  rows<Reservation>(
    tx,
    sql`
      select
        r.cause_id, r.grant_id, g.item_id, r.quantity, r.state, g.last_day, g.holds > 0 as is_held
      from session_reservations r
      join session_grants g on g.organization_id = r.organization_id and g.id = r.grant_id
      where r.organization_id = ${organizationId}
        and r.cause_kind = ${causes.kind}
        and r.cause_id = any(${causes.ids as number[]}::bigint[])
        and r.state in ('open', 'used')
      order by r.cause_id, g.last_day nulls last, g.id`,
  );

/** Sessions that left their grants, as grants of their own with a later last day (D25). */
export const wantedAnew = (
  organizationId: number,
  moved: readonly MovedReservation[],
  lastDay: Day,
  dayOf: (clubId: number) => Day,
) => sql<WantedGrant>`
      select
        w.club_id, w.member_id, w.household_id, w.item_id, w.quantity, w.granted_on,
        ${lastDay}::date as last_day, ${finalDay} as final_on, w.unit_value_minor, w.source_id,
        row_number() over (partition by w.source_id order by w.grant_id) as source_round
      from unnest(
        ${moved.map((one) => one.clubId)}::bigint[],
        ${moved.map((one) => one.memberId)}::bigint[],
        ${moved.map((one) => one.householdId)}::bigint[],
        ${moved.map((one) => one.itemId)}::bigint[],
        ${moved.map((one) => one.quantity)}::integer[],
        ${moved.map((one) => dayOf(one.clubId))}::date[],
        ${moved.map((one) => one.unitValueMinor)}::bigint[],
        ${moved.map((one) => one.causeId)}::bigint[],
        ${moved.map((one) => one.grantId)}::bigint[]
      ) as w (
        club_id, member_id, household_id, item_id, quantity, granted_on, unit_value_minor, source_id,
        grant_id
      )
      join session_grants g on g.organization_id = ${organizationId} and g.id = w.grant_id`;
