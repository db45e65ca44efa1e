import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { rows, run, type Tx } from '#platform/database/query';
import type { ComesBack } from './come-back-rules.ts';
import type { AttemptKey, Channel, Installment } from './model.ts';
import { creditOn, finalOn } from './sent-draft-store.ts';
import { installmentColumns } from './store.ts';

/** An attempt that brought money, and how much of it has gone back. Minor units. */
export type PaidAttempt = AttemptKey & {
  channel: Channel;
  token: string | null;
  amountMinor: number;
  /** Returned, lost in a dispute, or given back. */
  backMinor: number;
  /** Of that, given back the way it came. */
  backAsItCameMinor: number;
  /** To be given back, and not answered yet. */
  refundingMinor: number;
  /** Returned, or lost in a dispute. */
  isTaken: boolean;
  reference: string | null;
  askedAt: Instant;
  /** While it is on its way: the day from which it is final, and the one on which it may credit. */
  finalOn: Day | null;
  creditOn: Day | null;
};

/** The attempts at installments that brought money, newest first. */
export const listPaid = (tx: Tx, organizationId: number, installmentIds: readonly number[]) =>
  rows<PaidAttempt>(
    tx,
    sql`
      select
        r.installment_id, r.attempt_no, t.channel, t.token, r.amount_minor, r.reference, t.asked_at,
        ${finalOn} as final_on, ${creditOn} as credit_on,
        coalesce(b.minor, 0)::bigint as back_minor,
        coalesce(b.as_it_came, 0)::bigint as back_as_it_came_minor,
        coalesce(f.minor, 0)::bigint as refunding_minor, coalesce(b.taken, false) as is_taken
      from payment_results r
      join payment_attempts t
        on t.organization_id = r.organization_id
        and t.installment_id = r.installment_id
        and t.attempt_no = r.attempt_no
      left join lateral (
        select
          sum(v.amount_minor) as minor,
          sum(v.amount_minor) filter (where g.method = 'original') as as_it_came,
          bool_or(v.kind <> 'refund') as taken
        from payment_reversals v
        left join refunds g on g.organization_id = v.organization_id and g.id = v.refund_id
        where v.organization_id = r.organization_id
          and v.installment_id = r.installment_id
          and v.attempt_no = r.attempt_no
      ) b on true
      left join lateral (
        select sum(q.amount_minor) as minor
        from refunds q
        left join refund_results a on a.organization_id = q.organization_id and a.refund_id = q.id
        where q.organization_id = r.organization_id
          and q.installment_id = r.installment_id
          and q.attempt_no = r.attempt_no
          and a.refund_id is null
      ) f on true
      where r.organization_id = ${organizationId}
        and r.installment_id = any(${installmentIds as number[]}::bigint[])
        and r.outcome = 'paid'
        and r.amount_minor > 0
      order by r.installment_id, r.attempt_no desc`,
  );

/**
 * Locks installments, in the order in which everybody locks them, and answers those whose sessions wait
 * for a draft to settle.
 */
export const lockInstallments = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<Pick<Installment, 'id' | 'clubId' | 'state' | 'creditOn'>>(
    tx,
    sql`
      with locked as materialized (
        select i.id, i.club_id, i.state, i.credit_on
        from installments i
        where i.organization_id = ${organizationId} and i.id = any(${ids as number[]}::bigint[])
        order by i.id
        for update
      )
      select id, club_id, state, credit_on
      from locked
      where state = 'collected' and credit_on is not null
      order by id`,
  );

/** Installments as they stand now. */
export const readInstallments = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId} and i.id = any(${ids as number[]}::bigint[])`,
  );

export type NewReversal = AttemptKey & {
  kind: 'return' | 'dispute' | 'refund';
  refundId: number | null;
  amountMinor: number;
  code: string | null;
  reason: string | null;
};

/** Notes money that went back, and answers what is news: a payment is returned or lost once (I8). */
export const insertReversals = (tx: Tx, caller: Caller, reversals: readonly NewReversal[]) =>
  rows<AttemptKey & { id: number }>(
    tx,
    sql`
      insert into payment_reversals (
        organization_id, installment_id, attempt_no, kind, refund_id, amount_minor, code, reason,
        recorded_at, actor
      )
      select
        ${caller.organizationId}, n.installment_id, n.attempt_no, n.kind, n.refund_id, n.amount_minor,
        n.code, n.reason, ${caller.now}::timestamptz, ${caller.actor}
      from unnest(
        ${reversals.map((one) => one.installmentId)}::bigint[],
        ${reversals.map((one) => one.attemptNo)}::integer[],
        ${reversals.map((one) => one.kind)}::text[],
        ${reversals.map((one) => one.refundId)}::bigint[],
        ${reversals.map((one) => one.amountMinor)}::bigint[],
        ${reversals.map((one) => one.code)}::text[],
        ${reversals.map((one) => one.reason)}::text[]
      ) as n (installment_id, attempt_no, kind, refund_id, amount_minor, code, reason)
      on conflict (organization_id, installment_id, attempt_no, refund_id) do nothing
      returning id, installment_id, attempt_no`,
  );

/** How often drafts for installments came back from the bank, of those to which it happened before. */
export const countReturns = async (
  tx: Tx,
  organizationId: number,
  installmentIds: readonly number[],
): Promise<Map<number, number>> => {
  const counted = await rows<{ installmentId: number; count: number }>(
    tx,
    sql`
      select installment_id, count(*)::integer as count
      from payment_reversals
      where organization_id = ${organizationId}
        and installment_id = any(${installmentIds as number[]}::bigint[])
        and kind = 'return'
      group by installment_id
      having count(*) > 1`,
  );
  return new Map(counted.map((row) => [row.installmentId, row.count]));
};

/** How an installment stands after money went back, and when it may be asked for again. */
export type Aftermath = ComesBack & {
  /** How its money was lost again; null = as before. */
  cameBack: 'return' | 'dispute' | null;
  firstAttemptOn: Day | null;
  owedAgainSince: Day | null;
  collectOn: Day | null;
  finalOn: Day | null;
  creditOn: Day | null;
};

/**
 * Writes how installments stand after money went back, those that stand alike together. They must be
 * locked, and each be named once.
 */
export function takeBackMoney(
  tx: Tx,
  organizationId: number,
  to: readonly { after: Aftermath; ids: readonly number[] }[],
): Promise<void> {
  const after = to.map((one) => one.after);
  return run(
    tx,
    sql`
      with after as (
        select *
        from unnest(
          ${after.map((one) => one.state)}::text[],
          ${after.map((one) => one.paidMinor)}::bigint[],
          ${after.map((one) => one.refundedMinor)}::bigint[],
          ${after.map((one) => one.losesCredit)}::boolean[],
          ${after.map((one) => one.isOwedAgain)}::boolean[],
          ${after.map((one) => one.cameBack)}::text[],
          ${after.map((one) => one.firstAttemptOn)}::date[],
          ${after.map((one) => one.owedAgainSince)}::date[],
          ${after.map((one) => one.collectOn)}::date[],
          ${after.map((one) => one.finalOn)}::date[],
          ${after.map((one) => one.creditOn)}::date[]
        ) with ordinality as a (
          state, paid_minor, refunded_minor, loses_credit, is_owed_again, came_back,
          first_attempt_on, owed_again_since, collect_on, final_on, credit_on, place
        )
      )
      update installments i
      set
        state = n.state,
        paid_minor = n.paid_minor,
        refunded_minor = n.refunded_minor,
        rounds = i.rounds + case when n.loses_credit then 1 else 0 end,
        came_back = coalesce(n.came_back, case when n.state = 'past_due' then i.came_back end),
        declines = i.declines + case when n.is_owed_again then 1 else 0 end,
        first_attempt_on = n.first_attempt_on,
        owed_again_since = n.owed_again_since,
        collect_on = n.collect_on,
        collected_on = case when n.state = 'collected' then i.collected_on end,
        final_on = n.final_on,
        credit_on = n.credit_on
      from unnest(
        ${to.flatMap(({ ids }) => ids)}::bigint[],
        ${to.flatMap(({ ids }, at) => ids.map(() => at + 1))}::bigint[]
      ) as w (id, place)
      join after n on n.place = w.place
      where i.organization_id = ${organizationId} and i.id = w.id`,
  );
}
