import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { makeKey } from './authenticate.ts';
import { recordAudit } from './record-audit.ts';
import { permissionNotYours } from './refusals.ts';
import { insertApiKey } from './store.ts';

export type NewKey = { name: string; scopes: string[] };
export type CreatedKey = NewKey & { id: number; key: string; createdAt: Caller['now'] };

/**
 * Makes an API key and answers with it, the only time it can be seen. Nobody can hand out a permission
 * they do not have themselves.
 */
export async function createApiKey(tx: Tx, caller: Caller, wanted: NewKey): Promise<CreatedKey> {
  const missing = wanted.scopes.filter((scope) => !caller.scopes.has(scope));
  if (missing.length > 0) throw permissionNotYours(missing);
  const { key, secretHash } = makeKey(caller.organizationId);
  const { id } = await insertApiKey(tx, caller.organizationId, {
    name: wanted.name,
    secretHash,
    scopes: wanted.scopes,
    createdAt: caller.now,
  });
  await recordAudit(tx, caller, {
    action: 'key.create',
    subjectKind: 'key',
    subjectId: id,
    after: wanted,
  });
  return { ...wanted, id, key, createdAt: caller.now };
}
