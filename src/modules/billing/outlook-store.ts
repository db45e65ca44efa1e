import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { first, one, type Tx } from '#platform/database/query';
import { underWay } from './open-attempt-store.ts';

/** Open, and something owed. */
const isOpen = (caller: Caller, clubId: number) => sql`
  i.organization_id = ${caller.organizationId}
  and i.club_id = ${clubId}
  and i.collect_on is not null
  and i.amount_minor + i.tax_minor > i.paid_minor`;

/** The first day later than `after` on which a run has something to ask for; null = none. */
export const nextDuesDay = async (
  tx: Tx,
  caller: Caller,
  clubId: number,
  after: Day | null,
): Promise<Day | null> =>
  (
    await first<{ day: Day }>(
      tx,
      sql`
        select i.collect_on as day
        from installments i
        where ${isOpen(caller, clubId)}
          and not exists (
            select from payment_attempts t
            where t.organization_id = i.organization_id
              and t.installment_id = i.id
              and t.attempt_no = i.attempts + 1
          )
          ${after === null ? sql`` : sql`and i.collect_on > ${after}::date`}
        order by i.collect_on, i.id
        limit 1`,
    )
  )?.day ?? null;

/** What happens in a club by itself, or by runs each morning, as things stand now. */
export type Outlook = {
  /** Mornings with something to collect. */
  runs: number;
  installments: number;
  amountMinor: number;
  /** Sessions now held whose last usable day will be over. */
  lapsing: number;
  /** Agreements whose term ends. */
  ending: number;
};

export const outlook = (
  tx: Tx,
  caller: Caller,
  clubId: number,
  days: { today: Day; collectedThrough: Day; arrival: Day },
) =>
  one<Outlook>(
    tx,
    sql`
      select d.*, l.lapsing, e.ending
      from (
        select
          count(distinct greatest(i.collect_on, ${days.today}::date))::integer as runs,
          count(*)::integer as installments,
          coalesce(sum(i.amount_minor + i.tax_minor - i.paid_minor), 0)::bigint as amount_minor
        from installments i
        where ${isOpen(caller, clubId)}
          and i.collect_on <= ${days.collectedThrough}::date
          and i.id not in (${underWay(caller.organizationId)})
      ) d
      cross join (
        select coalesce(sum(remaining - reserved), 0)::integer as lapsing
        from session_grants
        where organization_id = ${caller.organizationId}
          and club_id = ${clubId}
          and has_left
          and last_day < ${days.arrival}::date
      ) l
      cross join (
        select count(*)::integer as ending
        from agreements
        where organization_id = ${caller.organizationId}
          and club_id = ${clubId}
          and state = 'active'
          and expires_on <= ${days.arrival}::date
      ) e`,
  );
