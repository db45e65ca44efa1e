import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);
const oldestMajor = 15;

/** Where the systems we know of put PostgreSQL's programs. */
const usualPlaces = [
  '/usr/lib/postgresql',
  '/usr/local/opt',
  '/opt/homebrew/opt',
  '/usr/pgsql',
  '/usr/local/pgsql',
];

/**
 * The oldest PostgreSQL on this machine that the product supports: if a statement is too new, this
 * is the one to say so.
 *
 * @returns {Promise<{ folder: string, version: string } | undefined>}
 */
export async function findOwnPostgres() {
  const below = usualPlaces.flatMap((place) => list(place).map((name) => path.join(place, name)));
  const folders = [...usualPlaces, ...below]
    .map((place) => path.join(place, 'bin'))
    .concat((process.env.PATH ?? '').split(path.delimiter));
  const found = [];
  for (const folder of new Set(folders)) {
    const hasAll = ['initdb', 'pg_ctl', 'postgres'].every((name) =>
      fs.existsSync(path.join(folder, name)),
    );
    if (!hasAll) continue;
    const { stdout } = await runFile(path.join(folder, 'postgres'), ['--version']);
    const version = /\d+(\.\d+)?/.exec(stdout)?.[0] ?? '0';
    if (Number.parseInt(version, 10) >= oldestMajor) found.push({ folder, version });
  }
  return found.sort((one, other) => parseFloat(one.version) - parseFloat(other.version))[0];
}

function list(folder) {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

/**
 * Starts a throw-away server on a socket that only its user may reach.
 *
 * @param {string} programs the folder of its programs
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startOwnPostgres(programs) {
  const user = systemUser();
  const place = fs.mkdtempSync(path.join(fastestFolder(), 'duesday-own-'));
  const data = path.join(place, 'data');
  fs.chmodSync(place, 0o700);
  fs.mkdirSync(data, { mode: 0o700 });
  if (user) for (const folder of [place, data]) fs.chownSync(folder, user.uid, user.gid);
  const program = (name, ...parameters) =>
    runFile(path.join(programs, name), parameters, {
      ...user,
      cwd: data,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
  const remove = () => fs.rmSync(place, { recursive: true, force: true });
  try {
    const locale = ['-E', 'UTF8', '--lc-collate=C', '--lc-ctype=C.UTF-8'];
    await program('initdb', '-D', data, '-U', 'duesday', '-A', 'trust', '--no-sync', ...locale);
    const settings = `-k "${place}" -c listen_addresses= -c fsync=off -c max_wal_size=512MB`;
    const log = path.join(place, 'log');
    await program('pg_ctl', '-D', data, '-w', '-l', log, '-o', settings, 'start');
  } catch (error) {
    remove();
    throw error;
  }
  return {
    url: `postgresql://duesday@/postgres?host=${encodeURIComponent(place)}`,
    async stop() {
      await program('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      remove();
    },
  };
}

/** PostgreSQL refuses to run as root. */
function systemUser() {
  if (process.getuid?.() !== 0) return undefined;
  const rows = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row =
    rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) throw new Error('there is no user "postgres" or "nobody" to run it as');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

function fastestFolder() {
  const memory = '/dev/shm';
  if (!fs.existsSync(memory)) return os.tmpdir();
  const { bavail, bsize } = fs.statfsSync(memory);
  return bavail * bsize > 4e9 && os.freemem() > 4e9 ? memory : os.tmpdir();
}
