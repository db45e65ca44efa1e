import { sql } from 'kysely';
import type { Day } from '#kit/days';
import { rows, type Tx } from '#platform/database/query';

/** Whose an installment is, and for which day. */
export type DuesOf = { id: number; memberId: number; memberName: string; dueOn: Day };

/** Whose some installments are. */
export const findDues = (tx: Tx, organizationId: number, installmentIds: readonly number[]) =>
  rows<DuesOf>(
    tx,
    sql`
      select i.id, m.id as member_id, m.name as member_name, i.due_on
      from installments i
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join members m on m.organization_id = a.organization_id and m.id = a.buyer_id
      where i.organization_id = ${organizationId}
        and i.id = any(${installmentIds as number[]}::bigint[])`,
  );
