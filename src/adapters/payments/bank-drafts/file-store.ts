import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { BankFile } from './model.ts';

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
