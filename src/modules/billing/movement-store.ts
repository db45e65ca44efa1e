import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { AttemptKey, Channel } from './model.ts';
import type { StatementOf } from './processor.ts';

/** Money that moved by our books: a payment that was recorded, one that came back, a refund. */
export type Movement = AttemptKey & {
  kind: 'payment' | 'return' | 'refund';
  channel: Channel;
  refundId: number | null;
  amountMinor: number;
  /** Of a payment: day from which it is final; null = it is, or it is none. */
  finalOn: Day | null;
};

/** What moved in a club in a stretch of time, by our own books. */
export const listMovements = (tx: Tx, caller: Caller, of: StatementOf) =>
  rows<Movement>(
    tx,
    sql`
      select
        'payment' as kind, t.channel, r.installment_id, r.attempt_no, null::bigint as refund_id,
        r.amount_minor, i.final_on
      from payment_results r
      join payment_attempts t
        on t.organization_id = r.organization_id
        and t.installment_id = r.installment_id
        and t.attempt_no = r.attempt_no
      join installments i on i.organization_id = r.organization_id and i.id = r.installment_id
      where r.organization_id = ${caller.organizationId}
        and i.club_id = ${of.clubId}
        and r.outcome = 'paid'
        and r.amount_minor > 0
        and r.answered_at >= ${of.from}
        and r.answered_at < ${of.until}
      union all
      select
        case v.kind when 'refund' then 'refund' else 'return' end, t.channel, v.installment_id,
        v.attempt_no, v.refund_id, v.amount_minor, null
      from payment_reversals v
      join payment_attempts t
        on t.organization_id = v.organization_id
        and t.installment_id = v.installment_id
        and t.attempt_no = v.attempt_no
      join installments i on i.organization_id = v.organization_id and i.id = v.installment_id
      where v.organization_id = ${caller.organizationId}
        and i.club_id = ${of.clubId}
        and v.recorded_at >= ${of.from}
        and v.recorded_at < ${of.until}
      order by 3, 4`,
  );

/** How much was asked for, by channel. */
export const listAsked = (tx: Tx, caller: Caller, of: StatementOf) =>
  rows<{ channel: Channel; count: number; amountMinor: number }>(
    tx,
    sql`
      select t.channel, count(*)::integer as count, sum(t.amount_minor)::bigint as amount_minor
      from payment_attempts t
      join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
      where t.organization_id = ${caller.organizationId}
        and i.club_id = ${of.clubId}
        and t.asked_at >= ${of.from}
        and t.asked_at < ${of.until}
      group by t.channel`,
  );
