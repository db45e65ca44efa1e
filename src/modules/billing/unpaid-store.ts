import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import type { Calendars } from '#modules/sessions/index';
import { rows, type Tx } from '#platform/database/query';
import type { DeclineCode, Standing, Tally } from './model.ts';

/** Whose: one run's, one club's, or all there are. */
export type WhichUnpaid = { runId?: number | undefined; clubId?: number | undefined };

export type Unpaid = {
  installmentId: number;
  agreementId: number;
  clubId: number;
  memberId: number;
  memberName: string;
  dueOn: Day;
  owedMinor: number;
  currency: string;
  standing: Standing;
  /** The next day a run may ask; null = none. */
  collectOn: Day | null;
  firstAttemptOn: Day | null;
  methodKind: string;
  methodLabel: string;
  declineCode: DeclineCode | null;
  declinedAt: Instant | null;
  /** Since when the answer is awaited; null = it is not. */
  waitingSince: Instant | null;
  sessionsWaiting: number;
};

/** Dues that were asked for and not collected, or that wait for the desk; a page in order of id. */
export const listUnpaid = (
  tx: Tx,
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
  page: { standing: Standing | null; after: number | null; limit: number },
) =>
  rows<Unpaid>(
    tx,
    sql`
      with ${unpaid(caller, calendars, which)},
      page as (
        select *
        from standing
        where (${page.standing}::text is null or standing = ${page.standing}::text)
          and (${page.after}::bigint is null or id > ${page.after}::bigint)
        order by id
        limit ${page.limit}
      )
      select
        i.id as installment_id, i.agreement_id, i.club_id, a.buyer_id as member_id, m.name as member_name,
        i.due_on, p.owed_minor, a.currency, p.standing, i.collect_on, i.first_attempt_on,
        k.kind as method_kind, k.label as method_label, d.decline_code, d.answered_at as declined_at,
        p.since as waiting_since, coalesce(s.sessions, 0)::integer as sessions_waiting
      from page p
      join installments i on i.organization_id = ${caller.organizationId} and i.id = p.id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      join payment_methods k on k.organization_id = a.organization_id and k.id = a.payment_method_id
      left join lateral (
        select r.decline_code, r.answered_at
        from payment_results r
        where r.organization_id = i.organization_id
          and r.installment_id = i.id
          and r.outcome = 'declined'
        order by r.attempt_no desc
        limit 1
      ) d on true
      left join lateral (
        select sum(b.quantity) as sessions
        from agreement_buckets b
        where b.organization_id = i.organization_id
          and b.agreement_id = i.agreement_id
          and b.from_installment <= i.sequence
          and (b.until_installment is null or i.sequence < b.until_installment)
          and i.kind = 'dues'
      ) s on true
      order by p.id`,
  );

/** How many there are of each standing, club by club. */
export const countUnpaid = (
  tx: Tx,
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
) =>
  rows<Tally & { clubId: number; standing: Standing }>(
    tx,
    sql`
      with ${unpaid(caller, calendars, which)}
      select
        club_id, standing, count(*)::integer as count, sum(owed_minor)::bigint as amount_minor
      from standing
      group by club_id, standing`,
  );

/** Yields `standing (id, club_id, owed_minor, standing, since)`. */
function unpaid(
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
): RawBuilder<unknown> {
  return sql`
    asked as (${which.runId === undefined ? askedInClubs(caller) : askedByRun(caller, which.runId)}),
    standing as (
      select
        i.id, i.club_id, i.amount_minor + i.tax_minor - i.paid_minor as owed_minor, w.since,
        case
          when w.installment_id is not null then 'waiting'
          when i.state = 'scheduled' then 'at_desk'
          when i.collect_on is null then 'needs_you'
          else 'will_retry'
        end as standing
      from (
        select id from asked
        ${which.runId === undefined ? sql`union all ${atTheDesk(caller, calendars)}` : sql``}
      ) u
      join installments i on i.organization_id = ${caller.organizationId} and i.id = u.id
      left join awaited_answers w
        on w.organization_id = ${caller.organizationId}
        and w.installment_id = i.id
        and w.attempt_no = i.attempts + 1
      where i.state in ('scheduled', 'past_due')
        ${which.clubId === undefined ? sql`` : sql`and i.club_id = ${which.clubId}`}
    )`;
}

const askedInClubs = (caller: Caller) => sql`
  select i.id
  from clubs c
  join installments i
    on i.organization_id = c.organization_id and i.club_id = c.id and i.state = 'past_due'
  where c.organization_id = ${caller.organizationId}
  union
  select w.installment_id
  from awaited_answers w
  where w.organization_id = ${caller.organizationId}`;

const askedByRun = (caller: Caller, runId: number) => sql`
  select r.installment_id as id
  from payment_results r
  where r.organization_id = ${caller.organizationId} and r.declined_run_id = ${runId}
  union
  select w.installment_id
  from awaited_answers w
  join payment_attempts t
    on t.organization_id = w.organization_id
    and t.installment_id = w.installment_id
    and t.attempt_no = w.attempt_no
  where w.organization_id = ${caller.organizationId} and t.run_id = ${runId}`;

const atTheDesk = (caller: Caller, calendars: Pick<Calendars, 'asTable'>) => sql`
  select i.id
  from ${calendars.asTable}
  join installments i
    on i.organization_id = ${caller.organizationId}
    and i.club_id = c.club_id
    and i.state = 'scheduled'
    and i.collect_on is null
    and i.due_on <= c.today`;
