import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day, Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';

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
