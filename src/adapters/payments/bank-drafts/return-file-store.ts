import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { ReturnsSummary } from './model.ts';

/** A file of returns that was read in. */
export type ReturnFile = {
  id: number;
  name: string;
  receivedAt: Instant;
  receivedBy: string;
  /** Every line has been applied; until then the summary says only what stands in the file. */
  isApplied: boolean;
  summary: ReturnsSummary;
};

const returnColumns = sql`
  f.id, f.name, f.received_at, f.received_by, f.summary,
  not exists (
    select
    from bank_returns_at_work w
    where w.organization_id = f.organization_id and w.file_id = f.id
  ) as is_applied`;

export const findReturnFile = (tx: Tx, organizationId: number, sha256: string) =>
  first<ReturnFile>(
    tx,
    sql`
      select ${returnColumns}
      from bank_return_files f
      where f.organization_id = ${organizationId} and f.sha256 = ${sha256}`,
  );

export const returnFileById = (tx: Tx, organizationId: number, id: number) =>
  first<ReturnFile>(
    tx,
    sql`
      select ${returnColumns}
      from bank_return_files f
      where f.organization_id = ${organizationId} and f.id = ${id}`,
  );

/** Files of returns, newest first. */
export const listReturnFiles = (
  tx: Tx,
  organizationId: number,
  page: { before: number | null; limit: number },
) =>
  rows<ReturnFile>(
    tx,
    sql`
      select ${returnColumns}
      from bank_return_files f
      where f.organization_id = ${organizationId}
        and (${page.before}::bigint is null or f.id < ${page.before}::bigint)
      order by f.id desc
      limit ${page.limit}`,
  );

/**
 * Keeps a file that was read in, to be applied; answers its id, or undefined where the same content is
 * there. Two that send it at once go one after the other.
 */
export const insertReturnFile = async (
  tx: Tx,
  caller: Caller,
  file: { name: string; sha256: string; summary: ReturnsSummary; contentSealed: Buffer },
): Promise<number | undefined> =>
  (
    await first<{ id: number }>(
      tx,
      sql`
        with kept as (
          insert into bank_return_files (
            organization_id, name, sha256, received_at, received_by, summary
          )
          values (
            ${caller.organizationId}, ${file.name}, ${file.sha256}, ${caller.now}, ${caller.actor},
            ${JSON.stringify(file.summary)}::jsonb
          )
          on conflict (organization_id, sha256) do nothing
          returning organization_id, id
        )
        insert into bank_returns_at_work (organization_id, file_id, content_sealed)
        select k.organization_id, k.id, ${file.contentSealed}::bytea
        from kept k
        returning file_id as id`,
    )
  )?.id;

/** Files that were read in and are not applied to the end. */
export const listReturnsAtWork = (tx: Tx, organizationId: number) =>
  rows<{ id: number; contentSealed: Buffer; receivedBy: string }>(
    tx,
    sql`
      select f.id, w.content_sealed, f.received_by
      from bank_returns_at_work w
      join bank_return_files f on f.organization_id = w.organization_id and f.id = w.file_id
      where w.organization_id = ${organizationId}
      order by f.id`,
  );

/** Takes a file off what is at work, once; answers whether it was there still. */
export const endReturnsAtWork = async (
  tx: Tx,
  organizationId: number,
  fileId: number,
): Promise<boolean> =>
  (await first(
    tx,
    sql`
      delete from bank_returns_at_work
      where organization_id = ${organizationId} and file_id = ${fileId}
      returning file_id`,
  )) !== undefined;

/** What became of the lines of a file so far. Minor units. */
export const sumReturnLines = (tx: Tx, organizationId: number, fileId: number) =>
  one<Pick<ReturnsSummary, 'applied' | 'known' | 'unmatched' | 'needsALook' | 'returnedMinor'>>(
    tx,
    sql`
      select
        count(*) filter (where outcome = 'applied')::integer as applied,
        count(*) filter (where outcome = 'known')::integer as known,
        count(*) filter (where outcome = 'unmatched')::integer as unmatched,
        count(*) filter (where outcome = 'needs_a_look')::integer as needs_a_look,
        coalesce(
          sum(amount_minor) filter (where kind = 'return' and outcome = 'applied'), 0
        )::bigint as returned_minor
      from bank_return_lines
      where organization_id = ${organizationId} and file_id = ${fileId}`,
  );

export const setSummary = (
  tx: Tx,
  organizationId: number,
  fileId: number,
  summary: ReturnsSummary,
) =>
  run(
    tx,
    sql`
      update bank_return_files
      set summary = ${JSON.stringify(summary)}::jsonb
      where organization_id = ${organizationId} and id = ${fileId}`,
  );
