import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { readDocument } from '#testing/api-document';
import { apiReference } from './reference/api.ts';
import { commandReference } from './reference/commands.ts';
import { schemaReference } from './reference/schema.ts';

/**
 * What can be read off the code is never written by hand: `npm run generate` writes it,
 * `npm run check:generated` says which of it is stale. Needs no database.
 */
const root = path.resolve(import.meta.dirname, '..');
const openapi = await readDocument();
const generated: Record<string, string> = {
  'openapi.json': `${JSON.stringify(openapi, null, 2)}\n`,
  'web/src/lib/api.gen.ts': `// Generated from openapi.json.\n${astToString(await openapiTypescript(openapi as unknown as OpenAPI3))}`,
  'docs/reference/api.md': apiReference(openapi),
  'docs/reference/cli.md': await commandReference(root),
  'docs/reference/schema.md': schemaReference(path.join(root, 'migrations')),
};

const stale = Object.entries(generated).filter(([name, text]) => {
  const file = path.join(root, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${name} is stale: npm run generate writes it anew.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
    console.log(`${name} written`);
  }
}
