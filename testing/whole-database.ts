import type { Pool } from 'pg';

/** Every row of every table, table by table: equal before and after means that nothing happened (I6). */
export async function wholeDatabase(pool: Pool): Promise<Record<string, string[]>> {
  const tables = await pool.query<{ name: string }>(
    `select table_name as name
       from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
      order by table_name`,
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ line: string }>(
      `select t::text as line from "${name}" t order by t::text`,
    );
    dump[name] = rows.map((row) => row.line);
  }
  return dump;
}

/**
 * One short text that differs when any row does, other than of the tables in `except`: `wholeDatabase` for
 * tests that look a thousand times.
 */
export async function fingerprintOfDatabase(
  pool: Pool,
  except: readonly string[] = [],
): Promise<string> {
  const tables = await pool.query<{ name: string }>(
    `select table_name as name
       from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1)`,
    [except],
  );
  const sums = tables.rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as rows, sum(hashtextextended(t::text, 0)) as hash from "${name}" t`,
  );
  const { rows } = await pool.query<{ print: string }>(
    `select string_agg(concat_ws(' ', name, rows, hash), ', ' order by name) as print
       from (${sums.join(' union all ')}) s`,
  );
  return rows[0]!.print;
}
