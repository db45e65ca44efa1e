import { createHash } from 'node:crypto';
import { CompiledQuery, type Kysely, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { arrayText } from './arrays.ts';

const mark = '/* prepared */';

/** What runs in a transaction and can show its text. */
export type Statement<Row> = {
  execute(tx: Kysely<Record<string, never>>): Promise<{ rows: Row[] }>;
  compile(tx: Kysely<Record<string, never>>): { sql: string };
};

const texts = new WeakMap<TemplateStringsArray, string>();

/**
 * A statement that runs many times a second with other values: its text is put together once, and each
 * connection has the server parse and plan it once. For a few fixed statements of single rows only; a
 * statement over many rows is better planned anew each time, with its numbers before the planner's eyes.
 * Takes values, no fragments.
 */
export function prepared<Row>(parts: TemplateStringsArray, ...values: unknown[]): Statement<Row> {
  let text = texts.get(parts);
  if (text === undefined) {
    text = mark + parts.reduce((before, after, at) => `${before}$${at}${after}`);
    texts.set(parts, text);
  }
  const query = CompiledQuery.raw(text, values) as CompiledQuery<Row>;
  return { execute: (tx) => tx.executeQuery(query), compile: () => query };
}

/**
 * The same for a text put together from constants, with its values as `$1`, `$2` …: the same text every time,
 * and nothing of a request in it.
 */
export function preparedText<Row>(text: string, ...values: unknown[]): Statement<Row> {
  const query = CompiledQuery.raw(mark + text, values) as CompiledQuery<Row>;
  return { execute: (tx) => tx.executeQuery(query), compile: () => query };
}

/** The pool as Kysely sees it: marked statements go under a name of their own, and lists whole. */
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
  const query = (text: unknown, given?: readonly unknown[]) => {
    const values = given?.map((value) =>
      Array.isArray(value) ? (arrayText(value) ?? (value as unknown)) : value,
    );
    return typeof text === 'string' && text.startsWith(mark)
      ? client.query({ name: nameOf(text), text, values: values! })
      : (client.query as (...words: unknown[]) => unknown)(text, values);
  };
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
