import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { ComesBack } from './come-back-rules.ts';
import type { AttemptKey, Channel } from './model.ts';

/** An attempt that brought money, and how much of it has gone back. Minor units. */
export type PaidAttempt = AttemptKey & {
  channel: Channel;
  token: string | null;
  amountMinor: number;
  /** Returned, lost in a dispute, or given back. */
  backMinor: number;
  /** To be given back, and not answered yet. */
  refundingMinor: number;
  reference: string | null;
  askedAt: Instant;
};

/** The attempts at an installment that brought money, newest first. */
export const listPaid = (tx: Tx, organizationId: number, installmentId: number) =>
  rows<PaidAttempt>(
    tx,
    sql`
      select
        r.installment_id, r.attempt_no, t.channel, t.token, r.amount_minor, r.reference, t.asked_at,
        coalesce(b.minor, 0)::bigint as back_minor, coalesce(f.minor, 0)::bigint as refunding_minor
      from payment_results r
      join payment_attempts t
        on t.organization_id = r.organization_id
        and t.installment_id = r.installment_id
        and t.attempt_no = r.attempt_no
      left join lateral (
        select sum(v.amount_minor) as minor
        from payment_reversals v
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
        and r.installment_id = ${installmentId}
        and r.outcome = 'paid'
        and r.amount_minor > 0
      order by r.attempt_no desc`,
  );

/** One attempt, if it brought money. */
export const findPaid = async (tx: Tx, organizationId: number, key: AttemptKey) =>
  (await listPaid(tx, organizationId, key.installmentId)).find(
    (paid) => paid.attemptNo === key.attemptNo,
  );

/** Notes money that went back; undefined when this payment had come back already (I8). */
export const insertReversal = async (
  tx: Tx,
  caller: Caller,
  reversal: AttemptKey & {
    kind: 'return' | 'dispute' | 'refund';
    refundId: number | null;
    amountMinor: number;
    code: string | null;
    reason: string | null;
  },
): Promise<number | undefined> =>
  (
    await first<{ id: number }>(
      tx,
      sql`
        insert into payment_reversals (
          organization_id, installment_id, attempt_no, kind, refund_id, amount_minor, code, reason,
          recorded_at, actor
        )
        values (
          ${caller.organizationId}, ${reversal.installmentId}, ${reversal.attemptNo}, ${reversal.kind},
          ${reversal.refundId}, ${reversal.amountMinor}, ${reversal.code}, ${reversal.reason},
          ${caller.now}, ${caller.actor}
        )
        on conflict (organization_id, installment_id, attempt_no) where kind <> 'refund' do nothing
        returning id`,
    )
  )?.id;

/** How often drafts for an installment came back from the bank, this time included. */
export const countReturns = async (tx: Tx, organizationId: number, installmentId: number) =>
  (
    await one<{ count: number }>(
      tx,
      sql`
        select count(*)::integer as count
        from payment_reversals
        where organization_id = ${organizationId}
          and installment_id = ${installmentId}
          and kind = 'return'`,
    )
  ).count;

/** Writes how an installment stands after money went back. It must be locked. */
export const takeBackMoney = (
  tx: Tx,
  organizationId: number,
  id: number,
  to: ComesBack & {
    cameBack: 'return' | 'dispute' | null;
    firstAttemptOn: Day | null;
    collectOn: Day | null;
  },
) =>
  run(
    tx,
    sql`
      update installments
      set
        state = ${to.state},
        paid_minor = ${to.paidMinor},
        refunded_minor = ${to.refundedMinor},
        rounds = rounds + ${to.losesCredit ? 1 : 0},
        came_back = ${to.isOwedAgain ? to.cameBack : null},
        declines = declines + ${to.isOwedAgain ? 1 : 0},
        first_attempt_on = ${to.firstAttemptOn}::date,
        collect_on = ${to.collectOn}::date,
        collected_on = case when ${to.state} = 'collected' then collected_on end,
        final_on = case when ${to.state} = 'collected' then final_on end,
        credit_on = case when ${to.state} = 'collected' then credit_on end
      where organization_id = ${organizationId} and id = ${id}`,
  );
