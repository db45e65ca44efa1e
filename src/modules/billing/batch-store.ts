import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Day } from '#kit/days';
import { one, rows, run, type Tx } from '#platform/database/query';
import type { Cursor } from './claim-store.ts';
import type { RunSummary } from './model.ts';

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
