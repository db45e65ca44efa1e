import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import type { Difference } from '#modules/sessions/index';
import { first, one, run, type Tx } from '#platform/database/query';

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
 * How many installments a run's own questions brought the money for, and those of them whose sessions were
 * not credited exactly once and in full: for every collected installment of dues each chosen bucket has
 * one grant of its quantity, for every charge of an add-on its sessions, and nothing else has any.
 */
export const paymentsOfRun = (tx: Tx, organizationId: number, runId: number, limit: number) =>
  one<{ payments: number; uneven: Uneven[] }>(
    tx,
    sql`
      with paid as (
        select
          i.id, i.agreement_id, i.kind, i.sequence, i.rounds, i.add_on_id, i.add_on_sessions,
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
        union all
        select
          p.id, o.item_id, p.state, case when p.state = 'collected' then p.add_on_sessions else 0 end
        from paid p
        join add_ons o on o.organization_id = ${organizationId} and o.id = p.add_on_id
      ),
      made as (
        select p.id, g.item_id, p.state, count(*) as grants, sum(g.quantity) as credited
        from paid p
        join session_grants g
          on g.organization_id = ${organizationId} and g.source_kind = 'installment' and g.source_id = p.id
          and g.source_round = p.rounds
        where p.kind <> 'proration'
        group by p.id, g.item_id, p.state
      ),
      uneven as (
        select
          coalesce(w.id, m.id) as id, coalesce(w.item_id, m.item_id) as item_id,
          coalesce(w.state, m.state) as state, coalesce(w.quantity, 0) as wanted,
          coalesce(m.grants, 0) as grants, coalesce(m.credited, 0) as credited
        from wanted w
        full join made m on m.id = w.id and m.item_id = w.item_id
        where coalesce(w.quantity, 0) <> coalesce(m.credited, 0)
          or coalesce(m.grants, 0) <> case when coalesce(w.quantity, 0) > 0 then 1 else 0 end
        order by 1, 2
        limit ${limit}
      )
      select
        (select count(*)::integer from paid) as payments,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'installmentId', id, 'itemId', item_id, 'state', state, 'wanted', wanted,
                'grants', grants, 'credited', credited
              )
              order by id, item_id
            ),
            '[]'
          )
          from uneven
        ) as uneven`,
  );

/** What a job found when it checked a run. */
export type KeptCheck = {
  checkedAt: Instant;
  payments: number;
  differences: Difference[];
  /** The run was taken up again since. */
  isOutOfDate: boolean;
};

export const findRunCheck = (tx: Tx, organizationId: number, runId: number) =>
  first<KeptCheck>(
    tx,
    sql`
      select
        c.checked_at, c.payments, c.differences,
        c.batches <> (
          select count(*)
          from dues_run_batches b
          where b.organization_id = c.organization_id and b.run_id = c.run_id
        ) as is_out_of_date
      from dues_run_checks c
      where c.organization_id = ${organizationId} and c.run_id = ${runId}`,
  );

export const countBatches = async (tx: Tx, organizationId: number, runId: number) =>
  (
    await one<{ batches: number }>(
      tx,
      sql`
        select count(*)::integer as batches
        from dues_run_batches
        where organization_id = ${organizationId} and run_id = ${runId}`,
    )
  ).batches;

export const saveRunCheck = (
  tx: Tx,
  caller: Caller,
  runId: number,
  check: { batches: number; payments: number; differences: readonly Difference[] },
) =>
  run(
    tx,
    sql`
      insert into dues_run_checks (
        organization_id, run_id, checked_at, batches, payments, differences
      )
      values (
        ${caller.organizationId}, ${runId}, ${caller.now}, ${check.batches}, ${check.payments},
        ${JSON.stringify(check.differences)}::jsonb
      )
      on conflict (organization_id, run_id) do update
      set
        checked_at = excluded.checked_at, batches = excluded.batches, payments = excluded.payments,
        differences = excluded.differences`,
  );
