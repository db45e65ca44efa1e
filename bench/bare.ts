import { sql } from 'kysely';
import type { Db } from '#platform/database/query';

/** Statistics as a running server has them, and nothing left over to write. */
export async function settle(db: Db): Promise<void> {
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** A table, and which of its rows count; all when left out. */
export type Written = { table: string; touched?: string };

/**
 * The same final rows, and nothing but them, into empty copies of the same tables with the same indexes
 * and constraints: the time this server needs to take them in.
 */
export async function insertBare(db: Db, organizationId: number, written: readonly Written[]) {
  await sql`create schema bare`.execute(db);
  const copies = [];
  for (const { table, touched } of written) {
    const copy = sql.table(`bare.${table}`);
    const original = sql.table(`public.${table}`);
    await sql`create table ${copy} (like ${original} including all)`.execute(db);
    await copyForeignKeys(db, table);
    const columns = sql.raw(await columnsOf(db, table));
    copies.push({ copy, original, columns, touched: sql.raw(touched ?? 'true') });
  }
  await settle(db);
  let rows = 0;
  const began = performance.now();
  for (const { copy, original, columns, touched } of copies) {
    const result = await sql`
      insert into ${copy} (${columns}) overriding system value
      select ${columns} from ${original}
      where organization_id = ${organizationId} and ${touched}`.execute(db);
    rows += Number(result.numAffectedRows ?? 0);
  }
  return { seconds: (performance.now() - began) / 1000, rows };
}

/** All but the columns the server makes itself: it makes them for the copy too. */
async function columnsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ names: string }>`
    select string_agg(quote_ident(attname), ', ' order by attnum) as names
    from pg_attribute
    where attrelid = ${`public.${table}`}::regclass
      and attnum > 0 and not attisdropped and attgenerated = ''`.execute(db);
  return rows[0]!.names;
}

async function copyForeignKeys(db: Db, table: string): Promise<void> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition
    from pg_constraint
    where conrelid = ${`public.${table}`}::regclass and contype = 'f'`.execute(db);
  for (const { definition } of rows)
    await sql`alter table ${sql.table(`bare.${table}`)} add ${sql.raw(definition)}`.execute(db);
}
