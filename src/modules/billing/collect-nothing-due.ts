import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import { one, rows, type Tx } from '#platform/database/query';
import type { RunSummary } from './model.ts';
import { type BillingClub, recordAnswers } from './record-answers.ts';
import { insertAttempts } from './store.ts';

/**
 * Collects installments of 0.00 that are due: nobody is asked for nothing, but the sessions are credited
 * on the due day like any other (D19). Up to `limit` of a club, or those of one agreement; a dues run
 * that does it is named.
 */
export async function collectNothingDue(
  tx: Tx,
  caller: Caller,
  club: BillingClub,
  limit: number,
  { agreementId = null, runId = null }: { agreementId?: number | null; runId?: number | null } = {},
): Promise<RunSummary> {
  const today = dayAt(caller.now, club.timeZone);
  const due = await rows<{ installmentId: number; attemptNo: number }>(
    tx,
    sql`
      select i.id as installment_id, i.attempts + 1 as attempt_no
      from installments i
      where ${withNothingDue(caller, club.id)}
        and i.collect_on <= ${today}::date
        and (${agreementId}::bigint is null or i.agreement_id = ${agreementId}::bigint)
      order by i.collect_on, i.id
      limit ${limit}`,
  );
  const attempts = due.map((key) => ({ ...key, channel: 'nothing_due' as const, amountMinor: 0 }));
  const ours = await insertAttempts(tx, caller, attempts, runId);
  return recordAnswers(
    tx,
    caller,
    club,
    ours.map((key) => ({
      ...key,
      amountMinor: 0,
      askedOn: today,
      outcome: 'paid',
      reference: null,
    })),
  );
}

/** The next day on which a club has a 0.00 installment due; null = none. */
export async function nextNothingDue(tx: Tx, caller: Caller, clubId: number): Promise<Day | null> {
  const { day } = await one<{ day: Day | null }>(
    tx,
    sql`
      select min(i.collect_on) as day
      from installments i
      where ${withNothingDue(caller, clubId)}`,
  );
  return day;
}

const withNothingDue = (caller: Caller, clubId: number): RawBuilder<unknown> => sql`
  i.organization_id = ${caller.organizationId}
  and i.club_id = ${clubId}
  and i.collect_on is not null
  and i.amount_minor + i.tax_minor = 0`;
