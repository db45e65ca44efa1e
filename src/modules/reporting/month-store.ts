import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { StatementOf } from '#modules/billing/index';
import { one, type Tx } from '#platform/database/query';
import type { Finding } from './reconciliation-words.ts';

/** Something that does not fit in one installment. */
export type OffInstallment = { installmentId: number; says: Finding };

/** How many findings are named; the rest is counted. */
export const named = 100;

/** Installments of a club with a payment, a waiver or money that went back in a stretch of time. */
const moved = (caller: Caller, of: StatementOf) => sql`
  moved as materialized (
    select r.installment_id
    from payment_results r
    join installments i on i.organization_id = r.organization_id and i.id = r.installment_id
    where r.organization_id = ${caller.organizationId}
      and i.club_id = ${of.clubId}
      and r.outcome in ('paid', 'waived')
      and r.answered_at >= ${of.from}
      and r.answered_at < ${of.until}
    union
    select v.installment_id
    from payment_reversals v
    join installments i on i.organization_id = v.organization_id and i.id = v.installment_id
    where v.organization_id = ${caller.organizationId}
      and i.club_id = ${of.clubId}
      and v.recorded_at >= ${of.from}
      and v.recorded_at < ${of.until}
  )`;

/** The findings of a query `off` (id, says), as many as are named. */
const findings = sql`
  (select count(*)::integer from off) as off_count,
  (
    select coalesce(jsonb_agg(jsonb_build_object('installmentId', o.id, 'says', o.says)), '[]')
    from (
      select id, says
      from off
      order by id, says
      limit ${named}
    ) o
  ) as off`;

type Findings = { offCount: number; off: OffInstallment[] };

/** Attempts and their answers. Minor units. */
export type AnsweredAttempts = Findings & {
  asked: number;
  paid: number;
  declined: number;
  waiting: number;
  lostInDisputesMinor: number;
};

/**
 * What was asked for in a stretch of time and what came of it, what disputes were lost in it, and answers
 * that are not what was asked for.
 */
export const readAttempts = (tx: Tx, caller: Caller, of: StatementOf) =>
  one<AnsweredAttempts>(
    tx,
    sql`
      with asked as materialized (
        select t.installment_id as id, t.attempt_no, t.amount_minor, r.outcome, r.amount_minor as brought
        from payment_attempts t
        join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
        left join payment_results r
          on r.organization_id = t.organization_id
          and r.installment_id = t.installment_id
          and r.attempt_no = t.attempt_no
        where t.organization_id = ${caller.organizationId}
          and i.club_id = ${of.clubId}
          and t.asked_at >= ${of.from}
          and t.asked_at < ${of.until}
          and t.channel not in ('waiver', 'nothing_due')
      ),
      lost as materialized (
        select v.installment_id as id, v.amount_minor
        from payment_reversals v
        join installments i on i.organization_id = v.organization_id and i.id = v.installment_id
        where v.organization_id = ${caller.organizationId}
          and i.club_id = ${of.clubId}
          and v.kind = 'dispute'
          and v.recorded_at >= ${of.from}
          and v.recorded_at < ${of.until}
      ),
      off as (
        select id, 'asked_otherwise' as says
        from asked
        where outcome = 'paid' and brought <> amount_minor
        union all
        select d.installment_id, 'lost_without_loss'
        from disputes d
        join installments i on i.organization_id = d.organization_id and i.id = d.installment_id
        where d.organization_id = ${caller.organizationId}
          and i.club_id = ${of.clubId}
          and d.outcome = 'lost'
          and d.closed_at >= ${of.from}
          and d.closed_at < ${of.until}
          and not exists (
            select
            from payment_reversals v
            where v.organization_id = d.organization_id
              and v.installment_id = d.installment_id
              and v.attempt_no = d.attempt_no
              and v.kind <> 'refund'
          )
      )
      select
        (select count(*)::integer from asked) as asked,
        (select count(*)::integer from asked where outcome = 'paid') as paid,
        (select count(*)::integer from asked where outcome = 'declined') as declined,
        (select count(*)::integer from asked where outcome is null) as waiting,
        (select coalesce(sum(amount_minor), 0)::bigint from lost) as lost_in_disputes_minor,
        ${findings}`,
  );

/** What installments say was paid, beside what their payments brought. Minor units. */
export type InstallmentMoney = Findings & {
  installments: number;
  /** What they say is paid now, less what was given back beyond that. */
  nowMinor: number;
  beforeMinor: number;
  sinceMinor: number;
};

/** The installments whose money moved in a stretch of time, by their own word as they stand now. */
export const readInstallments = (tx: Tx, caller: Caller, of: StatementOf) =>
  one<InstallmentMoney>(
    tx,
    sql`
      with ${moved(caller, of)},
      money as (
        select
          w.installment_id as id, coalesce(sum(w.minor), 0) as minor,
          coalesce(sum(w.minor) filter (where w.at < ${of.from}), 0) as before,
          coalesce(sum(w.minor) filter (where w.at >= ${of.until}), 0) as since
        from (
          select r.installment_id, r.amount_minor as minor, r.answered_at as at
          from moved m
          join payment_results r
            on r.organization_id = ${caller.organizationId} and r.installment_id = m.installment_id
          union all
          select v.installment_id, -v.amount_minor, v.recorded_at
          from moved m
          join payment_reversals v
            on v.organization_id = ${caller.organizationId} and v.installment_id = m.installment_id
        ) w
        group by w.installment_id
      ),
      compared as materialized (
        select
          i.id, i.state, i.paid_minor, i.amount_minor + i.tax_minor as total_minor,
          i.paid_minor - i.refunded_minor as says_minor, y.minor, y.before, y.since
        from money y
        join installments i on i.organization_id = ${caller.organizationId} and i.id = y.id
      ),
      off as (
        select id, 'paid_otherwise' as says
        from compared
        where says_minor <> minor
        union all
        select id, 'paid_and_open'
        from compared
        where state in ('scheduled', 'past_due') and total_minor > 0 and paid_minor >= total_minor
      )
      select
        (select count(*)::integer from compared) as installments,
        (select coalesce(sum(says_minor), 0)::bigint from compared) as now_minor,
        (select coalesce(sum(before), 0)::bigint from compared) as before_minor,
        (select coalesce(sum(since), 0)::bigint from compared) as since_minor,
        ${findings}`,
  );

/** What installments credited, beside what they should have. Whole sessions. */
export type CreditedSessions = Findings & {
  expected: number;
  credited: number;
  /** Credited once drafts are final. */
  waiting: number;
  /** Credited by payments that were lost again; its parts follow. */
  lost: number;
  reversed: number;
  /** Used or handed on before the money went back. */
  used: number;
  owed: number;
  /** Lapsed, or taken away by hand, before. */
  lapsed: number;
  /** Still there to use, though nobody paid; 0 unless something is wrong. */
  left: number;
};

/**
 * The sessions of installments whose money moved in a stretch of time, as they stand now: those that are
 * collected credited each chosen bucket once and in full; what lost payments had credited was taken back,
 * and what of it had been used is owed (D16, D17, D21).
 */
export const readSessions = (tx: Tx, caller: Caller, of: StatementOf) =>
  one<CreditedSessions>(
    tx,
    sql`
      with ${moved(caller, of)},
      dues as materialized (
        select
          i.id, i.agreement_id, i.kind, i.sequence, i.rounds, i.state, i.credit_part, i.credit_whole,
          i.credit_on is not null as is_waiting, i.add_on_id, i.add_on_sessions
        from moved m
        join installments i on i.organization_id = ${caller.organizationId} and i.id = m.installment_id
        where i.kind in ('dues', 'proration', 'add_on')
      ),
      wanted as materialized (
        select
          d.id, b.item_id, d.is_waiting,
          case
            when d.kind = 'dues' then b.quantity
            when d.credit_whole is null then 0
            else (2 * b.quantity * d.credit_part + d.credit_whole) / (2 * d.credit_whole)
          end as quantity
        from dues d
        join agreement_buckets b
          on b.organization_id = ${caller.organizationId}
          and b.agreement_id = d.agreement_id
          and b.from_installment <= d.sequence
          and (b.until_installment is null or d.sequence < b.until_installment)
        where d.state = 'collected' and d.kind <> 'add_on'
        union all
        select d.id, o.item_id, d.is_waiting, d.add_on_sessions
        from dues d
        join add_ons o on o.organization_id = ${caller.organizationId} and o.id = d.add_on_id
        where d.state = 'collected'
      ),
      grants as materialized (
        select
          d.id, d.state, g.id as grant_id, g.item_id, g.quantity, g.remaining - g.reserved as free,
          g.source_round < d.rounds as is_lost
        from dues d
        join session_grants g
          on g.organization_id = ${caller.organizationId}
          and g.source_kind = 'installment'
          and g.source_id = d.id
      ),
      uneven as (
        select
          coalesce(w.id, g.id) as id, coalesce(w.quantity, 0) as wanted,
          coalesce(g.quantity, 0) as credited
        from (select * from wanted where not is_waiting and quantity > 0) w
        full join (select * from grants where not is_lost and state <> 'waived') g
          on g.id = w.id and g.item_id = w.item_id
        where coalesce(w.quantity, 0) <> coalesce(g.quantity, 0)
      ),
      moves as (
        select
          g.grant_id,
          coalesce(-sum(e.change) filter (where e.kind = 'reverse'), 0) as reversed,
          coalesce(-sum(e.change) filter (where e.kind in ('use', 'restore', 'transfer')), 0) as used,
          coalesce(-sum(e.change) filter (where e.kind in ('expire', 'unexpire', 'adjust')), 0) as lapsed
        from grants g
        join session_entries e
          on e.organization_id = ${caller.organizationId} and e.grant_id = g.grant_id
        where g.is_lost
        group by g.grant_id
      ),
      debts as (
        select
          o.grant_id, sum(o.quantity) as owed,
          coalesce(
            sum((
              select -sum(n.change)
              from owed_entries n
              where n.organization_id = o.organization_id and n.owed_id = o.id and n.kind = 'settle'
            )),
            0
          ) as settled
        from grants g
        join owed_sessions o
          on o.organization_id = ${caller.organizationId}
          and o.grant_id = g.grant_id
          and o.cause_kind = 'payment_reversal'
        where g.is_lost
        group by o.grant_id
      ),
      lost as materialized (
        select
          g.id, g.quantity, m.reversed, m.used, m.lapsed, coalesce(d.owed, 0) as owed,
          -- what had been settled by a later payment and came back to this grant was paid for
          greatest(g.free - coalesce(d.settled, 0), 0) as free
        from grants g
        join moves m on m.grant_id = g.grant_id
        left join debts d on d.grant_id = g.grant_id
        where g.is_lost
      ),
      off as (
        select id, case when wanted > credited then 'not_credited' else 'not_earned' end as says
        from uneven
        union all
        select id, 'not_taken_back'
        from lost
        where free > 0
        union all
        select id, 'not_owed'
        from lost
        where used > owed
      )
      select
        (select coalesce(sum(quantity), 0)::integer from wanted where not is_waiting) as expected,
        (
          select coalesce(sum(quantity), 0)::integer
          from grants
          where not is_lost and state <> 'waived'
        ) as credited,
        (select coalesce(sum(quantity), 0)::integer from wanted where is_waiting) as waiting,
        coalesce(sum(quantity), 0)::integer as lost, coalesce(sum(reversed), 0)::integer as reversed,
        coalesce(sum(used), 0)::integer as used, coalesce(sum(owed), 0)::integer as owed,
        coalesce(sum(lapsed), 0)::integer as lapsed, coalesce(sum(free), 0)::integer as left,
        ${findings}
      from lost`,
  );
