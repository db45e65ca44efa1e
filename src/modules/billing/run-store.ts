import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { OpenAttempt } from './ask-processor.ts';
import type { AttemptKey, RunSummary } from './model.ts';

export type DuesRun = {
  id: number;
  /** null = each club's today. */
  through: Day | null;
  clubIds: number[];
  state: RunState;
  startedAt: Instant;
  startedBy: string;
  finishedAt: Instant | null;
  /** Installments the preview counted; null = started without one. */
  expectedCount: number | null;
  /** Set once somebody asked it to stop after the current batch. */
  stopAskedAt: Instant | null;
  stopAskedBy: string | null;
  /** Real time its workers took. */
  workedMilliseconds: number;
};

/** `stopped`: somebody stopped it before all was asked for; it can be taken up again. */
export type RunState = 'running' | 'finished' | 'stopped';

const runColumns = sql`
  id, through, club_ids, state, started_at, started_by, finished_at, expected_count, stop_asked_at,
  stop_asked_by, worked_milliseconds`;

export const insertRun = (
  tx: Tx,
  caller: Caller,
  wanted: {
    through: Day | null;
    clubIds: readonly number[];
    expectedCount: number | null;
    inBackground: boolean;
  },
) =>
  one<DuesRun>(
    tx,
    sql`
      insert into dues_runs (
        organization_id, through, club_ids, state, started_at, started_by, expected_count, in_background
      )
      values (
        ${caller.organizationId}, ${wanted.through}, ${wanted.clubIds as number[]}, 'running',
        ${caller.now}, ${caller.actor}, ${wanted.expectedCount}, ${wanted.inBackground}
      )
      returning ${runColumns}`,
  );

export const findRun = (tx: Tx, organizationId: number, id: number) =>
  first<DuesRun>(
    tx,
    sql`
      select ${runColumns}
      from dues_runs
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Runs, newest first. */
export const listRuns = (
  tx: Tx,
  organizationId: number,
  query: { before: number | null; limit: number },
) =>
  rows<DuesRun>(
    tx,
    sql`
      select ${runColumns}
      from dues_runs
      where organization_id = ${organizationId}
        and (${query.before}::bigint is null or id < ${query.before}::bigint)
      order by id desc
      limit ${query.limit}`,
  );

/** Closes a run. One that died after somebody asked it to stop is stopped, not finished. */
export const finishRun = (
  tx: Tx,
  caller: Caller,
  id: number,
  { isStopped, workedMilliseconds = 0 }: { isStopped?: boolean; workedMilliseconds?: number } = {},
) =>
  run(
    tx,
    sql`
      update dues_runs
      set
        state = case
          when coalesce(${isStopped ?? null}::boolean, stop_asked_at is not null) then 'stopped'
          else 'finished'
        end,
        finished_at = ${caller.now},
        worked_milliseconds = worked_milliseconds + ${Math.round(workedMilliseconds)}::bigint
      where organization_id = ${caller.organizationId} and id = ${id} and state = 'running'`,
  );

/** Asks the workers of a run under way to end after their current batch. */
export const askToStop = (tx: Tx, caller: Caller, id: number) =>
  run(
    tx,
    sql`
      update dues_runs
      set stop_asked_at = ${caller.now}, stop_asked_by = ${caller.actor}
      where organization_id = ${caller.organizationId}
        and id = ${id}
        and state = 'running'
        and stop_asked_at is null`,
  );

export const isStopAsked = async (tx: Tx, organizationId: number, id: number): Promise<boolean> =>
  (
    await one<{ asked: boolean }>(
      tx,
      sql`
        select stop_asked_at is not null as asked
        from dues_runs
        where organization_id = ${organizationId} and id = ${id}`,
    )
  ).asked;

/** Takes a stopped run up again; undefined when it is not a stopped one (any more). */
export const resumeStopped = (tx: Tx, organizationId: number, id: number) =>
  first<DuesRun>(
    tx,
    sql`
      update dues_runs
      set state = 'running', finished_at = null, stop_asked_at = null, stop_asked_by = null
      where organization_id = ${organizationId} and id = ${id} and state = 'stopped'
      returning ${runColumns}`,
  );

/** Runs that have not finished, oldest first: under way elsewhere, cut off, or not begun yet. */
export const unfinishedRuns = (tx: Tx, organizationId: number) =>
  rows<{ id: number; inBackground: boolean }>(
    tx,
    sql`
      select id, in_background
      from dues_runs
      where organization_id = ${organizationId} and state = 'running'
      order by id`,
  );

/** Says of a run that was taken for dead, and closed, that it is being worked on after all. */
export const reopenRun = (tx: Tx, organizationId: number, id: number) =>
  run(
    tx,
    sql`
      update dues_runs
      set state = 'running', finished_at = null
      where organization_id = ${organizationId} and id = ${id} and state = 'finished'`,
  );

// Both are held by the connection of the process that works on a run, so they are free again the moment
// that process dies, however it dies. Whoever works on a run has the first for himself; who tidies up
// after a dead one shares it, so that its own worker can tell him from another worker, and has the
// second for himself.
const runLock = (id: number) => sql`1685415796, (${id}::bigint % 2147483647)::integer`;
const tidyLock = (id: number) => sql`1685415797, (${id}::bigint % 2147483647)::integer`;

const tryLock = async (connection: Tx, attempt: RawBuilder<{ locked: boolean }>) =>
  (await one(connection, attempt)).locked;

const tryShare = (connection: Tx, id: number) =>
  tryLock(connection, sql`select pg_try_advisory_lock_shared(${runLock(id)}) as locked`);

const unshare = (connection: Tx, id: number) =>
  run(connection, sql`select pg_advisory_unlock_shared(${runLock(id)})`);

/**
 * Takes the right to work on a run, for as long as the connection lives; false when another worker has
 * it. Waits while somebody else tidies up after an earlier worker: that is soon over, and a worker
 * turned away by it would leave the run's dues uncollected.
 */
export async function lockRun(connection: Tx, id: number): Promise<boolean> {
  if (await tryLock(connection, sql`select pg_try_advisory_lock(${runLock(id)}) as locked`))
    return true;
  if (!(await tryShare(connection, id))) return false;
  await unshare(connection, id);
  await run(connection, sql`select pg_advisory_lock(${runLock(id)})`);
  return true;
}

export const unlockRun = (connection: Tx, id: number) =>
  run(connection, sql`select pg_advisory_unlock(${runLock(id)})`);

/** Takes the right to tidy up after a run that nobody works on. */
export async function tryLockToTidy(connection: Tx, id: number): Promise<boolean> {
  if (!(await tryShare(connection, id))) return false;
  if (await tryLock(connection, sql`select pg_try_advisory_lock(${tidyLock(id)}) as locked`))
    return true;
  await unshare(connection, id);
  return false;
}

export async function unlockTidied(connection: Tx, id: number): Promise<void> {
  await run(connection, sql`select pg_advisory_unlock(${tidyLock(id)})`);
  await unshare(connection, id);
}

/** What is due to be asked for in a club: cards only, not yet settled, nothing under way. */
export const dueCondition = (caller: Caller, clubId: number, through: Day, today: Day) => sql`
  i.organization_id = ${caller.organizationId}
  and i.club_id = ${clubId}
  and i.collect_on is not null
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
    ours: [id: number, attemptNo: number, amountMinor: number, token: string, currency: string][];
  }>(
    tx,
    sql`
      with due as materialized (
        select
          i.id as installment_id, i.attempts + 1 as attempt_no,
          i.amount_minor + i.tax_minor - i.paid_minor as amount_minor, i.collect_on, m.token, a.currency
        from installments i
        join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
        join payment_methods m on m.organization_id = a.organization_id and m.id = a.payment_method_id
        where ${dueCondition(caller, claim.clubId, claim.through, claim.today)}
          and m.kind = 'card'
          ${claim.after === null ? sql`` : sql`and (i.collect_on, i.id) > (${claim.after.collectOn}::date, ${claim.after.id}::bigint)`}
          ${claim.agreementId === undefined ? sql`` : sql`and i.agreement_id = ${claim.agreementId}`}
        order by i.collect_on, i.id
        limit ${claim.limit}
      ),
      asked as (
        insert into payment_attempts
          (organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by, run_id)
        select
          ${caller.organizationId}::bigint, installment_id, attempt_no, 'simulated', token, amount_minor,
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
              json_build_array(d.installment_id, d.attempt_no, d.amount_minor, d.token, d.currency)
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
    ours: ours.map(([installmentId, attemptNo, amountMinor, token, currency]) => ({
      installmentId,
      attemptNo,
      amountMinor,
      token,
      currency,
      askedOn: claim.today,
    })),
  };
}

export type BatchKey = { runId: number; number: number };

export const insertBatch = (
  tx: Tx,
  caller: Caller,
  batch: BatchKey & { clubId: number; after: Cursor | null; last: Cursor | null },
) =>
  run(
    tx,
    sql`
      insert into dues_run_batches (
        organization_id, run_id, number, club_id, after_day, after_id, last_day, last_id, asked_at
      )
      values (
        ${caller.organizationId}, ${batch.runId}, ${batch.number}, ${batch.clubId},
        ${batch.after?.collectOn ?? null}, ${batch.after?.id ?? null},
        ${batch.last?.collectOn ?? null}, ${batch.last?.id ?? null}, ${caller.now}
      )`,
  );

export const finishBatch = (tx: Tx, caller: Caller, batch: BatchKey & { summary: RunSummary }) =>
  run(
    tx,
    sql`
      update dues_run_batches
      set done_at = ${caller.now}, summary = ${JSON.stringify(batch.summary)}::jsonb
      where organization_id = ${caller.organizationId}
        and run_id = ${batch.runId}
        and number = ${batch.number}`,
  );

export type CutOffBatch = BatchKey & {
  clubId: number;
  afterDay: Day | null;
  afterId: number | null;
  lastDay: Day | null;
  lastId: number | null;
};

/** Batches of a run that were asked for but whose answers were never recorded. */
export const cutOffBatches = (tx: Tx, organizationId: number, runId: number) =>
  rows<CutOffBatch>(
    tx,
    sql`
      select run_id, number, club_id, after_day, after_id, last_day, last_id
      from dues_run_batches
      where organization_id = ${organizationId} and run_id = ${runId} and done_at is null
      order by number`,
  );

export const lastBatchNumber = async (tx: Tx, organizationId: number, runId: number) =>
  (
    await one<{ number: number }>(
      tx,
      sql`
        select coalesce(max(number), 0) as number
        from dues_run_batches
        where organization_id = ${organizationId} and run_id = ${runId}`,
    )
  ).number;

export const batchSummaries = (tx: Tx, organizationId: number, runIds: readonly number[]) =>
  rows<{ runId: number; clubId: number; summary: RunSummary }>(
    tx,
    sql`
      select run_id, club_id, summary
      from dues_run_batches
      where organization_id = ${organizationId}
        and run_id = any(${runIds as number[]}::bigint[])
        and summary is not null`,
  );

type Reopened = Omit<OpenAttempt, 'askedOn'> & { askedAt: Instant };

/** Attempts without an answer, to be put to the processor again under the same keys. */
const openAttempts = (tx: Tx, organizationId: number, which: RawBuilder<unknown>) =>
  rows<Reopened>(
    tx,
    sql`
      select t.installment_id, t.attempt_no, t.amount_minor, t.asked_at, t.token, a.currency
      from payment_attempts t
      join installments i on i.organization_id = t.organization_id and i.id = t.installment_id
      join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
      left join payment_results r
        on r.organization_id = t.organization_id
        and r.installment_id = t.installment_id
        and r.attempt_no = t.attempt_no
      where t.organization_id = ${organizationId}
        and r.installment_id is null
        and t.channel = 'simulated'
        and ${which}
      order by t.installment_id`,
  );

/**
 * Those in the stretch of due installments that a batch covered. Settled ones have left it; the open
 * attempt of an installment is the one after its last answered one.
 */
export const openIn = (tx: Tx, organizationId: number, batch: CutOffBatch) =>
  openAttempts(
    tx,
    organizationId,
    sql`
      i.club_id = ${batch.clubId}
      and i.collect_on is not null
      and (i.collect_on, i.id) <= (${batch.lastDay}::date, ${batch.lastId}::bigint)
      ${batch.afterDay === null ? sql`` : sql`and (i.collect_on, i.id) > (${batch.afterDay}::date, ${batch.afterId}::bigint)`}
      and t.attempt_no = i.attempts + 1`,
  );

/** Those whose answer is awaited in a club. */
export const awaitedIn = (tx: Tx, organizationId: number, clubId: number, limit: number) =>
  openAttempts(
    tx,
    organizationId,
    sql`
      i.club_id = ${clubId}
      and (t.installment_id, t.attempt_no) in (
        select installment_id, attempt_no
        from awaited_answers
        where organization_id = ${organizationId}
        order by installment_id, attempt_no
        limit ${limit}
      )`,
  );

/** Whether an attempt at an installment is under way. */
export const awaitedAmong = async (
  tx: Tx,
  organizationId: number,
  installmentIds: readonly number[],
): Promise<Set<number>> => {
  const open = await rows<AttemptKey>(
    tx,
    sql`
      select t.installment_id, t.attempt_no
      from installments i
      join payment_attempts t
        on t.organization_id = i.organization_id
        and t.installment_id = i.id
        and t.attempt_no = i.attempts + 1
      where i.organization_id = ${organizationId}
        and i.id = any(${installmentIds as number[]}::bigint[])`,
  );
  return new Set(open.map((key) => key.installmentId));
};
