import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { Standing } from './come-back-books.ts';
import type { AttemptKey } from './model.ts';

/** Installments that stand alike, and whose only payments are alike. */
export type Alike = Standing & {
  rounds: number;
  amountMinor: number;
  askedAt: Instant;
  /** Which of those asked about these are, from 0. */
  places: number[];
};

/**
 * Which of these attempts brought the only money of their installments, with nothing given back, taken
 * back or about to be: those alike together, and told apart by `kinds`. Their installments are locked.
 */
export const listAlike = (
  tx: Tx,
  organizationId: number,
  wanted: readonly AttemptKey[],
  kinds: readonly number[],
) =>
  rows<Alike>(
    tx,
    sql`
      with wanted as (
        select w.installment_id, w.attempt_no, w.told, (w.place - 1)::integer as place
        from unnest(
          ${wanted.map((one) => one.installmentId)}::bigint[],
          ${wanted.map((one) => one.attemptNo)}::integer[],
          ${kinds as number[]}::integer[]
        ) with ordinality as w (installment_id, attempt_no, told, place)
      )
      select
        i.club_id, i.state, i.paid_minor, i.refunded_minor, i.rounds, i.first_attempt_on,
        i.owed_again_since, i.collect_on, i.final_on, i.credit_on, r.amount_minor, t.asked_at,
        array_agg(w.place) as places
      from wanted w
      join installments i on i.organization_id = ${organizationId} and i.id = w.installment_id
      join payment_results r
        on r.organization_id = ${organizationId}
        and r.installment_id = w.installment_id
        and r.attempt_no = w.attempt_no
        and r.outcome = 'paid'
        and r.amount_minor > 0
      join payment_attempts t
        on t.organization_id = ${organizationId}
        and t.installment_id = w.installment_id
        and t.attempt_no = w.attempt_no
      where not exists (
          select
          from payment_results o
          where o.organization_id = ${organizationId}
            and o.installment_id = w.installment_id
            and o.attempt_no <> w.attempt_no
            and o.outcome = 'paid'
            and o.amount_minor > 0
        )
        and not exists (
          select
          from payment_reversals v
          where v.organization_id = ${organizationId} and v.installment_id = w.installment_id
        )
        and not exists (
          select
          from refunds q
          where q.organization_id = ${organizationId} and q.installment_id = w.installment_id
        )
      group by
        w.told, i.club_id, i.state, i.paid_minor, i.refunded_minor, i.rounds, i.first_attempt_on,
        i.owed_again_since, i.collect_on, i.final_on, i.credit_on, r.amount_minor, t.asked_at`,
  );
