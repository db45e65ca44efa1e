// `npm run browser`: every story and every page in a real Chromium; `npm test` runs a short form.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, DUESDAY_BROWSER: 'all' } },
);
process.exitCode = status ?? 1;
