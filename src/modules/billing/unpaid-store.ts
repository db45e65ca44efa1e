import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import type { Calendars } from '#modules/sessions/index';
import { rows, type Tx } from '#platform/database/query';
import type { DeclineCode, NoticeKind, NoticeOutcome, Standing, Tally } from './model.ts';

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
  /** Day from which the grace before a hold is counted (D22). */
  pastDueSince: Day | null;
  methodKind: string;
  methodLabel: string;
  declineCode: DeclineCode | null;
  declinedAt: Instant | null;
  /** How its money was lost again, with the bank's code and reason; null = it was not. */
  cameBack: 'return' | 'dispute' | null;
  backCode: string | null;
  backReason: string | null;
  backAt: Instant | null;
  /** Past due for so long that what its agreement credited is held (D22). */
  holdsSessions: boolean;
  /** Since when the answer is awaited; null = it is not. */
  waitingSince: Instant | null;
  sessionsWaiting: number;
  /** What the member was told last, if anything. */
  noticeKind: NoticeKind | null;
  noticeOutcome: NoticeOutcome | null;
  toldAt: Instant | null;
};

/** A page of them: of one standing or of all, after a place in the order of due day and id. */
export type UnpaidStretch = {
  standing: Standing | null;
  after: { dueOn: Day; id: number } | null;
  limit: number;
};

/** Dues that were asked for and not collected, or that wait for the desk; those due first come first. */
export const listUnpaid = (
  tx: Tx,
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
  page: UnpaidStretch,
) =>
  rows<Unpaid>(
    tx,
    sql`
      with page as (
        ${stretch(caller, calendars, which, page)}
        order by due_on, id
        limit ${page.limit}
      )
      select
        i.id as installment_id, i.agreement_id, i.club_id, a.buyer_id as member_id, m.name as member_name,
        i.due_on, p.owed_minor, a.currency, p.standing, i.collect_on, i.first_attempt_on,
        coalesce(i.owed_again_since, i.first_attempt_on) as past_due_since,
        k.kind as method_kind, k.label as method_label, d.decline_code, d.answered_at as declined_at,
        i.came_back, i.holds_sessions, v.code as back_code, v.reason as back_reason,
        v.recorded_at as back_at, p.since as waiting_since, coalesce(i.add_on_sessions, s.sessions, 0)::integer as sessions_waiting,
        w.kind as notice_kind, w.outcome as notice_outcome, w.told_at
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
        select b.code, b.reason, b.recorded_at
        from payment_reversals b
        where i.came_back is not null
          and b.organization_id = i.organization_id
          and b.installment_id = i.id
          and b.kind = i.came_back
        order by b.id desc
        limit 1
      ) v on true
      left join lateral (
        select n.kind, n.outcome, n.told_at
        from dues_notices n
        where n.organization_id = i.organization_id
          and n.installment_id = i.id
          and n.outcome is not null
        order by n.id desc
        limit 1
      ) w on true
      left join lateral (
        select sum(b.quantity) as sessions
        from agreement_buckets b
        where b.organization_id = i.organization_id
          and b.agreement_id = i.agreement_id
          and b.from_installment <= i.sequence
          and (b.until_installment is null or i.sequence < b.until_installment)
          and i.kind = 'dues'
      ) s on true
      order by p.due_on, p.id`,
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
      select
        club_id, standing, count(*)::integer as count, sum(owed_minor)::bigint as amount_minor
      from (${stretch(caller, calendars, which, null)}) unpaid
      group by club_id, standing`,
  );

/**
 * Yields `id, club_id, due_on, owed_minor, standing, since`: of one run, or of clubs. A page reads each
 * club's part in order and no further than it has to; without a page it is all of them.
 */
function stretch(
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
  page: UnpaidStretch | null,
): RawBuilder<unknown> {
  if (which.runId !== undefined) return ofRun(caller, which.runId, which, page);
  const isWanted = (...standings: Standing[]) =>
    page?.standing == null || standings.includes(page.standing);
  const parts = [
    ...(isWanted('waiting') ? [waiting(caller, which, page)] : []),
    ...(isWanted('needs_you', 'will_retry') ? [declined(caller, calendars, which, page)] : []),
    ...(isWanted('at_desk') ? [atTheDesk(caller, calendars, which, page)] : []),
  ];
  return sql.join(parts, sql` union all `);
}

const columns = sql`i.id, i.club_id, i.due_on, i.amount_minor + i.tax_minor - i.paid_minor as owed_minor`;

/** Declined, and nothing is under way: asked again on a day, or never. */
const declined = (
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
  page: UnpaidStretch | null,
) => sql`
  select u.*
  from ${calendars.asTable}
  cross join lateral (
    select
      ${columns}, case when i.collect_on is null then 'needs_you' else 'will_retry' end as standing,
      null::timestamptz as since
    from installments i
    where i.organization_id = ${caller.organizationId}
      and i.club_id = c.club_id
      and i.state = 'past_due'
      and ${notAwaited(caller)}
      ${page?.standing === 'needs_you' ? sql`and i.collect_on is null` : sql``}
      ${page?.standing === 'will_retry' ? sql`and i.collect_on is not null` : sql``}
      ${cut(page)}
  ) u
  ${inClub(which)}`;

/** Cash and statement whose day has come. */
const atTheDesk = (
  caller: Caller,
  calendars: Pick<Calendars, 'asTable'>,
  which: WhichUnpaid,
  page: UnpaidStretch | null,
) => sql`
  select u.*
  from ${calendars.asTable}
  cross join lateral (
    select ${columns}, 'at_desk' as standing, null::timestamptz as since
    from installments i
    where i.organization_id = ${caller.organizationId}
      and i.club_id = c.club_id
      and i.state = 'scheduled'
      and i.collect_on is null
      and i.due_on <= c.today
      and ${notAwaited(caller)}
      ${cut(page)}
  ) u
  ${inClub(which)}`;

/** An answer is awaited, whatever came before. */
const waiting = (caller: Caller, which: WhichUnpaid, page: UnpaidStretch | null) => sql`
  select w.*
  from (
    select ${columns}, 'waiting' as standing, w.since
    from awaited_answers w
    join installments i on i.organization_id = w.organization_id and i.id = w.installment_id
    where w.organization_id = ${caller.organizationId}
      and i.state in ('scheduled', 'past_due')
      ${which.clubId === undefined ? sql`` : sql`and i.club_id = ${which.clubId}`}
      ${cut(page)}
  ) w`;

/** What one run asked for and did not get, or has no answer to yet. */
const ofRun = (
  caller: Caller,
  runId: number,
  which: WhichUnpaid,
  page: UnpaidStretch | null,
) => sql`
  select *
  from (
    select
      ${columns}, w.since,
      case
        when w.installment_id is not null then 'waiting'
        when i.state = 'scheduled' then 'at_desk'
        when i.collect_on is null then 'needs_you'
        else 'will_retry'
      end as standing
    from (
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
      where w.organization_id = ${caller.organizationId} and t.run_id = ${runId}
    ) asked
    join installments i on i.organization_id = ${caller.organizationId} and i.id = asked.id
    left join awaited_answers w
      on w.organization_id = ${caller.organizationId} and w.installment_id = i.id
    where i.state in ('scheduled', 'past_due')
      ${which.clubId === undefined ? sql`` : sql`and i.club_id = ${which.clubId}`}
  ) i
  where ${page?.standing == null ? sql`true` : sql`standing = ${page.standing}`}
    ${afterPlace(page)}`;

const notAwaited = (caller: Caller) => sql`
  not exists (
    select from awaited_answers w
    where w.organization_id = ${caller.organizationId} and w.installment_id = i.id
  )`;

const inClub = ({ clubId }: WhichUnpaid) =>
  clubId === undefined ? sql`` : sql`where c.club_id = ${clubId}`;

const afterPlace = (page: UnpaidStretch | null) =>
  page?.after
    ? sql`and (i.due_on, i.id) > (${page.after.dueOn}::date, ${page.after.id}::bigint)`
    : sql``;

/** No more than the page can show. */
const cut = (page: UnpaidStretch | null) =>
  page === null ? sql`` : sql`${afterPlace(page)} order by i.due_on, i.id limit ${page.limit}`;
