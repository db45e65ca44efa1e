import { sql } from 'kysely';
import type { Day, Instant } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { Dispute } from './dispute-store.ts';
import type { AttemptKey, Channel, Installment } from './model.ts';
import type { RefundMethod } from './refund-store.ts';
import { isWithdrawn } from './sent-draft-store.ts';
import { asksABank } from './store.ts';

/** Money that went back, as people look at it. Minor units. */
export type SeenReversal = AttemptKey & {
  kind: 'return' | 'dispute' | 'refund';
  amountMinor: number;
  /** The bank's or the processor's own, such as `R01`; null = there was none. */
  code: string | null;
  reason: string | null;
  recordedAt: Instant;
  actor: string;
};

/** What went back of installments, in the order in which it did. */
export const listReversals = (tx: Tx, organizationId: number, installmentIds: readonly number[]) =>
  rows<SeenReversal>(
    tx,
    sql`
      select installment_id, attempt_no, kind, amount_minor, code, reason, recorded_at, actor
      from payment_reversals
      where organization_id = ${organizationId}
        and installment_id = any(${installmentIds as number[]}::bigint[])
      order by id`,
  );

/**
 * A refund with its answer. `asked`: nobody has said yet; `not_sent`: of a draft that was never sent, so that
 * nobody had it, and it is owed no more. Minor units.
 */
export type SeenRefund = AttemptKey & {
  amountMinor: number;
  method: RefundMethod;
  state: 'asked' | 'paid' | 'refused' | 'not_sent';
  reason: string;
  askedAt: Instant;
  askedBy: string;
};

/** What was to be given back of an installment, oldest first. */
export const listRefunds = (tx: Tx, organizationId: number, installmentId: number) =>
  rows<SeenRefund>(
    tx,
    sql`
      select
        f.installment_id, f.attempt_no, f.amount_minor, f.method, f.reason, f.asked_at, f.asked_by,
        -- what went through and failed days later was not given, until somebody says how it was
        case
          when l.id is not null then 'refused'
          when o.outcome = 'paid' and f.method = 'original' and ${isWithdrawn} then 'not_sent'
          else coalesce(o.outcome, 'asked')
        end as state
      from refunds f
      join payment_results r
        on r.organization_id = f.organization_id
        and r.installment_id = f.installment_id
        and r.attempt_no = f.attempt_no
      left join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
      left join loose_money l
        on l.organization_id = f.organization_id and l.refund_id = f.id and l.closed_at is null
      where f.organization_id = ${organizationId} and f.installment_id = ${installmentId}
      order by f.id`,
  );

/** A dispute with whoever noted and closed it. */
export type SeenDispute = Dispute & { openedBy: string; closedBy: string | null };

/** The disputes over payments of installments, oldest first. */
export const listDisputesOver = (
  tx: Tx,
  organizationId: number,
  installmentIds: readonly number[],
) =>
  rows<SeenDispute>(
    tx,
    sql`
      select
        id, installment_id, attempt_no, amount_minor, reason, reference, opened_at, opened_by, outcome,
        closed_at, closed_by
      from disputes
      where organization_id = ${organizationId}
        and installment_id = any(${installmentIds as number[]}::bigint[])
      order by id`,
  );

/** What money that went back had paid for, and how it had come. */
export type ReversedDues = {
  id: number;
  installmentId: number;
  cameBack: SeenReversal['kind'];
  dueOn: Day;
  kind: Installment['kind'];
  channel: Channel;
  isDraft: boolean;
};

/** What reversals were of, for saying why sessions were taken back. */
export const findReversed = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<ReversedDues>(
    tx,
    sql`
      select
        v.id, v.installment_id, v.kind as came_back, i.due_on, i.kind, t.channel,
        ${asksABank} as is_draft
      from payment_reversals v
      join installments i on i.organization_id = v.organization_id and i.id = v.installment_id
      join payment_attempts t
        on t.organization_id = v.organization_id
        and t.installment_id = v.installment_id
        and t.attempt_no = v.attempt_no
      where v.organization_id = ${organizationId} and v.id = any(${ids as number[]}::bigint[])`,
  );
