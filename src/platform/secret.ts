import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';

/**
 * What cookies and mailed links are signed with: DUESDAY_SECRET, or one that is made once and kept in
 * the home, readable by its owner only. Processes that share a database have to share it.
 */
export const readSecret = (config: Pick<Config, 'home' | 'secret'>): string =>
  config.secret ?? keptSecret(config.home, 'duesday.secret');

/**
 * What account numbers are sealed under: DUESDAY_VAULT_KEY, or one that is made once and kept in the
 * home. Whoever loses it cannot read a sealed number again.
 */
export const readVaultKey = (config: Pick<Config, 'home' | 'vaultKey'>): string =>
  config.vaultKey ?? keptSecret(config.home, 'duesday.vault');

function keptSecret(home: string, name: string): string {
  const file = path.join(home, name);
  if (!fs.existsSync(file)) makeSecret(file);
  return fs.readFileSync(file, 'utf8').trim();
}

/** Of two processes that make one at the same moment, both take the one that was there first. */
function makeSecret(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft);
  }
}
