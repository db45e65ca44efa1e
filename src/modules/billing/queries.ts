import { sql } from 'kysely';
import type { Day } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';
import type { Attempt, Installment } from './model.ts';
import { installmentColumns } from './store.ts';

/** Everything an agreement owes and owed, oldest first: charges at sign-up, then dues. */
export const listInstallments = (tx: Tx, organizationId: number, agreementId: number) =>
  rows<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId} and i.agreement_id = ${agreementId}
      order by i.due_on, i.sequence, i.id`,
  );

/** Every attempt at an installment with its answer, oldest first. */
export const listAttempts = (tx: Tx, organizationId: number, installmentId: number) =>
  rows<Attempt>(
    tx,
    sql`
      select
        t.installment_id, t.attempt_no, t.channel, t.amount_minor, t.asked_at, t.asked_by,
        r.outcome, r.decline_code, r.answered_at
      from payment_attempts t
      left join payment_results r
        on r.organization_id = t.organization_id
        and r.installment_id = t.installment_id
        and r.attempt_no = t.attempt_no
      where t.organization_id = ${organizationId} and t.installment_id = ${installmentId}
      order by t.attempt_no`,
  );

/** The due days of installments, for saying what a credit stems from. */
export const findDueDays = (tx: Tx, organizationId: number, installmentIds: readonly number[]) =>
  rows<{ id: number; dueOn: Day; kind: Installment['kind'] }>(
    tx,
    sql`
      select id, due_on, kind
      from installments
      where organization_id = ${organizationId}
        and id = any(${installmentIds as number[]}::bigint[])`,
  );
