import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Refusal } from '#kit/refusal';

/** How an answer is kept beside its Idempotency-Key. */
export type Seal = { close(body: string): string; open(stored: string): string };

/** Ordinary answers are kept as they are. */
export const openly: Seal = { close: (body) => body, open: (stored) => stored };

/**
 * An answer that shows a secret once is kept so that only the key that asked for it can read it again:
 * AES-256-GCM under the hash of the caller's own credentials, which are not stored anywhere.
 */
export function sealFor(credentials: string): Seal {
  const key = createHash('sha256').update(`sealed answer\n${credentials}`).digest();
  return {
    close(body) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(body, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(stored) {
      const bytes = Buffer.from(stored, 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw Object.assign(notYours(), { cause });
      }
    },
  };
}

const notYours = () =>
  new Refusal({
    kind: 'conflict',
    code: 'idempotency_key_reused',
    detail: 'This Idempotency-Key was already used by somebody else.',
    hint: 'Send a new key with every new request.',
  });
