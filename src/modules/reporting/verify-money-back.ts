import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { formatId } from '#kit/ids';
import type { Difference } from '#modules/sessions/index';
import { rows, type Tx } from '#platform/database/query';

/**
 * Money that went back against what says why: a return or a lost dispute takes a payment whole, a refund
 * gives what was asked for, once it was answered, and a dispute that was lost took its payment (D21).
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
      given as (
        select f.id, f.installment_id, f.attempt_no, f.amount_minor, o.outcome
        from refunds f
        left join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
        where f.organization_id = ${caller.organizationId}
      )
      select b.installment_id as id, b.attempt_no,
        'brought ' || r.amount_minor || ' minor units, but ' || b.amount_minor || ' came back' as says
      from back b
      join payment_results r
        on r.organization_id = ${caller.organizationId}
        and r.installment_id = b.installment_id
        and r.attempt_no = b.attempt_no
      where b.kind <> 'refund' and b.amount_minor <> r.amount_minor
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
