import { type RawBuilder, sql } from 'kysely';
import { type Db, one, rows } from '#platform/database/query';

/** Every table with a fingerprint of all its rows: equal dumps mean that not one row differs. */
export type Dump = Record<string, string>;

/**
 * Fingerprints every table of the database, whatever order its rows lie in. Compare the dump before a
 * refused request with the one after (I6).
 */
export async function dump(db: Db): Promise<Dump> {
  const tables = await rows<{ name: string }>(
    db,
    sql`
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
      from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')
      order by name`,
  );
  const prints: Dump = {};
  for (const { name } of tables) prints[name] = (await one(db, fingerprintOf(name))).print;
  return prints;
}

const fingerprintOf = (table: string): RawBuilder<{ print: string }> => sql`
  /* all organizations: a dump is of everything */
  select count(*) || ' ' || coalesce(md5(string_agg(line, chr(10) order by line)), '') as print
  from (select md5(t::text) as line from ${sql.raw(table)} t) as lines`;
