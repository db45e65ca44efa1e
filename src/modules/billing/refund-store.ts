import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { first, one, rows, type Tx } from '#platform/database/query';
import type { AttemptKey } from './model.ts';
import type { ProcessorName } from './model.ts';

/** `original`: the way it came; `cash`: over the counter. */
export type RefundMethod = 'original' | 'cash';

export type NewRefund = AttemptKey & {
  amountMinor: number;
  method: RefundMethod;
  reason: string;
};

/** A refund that a processor can be asked for. */
export type OpenRefund = AttemptKey & {
  id: number;
  amountMinor: number;
  processor: ProcessorName;
  token: string;
  clubId: number;
  paymentReference: string | null;
  currency: string;
};

export const insertRefund = (tx: Tx, caller: Caller, refund: NewRefund) =>
  one<{ id: number }>(
    tx,
    sql`
      insert into refunds (
        organization_id, installment_id, attempt_no, amount_minor, method, reason, asked_at, asked_by
      )
      values (
        ${caller.organizationId}, ${refund.installmentId}, ${refund.attemptNo}, ${refund.amountMinor},
        ${refund.method}, ${refund.reason}, ${caller.now}, ${caller.actor}
      )
      returning id`,
  );

export const findRefund = (tx: Tx, organizationId: number, id: number) =>
  first<NewRefund & { id: number }>(
    tx,
    sql`
      select id, installment_id, attempt_no, amount_minor, method, reason
      from refunds
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Refunds that nobody has answered yet, of one installment or of all. */
export const openRefunds = (
  tx: Tx,
  organizationId: number,
  { installmentId = null, limit }: { installmentId?: number | null; limit: number },
) =>
  rows<OpenRefund>(
    tx,
    sql`
      select
        f.id, f.installment_id, f.attempt_no, f.amount_minor, t.channel as processor, t.token,
        r.reference as payment_reference, a.currency, i.club_id
      from refunds f
      join payment_attempts t
        on t.organization_id = f.organization_id
        and t.installment_id = f.installment_id
        and t.attempt_no = f.attempt_no
      join payment_results r
        on r.organization_id = f.organization_id
        and r.installment_id = f.installment_id
        and r.attempt_no = f.attempt_no
      join installments i on i.organization_id = f.organization_id and i.id = f.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      left join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
      where f.organization_id = ${organizationId}
        and (${installmentId}::bigint is null or f.installment_id = ${installmentId}::bigint)
        and o.refund_id is null
        and t.token is not null
      order by f.id
      limit ${limit}`,
  );

/** Whose refunds are, and whether their answer has not come yet. */
export const findAskedRefunds = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<{ id: number; installmentId: number; isAwaited: boolean }>(
    tx,
    sql`
      select f.id, f.installment_id, o.refund_id is null as is_awaited
      from refunds f
      left join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
      where f.organization_id = ${organizationId} and f.id = any(${ids as number[]}::bigint[])`,
  );

/** What was, or is, to be given back of payments the way it came. Minor units. */
export const listAsItCame = (tx: Tx, organizationId: number, attempts: readonly AttemptKey[]) =>
  rows<AttemptKey & { id: number; amountMinor: number; currency: string; isOpen: boolean }>(
    tx,
    sql`
      select
        f.id, f.installment_id, f.attempt_no, f.amount_minor, a.currency, o.refund_id is null as is_open
      from unnest(
        ${attempts.map((one) => one.installmentId)}::bigint[],
        ${attempts.map((one) => one.attemptNo)}::integer[]
      ) as n (installment_id, attempt_no)
      join refunds f
        on f.organization_id = ${organizationId}
        and f.installment_id = n.installment_id
        and f.attempt_no = n.attempt_no
      join installments i on i.organization_id = f.organization_id and i.id = f.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      left join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
      where f.method = 'original' and o.outcome is distinct from 'refused'
      order by f.id`,
  );

/** Whether a refund of a payment is booked already under the processor's own name for it. */
export const isReferenceKnown = async (
  tx: Tx,
  organizationId: number,
  { installmentId, attemptNo, reference }: AttemptKey & { reference: string },
): Promise<boolean> =>
  (await first<{ refundId: number }>(
    tx,
    sql`
      select o.refund_id
      from refunds f
      join refund_results o on o.organization_id = f.organization_id and o.refund_id = f.id
      where f.organization_id = ${organizationId}
        and f.installment_id = ${installmentId}
        and f.attempt_no = ${attemptNo}
        and o.reference = ${reference}`,
  )) !== undefined;

/** The refunds behind a processor's own names for them. */
export const findRefundsNamed = (tx: Tx, organizationId: number, references: readonly string[]) =>
  rows<{ refundId: number; reference: string }>(
    tx,
    sql`
      select o.refund_id, o.reference
      from refund_results o
      where o.organization_id = ${organizationId}
        and o.reference = any(${references as string[]}::text[])`,
  );

/** Writes the answer to a refund down; false when it has one already. */
export const insertRefundResult = async (
  tx: Tx,
  caller: Caller,
  refundId: number,
  answer: { outcome: 'paid' | 'refused'; code: string | null; reference: string | null },
): Promise<boolean> =>
  (await first<{ refundId: number }>(
    tx,
    sql`
      insert into refund_results (organization_id, refund_id, outcome, code, reference, answered_at)
      values (
        ${caller.organizationId}, ${refundId}, ${answer.outcome}, ${answer.code}, ${answer.reference},
        ${caller.now}
      )
      on conflict (organization_id, refund_id) do nothing
      returning refund_id`,
  )) !== undefined;
