import { sql } from 'kysely';
import type { Day } from '#kit/days';
import { rows, run, type Tx } from '#platform/database/query';
import type { AttemptKey } from './model.ts';

// Whoever records drafts shares it, whoever puts drafts into a file has it alone: none is recorded as
// waiting while the file that takes it along is being made.
const fileLock = (organizationId: number) =>
  sql`1685415799, (${organizationId}::bigint % 2147483647)::integer`;

/** Waits until no file for the bank is being made, and lets none be made before this is committed. */
export const shareFileLock = (tx: Tx, organizationId: number) =>
  run(tx, sql`select pg_advisory_xact_lock_shared(${fileLock(organizationId)})`);

/** Lets nobody record drafts until the file that is being made is committed. */
export const takeFileLock = (tx: Tx, organizationId: number) =>
  run(tx, sql`select pg_advisory_xact_lock(${fileLock(organizationId)})`);

export const insertSent = (
  tx: Tx,
  organizationId: number,
  drafts: readonly (AttemptKey & { finalOn: Day })[],
) =>
  run(
    tx,
    sql`
      insert into sent_drafts (organization_id, installment_id, attempt_no, final_on)
      select ${organizationId}::bigint, n.installment_id, n.attempt_no, n.final_on
      from unnest(
        ${drafts.map((one) => one.installmentId)}::bigint[],
        ${drafts.map((one) => one.attemptNo)}::integer[],
        ${drafts.map((one) => one.finalOn)}::date[]
      ) as n (installment_id, attempt_no, final_on)
      on conflict (organization_id, installment_id, attempt_no) do update
      set final_on = excluded.final_on`,
  );

/** Which of these drafts stand in files. */
export const sentAmong = (tx: Tx, organizationId: number, drafts: readonly AttemptKey[]) =>
  rows<AttemptKey>(
    tx,
    sql`
      select s.installment_id, s.attempt_no
      from unnest(
        ${drafts.map((one) => one.installmentId)}::bigint[],
        ${drafts.map((one) => one.attemptNo)}::integer[]
      ) as n (installment_id, attempt_no)
      join sent_drafts s
        on s.organization_id = ${organizationId}
        and s.installment_id = n.installment_id
        and s.attempt_no = n.attempt_no`,
  );

/** The day from which the payment of result `r` is final: that of its file, once it stands in one (D20). */
export const finalOn = sql`
  coalesce(
    (
      select s.final_on
      from sent_drafts s
      where s.organization_id = r.organization_id
        and s.installment_id = r.installment_id
        and s.attempt_no = r.attempt_no
    ),
    r.final_on
  )`;

/** The day on which the payment of result `r` may credit, where it waits for that (D20). */
export const creditOn = sql`case when r.credit_on is not null then ${finalOn} end`;

/** Whether the payment of result `r` still counts: it was not sent back, and not lost in a dispute. */
export const isThere = sql`
  r.outcome = 'paid'
  and not exists (
    select
    from payment_reversals v
    where v.organization_id = r.organization_id
      and v.installment_id = r.installment_id
      and v.attempt_no = r.attempt_no
      and v.kind <> 'refund'
  )`;

/** Whether the draft of result `r` was taken back before any file took it along. */
export const isWithdrawn = sql`(${finalOn} = 'infinity' and not (${isThere}))`;

/**
 * The day from which the money of installment `i` is final: where nobody knew it when it came, the last one
 * of its payments (D20).
 */
export const finalDay = sql`
  case
    when i.final_on < 'infinity' then i.final_on
    when i.final_on = 'infinity' then (
      select max(${finalOn})
      from payment_results r
      where r.organization_id = i.organization_id and r.installment_id = i.id and ${isThere}
    )
  end`;

/** Installments with a day from which all of their money is final, as `source_id, final_on`. */
export const finalDaysOf = (organizationId: number, installmentIds: readonly number[]) => sql<{
  source_id: number;
  final_on: Day;
}>`
  select r.installment_id as source_id, max(coalesce(s.final_on, r.final_on)) as final_on
  from payment_results r
  -- joined and not looked up for each: these come by the hundred thousand
  left join sent_drafts s
    on s.organization_id = r.organization_id
    and s.installment_id = r.installment_id
    and s.attempt_no = r.attempt_no
  where r.organization_id = ${organizationId}
    and r.installment_id = any(${installmentIds as number[]}::bigint[])
    and ${isThere}
  group by r.installment_id
  having max(coalesce(s.final_on, r.final_on)) < 'infinity'`;

/**
 * Writes on installments whose sessions wait for drafts on which day they are credited, of those whose
 * drafts stand in files by now.
 */
export const dateCredits = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  run(
    tx,
    sql`
      with waiting as materialized (
        select i.id
        from installments i
        where i.organization_id = ${organizationId}
          and i.id = any(${ids as number[]}::bigint[])
          and i.credit_on = 'infinity'
        order by i.id
        for update
      ),
      dated as (
        select w.id, max(p.final_on) as final_on, max(p.credit_on) as credit_on
        from waiting w
        join lateral (
          select ${finalOn} as final_on, ${creditOn} as credit_on
          from payment_results r
          where r.organization_id = ${organizationId} and r.installment_id = w.id and ${isThere}
        ) p on true
        group by w.id
      )
      update installments i
      set
        final_on = d.final_on,
        credit_on = coalesce(d.credit_on, d.final_on),
        collected_on = case
          when i.collected_on = 'infinity' then coalesce(d.credit_on, d.final_on)
          else i.collected_on
        end
      from dated d
      where i.organization_id = ${organizationId}
        and i.id = d.id
        and coalesce(d.credit_on, d.final_on) < 'infinity'`,
  );
