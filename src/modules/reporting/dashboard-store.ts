import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { DashboardFigures, Tally } from './model.ts';

/** What fell due in a stretch of a club's days, and how it stands. The parts add up to what was due. */
export async function duesBetween(
  tx: Tx,
  organizationId: number,
  clubId: number,
  { from, through, today }: { from: Day; through: Day; today: Day },
) {
  const found = await rows<Tally & { standing: 'collected' | 'declined' | 'open' | 'to_come' }>(
    tx,
    sql`
      select
        standing, count(*)::integer as count, sum(amount_minor + tax_minor)::bigint as amount_minor
      from (
        select
          amount_minor, tax_minor,
          case
            when state = 'collected' then 'collected'
            when state = 'past_due' then 'declined'
            when due_on <= ${today}::date then 'open'
            else 'to_come'
          end as standing
        from installments
        where organization_id = ${organizationId}
          and club_id = ${clubId}
          and due_on between ${from}::date and ${through}::date
          and state <> 'waived'
      ) due
      group by standing`,
  );
  const of = (standing: string): Tally => {
    const row = found.find((one) => one.standing === standing);
    return { count: row?.count ?? 0, amountMinor: row?.amountMinor ?? 0 };
  };
  return {
    collected: of('collected'),
    declined: of('declined'),
    open: of('open'),
    toCome: of('to_come'),
  };
}

/** Sessions credited on each of a club's days, by dues or by hand; handing them on is not crediting. */
export const creditedByDay = (
  tx: Tx,
  organizationId: number,
  clubId: number,
  from: Day,
  through: Day,
) =>
  rows<{ day: Day; sessions: number }>(
    tx,
    sql`
      select granted_on as day, sum(quantity)::integer as sessions
      from session_grants
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and granted_on between ${from}::date and ${through}::date
        and source_kind <> 'transfer'
      group by granted_on`,
  );

/** Sessions used on each of a club's days, oldest first and without a gap. A use that was undone is none. */
export async function usedByDay(
  tx: Tx,
  organizationId: number,
  clubId: number,
  days: readonly { day: Day; startsAt: Instant; endsAt: Instant }[],
): Promise<{ day: Day; sessions: number }[]> {
  const found = await rows<{ place: number; sessions: number }>(
    tx,
    sql`
      select
        width_bucket(e.effective_at, ${days.map(({ startsAt }) => startsAt.toString())}::timestamptz[]) as place,
        -sum(e.change)::integer as sessions
      from session_entries e
      join session_grants g
        on g.organization_id = e.organization_id and g.id = e.grant_id and g.club_id = ${clubId}
      where e.organization_id = ${organizationId}
        and e.kind = 'use'
        and e.effective_at >= ${days[0]!.startsAt}
        and e.effective_at < ${days.at(-1)!.endsAt}
        and not exists (
          select from session_entries back
          where back.organization_id = ${organizationId}
            and back.grant_id = e.grant_id
            and back.kind = 'restore'
            and back.cause_kind = e.cause_kind
            and back.cause_id = e.cause_id
        )
      group by place`,
  );
  return found.map(({ place, sessions }) => ({ day: days[place - 1]!.day, sessions }));
}

/** Sessions that lapse when a stretch of a club's days is over, unless they are used. */
export const expiringBetween = (
  tx: Tx,
  organizationId: number,
  clubId: number,
  from: Day,
  through: Day,
) =>
  one<{ sessions: number; members: number }>(
    tx,
    sql`
      select
        coalesce(sum(remaining - reserved), 0)::integer as sessions,
        count(distinct member_id)::integer as members
      from session_grants
      where organization_id = ${organizationId}
        and club_id = ${clubId}
        and has_left
        and remaining > reserved
        and last_day between ${from}::date and ${through}::date`,
  );

/** Drafts that nobody has published yet, the newest first. */
export const openDrafts = (tx: Tx, organizationId: number, limit: number) =>
  rows<{ offerId: number; title: string; version: number; isNew: boolean }>(
    tx,
    sql`
      select o.id as offer_id, v.title, v.version, o.published_version is null as is_new
      from offers o
      join offer_versions v
        on v.organization_id = o.organization_id and v.offer_id = o.id and v.version = o.draft_version
      where o.organization_id = ${organizationId} and o.status <> 'retired'
      order by o.id desc
      limit ${limit}`,
  );

export type SetUp = {
  hasSessionItem: boolean;
  hasPublishedOffer: boolean;
  hasAgreement: boolean;
  hasRun: boolean;
};

/** How far a new club has come. */
export const setUpOf = (tx: Tx, organizationId: number) =>
  one<SetUp>(
    tx,
    sql`
      select
        exists (
          select from inventory_items
          where organization_id = ${organizationId} and type = 'scheduler_bucket'
        ) as has_session_item,
        exists (
          select from offers where organization_id = ${organizationId} and published_version is not null
        ) as has_published_offer,
        exists (select from agreements where organization_id = ${organizationId}) as has_agreement,
        exists (select from dues_runs where organization_id = ${organizationId}) as has_run`,
  );

/** The newest run over a club, if a person stopped it since and left something. */
export const stoppedRun = (tx: Tx, organizationId: number, clubId: number, since: Instant) =>
  first<{ id: number }>(
    tx,
    sql`
      select id
      from (
        select id, state, finished_at
        from dues_runs
        where organization_id = ${organizationId} and ${clubId}::bigint = any(club_ids)
        order by id desc
        limit 1
      ) newest
      where state = 'stopped' and finished_at >= ${since}`,
  );

/** Whether so much fell due in a stretch of days, or is held, that counting it takes a while. */
export const isLarge = async (
  tx: Tx,
  organizationId: number,
  clubId: number,
  { from, through, rowsAtMost }: { from: Day; through: Day; rowsAtMost: number },
): Promise<boolean> => {
  const { due, held } = await one<{ due: number; held: number }>(
    tx,
    sql`
      select
        (
          select count(*)::integer
          from (
            select
            from installments
            where organization_id = ${organizationId}
              and club_id = ${clubId}
              and due_on between ${from}::date and ${through}::date
            limit ${rowsAtMost + 1}
          ) found
        ) as due,
        (
          select count(*)::integer
          from (
            select
            from session_grants
            where organization_id = ${organizationId} and club_id = ${clubId} and has_left
            limit ${rowsAtMost + 1}
          ) found
        ) as held`,
  );
  return due > rowsAtMost || held > rowsAtMost;
};

export const findSnapshot = (tx: Tx, organizationId: number, clubId: number) =>
  first<{ takenAt: Instant; figures: DashboardFigures }>(
    tx,
    sql`
      select taken_at, figures
      from dashboard_snapshots
      where organization_id = ${organizationId} and club_id = ${clubId}`,
  );

export const saveSnapshot = (tx: Tx, caller: Caller, clubId: number, figures: DashboardFigures) =>
  run(
    tx,
    sql`
      insert into dashboard_snapshots (organization_id, club_id, taken_at, figures)
      values (${caller.organizationId}, ${clubId}, ${caller.now}, ${JSON.stringify(figures)}::jsonb)
      on conflict (organization_id, club_id) do update
      set taken_at = excluded.taken_at, figures = excluded.figures`,
  );
