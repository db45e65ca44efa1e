import { randomInt } from 'node:crypto';
import { z } from 'zod';

export const passwordLength = { least: 10, most: 128 } as const;

/** A password as somebody chooses it; any characters, spaces at the ends too. */
export const password = z
  .string()
  .min(passwordLength.least)
  .max(passwordLength.most)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), {
    message: 'contains characters that cannot be stored',
  })
  .meta({ id: 'Password', description: `${passwordLength.least} characters or more` });

/** The slow hash that is stored. Takes a tenth of a second on purpose: not inside a transaction. */
export async function hashPassword(text: string): Promise<string> {
  const crypto = await import('better-auth/crypto');
  return crypto.hashPassword(text);
}

/** Whether a text is what was hashed. As slow as hashing it. */
export async function isPassword(text: string, hash: string): Promise<boolean> {
  const crypto = await import('better-auth/crypto');
  return crypto.verifyPassword({ hash, password: text });
}

// without those that look like others
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to read out: four groups of four, 79 random bits. */
export const makePassword = () => [group(), group(), group(), group()].join('-');

const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
