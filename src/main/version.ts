import { readFileSync } from 'node:fs';
import path from 'node:path';

// Beside src and dist alike.
const packageFile = path.resolve(import.meta.dirname, '../../package.json');

/** The released version, as package.json says it. */
export const version = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string })
  .version;
