import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';

/** One movement of a sandbox organization's clock. */
export type TimeJump = {
  id: number;
  fromAt: Instant;
  toAt: Instant;
  /** Whether dues are collected on the way, on the morning they are due. */
  runsDues: boolean;
  askedBy: string;
  /** Null = under way. */
  doneAt: Instant | null;
  /** Why it stopped on the way; null = it did not. */
  failed: string | null;
  happened: Happened;
};

/** What came about on the way so far. */
export type Happened = {
  runs: number;
  collected: number;
  declined: number;
  waiting: number;
  /** Sessions. */
  credited: number;
  /** Sessions. */
  lapsed: number;
  ended: number;
  renewed: number;
  /** Late answers of the processor. */
  answers: number;
};

const columns = sql`id, from_at, to_at, runs_dues, asked_by, done_at, failed, happened`;

export const insertJump = (
  tx: Tx,
  caller: Caller,
  jump: { fromAt: Instant; toAt: Instant; runsDues: boolean; happened: Happened },
) =>
  one<TimeJump>(
    tx,
    sql`
      insert into time_jumps (organization_id, from_at, to_at, runs_dues, asked_by, happened)
      values (
        ${caller.organizationId}, ${jump.fromAt}, ${jump.toAt}, ${jump.runsDues}, ${caller.actor},
        ${JSON.stringify(jump.happened)}::jsonb
      )
      returning ${columns}`,
  );

export const findJump = (tx: Tx, organizationId: number, id: number) =>
  first<TimeJump>(
    tx,
    sql`
      select ${columns}
      from time_jumps
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** The newest; undefined when the clock was never moved by one. */
export const newestJump = (tx: Tx, organizationId: number) =>
  first<TimeJump>(
    tx,
    sql`
      select ${columns}
      from time_jumps
      where organization_id = ${organizationId}
      order by id desc
      limit 1`,
  );

export const unfinishedJumps = (tx: Tx, organizationId: number) =>
  rows<{ id: number }>(
    tx,
    sql`
      select id
      from time_jumps
      where organization_id = ${organizationId} and done_at is null`,
  );

export const noteHappened = (tx: Tx, organizationId: number, id: number, happened: Happened) =>
  run(
    tx,
    sql`
      update time_jumps
      set happened = ${JSON.stringify(happened)}::jsonb
      where organization_id = ${organizationId} and id = ${id} and done_at is null`,
  );

export const finishJump = (
  tx: Tx,
  organizationId: number,
  id: number,
  end: { doneAt: Instant; failed: string | null },
) =>
  run(
    tx,
    sql`
      update time_jumps
      set done_at = ${end.doneAt}, failed = ${end.failed}
      where organization_id = ${organizationId} and id = ${id} and done_at is null`,
  );

// Held by the connection of the process that moves the clock: free again the moment it dies.
const jumpLock = (organizationId: number) =>
  sql`1685415798, (${organizationId}::bigint % 2147483647)::integer`;

export const lockJumps = async (connection: Tx, organizationId: number): Promise<boolean> =>
  (
    await one<{ locked: boolean }>(
      connection,
      sql`select pg_try_advisory_lock(${jumpLock(organizationId)}) as locked`,
    )
  ).locked;

export const unlockJumps = (connection: Tx, organizationId: number) =>
  run(connection, sql`select pg_advisory_unlock(${jumpLock(organizationId)})`);
