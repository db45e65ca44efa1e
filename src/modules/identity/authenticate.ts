import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { Unauthenticated } from '#platform/http/unauthenticated';
import { clockOf } from './clock.ts';
import { findLiveKey } from './store.ts';

const keyPattern = /^Bearer +duesday_([1-9][0-9]{0,14})_([A-Za-z0-9_-]{43})$/i;

/**
 * A new key: `duesday_<organization>_<secret>`. It names its organization, so looking it up is already
 * a statement of that organization. The secret has 256 random bits; only its SHA-256 is stored.
 */
export function makeKey(organizationId: number): { key: string; secretHash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { key: `duesday_${organizationId}_${secret}`, secretHash: hashSecret(secret) };
}

/** The caller behind an `Authorization: Bearer` header. Throws `Unauthenticated` for anything else. */
export async function authenticate(tx: Tx, authorization: string | undefined): Promise<Caller> {
  const [, organization, secret] = keyPattern.exec(authorization ?? '') ?? [];
  if (!organization || !secret) throw new Unauthenticated();
  const organizationId = Number(organization);
  const key = await findLiveKey(tx, organizationId, hashSecret(secret));
  if (!key) throw new Unauthenticated();
  return {
    organizationId,
    actor: `key ${key.name}`,
    now: clockOf(key),
    scopes: new Set(key.scopes),
  };
}

function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
