import { createHash, randomBytes } from 'node:crypto';

/** What a secret link ends with: the organization's number, to know where to look, and 256 random bits. */
export const newToken = (organizationId: number): string =>
  `${organizationId}_${randomBytes(32).toString('base64url')}`;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The organization that a token names; undefined when it cannot be a token. */
export function organizationOf(token: string): number | undefined {
  const [, number] = /^([1-9][0-9]{0,14})_[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  return number === undefined ? undefined : Number(number);
}
