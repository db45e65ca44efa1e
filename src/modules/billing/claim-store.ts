import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { one, type Tx } from '#platform/database/query';
import type { OpenAttempt } from './ask-processor.ts';
import type { ProcessorName } from './model.ts';

/** What is due to be asked for in a club: not yet settled, nothing under way. */
export const dueCondition = (caller: Caller, clubId: number, through: Day, today: Day) => sql`
  i.organization_id = ${caller.organizationId}
  and i.club_id = ${clubId}
  and ${isDue(through, today)}`;

/** Of installments `i`: to be asked for by a day. Dues may be asked for ahead, retries may not (D22). */
export const isDue = (through: Day, today: Day) => sql`
  i.collect_on is not null
  and i.collect_on <= ${through}::date
  and (i.state = 'scheduled' or i.collect_on <= ${today}::date)
  and i.amount_minor + i.tax_minor > i.paid_minor`;

/** Where a run stands in a club's due installments. */
export type Cursor = { collectOn: Day; id: number };

export type Claim = {
  clubId: number;
  through: Day;
  today: Day;
  after: Cursor | null;
  limit: number;
  /** Only this agreement's: the collection at sign-up. */
  agreementId?: number;
  /** Only this add-on's: the collection when it is sold. */
  addOnId?: number | undefined;
  /** The run that asks, if one does. */
  runId?: number;
};

/** What was claimed: how many were looked at, up to where, and those that are ours to ask for. */
export type Claimed = { seen: number; last: Cursor | null; ours: OpenAttempt[] };

/**
 * Writes the next attempts of a club's due installments, oldest first, in one statement. The key of
 * payment_attempts decides between two runs, or a run and the desk, at the same installment.
 */
export async function claimDue(tx: Tx, caller: Caller, claim: Claim): Promise<Claimed> {
  const { seen, lastDay, lastId, ours } = await one<{
    seen: number;
    lastDay: Day | null;
    lastId: number | null;
    ours: [
      id: number,
      attemptNo: number,
      amountMinor: number,
      token: string,
      currency: string,
      processor: ProcessorName,
    ][];
  }>(
    tx,
    sql`
      with due as materialized (
        select
          i.id as installment_id, i.attempts + 1 as attempt_no,
          i.amount_minor + i.tax_minor - i.paid_minor as amount_minor, i.collect_on, m.token, a.currency,
          m.processor
        from installments i
        join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
        join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
        where ${dueCondition(caller, claim.clubId, claim.through, claim.today)}
          and m.processor is not null
          ${claim.after === null ? sql`` : sql`and (i.collect_on, i.id) > (${claim.after.collectOn}::date, ${claim.after.id}::bigint)`}
          ${claim.agreementId === undefined ? sql`` : sql`and i.agreement_id = ${claim.agreementId}`}
          ${claim.addOnId === undefined ? sql`` : sql`and i.add_on_id = ${claim.addOnId}`}
        order by i.collect_on, i.id
        limit ${claim.limit}
      ),
      asked as (
        insert into payment_attempts
          (organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by, run_id)
        select
          ${caller.organizationId}::bigint, installment_id, attempt_no, processor, token, amount_minor,
          ${caller.now}::timestamptz, ${caller.actor}::text, ${claim.runId ?? null}::bigint
        from due
        on conflict (organization_id, installment_id, attempt_no) do nothing
        returning installment_id
      ),
      last as (
        select collect_on, installment_id
        from due
        order by collect_on desc, installment_id desc
        limit 1
      )
      select
        (select count(*)::integer from due) as seen,
        (select collect_on from last) as last_day,
        (select installment_id from last) as last_id,
        (
          select coalesce(
            json_agg(
              json_build_array(
                d.installment_id, d.attempt_no, d.amount_minor, d.token, d.currency, d.processor
              )
              order by d.collect_on, d.installment_id
            ),
            '[]'
          )
          from asked k
          join due d on d.installment_id = k.installment_id
        ) as ours`,
  );
  return {
    seen,
    last: lastDay === null ? null : { collectOn: lastDay, id: lastId! },
    ours: ours.map(([installmentId, attemptNo, amountMinor, token, currency, processor]) => ({
      installmentId,
      attemptNo,
      amountMinor,
      token,
      currency,
      processor,
      clubId: claim.clubId,
      askedOn: claim.today,
    })),
  };
}
