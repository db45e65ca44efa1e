import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type {
  AttemptKey,
  Channel,
  DeclineCode,
  Installment,
  MethodKind,
  NewInstallment,
  StoredState,
} from './model.ts';
import { finalDay } from './sent-draft-store.ts';

/** Whether attempt `t` asked a bank account; a processor's token says what it stands for. */
export const asksABank = sql`(t.channel = 'ach' or coalesce(starts_with(t.token, 'sim_bank_'), false))`;

export const installmentColumns = sql`
  i.id, i.agreement_id, i.club_id, i.kind, i.sequence, i.due_on, i.amount_minor, i.tax_minor,
  i.paid_minor, i.state, i.collect_on, i.first_attempt_on, i.owed_again_since, i.attempts, i.declines,
  i.collected_on, ${finalDay} as final_on, i.credit_on, i.came_back, i.refunded_minor, i.rounds, i.holds_sessions`;

export const insertInstallments = (
  tx: Tx,
  organizationId: number,
  installments: readonly NewInstallment[],
) =>
  run(
    tx,
    sql`
      insert into installments (
        organization_id, agreement_id, club_id, kind, sequence, due_on, amount_minor, tax_minor, state,
        collect_on, credit_part, credit_whole
      )
      select
        ${organizationId}, n.agreement_id, n.club_id, n.kind, n.sequence, n.due_on, n.amount_minor,
        n.tax_minor, 'scheduled', n.collect_on, n.credit_part, n.credit_whole
      from unnest(
        ${installments.map((one) => one.agreementId)}::bigint[],
        ${installments.map((one) => one.clubId)}::bigint[],
        ${installments.map((one) => one.kind)}::text[],
        ${installments.map((one) => one.sequence)}::integer[],
        ${installments.map((one) => one.dueOn)}::date[],
        ${installments.map((one) => one.amountMinor)}::bigint[],
        ${installments.map((one) => one.taxMinor)}::bigint[],
        ${installments.map((one) => one.collectOn)}::date[],
        ${installments.map((one) => one.creditPart)}::integer[],
        ${installments.map((one) => one.creditWhole)}::integer[]
      ) as n (
        agreement_id, club_id, kind, sequence, due_on, amount_minor, tax_minor, collect_on,
        credit_part, credit_whole
      )
      on conflict (organization_id, agreement_id, kind, sequence) do nothing`,
  );

/** How each of these payment methods pays. */
export async function methodKindsOf(tx: Tx, organizationId: number, ids: readonly number[]) {
  const found = await rows<{ id: number; kind: MethodKind }>(
    tx,
    sql`
      select id, kind
      from payment_methods
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])`,
  );
  return new Map(found.map((method) => [method.id, method.kind]));
}

export const findInstallment = (tx: Tx, organizationId: number, id: number) =>
  first<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId} and i.id = ${id}`,
  );

/** Ids of the agreements that installments belong to. */
export const agreementIdsOf = (organizationId: number, installmentIds: readonly number[]) => sql`
  select i.agreement_id
  from installments i
  where i.organization_id = ${organizationId}
    and i.id = any(${installmentIds as number[]}::bigint[])`;

/** Locks an installment, so that two hands at the desk go one after the other. */
export const lockInstallment = (tx: Tx, organizationId: number, id: number) =>
  first<Installment>(
    tx,
    sql`
      select ${installmentColumns}
      from installments i
      where i.organization_id = ${organizationId} and i.id = ${id}
      for update`,
  );

/** Locks an agreement's dues of a day and later, so that none is collected while they change. */
export const lockDuesFrom = (tx: Tx, organizationId: number, agreementId: number, day: Day) =>
  run(
    tx,
    sql`
      select i.id
      from installments i
      where i.organization_id = ${organizationId}
        and i.agreement_id = ${agreementId}
        and i.kind = 'dues'
        and i.due_on >= ${day}::date
      order by i.id
      for update`,
  );

export type NewAttempt = AttemptKey & {
  channel: Channel;
  amountMinor: number;
  /** Of the card or account that is asked, if one is. */
  token?: string;
  /** It was given for this one payment: declining it moves nothing on the retry ladder. */
  givenOnce?: boolean;
};

/**
 * Writes attempts down before anybody is asked. An attempt number that is taken already, because
 * another run or the desk is at it, is passed over; answers those that are now ours to ask.
 */
export const insertAttempts = (
  tx: Tx,
  caller: Caller,
  attempts: readonly NewAttempt[],
  runId: number | null = null,
) =>
  rows<AttemptKey>(
    tx,
    sql`
      insert into payment_attempts
        (organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by, run_id, given_once)
      select
        ${caller.organizationId}, n.installment_id, n.attempt_no, n.channel, n.token, n.amount_minor,
        ${caller.now}::timestamptz, ${caller.actor}, ${runId}::bigint, n.given_once
      from unnest(
        ${attempts.map((attempt) => attempt.installmentId)}::bigint[],
        ${attempts.map((attempt) => attempt.attemptNo)}::integer[],
        ${attempts.map((attempt) => attempt.channel)}::text[],
        ${attempts.map((attempt) => attempt.token ?? null)}::text[],
        ${attempts.map((attempt) => attempt.amountMinor)}::bigint[],
        ${attempts.map((attempt) => attempt.givenOnce ?? false)}::boolean[]
      ) as n (installment_id, attempt_no, channel, token, amount_minor, given_once)
      on conflict (organization_id, installment_id, attempt_no) do nothing
      returning installment_id, attempt_no`,
  );

export type NewResult = AttemptKey & {
  outcome: 'paid' | 'declined' | 'waived';
  amountMinor: number;
  declineCode: DeclineCode | null;
  reference: string | null;
};

/** Writes answers down. An attempt that has its answer keeps it; answers those that are new. */
export const insertResults = (tx: Tx, caller: Caller, results: readonly NewResult[]) =>
  rows<AttemptKey>(
    tx,
    sql`
      insert into payment_results (
        organization_id, installment_id, attempt_no, outcome, amount_minor, decline_code, reference,
        answered_at, declined_run_id
      )
      select
        ${caller.organizationId}, n.installment_id, n.attempt_no, n.outcome, n.amount_minor,
        n.decline_code, n.reference, ${caller.now}::timestamptz,
        case when n.outcome = 'declined' then t.run_id end
      from unnest(
        ${results.map((result) => result.installmentId)}::bigint[],
        ${results.map((result) => result.attemptNo)}::integer[],
        ${results.map((result) => result.outcome)}::text[],
        ${results.map((result) => result.amountMinor)}::bigint[],
        ${results.map((result) => result.declineCode)}::text[],
        ${results.map((result) => result.reference)}::text[]
      ) as n (installment_id, attempt_no, outcome, amount_minor, decline_code, reference)
      left join payment_attempts t
        on t.organization_id = ${caller.organizationId}
        and t.installment_id = n.installment_id
        and t.attempt_no = n.attempt_no
      on conflict (organization_id, installment_id, attempt_no) do nothing
      returning installment_id, attempt_no`,
  );

export type Paid = AttemptKey & { amountMinor: number; reference: string | null };
export type Collected = AttemptKey & {
  amountMinor: number;
  /** Paid in full, its sessions to be credited now. */
  isCreditable: boolean;
  /** It had been past due for so long that sessions are held for it. */
  holdsSessions: boolean;
  /** Paid in full, after it had been declined or had come back. */
  isCured: boolean;
};

/** Money that was submitted and may still come back (D20). */
export type InTransit = {
  /** Day from which it is final; `someDay` = no file has taken it along yet. */
  finalOn: Day;
  /** Day on which its sessions are credited; null = at once. */
  creditOn: Day | null;
};

/**
 * Records money that came, or is on its way, and adds it to its installments; those paid in full are
 * collected today, or on the day their sessions are credited. An attempt whose answer is on record
 * already is passed over (D17). Answers what was new.
 */
export async function collectPaid(
  tx: Tx,
  caller: Caller,
  payments: readonly Paid[],
  today: Day,
  transit: InTransit | null = null,
): Promise<Collected[]> {
  if (payments.length === 0) return [];
  const isFull = sql`i.paid_minor + p.amount_minor = i.amount_minor + i.tax_minor`;
  // what a part in transit made wait, waits though the rest came in cash; what has waited enough does not
  const creditOn = sql`nullif(greatest(i.credit_on, ${transit?.creditOn ?? null}::date, ${today}::date), ${today}::date)`;
  const { touched } = await one<{
    touched: [
      id: number,
      attemptNo: number,
      amountMinor: number,
      isCreditable: boolean,
      holdsSessions: boolean,
      isCured: boolean,
    ][];
  }>(
    tx,
    sql`
      with answered as (
        insert into payment_results (
          organization_id, installment_id, attempt_no, outcome, amount_minor, reference, answered_at,
          final_on, credit_on
        )
        select
          ${caller.organizationId}::bigint, n.installment_id, n.attempt_no, 'paid', n.amount_minor,
          n.reference, ${caller.now}::timestamptz, ${transit?.finalOn ?? null}::date,
          ${transit?.creditOn ?? null}::date
        from unnest(
          ${payments.map((paid) => paid.installmentId)}::bigint[],
          ${payments.map((paid) => paid.attemptNo)}::integer[],
          ${payments.map((paid) => paid.amountMinor)}::bigint[],
          ${payments.map((paid) => paid.reference)}::text[]
        ) as n (installment_id, attempt_no, amount_minor, reference)
        on conflict (organization_id, installment_id, attempt_no) do nothing
        returning installment_id, attempt_no, amount_minor
      ),
      touched as (
        update installments i
        set
          paid_minor = i.paid_minor + p.amount_minor,
          attempts = p.attempt_no,
          state = case when ${isFull} then 'collected' else i.state end,
          came_back = case when ${isFull} then null else i.came_back end,
          collected_on = case when ${isFull} then coalesce(${creditOn}, ${today}::date) end,
          collect_on = case when ${isFull} then null else i.collect_on end,
          final_on = greatest(i.final_on, ${transit?.finalOn ?? null}::date),
          credit_on = ${creditOn}
        from answered p
        where i.organization_id = ${caller.organizationId} and i.id = p.installment_id
        returning
          i.id, p.attempt_no, p.amount_minor,
          i.state = 'collected' and i.credit_on is null as creditable,
          i.state = 'collected' and i.holds_sessions as holds,
          i.state = 'collected' and i.first_attempt_on is not null as cured
      )
      select
        coalesce(
          json_agg(json_build_array(id, attempt_no, amount_minor, creditable, holds, cured)), '[]'
        ) as touched
      from touched`,
  );
  return touched.map(
    ([installmentId, attemptNo, amountMinor, isCreditable, holdsSessions, isCured]) => ({
      installmentId,
      attemptNo,
      amountMinor,
      isCreditable,
      holdsSessions,
      isCured,
    }),
  );
}

/** Where an installment stands on the retry ladder when one of its attempts is declined. */
export type DeclineFacts = AttemptKey & {
  agreementId: number;
  state: StoredState;
  collectOn: Day | null;
  firstAttemptOn: Day | null;
  cameBack: Installment['cameBack'];
  /** The agreement is paid by a card or a bank account, so that there may be another try. */
  isDrafted: boolean;
  /** The card that was asked was given for this one payment. */
  givenOnce: boolean;
};

/** The retry facts of installments whose attempts were declined. */
export const findDeclined = (tx: Tx, organizationId: number, declined: readonly AttemptKey[]) =>
  rows<DeclineFacts>(
    tx,
    sql`
      select
        i.id as installment_id, t.attempt_no, i.agreement_id, i.state, i.collect_on, i.first_attempt_on,
        i.came_back, t.given_once, k.processor is not null as is_drafted
      from unnest(
        ${declined.map((one) => one.installmentId)}::bigint[],
        ${declined.map((one) => one.attemptNo)}::integer[]
      ) as n (installment_id, attempt_no)
      join installments i on i.organization_id = ${organizationId} and i.id = n.installment_id
      join payment_attempts t
        on t.organization_id = i.organization_id
        and t.installment_id = i.id
        and t.attempt_no = n.attempt_no
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      join payment_methods k on k.organization_id = a.organization_id and k.id = a.payment_method_id`,
  );

export type Declined = AttemptKey &
  Pick<DeclineFacts, 'state' | 'collectOn' | 'firstAttemptOn' | 'cameBack'>;

/**
 * Writes how declined installments stand, and when they may be asked for again. What was given back stays
 * so, though somebody tried to pay it anew: nobody asks for it.
 */
export const markDeclined = (tx: Tx, organizationId: number, declined: readonly Declined[]) =>
  run(
    tx,
    sql`
      update installments i
      set
        state = case when i.state = 'refunded' then i.state else d.state end,
        came_back = d.came_back, attempts = d.attempt_no, declines = i.declines + 1,
        first_attempt_on = d.first_attempt_on,
        collect_on = case when i.state <> 'refunded' then d.collect_on end
      from unnest(
        ${declined.map((one) => one.installmentId)}::bigint[],
        ${declined.map((one) => one.attemptNo)}::integer[],
        ${declined.map((one) => one.state)}::text[],
        ${declined.map((one) => one.cameBack)}::text[],
        ${declined.map((one) => one.firstAttemptOn)}::date[],
        ${declined.map((one) => one.collectOn)}::date[]
      ) as d (installment_id, attempt_no, state, came_back, first_attempt_on, collect_on)
      where i.organization_id = ${organizationId} and i.id = d.installment_id`,
  );

export const markWaived = (tx: Tx, organizationId: number, attempt: AttemptKey) =>
  run(
    tx,
    sql`
      update installments
      set
        state = 'waived', came_back = null, attempts = ${attempt.attemptNo}, collect_on = null,
        credit_on = null
      where organization_id = ${organizationId} and id = ${attempt.installmentId}`,
  );

/**
 * Notes attempts whose answer is late. One whose callback came first, or is being recorded at this very
 * moment, is passed over: nothing would ever strike it off again.
 */
export const insertAwaited = (tx: Tx, caller: Caller, attempts: readonly AttemptKey[]) =>
  run(
    tx,
    sql`
      insert into awaited_answers (organization_id, installment_id, attempt_no, since)
      select i.organization_id, i.id, n.attempt_no, ${caller.now}::timestamptz
      from unnest(
        ${attempts.map((attempt) => attempt.installmentId)}::bigint[],
        ${attempts.map((attempt) => attempt.attemptNo)}::integer[]
      ) as n (installment_id, attempt_no)
      join installments i
        on i.organization_id = ${caller.organizationId}
        and i.id = n.installment_id
        and i.attempts < n.attempt_no
      for share of i
      on conflict (organization_id, installment_id, attempt_no) do nothing`,
  );

export const deleteAwaited = (tx: Tx, organizationId: number, attempts: readonly AttemptKey[]) =>
  run(
    tx,
    sql`
      delete from awaited_answers w
      using unnest(
        ${attempts.map((attempt) => attempt.installmentId)}::bigint[],
        ${attempts.map((attempt) => attempt.attemptNo)}::integer[]
      ) as n (installment_id, attempt_no)
      where w.organization_id = ${organizationId}
        and w.installment_id = n.installment_id
        and w.attempt_no = n.attempt_no`,
  );

/** An attempt with its club and the day-zero of its retry ladder. */
export const findAttempt = (tx: Tx, organizationId: number, key: AttemptKey) =>
  first<{ clubId: number; amountMinor: number; askedAt: Instant; channel: Channel }>(
    tx,
    sql`
      select i.club_id, t.amount_minor, t.asked_at, t.channel
      from payment_attempts t
      join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
      where t.organization_id = ${organizationId}
        and t.installment_id = ${key.installmentId}
        and t.attempt_no = ${key.attemptNo}`,
  );
