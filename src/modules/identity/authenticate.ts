import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '#platform/database/query';
import type { Asked, Authenticate, Authenticated } from '#platform/http/api';
import { Unauthenticated } from '#platform/http/unauthenticated';
import { authenticateBrowser } from './authenticate-browser.ts';
import { clockOf } from './clock.ts';
import type { SignIn } from './open-sign-in.ts';
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

/**
 * Who sent a request: the holder of the key in `Authorization: Bearer`, or the person signed in in the
 * browser whose cookie came along. Throws `Unauthenticated` for anybody else.
 */
export function authenticateWith(signIn: SignIn): Authenticate {
  return (db, asked) =>
    asked.headers.authorization === undefined
      ? authenticateBrowser(db, signIn, asked)
      : authenticateKey(db, asked);
}

async function authenticateKey(db: Db, { headers, address }: Asked): Promise<Authenticated> {
  const authorization = headers.authorization ?? '';
  const [, organization, secret] = keyPattern.exec(authorization) ?? [];
  if (!organization || !secret) throw keyNeeded();
  const organizationId = Number(organization);
  const key = await findLiveKey(db, organizationId, hashSecret(secret));
  if (!key) throw keyNeeded();
  return {
    caller: {
      organizationId,
      actor: `key ${key.name}`,
      from: `key_${key.id} at ${address}`,
      now: clockOf(key),
      scopes: new Set(key.scopes),
    },
    proof: authorization,
    cookies: [],
  };
}

const keyNeeded = () =>
  new Unauthenticated({
    code: 'api_key_needed',
    detail: 'This request carries no API key that Duesday knows.',
    hint: 'Send the header Authorization: Bearer followed by a key of your organization.',
  });

function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
