import { createHash } from 'node:crypto';
import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';

const mark = '/* prepared */';

/**
 * Marks a statement that runs many times a second with other values: each connection has the server
 * parse and plan it once. For a few fixed statements of single rows only; a statement over many rows is
 * better planned anew each time, with its numbers before the planner's eyes.
 */
export function prepared<Row>(statement: RawBuilder<Row>): RawBuilder<Row> {
  return sql<Row>`${sql.raw(mark)} ${statement}`;
}

/** The pool as Kysely sees it: marked statements go to the server under a name of their own. */
export function withPreparedStatements(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const wrapped = known.get(client) ?? wrap(client);
      known.set(client, wrapped);
      return wrapped;
    },
    end: () => pool.end(),
  };
}

function wrap(client: PoolClient): PostgresPoolClient {
  const query = (text: unknown, values?: readonly unknown[]) =>
    typeof text === 'string' && text.startsWith(mark)
      ? client.query({ name: nameOf(text), text, values: values as unknown[] })
      : (client.query as (...words: unknown[]) => unknown)(text, values);
  return { query: query as PostgresPoolClient['query'], release: () => client.release() };
}

const names = new Map<string, string>();

/** A statement's name is made of its text, so that another version's statement never answers for it. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `duesday_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    names.set(text, name);
  }
  return name;
}
