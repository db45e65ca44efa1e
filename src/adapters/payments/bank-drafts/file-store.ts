import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { BankFile, ReturnOutcome, ReturnsSummary } from './model.ts';

const fileColumns = sql`
  f.id, f.made_at, f.made_by, f.file_day, f.id_modifier, f.effective_on, f.entries, f.debit_minor,
  f.credit_minor, f.sha256`;

const withDownload = sql`
  bank_files f
  left join bank_file_downloads d on d.organization_id = f.organization_id and d.file_id = f.id`;

export const insertFile = (
  tx: Tx,
  caller: Caller,
  file: Omit<BankFile, 'id' | 'madeAt' | 'madeBy' | 'takenAt' | 'takenBy'> & {
    contentSealed: Buffer;
  },
) =>
  one<BankFile>(
    tx,
    sql`
      insert into bank_files as f (
        organization_id, made_at, made_by, file_day, id_modifier, effective_on, entries, debit_minor,
        credit_minor, sha256, content_sealed
      )
      values (
        ${caller.organizationId}, ${caller.now}, ${caller.actor}, ${file.fileDay}, ${file.idModifier},
        ${file.effectiveOn}, ${file.entries}, ${file.debitMinor}, ${file.creditMinor}, ${file.sha256},
        ${file.contentSealed}
      )
      returning ${fileColumns}, null as taken_at, null as taken_by`,
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
      select ${fileColumns}, d.taken_at, d.taken_by
      from ${withDownload}
      where f.organization_id = ${organizationId}
        and (${page.before}::bigint is null or f.id < ${page.before}::bigint)
      order by f.id desc
      limit ${page.limit}`,
  );

export const findFile = (tx: Tx, organizationId: number, id: number) =>
  first<BankFile & { contentSealed: Buffer }>(
    tx,
    sql`
      select ${fileColumns}, f.content_sealed, d.taken_at, d.taken_by
      from ${withDownload}
      where f.organization_id = ${organizationId} and f.id = ${id}`,
  );

/** Notes that a file was taken out; the first time stays. */
export const noteTaken = (tx: Tx, caller: Caller, fileId: number) =>
  run(
    tx,
    sql`
      insert into bank_file_downloads (organization_id, file_id, taken_at, taken_by)
      values (${caller.organizationId}, ${fileId}, ${caller.now}, ${caller.actor})
      on conflict (organization_id, file_id) do nothing`,
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

export const returnFileById = (tx: Tx, organizationId: number, id: number) =>
  first<ReturnFile>(
    tx,
    sql`
      select ${returnColumns}
      from bank_return_files
      where organization_id = ${organizationId} and id = ${id}`,
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

/** A line with the member whose account it speaks of, and how it was looked after; null = not found, not yet. */
export type ToldLine = ReturnLine & {
  position: number;
  memberId: number | null;
  memberName: string | null;
  note: string | null;
  notedAt: Instant | null;
  notedBy: string | null;
};

const toldColumns = sql`
  l.position, l.line, l.kind, l.code, l.original_trace, l.amount_minor, l.entry_id, l.outcome, l.says,
  m.id as member_id, m.name as member_name, n.note, n.noted_at, n.noted_by`;

const withWhose = sql`
  bank_return_lines l
  left join bank_entries e on e.organization_id = l.organization_id and e.id = l.entry_id
  left join bank_accounts a on a.organization_id = e.organization_id and a.id = e.bank_account_id
  left join members m on m.organization_id = a.organization_id and m.id = a.member_id
  left join bank_return_line_notes n on n.organization_id = l.organization_id
    and n.file_id = l.file_id
    and n.position = l.position`;

/** Lines of a file of returns, in its own order; of one outcome, or all. */
export const listReturnLines = (
  tx: Tx,
  organizationId: number,
  fileId: number,
  page: { outcome: ReturnOutcome | null; after: number; limit: number },
) =>
  rows<ToldLine>(
    tx,
    sql`
      select ${toldColumns}
      from ${withWhose}
      where l.organization_id = ${organizationId}
        and l.file_id = ${fileId}
        and (${page.outcome}::text is null or l.outcome = ${page.outcome}::text)
        and l.position > ${page.after}
      order by l.position
      limit ${page.limit}`,
  );

/** The line of a file of returns that stands on that line of it. */
export const findReturnLine = (
  tx: Tx,
  organizationId: number,
  of: { returnsId: number; line: number },
) =>
  first<ToldLine>(
    tx,
    sql`
      select ${toldColumns}
      from ${withWhose}
      where l.organization_id = ${organizationId}
        and l.file_id = ${of.returnsId}
        and l.line = ${of.line}`,
  );

/** Notes how a line was looked after; said anew, the newest words stand. */
export const putLineNote = (
  tx: Tx,
  caller: Caller,
  of: { returnsId: number; position: number; note: string },
) =>
  run(
    tx,
    sql`
      insert into bank_return_line_notes (
        organization_id, file_id, position, note, noted_at, noted_by
      )
      values (
        ${caller.organizationId}, ${of.returnsId}, ${of.position}, ${of.note}, ${caller.now},
        ${caller.actor}
      )
      on conflict (organization_id, file_id, position) do update
      set note = excluded.note, noted_at = excluded.noted_at, noted_by = excluded.noted_by`,
  );
