import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { recordAudit } from './record-audit.ts';
import { noSuchKey } from './refusals.ts';
import { type StoredKey, revokeApiKeyRow } from './store.ts';

/** Ends a key at once. Revoking it again changes nothing. */
export async function revokeApiKey(tx: Tx, caller: Caller, id: number): Promise<StoredKey> {
  const key = await revokeApiKeyRow(tx, caller.organizationId, id, caller.now);
  if (!key) throw noSuchKey();
  await recordAudit(tx, caller, { action: 'key.revoke', subjectKind: 'key', subjectId: id });
  return key;
}
