import { sql } from 'kysely';
import { one, rows, type Tx } from '#platform/database/query';

/** How many installments a run's own questions brought the money for. */
export const countPaidByRun = async (tx: Tx, organizationId: number, runId: number) =>
  (
    await one<{ payments: number }>(
      tx,
      sql`
        select count(*)::integer as payments
        from payment_attempts t
        join payment_results r
          on r.organization_id = t.organization_id
          and r.installment_id = t.installment_id
          and r.attempt_no = t.attempt_no
        where t.organization_id = ${organizationId} and t.run_id = ${runId} and r.outcome = 'paid'`,
    )
  ).payments;

/** One payment of a run whose sessions are not what was chosen for it. */
export type Uneven = {
  installmentId: number;
  itemId: number;
  state: string;
  wanted: number;
  grants: number;
  credited: number;
};

/**
 * Payments of a run whose sessions were not credited exactly once and in full: for every collected
 * installment of dues each chosen bucket has one grant of its quantity, and nothing else has any.
 */
export const unevenPayments = (tx: Tx, organizationId: number, runId: number, limit: number) =>
  rows<Uneven>(
    tx,
    sql`
      with paid as (
        select
          i.id, i.agreement_id, i.kind, i.sequence, i.rounds,
          case when i.credit_on is null then i.state else 'waiting' end as state
        from payment_attempts t
        join payment_results r
          on r.organization_id = t.organization_id
          and r.installment_id = t.installment_id
          and r.attempt_no = t.attempt_no
        join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
        where t.organization_id = ${organizationId} and t.run_id = ${runId} and r.outcome = 'paid'
      ),
      wanted as (
        select p.id, b.item_id, p.state, case when p.state = 'collected' then b.quantity else 0 end as quantity
        from paid p
        join agreement_buckets b
          on b.organization_id = ${organizationId}
          and b.agreement_id = p.agreement_id
          and b.from_installment <= p.sequence
          and (b.until_installment is null or p.sequence < b.until_installment)
        where p.kind = 'dues'
      ),
      made as (
        select p.id, g.item_id, p.state, count(*) as grants, sum(g.quantity) as credited
        from paid p
        join session_grants g
          on g.organization_id = ${organizationId} and g.source_kind = 'installment' and g.source_id = p.id
          and g.source_round = p.rounds
        where p.kind <> 'proration'
        group by p.id, g.item_id, p.state
      )
      select
        coalesce(w.id, m.id) as installment_id, coalesce(w.item_id, m.item_id) as item_id,
        coalesce(w.state, m.state) as state, coalesce(w.quantity, 0) as wanted,
        coalesce(m.grants, 0)::integer as grants, coalesce(m.credited, 0)::integer as credited
      from wanted w
      full join made m on m.id = w.id and m.item_id = w.item_id
      where coalesce(w.quantity, 0) <> coalesce(m.credited, 0)
        or coalesce(m.grants, 0) <> case when coalesce(w.quantity, 0) > 0 then 1 else 0 end
      order by 1, 2
      limit ${limit}`,
  );
