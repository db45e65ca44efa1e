import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { BankFile, ReturnOutcome, ReturnsSummary } from './model.ts';

const fileColumns = sql`
  id, made_at, made_by, file_day, id_modifier, effective_on, entries, debit_minor, credit_minor, sha256`;

export const insertFile = (
  tx: Tx,
  caller: Caller,
  file: Omit<BankFile, 'id' | 'madeAt' | 'madeBy'> & { contentSealed: Buffer },
) =>
  one<BankFile>(
    tx,
    sql`
      insert into bank_files (
        organization_id, made_at, made_by, file_day, id_modifier, effective_on, entries, debit_minor,
        credit_minor, sha256, content_sealed
      )
      values (
        ${caller.organizationId}, ${caller.now}, ${caller.actor}, ${file.fileDay}, ${file.idModifier},
        ${file.effectiveOn}, ${file.entries}, ${file.debitMinor}, ${file.creditMinor}, ${file.sha256},
        ${file.contentSealed}
      )
      returning ${fileColumns}`,
  );

/** Files, newest first. */
export const listFiles = (
  tx: Tx,
  organizationId: number,
  page: { before: number | null; limit: number },
) =>
  rows<BankFile>(
    tx,
    sql`
      select ${fileColumns}
      from bank_files
      where organization_id = ${organizationId}
        and (${page.before}::bigint is null or id < ${page.before}::bigint)
      order by id desc
      limit ${page.limit}`,
  );

export const findFile = (tx: Tx, organizationId: number, id: number) =>
  first<BankFile & { contentSealed: Buffer }>(
    tx,
    sql`
      select ${fileColumns}, content_sealed
      from bank_files
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** A file of returns that was read in. */
export type ReturnFile = {
  id: number;
  name: string;
  receivedAt: Instant;
  receivedBy: string;
  summary: ReturnsSummary;
};

const returnColumns = sql`id, name, received_at, received_by, summary`;

export const findReturnFile = (tx: Tx, organizationId: number, sha256: string) =>
  first<ReturnFile>(
    tx,
    sql`
      select ${returnColumns}
      from bank_return_files
      where organization_id = ${organizationId} and sha256 = ${sha256}`,
  );

export const isReturnFile = async (tx: Tx, organizationId: number, id: number) =>
  (await first(
    tx,
    sql`
      select id
      from bank_return_files
      where organization_id = ${organizationId} and id = ${id}`,
  )) !== undefined;

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
      from bank_return_files
      where organization_id = ${organizationId}
        and (${page.before}::bigint is null or id < ${page.before}::bigint)
      order by id desc
      limit ${page.limit}`,
  );

/** Two that read the same file at once go one after the other. */
export const lockReturns = (tx: Tx, organizationId: number) =>
  run(
    tx,
    sql`select pg_advisory_xact_lock(1685415798, (${organizationId}::bigint % 2147483647)::integer)`,
  );

export const insertReturnFile = (
  tx: Tx,
  caller: Caller,
  file: { name: string; sha256: string; summary: ReturnsSummary },
) =>
  one<ReturnFile>(
    tx,
    sql`
      insert into bank_return_files (
        organization_id, name, sha256, received_at, received_by, summary
      )
      values (
        ${caller.organizationId}, ${file.name}, ${file.sha256}, ${caller.now}, ${caller.actor},
        ${JSON.stringify(file.summary)}::jsonb
      )
      returning ${returnColumns}`,
  );

/** One line of a file of returns, and what became of it. */
export type ReturnLine = {
  line: number;
  kind: 'return' | 'change' | 'other';
  code: string | null;
  originalTrace: string | null;
  amountMinor: number;
  entryId: number | null;
  outcome: ReturnOutcome;
  /** In words, for the desk. */
  says: string;
};

export const insertReturnLines = (
  tx: Tx,
  organizationId: number,
  fileId: number,
  from: number,
  lines: readonly ReturnLine[],
) =>
  run(
    tx,
    sql`
      insert into bank_return_lines (
        organization_id, file_id, position, line, kind, code, original_trace, amount_minor, entry_id,
        outcome, says
      )
      select
        ${organizationId}::bigint, ${fileId}::bigint, ${from}::integer + n.place, n.line, n.kind, n.code,
        n.original_trace, n.amount_minor, n.entry_id, n.outcome, n.says
      from unnest(
        ${lines.map((one) => one.line)}::integer[],
        ${lines.map((one) => one.kind)}::text[],
        ${lines.map((one) => one.code)}::text[],
        ${lines.map((one) => one.originalTrace)}::text[],
        ${lines.map((one) => one.amountMinor)}::bigint[],
        ${lines.map((one) => one.entryId)}::bigint[],
        ${lines.map((one) => one.outcome)}::text[],
        ${lines.map((one) => one.says)}::text[]
      ) with ordinality as n (
        line, kind, code, original_trace, amount_minor, entry_id, outcome, says, place
      )`,
  );

/** Lines of a file of returns, in its own order; of one outcome, or all. */
export const listReturnLines = (
  tx: Tx,
  organizationId: number,
  fileId: number,
  page: { outcome: ReturnOutcome | null; after: number; limit: number },
) =>
  rows<ReturnLine & { position: number }>(
    tx,
    sql`
      select position, line, kind, code, original_trace, amount_minor, entry_id, outcome, says
      from bank_return_lines
      where organization_id = ${organizationId}
        and file_id = ${fileId}
        and (${page.outcome}::text is null or outcome = ${page.outcome}::text)
        and position > ${page.after}
      order by position
      limit ${page.limit}`,
  );
