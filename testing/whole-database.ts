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
