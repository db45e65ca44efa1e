import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { AttemptKey, Installment } from './model.ts';

/** A payment that a card's holder contests. Minor units. */
export type Dispute = AttemptKey & {
  id: number;
  amountMinor: number;
  reason: string | null;
  reference: string | null;
  openedAt: Instant;
  /** null = open. */
  outcome: 'won' | 'lost' | null;
  closedAt: Instant | null;
};

const columns = sql`
  id, installment_id, attempt_no, amount_minor, reason, reference, opened_at, outcome, closed_at`;

/** Notes a dispute; of a payment that has one already, answers that. */
export async function insertDispute(
  tx: Tx,
  caller: Caller,
  dispute: AttemptKey & Pick<Dispute, 'amountMinor' | 'reason' | 'reference'>,
): Promise<{ dispute: Dispute; isNews: boolean }> {
  const made = await first<Dispute>(
    tx,
    sql`
      insert into disputes (
        organization_id, installment_id, attempt_no, amount_minor, reason, reference, opened_at,
        opened_by
      )
      values (
        ${caller.organizationId}, ${dispute.installmentId}, ${dispute.attemptNo},
        ${dispute.amountMinor}, ${dispute.reason}, ${dispute.reference}, ${caller.now}, ${caller.actor}
      )
      on conflict (organization_id, installment_id, attempt_no) do nothing
      returning ${columns}`,
  );
  if (made) return { dispute: made, isNews: true };
  const known = await one<Dispute>(
    tx,
    sql`
      select ${columns}
      from disputes
      where organization_id = ${caller.organizationId}
        and installment_id = ${dispute.installmentId}
        and attempt_no = ${dispute.attemptNo}`,
  );
  return { dispute: known, isNews: false };
}

export const findDispute = (tx: Tx, organizationId: number, id: number) =>
  first<Dispute>(
    tx,
    sql`
      select ${columns}
      from disputes
      where organization_id = ${organizationId} and id = ${id}`,
  );

export const closeOpenDispute = (tx: Tx, caller: Caller, id: number, outcome: 'won' | 'lost') =>
  run(
    tx,
    sql`
      update disputes
      set outcome = ${outcome}, closed_at = ${caller.now}, closed_by = ${caller.actor}
      where organization_id = ${caller.organizationId} and id = ${id}`,
  );

/** The disputes of an installment's payments, oldest first. */
export const listDisputes = (tx: Tx, organizationId: number, installmentId: number) =>
  rows<Dispute>(
    tx,
    sql`
      select ${columns}
      from disputes
      where organization_id = ${organizationId} and installment_id = ${installmentId}
      order by id`,
  );

/** The open disputes over payments of installments that are collected by now. */
export const openDisputesOver = (
  tx: Tx,
  organizationId: number,
  installmentIds: readonly number[],
) =>
  rows<AttemptKey & Pick<Dispute, 'id'> & Pick<Installment, 'paidMinor'>>(
    tx,
    sql`
      select d.id, d.installment_id, d.attempt_no, i.paid_minor
      from disputes d
      join installments i on i.organization_id = d.organization_id and i.id = d.installment_id
      where d.organization_id = ${organizationId}
        and d.installment_id = any(${installmentIds as number[]}::bigint[])
        and d.outcome is null
        and i.state = 'collected'`,
  );

/** What the installments of disputes credited when they were collected last, for each to hold. */
export const boughtBy = (organizationId: number, disputeIds: readonly number[]) => sql`
  select g.id as grant_id, d.id as cause_id, d.reason
  from disputes d
  join installments i on i.organization_id = d.organization_id and i.id = d.installment_id
  join session_grants g
    on g.organization_id = i.organization_id
    and g.source_kind = 'installment'
    and g.source_id = i.id
    and g.source_round = i.rounds
  where d.organization_id = ${organizationId}
    and d.id = any(${disputeIds as number[]}::bigint[])`;
