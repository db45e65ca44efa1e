import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { dayAt, endOfDay, type Day } from '#kit/days';
import type { Club } from '#modules/identity/index';
import { one, rows, type Tx } from '#platform/database/query';
import type { Calendars } from './calendars.ts';
import type { Grant } from './model.ts';
import { isUsable } from './rules.ts';

export type Expired = { grants: number; sessions: number };

/**
 * Books the expiry of up to `limit` grants of a club whose last usable day is over (D26). What is held
 * for a booking stays. Each entry counts from the end of the grant's own last day, however late it is
 * booked (I12, I14), and is written once: afterwards nothing remains to expire. Run it again until it
 * answers 0.
 */
export function expireSessions(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  limit: number,
): Promise<Expired> {
  return bookExpiries(tx, caller, club, sql`limit ${limit}`, sql``);
}

/**
 * Books the expiry of those of these locked grants that have lapsed, before something is given back to
 * them: the books then read the same whether the sweep came first or not (I9). Answers whether any had.
 */
export async function expireLapsed(
  tx: Tx,
  caller: Caller,
  calendars: Calendars,
  grants: readonly Pick<Grant, 'id' | 'clubId' | 'remaining' | 'reserved' | 'lastDay'>[],
): Promise<boolean> {
  const lapsed = grants.filter(
    (grant) => grant.remaining > grant.reserved && !isUsable(grant, calendars.dayOf(grant.clubId)),
  );
  const among = sql`and g.id = any(${lapsed.map((grant) => grant.id)}::bigint[])`;
  for (const club of calendars.clubs)
    if (lapsed.some((grant) => grant.clubId === club.id))
      await bookExpiries(tx, caller, club, sql``, among);
  return lapsed.length > 0;
}

async function bookExpiries(
  tx: Tx,
  caller: Caller,
  club: Pick<Club, 'id' | 'timeZone'>,
  limit: RawBuilder<unknown>,
  among: RawBuilder<unknown>,
): Promise<Expired> {
  const today = dayAt(caller.now, club.timeZone);
  const lastDays = await lapsedDays(tx, caller, club.id, today);
  if (lastDays.length === 0) return { grants: 0, sessions: 0 };
  return one<Expired>(
    tx,
    sql`
      with ends as (
        select *
        from unnest(
          ${lastDays}::date[],
          ${lastDays.map((day) => endOfDay(day, club.timeZone).toString())}::timestamptz[]
        ) as e (last_day, ended_at)
      ),
      lapsed as (
        select g.id, g.remaining - g.reserved as lost, g.last_day, g.entry_count
        from session_grants g
        where g.organization_id = ${caller.organizationId}
          and g.club_id = ${club.id}
          and g.last_day < ${today}::date
          and g.remaining > g.reserved
          and g.has_left
          ${among}
        order by g.last_day, g.granted_on, g.id
        ${limit}
        for update of g skip locked
      ),
      timed as (
        select l.id, l.lost, greatest(e.ended_at, p.effective_at) as effective_at
        from lapsed l
        join ends e on e.last_day = l.last_day
        join session_entries p
          on p.organization_id = ${caller.organizationId} and p.grant_id = l.id and p.entry_no = l.entry_count
      ),
      ended as (
        update session_grants g
        set
          remaining = g.remaining - t.lost,
          entry_count = g.entry_count + 1,
          seal = session_seal(
            g.seal, g.organization_id, g.entry_count + 1, 'expire', -t.lost, 0, g.last_day,
            t.effective_at, ${caller.now}::timestamptz, ${caller.actor}::text,
            null, 'calendar', g.id
          )
        from timed t
        where g.organization_id = ${caller.organizationId} and g.id = t.id
        returning g.id, g.entry_count, t.lost, g.last_day, t.effective_at, g.seal
      ),
      booked as (
        insert into session_entries (
          organization_id, grant_id, entry_no, kind, change, last_day, effective_at, recorded_at,
          actor, cause_kind, cause_id, seal
        )
        select
          ${caller.organizationId}::bigint, id, entry_count, 'expire', -lost, last_day, effective_at,
          ${caller.now}::timestamptz, ${caller.actor}::text, 'calendar', id, seal
        from ended
      )
      select count(*)::integer as grants, coalesce(sum(lost), 0)::integer as sessions
      from ended`,
  );
}

/** The last usable days, all over, on which something still remains to expire. */
async function lapsedDays(tx: Tx, caller: Caller, clubId: number, today: Day): Promise<Day[]> {
  const found = await rows<{ lastDay: Day }>(
    tx,
    sql`
      select distinct last_day
      from session_grants
      where organization_id = ${caller.organizationId}
        and club_id = ${clubId}
        and last_day < ${today}::date
        and has_left
        and remaining > reserved`,
  );
  return found.map((row) => row.lastDay);
}

/** The earliest last usable day after which a club will have something to expire; null = nothing will. */
export async function nextLastDay(tx: Tx, caller: Caller, clubId: number): Promise<Day | null> {
  const { lastDay } = await one<{ lastDay: Day | null }>(
    tx,
    sql`
      select min(last_day) as last_day
      from session_grants
      where organization_id = ${caller.organizationId}
        and club_id = ${clubId}
        and last_day is not null
        and has_left
        and remaining > reserved`,
  );
  return lastDay;
}
