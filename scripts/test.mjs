// `npm test`: everything, on the embedded PostgreSQL; `npm test -- --both` (CI) does the database tests
// again on a PostgreSQL of this machine. Other parameters after `--` go to the test runner.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOwnPostgres, startOwnPostgres } from './own-postgres.mjs';
import { prepare, PreparationError, root } from './prepare.mjs';

const both = '--both';
const wishes = process.argv.slice(2).filter((wish) => wish !== both);
const wantsBoth = process.argv.includes(both);
const total = { passed: 0, failed: 0 };
let isInterrupted = false;
let running;
// the program running now is told to end; this one stays to tidy up after it
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isInterrupted = true;
    running?.kill(signal);
  });

const say = (sentence) => process.stdout.write(`${sentence}\n`);

try {
  await prepare({ build: false, say });
  for (const name of checks()) await check(name);
  await test('on the embedded PostgreSQL', [], { TEST_DATABASE_URL: '' });
  if (wantsBoth) await testOnOwnPostgres();
} catch (error) {
  total.failed += 1;
  say(error instanceof PreparationError ? error.message : error.stack);
}
if (isInterrupted) total.failed += 1;
process.exitCode = total.failed > 0 ? 1 : 0;
say(`${total.passed} passed, ${total.failed} failed`);

/** What `npm run check` does, one by one, so that one failure does not hide the next. */
function checks() {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return Object.entries(scripts).filter(([name]) => name.startsWith('check:'));
}

async function check([name, command]) {
  say(`\n▸ ${name}`);
  const bin = path.join(root, 'node_modules', '.bin');
  const code = await run(command, [], {
    shell: true,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  });
  total[code === 0 ? 'passed' : 'failed'] += 1;
}

async function testOnOwnPostgres() {
  const own = await findOwnPostgres();
  if (!own) return say('\nNo PostgreSQL of this machine (15 or newer) to test on a second time.');
  const server = await startOwnPostgres(own.folder);
  try {
    const project = ['--project', 'database'];
    await test(`on this machine's PostgreSQL ${own.version}`, project, {
      TEST_DATABASE_URL: server.url,
    });
  } finally {
    await server.stop();
  }
}

async function test(where, parameters, settings) {
  say(`\n▸ tests ${where}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-results-'));
  const results = path.join(folder, 'results.json');
  const runner = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const code = await run(
    process.execPath,
    [runner, 'run', '--passWithNoTests', ...reporters, ...parameters, ...wishes],
    { env: { ...process.env, ...settings } },
  );
  count(results, code);
  fs.rmSync(folder, { recursive: true, force: true });
}

/** A file that could not even be read counts as one failure, and so does a run that broke off. */
function count(results, code) {
  let failed = 0;
  if (fs.existsSync(results)) {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      fs.readFileSync(results, 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    total.passed += numPassedTests;
    failed = numFailedTests + broken.length;
  }
  total.failed += failed === 0 && code !== 0 ? 1 : failed;
}

async function run(command, parameters, options) {
  if (isInterrupted) return 'interrupted';
  running = spawn(command, parameters, { cwd: root, stdio: 'inherit', ...options });
  return await new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (code, signal) => resolve(signal ?? code));
  });
}
