import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { formatId } from '#kit/ids';
import type { Difference } from '#modules/sessions/index';
import { rows, type Tx } from '#platform/database/query';

/**
 * Money that went back against what says why: a return or a lost dispute takes a payment whole, or, of a
 * draft that was never sent, what was not to be given back the way it came; a refund gives what was asked
 * for, once it was answered, and a dispute that was lost took its payment (D21).
 */
export async function verifyMoneyBack(
  tx: Tx,
  caller: Caller,
  limit: number,
): Promise<Difference[]> {
  const off = await rows<{ id: number; attemptNo: number; says: string }>(
    tx,
    sql`
      with back as (
        select installment_id, attempt_no, kind, refund_id, amount_minor
        from payment_reversals
        where organization_id = ${caller.organizationId}
      ),
      not_sent as (
        select f.installment_id, f.attempt_no, sum(f.amount_minor) as minor
        from refunds f
        join refund_results o
          on o.organization_id = f.organization_id
          and o.refund_id = f.id
          and o.outcome = 'paid'
        join payment_results r
          on r.organization_id = f.organization_id
          and r.installment_id = f.installment_id
          and r.attempt_no = f.attempt_no
          and r.final_on = 'infinity'
        left join sent_drafts s
          on s.organization_id = f.organization_id
          and s.installment_id = f.installment_id
          and s.attempt_no = f.attempt_no
        -- before such refunds were set off they waited among loose money
        left join loose_money l on l.organization_id = f.organization_id and l.refund_id = f.id
        where f.organization_id = ${caller.organizationId}
          and f.method = 'original'
          and s.attempt_no is null
          and l.id is null
        group by f.installment_id, f.attempt_no
      ),
      given as (
        select f.id, f.installment_id, f.attempt_no, f.amount_minor, o.outcome
        from refunds f
        left join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
        where f.organization_id = ${caller.organizationId}
      )
      select b.installment_id as id, b.attempt_no,
        'brought ' || r.amount_minor - coalesce(n.minor, 0) || ' minor units, but ' || b.amount_minor
          || ' came back' as says
      from back b
      join payment_results r
        on r.organization_id = ${caller.organizationId}
        and r.installment_id = b.installment_id
        and r.attempt_no = b.attempt_no
      left join not_sent n on n.installment_id = b.installment_id and n.attempt_no = b.attempt_no
      where b.kind <> 'refund' and b.amount_minor <> r.amount_minor - coalesce(n.minor, 0)
      union all
      select coalesce(g.installment_id, b.installment_id), coalesce(g.attempt_no, b.attempt_no),
        'should have given back ' || case when g.outcome = 'paid' then g.amount_minor else 0 end
          || ' minor units, but gave ' || coalesce(b.amount_minor, 0)
      from given g
      full join (select * from back where kind = 'refund') b on b.refund_id = g.id
      where case when g.outcome = 'paid' then g.amount_minor else 0 end
        <> coalesce(b.amount_minor, 0)
      union all
      select d.installment_id, d.attempt_no, 'was lost in a dispute, but its money never went back'
      from disputes d
      where d.organization_id = ${caller.organizationId}
        and d.outcome = 'lost'
        and (d.installment_id, d.attempt_no) not in (
          select installment_id, attempt_no
          from back
          where kind <> 'refund'
        )
      order by 1, 2, 3
      limit ${limit}`,
  );
  return off.map(({ id, attemptNo, says }) => ({
    row: `${formatId('installment', id)} attempt ${attemptNo}`,
    says,
  }));
}

/** What waits for a draft is credited on the day that its collection counts from (D20). */
export async function verifyWaiting(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const off = await rows<{ id: number; creditOn: Day; collectedOn: Day }>(
    tx,
    sql`
      select i.id, i.credit_on, i.collected_on
      from installments i
      where i.organization_id = ${caller.organizationId}
        and i.state = 'collected'
        and i.credit_on <> i.collected_on
      order by i.id
      limit ${limit}`,
  );
  return off.map(({ id, creditOn, collectedOn }) => ({
    row: formatId('installment', id),
    says: `waits to be credited on ${creditOn}, but counts from ${collectedOn}`,
  }));
}

/**
 * What is collected, and what it credited, is not final while a draft of it stands in no file for the bank;
 * once all of it does, both have a day (D20).
 */
export async function verifyUnsent(tx: Tx, caller: Caller, limit: number): Promise<Difference[]> {
  const off = await rows<{ id: number; day: Day | null }>(
    tx,
    sql`
      with back as (
        select
          installment_id, attempt_no, sum(amount_minor) as minor, bool_or(kind <> 'refund') as is_taken
        from payment_reversals
        where organization_id = ${caller.organizationId}
        group by installment_id, attempt_no
      ),
      unsent as (
        select r.installment_id, bool_or(coalesce(b.minor, 0) < r.amount_minor) as counts
        from payment_results r
        left join sent_drafts s
          on s.organization_id = r.organization_id
          and s.installment_id = r.installment_id
          and s.attempt_no = r.attempt_no
        left join back b on b.installment_id = r.installment_id and b.attempt_no = r.attempt_no
        where r.organization_id = ${caller.organizationId}
          and r.outcome = 'paid'
          and coalesce(s.final_on, r.final_on) = 'infinity'
          and b.is_taken is not true
        group by r.installment_id
      ),
      standing as (
        select
          i.id, u.counts, u.installment_id is null as is_sent, i.credit_on = 'infinity' as waits,
          i.final_on = 'infinity' as is_open,
          least(nullif(coalesce(i.final_on, '-infinity'), 'infinity'), f.final_on) as day
        from installments i
        left join unsent u on u.installment_id = i.id
        left join session_final_days f
          on f.organization_id = i.organization_id
          and f.source_kind = 'installment'
          and f.source_id = i.id
        where i.organization_id = ${caller.organizationId} and i.state = 'collected'
      )
      select id, case when counts then day end as day
      from standing
      where counts and day is not null or is_sent and (waits or is_open and day is null)
      order by id
      limit ${limit}`,
  );
  return off.map(({ id, day }) => ({
    row: formatId('installment', id),
    says:
      day === null
        ? 'waits for a file to the bank, but nothing of it does'
        : `is final on ${day}, but a draft of it stands in no file for the bank`,
  }));
}
