// `npm run faults`: the long form of the tests that kill processes; `npm test` runs a short one.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'stories/killed'],
  { stdio: 'inherit', env: { ...process.env, DUESDAY_FAULTS: 'all' } },
);
process.exitCode = status ?? 1;
