import { sql } from 'kysely';
import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { readCalendars } from './calendars.ts';
import { expireLapsed } from './expire-sessions.ts';
import { noSuchUse } from './refusals.ts';
import { takeBackUnpaid } from './reverse-grants.ts';
import type { Draw } from './rules.ts';
import { changeGrants, drawnBy, lockGrants, markUseUndone, type Use } from './store.ts';

/**
 * Gives the sessions of a use back to the very grants they came from, even to one that lapsed in
 * between (D25, I13); there they stay out of date until somebody brings them back. Where the money of a
 * grant had come back, nobody owes them any more instead (D21). Undoing twice gives back once.
 */
export async function undoUse(
  tx: Tx,
  caller: Caller,
  useId: number,
): Promise<Use & { restored: Draw[] }> {
  const marked = await markUseUndone(tx, caller, useId);
  if (!marked) throw noSuchUse();
  const { wasUndone, ...use } = marked;
  const cause = { kind: 'use', id: useId };
  const restored = wasUndone ? [] : await drawnBy(tx, caller.organizationId, cause);
  const grants = await lockGrants(
    tx,
    caller.organizationId,
    sql`select unnest(${restored.map((draw) => draw.grantId)}::bigint[])`,
  );
  const calendars = await readCalendars(tx, caller.organizationId, caller.now);
  await expireLapsed(tx, caller, calendars, grants);
  await changeGrants(
    tx,
    caller,
    { kind: 'restore', cause },
    restored.map(({ grantId, quantity }) => ({ grantId, change: quantity })),
  );
  await takeBackUnpaid(tx, caller, restored, cause);
  return { ...use, restored };
}
