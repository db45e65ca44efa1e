import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { Refusal } from '#kit/refusal';
import { first, one, rows, run, type Tx } from '#platform/database/query';

/** An answer as it went, or goes, over the wire. `body` is the exact text. */
export type WireAnswer = { status: number; body: string };

/**
 * What makes two requests the same: method, address and body. With a pepper that is stored nowhere,
 * nobody can find the body out by trying bodies.
 */
export function fingerprintOf(method: string, url: string, body: unknown, pepper = ''): Buffer {
  return createHmac('sha256', pepper)
    .update(`${method}\n${url}\n${JSON.stringify(body ?? null)}`)
    .digest();
}

/**
 * Runs a write once per key (I7). The key, the effect and the answer are one transaction: a second
 * request with the same key waits for the first to end, then gets the same answer word for word.
 * A refused request leaves no trace, so it can be corrected and sent again under the same key.
 *
 * Refuses `idempotency_key_reused` when the key came with another request before.
 */
export async function onceByKey(
  tx: Tx,
  caller: Caller,
  key: string,
  fingerprint: Buffer,
  act: () => Promise<WireAnswer>,
): Promise<WireAnswer & { replayed: boolean }> {
  const claimed = await rows(
    tx,
    sql`
      insert into idempotency_keys (organization_id, key, fingerprint, created_at)
      values (${caller.organizationId}, ${key}, ${fingerprint}, ${caller.now})
      on conflict (organization_id, key) do nothing
      returning key`,
  );
  if (claimed.length === 0)
    return { ...(await earlierAnswer(tx, caller, key, fingerprint)), replayed: true };

  const answer = await act();
  await run(
    tx,
    sql`
      update idempotency_keys
      set status = ${answer.status}, body = ${answer.body}
      where organization_id = ${caller.organizationId} and key = ${key}`,
  );
  return { ...answer, replayed: false };
}

async function earlierAnswer(
  tx: Tx,
  caller: Caller,
  key: string,
  fingerprint: Buffer,
): Promise<WireAnswer> {
  const earlier = await one<{ fingerprint: Buffer; status: number; body: string }>(
    tx,
    sql`
      select fingerprint, status, body
      from idempotency_keys
      where organization_id = ${caller.organizationId} and key = ${key}`,
  );
  if (!earlier.fingerprint.equals(fingerprint))
    throw new Refusal({
      kind: 'conflict',
      code: 'idempotency_key_reused',
      detail: 'This Idempotency-Key was already used for a different request.',
      hint: 'Send a new key with every new request; repeat a key only to repeat the same request.',
    });
  return earlier;
}

/** Removes answers older than `before`; their keys may then be used anew. */
export async function forgetOldKeys(
  tx: Tx,
  caller: Caller,
  before: Caller['now'],
): Promise<number> {
  const gone = await first<{ count: number }>(
    tx,
    sql`
      with gone as (
        delete from idempotency_keys
        where organization_id = ${caller.organizationId} and created_at < ${before}
        returning 1
      )
      select count(*)::integer as count from gone`,
  );
  return gone?.count ?? 0;
}
