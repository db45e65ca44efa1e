import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { first, rows, run, type Tx } from '#platform/database/query';
import type { ReturnOutcome } from './model.ts';

/** One line of a file of returns, and what became of it. */
export type ReturnLine = {
  /** Its place among what the file says, from 1. */
  position: number;
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

/** Whoever else applies the same stretch of a file waits. */
export const lockStretch = (tx: Tx, of: { fileId: number; position: number }) =>
  run(
    tx,
    sql`
      select pg_advisory_xact_lock(
        1685415798, ((${of.fileId}::bigint * 1000003 + ${of.position}::integer) % 2147483647)::integer
      )`,
  );

/** Which of these lines of a file were applied. */
export const keptAmong = async (
  tx: Tx,
  organizationId: number,
  of: { fileId: number; positions: readonly number[] },
): Promise<Set<number>> =>
  new Set(
    (
      await rows<{ position: number }>(
        tx,
        sql`
          select position
          from bank_return_lines
          where organization_id = ${organizationId}
            and file_id = ${of.fileId}
            and position = any(${of.positions as number[]}::integer[])`,
      )
    ).map(({ position }) => position),
  );

export const insertReturnLines = (
  tx: Tx,
  organizationId: number,
  fileId: number,
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
        ${organizationId}::bigint, ${fileId}::bigint, n.position, n.line, n.kind, n.code,
        n.original_trace, n.amount_minor, n.entry_id, n.outcome, n.says
      from unnest(
        ${lines.map((one) => one.position)}::integer[],
        ${lines.map((one) => one.line)}::integer[],
        ${lines.map((one) => one.kind)}::text[],
        ${lines.map((one) => one.code)}::text[],
        ${lines.map((one) => one.originalTrace)}::text[],
        ${lines.map((one) => one.amountMinor)}::bigint[],
        ${lines.map((one) => one.entryId)}::bigint[],
        ${lines.map((one) => one.outcome)}::text[],
        ${lines.map((one) => one.says)}::text[]
      ) as n (
        position, line, kind, code, original_trace, amount_minor, entry_id, outcome, says
      )`,
  );

/** A line with the member whose account it speaks of, and how it was looked after; null = not found, not yet. */
export type ToldLine = ReturnLine & {
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
