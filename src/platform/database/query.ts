import type { Kysely } from 'kysely';
import type { Statement } from './prepared.ts';

/**
 * The schema is written in SQL (migrations/) and so are the statements; Kysely carries them, binds
 * their parameters and nests their fragments. Column names come back in camelCase.
 */
export type Schema = Record<string, never>;

/** The pool: every statement stands for itself. */
export type Db = Kysely<Schema>;

/**
 * Where a command runs its statements: an open transaction, or the pool when the command is one
 * statement. Commands never commit.
 */
export type Tx = Kysely<Schema>;

/** All rows of a statement. */
export async function rows<Row>(tx: Tx, query: Statement<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows;
}

/** The first row, or undefined when there is none. */
export async function first<Row>(tx: Tx, query: Statement<Row>): Promise<Row | undefined> {
  return (await rows(tx, query))[0];
}

/** The one row a statement always yields; anything else is a bug and throws. */
export async function one<Row>(tx: Tx, query: Statement<Row>): Promise<Row> {
  const found = await rows(tx, query);
  if (found.length !== 1)
    throw new Error(`expected one row, got ${found.length}: ${query.compile(tx).sql}`);
  return found[0]!;
}

/** Runs a statement for its effect. */
export async function run(tx: Tx, query: Statement<unknown>): Promise<void> {
  await query.execute(tx);
}
