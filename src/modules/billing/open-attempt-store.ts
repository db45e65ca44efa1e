import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { OpenAttempt } from './ask-processor.ts';
import type { CutOffBatch } from './batch-store.ts';
import type { AttemptKey } from './model.ts';

type Reopened = Omit<OpenAttempt, 'askedOn'> & { askedAt: Instant };

/** Attempts without an answer, to be put to the processor again under the same keys. */
const openAttempts = (tx: Tx, organizationId: number, which: RawBuilder<unknown>) =>
  rows<Reopened>(
    tx,
    sql`
      select t.installment_id, t.attempt_no, t.amount_minor, t.asked_at, t.token, i.club_id,
        a.currency, t.channel as processor
      from payment_attempts t
      join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      left join payment_results r
        on r.organization_id = t.organization_id
        and r.installment_id = t.installment_id
        and r.attempt_no = t.attempt_no
      where t.organization_id = ${organizationId}
        and r.installment_id is null
        and t.token is not null
        and ${which}
      order by t.installment_id`,
  );

/**
 * Those in the stretch of due installments that a batch covered. Settled ones have left it; the open
 * attempt of an installment is the one after its last answered one.
 */
export const openIn = (tx: Tx, organizationId: number, batch: CutOffBatch) =>
  openAttempts(
    tx,
    organizationId,
    sql`
      i.club_id = ${batch.clubId}
      and i.collect_on is not null
      and (i.collect_on, i.id) <= (${batch.lastDay}::date, ${batch.lastId}::bigint)
      ${batch.afterDay === null ? sql`` : sql`and (i.collect_on, i.id) > (${batch.afterDay}::date, ${batch.afterId}::bigint)`}
      and t.attempt_no = i.attempts + 1`,
  );

/** Those whose answer is awaited in a club. */
export const awaitedIn = (tx: Tx, organizationId: number, clubId: number, limit: number) =>
  openAttempts(
    tx,
    organizationId,
    sql`
      i.club_id = ${clubId}
      and (t.installment_id, t.attempt_no) in (
        select installment_id, attempt_no
        from awaited_answers
        where organization_id = ${organizationId}
        order by installment_id, attempt_no
        limit ${limit}
      )`,
  );

/** Whether an attempt at an installment is under way. */
export const awaitedAmong = async (
  tx: Tx,
  organizationId: number,
  installmentIds: readonly number[],
): Promise<Set<number>> => {
  const open = await rows<AttemptKey>(
    tx,
    sql`
      select t.installment_id, t.attempt_no
      from installments i
      join payment_attempts t
        on t.organization_id = i.organization_id
        and t.installment_id = i.id
        and t.attempt_no = i.attempts + 1
      where i.organization_id = ${organizationId}
        and i.id = any(${installmentIds as number[]}::bigint[])`,
  );
  return new Set(open.map((key) => key.installmentId));
};

/**
 * A query for the installments with an attempt under way, as `installment_id`: those whose answer is
 * awaited, and those in batches that are being asked for or were cut off. An attempt is nowhere else under
 * way, since nobody would ask after it again. They are few however much is due, and found without looking
 * at each of what is due for an attempt of its own.
 */
export const underWay = (organizationId: number): RawBuilder<unknown> => sql`
  select w.installment_id
  from awaited_answers w
  where w.organization_id = ${organizationId}
  union
  select n.id
  from dues_run_batches b
  join installments n
    on n.organization_id = b.organization_id
    and n.club_id = b.club_id
    and n.collect_on is not null
    and (n.collect_on, n.id) > (coalesce(b.after_day, '-infinity'::date), coalesce(b.after_id, 0))
    and (n.collect_on, n.id) <= (b.last_day, b.last_id)
  -- limit: one by one, a batch is small beside the table of attempts
  cross join lateral (
    select
    from payment_attempts t
    where t.organization_id = n.organization_id
      and t.installment_id = n.id
      and t.attempt_no = n.attempts + 1
    limit 1
  ) t
  where b.organization_id = ${organizationId} and b.done_at is null`;
