// `npm run fuzz -- [--count 20000] [--seed 42]`: the API's fuzz test, for as long as you like. Prints
// the seed; the same seed and count send the same requests again.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});
const count = Number(values.count);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('--count and --seed are whole numbers.');
  process.exit(2);
}
console.log(`About ${count} requests with seed ${seed}.`);

const root = path.resolve(import.meta.dirname, '..');
const runner = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const tests = spawn(
  process.execPath,
  [runner, 'run', '--project', 'database', 'stories/api/fuzz.db.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_SEED: String(seed),
      FUZZ_REQUESTS: String(count),
    },
  },
);
tests.once('close', (code) => (process.exitCode = code ?? 1));
