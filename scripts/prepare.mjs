import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withProcessLock } from './process-lock.mjs';

// Runs on a plain clone, before anything is installed: nothing here but Node itself.

export const root = path.resolve(import.meta.dirname, '..');

/** What is built of what: the server and its command line, and the web app. */
const server = {
  folder: 'dist',
  sources: ['src'],
  settings: ['tsconfig.json', 'tsconfig.build.json'],
  make: (draft) => [path.join('ts7', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', draft],
};
const web = {
  folder: 'dist-web',
  sources: ['src', 'web'],
  settings: [],
  make: (draft) => [
    path.join('vite', 'bin', 'vite.js'),
    'build',
    'web',
    '--config',
    path.join('web', 'vite.config.ts'),
    '--logLevel',
    'warn',
    '--outDir',
    draft,
    '--emptyOutDir',
  ],
};

/** What could not be prepared; its message has been said in full. */
export class PreparationError extends Error {}

/**
 * Installs what is missing and builds what is stale; quick when nothing is. Several processes may do
 * this at once: one works, the others wait.
 *
 * @param {{ build: boolean, say: (sentence: string) => void }} options
 */
export async function prepare({ build, say }) {
  await prepareTargets(build ? [server, web] : [], say);
}

/**
 * Builds the web app if it is stale, and nothing else.
 *
 * @param {(sentence: string) => void} say
 */
export async function prepareWeb(say) {
  await prepareTargets([web], say);
}

async function prepareTargets(targets, say) {
  const stale = () => targets.filter(isStale);
  if (!fs.existsSync(path.join(root, 'src')) || (isInstalled() && stale().length === 0)) return;
  await withProcessLock(
    path.join(root, '.duesday', 'prepare.lock'),
    async () => {
      const lacksTools = stale().some((target) => !fs.existsSync(toolOf(target)));
      if (!isInstalled() || lacksTools) await install(say);
      for (const target of stale()) await make(target, say);
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

const toolOf = (target) => path.join(root, 'node_modules', target.make('')[0]);
const stampOf = (target) => path.join(root, target.folder, '.made-from');

/** Whether it was made from other sources than the ones there now. */
function isStale(target) {
  const stamp = stampOf(target);
  return !fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== fingerprint(target);
}

/** Names, sizes and times rather than contents: it is asked at every start. */
function fingerprint({ sources, settings }) {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', ...settings, ...sources.flatMap(listFiles)];
  for (const file of files) {
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
async function make(target, say) {
  say(target === web ? 'Building the web app …' : 'Building …');
  const made = fingerprint(target);
  const built = path.join(root, target.folder);
  const [draft, old] = [`${built}.new`, `${built}.old`];
  for (const folder of [draft, old]) fs.rmSync(folder, { recursive: true, force: true });
  const [, ...parameters] = target.make(draft);
  await run(process.execPath, [toolOf(target), ...parameters], 'The build');
  if (target === web) compressAssets(path.join(draft, 'assets'));
  fs.writeFileSync(path.join(draft, path.basename(stampOf(target))), made);
  if (fs.existsSync(built)) fs.renameSync(built, old);
  fs.renameSync(draft, built);
  fs.rmSync(old, { recursive: true, force: true });
}

/** Beside each file the same one packed, so that the server sends few bytes and packs nothing itself. */
function compressAssets(folder) {
  for (const name of fs.readdirSync(folder).filter((one) => /\.(js|css)$/.test(one))) {
    const file = path.join(folder, name);
    const whole = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, brotliCompressSync(whole));
    fs.writeFileSync(`${file}.gz`, gzipSync(whole, { level: 9 }));
  }
}

/** What the program says goes to standard error: standard output belongs to Duesday. */
async function run(command, parameters, name) {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    // the same build whoever asks for it, tests too
    env: { ...process.env, NODE_ENV: 'production' },
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
  const cli = path.join(root, server.folder, 'main', 'cli.js');
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
