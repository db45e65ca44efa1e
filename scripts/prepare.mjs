import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withProcessLock } from './process-lock.mjs';

// Runs on a plain clone, before anything is installed: nothing here but Node itself.

export const root = path.resolve(import.meta.dirname, '..');

const built = path.join(root, 'dist');
const stamp = path.join(built, '.made-from');

/** What could not be prepared; its message has been said in full. */
export class PreparationError extends Error {}

/**
 * Installs what is missing and builds what is stale; quick when nothing is. Several processes may do
 * this at once: one works, the others wait.
 *
 * @param {{ build: boolean, say: (sentence: string) => void }} options
 */
export async function prepare({ build, say }) {
  const isReady = () => isInstalled() && !(build && isStale());
  if (!fs.existsSync(path.join(root, 'src')) || isReady()) return;
  await withProcessLock(
    path.join(root, '.duesday', 'prepare.lock'),
    async () => {
      if (!isInstalled() || (build && isStale() && !fs.existsSync(compiler))) await install(say);
      if (build && isStale()) await compile(say);
    },
    () => say('Another Duesday is getting ready in this folder; waiting for it …'),
  );
}

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own list of what it put there.
 * Packages for other systems, and tools left out of a production install, may be missing.
 */
function isInstalled() {
  const folder = path.join(root, 'node_modules');
  // a linked folder belongs to another clone: that one keeps it
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(folder, '.package-lock.json'));
  if (present === undefined) return wanted === undefined;
  if (wanted === undefined) return true;
  const isSame = (name) => present[name]?.version === wanted[name]?.version;
  return (
    Object.keys(present).every(isSame) &&
    Object.keys(wanted).every(
      (name) => name === '' || isSame(name) || (!present[name] && mayBeMissing(wanted[name])),
    )
  );
}

function mayBeMissing({ optional, dev, devOptional }) {
  return optional || dev || devOptional;
}

function readPackages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : undefined;
}

async function install(say) {
  say('Installing packages (once, about half a minute) …');
  const parameters = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const quiet = ['--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : [npmName(), []];
  await run(command, [...first, ...parameters, ...quiet], 'npm ci');
}

function npmName() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

const compiler = path.join(root, 'node_modules', 'ts7', 'bin', 'tsc');

/** Whether `dist` was made from other sources than the ones there now. */
function isStale() {
  return !fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== fingerprint();
}

/** Names, sizes and times rather than contents: it is asked at every start. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const file of [...files, ...listFiles('src')]) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}

/** Into a new folder that takes the old one's place, so that nothing of deleted sources remains. */
async function compile(say) {
  say('Building …');
  const made = fingerprint();
  const draft = path.join(root, 'dist.new');
  const old = path.join(root, 'dist.old');
  for (const folder of [draft, old]) fs.rmSync(folder, { recursive: true, force: true });
  await run(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', draft],
    'The build',
  );
  fs.writeFileSync(path.join(draft, path.basename(stamp)), made);
  if (fs.existsSync(built)) fs.renameSync(built, old);
  fs.renameSync(draft, built);
  fs.rmSync(old, { recursive: true, force: true });
}

/** What the program says goes to standard error: standard output belongs to Duesday. */
async function run(command, parameters, name) {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: command.endsWith('.cmd'),
  });
  // interrupted, the child ends by itself; this process stays long enough to release its lock
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  const result = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
  if (result !== 0) throw new PreparationError(`${name} failed (${result}).`);
}

/**
 * Hands over to the built command line in this same process, so that signals and the exit code need
 * no forwarding.
 *
 * @param {string[]} parameters
 */
export async function runDuesday(parameters) {
  const cli = path.join(built, 'main', 'cli.js');
  process.argv = [process.execPath, cli, ...parameters];
  await import(new URL('../dist/main/cli.js', import.meta.url).href);
}

/**
 * @param {string[]} parameters
 * @param {(sentence: string) => void} say
 */
export async function prepareAndRun(parameters, say) {
  try {
    await prepare({ build: true, say });
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  await runDuesday(parameters);
}
