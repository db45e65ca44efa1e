import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  engineMajor,
  makeHome,
  makePrivateFolder,
  preparePlace,
  type Place,
} from './embedded-place.ts';
import { writeServerSettings } from './embedded-settings.ts';
import { isWindows, runProgram } from './engine.ts';
import { withProcessLock } from './process-lock.ts';
import { isProcessAlive } from './processes.ts';

/** The product's own PostgreSQL server, shared by every process that uses the same home. */
export type EmbeddedServer = {
  url: string;
  /** True when the server was running already, started by another process or left by a crash. */
  adopted: boolean;
  /** The process number of the server itself. */
  serverPid(): number;
  /** Says good-bye; the last process to do so stops the server. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** False gives up surviving a power cut for speed. For tests only. */
  durable?: boolean;
  /** Told in a sentence what went wrong while nobody was waiting for an answer. */
  warn?: (message: string, error: unknown) => void;
};

const presenceName = 'duesday presence';
const databaseName = 'duesday';
const superuser = 'duesday';
const largestLogBytes = 10_000_000;

/**
 * Starts the embedded server of a home, or joins the one already running there. Any number of
 * processes may do this at once. While this process lives, a server that dies is started again.
 */
export async function startEmbedded(
  home: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  const absoluteHome = path.resolve(home);
  makeHome(absoluteHome);
  const warn = options.warn ?? (() => {});
  const durable = options.durable ?? true;
  const state = { isStopping: false, comingBack: Promise.resolve() };
  let arrival = await arrive(absoluteHome, durable);
  const { place, adopted } = arrival;
  watch(arrival.presence);

  /** Each process keeps one connection open: its loss says the server is gone, its absence that we are. */
  function watch(presence: Client): void {
    presence.once('end', () => {
      if (!state.isStopping) state.comingBack = comeBack();
    });
  }

  async function comeBack(): Promise<void> {
    while (!state.isStopping) {
      try {
        arrival = await arrive(absoluteHome, durable);
        watch(arrival.presence);
        return;
      } catch (error) {
        warn('The database stopped and could not be started again; trying once more.', error);
        await sleep(1_000, undefined, { ref: false });
      }
    }
  }

  return {
    url: urlOf(place),
    adopted,
    serverPid: () => serverPid(place),
    async stop() {
      if (state.isStopping) return;
      state.isStopping = true;
      await state.comingBack;
      await withProcessLock(lockFolder(absoluteHome), () => leave(place, arrival.presence));
    },
  };
}

type Arrival = { place: Place; adopted: boolean; presence: Client };

/** Under the lock, so that a server cannot be stopped between being found and being counted on. */
async function arrive(home: string, durable: boolean): Promise<Arrival> {
  return await withProcessLock(lockFolder(home), async () => {
    const place = await preparePlace(home);
    if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) await initialize(place, durable);
    checkMajor(place);
    return { place, ...(await meetServer(place, durable)) };
  });
}

/** Joins the server or starts it, and once more if it goes away in between, as a killed one does. */
async function meetServer(place: Place, durable: boolean): Promise<Omit<Arrival, 'place'>> {
  const deadline = Date.now() + 120_000;
  let adopted = true;
  for (;;) {
    if (!(await isRunning(place))) {
      await boot(place, durable);
      adopted = false;
    }
    try {
      return { adopted, presence: await connectPresence(place) };
    } catch (error) {
      if (!isPassing(error) || Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}

/** A lost connection, or a server still reading its journal after a crash (57P0x). */
function isPassing(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code.startsWith('57P0') || !/^[0-9A-Z]{5}$/.test(code) || code === 'EPIPE';
}

/** The last one out stops the server. Connections of ours just closed may linger for a moment. */
async function leave(place: Place, presence: Client): Promise<void> {
  const isLast = await isLastOneOut(presence);
  await presence.end().catch(() => undefined);
  if (!isLast || !hasServerProcess(place)) return;
  await control(place, '-m', 'fast', '-w', 'stop');
  const isBeside = path.dirname(place.socketFolder) === path.dirname(place.data);
  if (!isBeside) fs.rmSync(place.socketFolder, { recursive: true, force: true });
}

async function isLastOneOut(presence: Client): Promise<boolean> {
  try {
    for (let look = 0; look < 20; look++) {
      const { rows } = await presence.query<{ name: string }>(
        `select application_name as name
           from pg_stat_activity
          where application_name like 'duesday%'
            and pid <> pg_backend_pid()`,
      );
      if (rows.length === 0) return true;
      if (rows.some((row) => row.name === presenceName)) return false;
      await sleep(50);
    }
    return false;
  } catch {
    return false; // the connection is gone, and with it the server: nothing is left to stop
  }
}

/** Made beside and moved into place, so that a start cut off half-way leaves nothing half made. */
async function initialize(place: Place, durable: boolean): Promise<void> {
  const draft = `${place.data}.draft`;
  for (const folder of [draft, place.data]) fs.rmSync(folder, { recursive: true, force: true });
  makePrivateFolder(draft, place.user);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = path.join(place.socketFolder, '.password');
  writePrivateFile(place.secret, password);
  writePrivateFile(passwordFile, password);
  if (place.user) fs.chownSync(passwordFile, place.user.uid, place.user.gid);
  await runProgram(
    place.engine.initdb,
    ['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
      // the same order of names on every machine, whatever its language
      .concat('-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
      .concat('--data-checksums', durable ? [] : '--no-sync'),
    place.user,
    draft,
  );
  fs.rmSync(passwordFile);
  fs.renameSync(draft, place.data);
}

function writePrivateFile(file: string, text: string): void {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, `${text}\n`, { mode: 0o600 });
}

function checkMajor(place: Place): void {
  const major = fs.readFileSync(path.join(place.data, 'PG_VERSION'), 'utf8').trim();
  if (major !== String(engineMajor))
    throw new Error(
      `${place.data} was made by PostgreSQL ${major}, and this Duesday brings PostgreSQL ${engineMajor}. Move the data with an export, or set DATABASE_URL to a server of version ${major}.`,
    );
}

/** A number in the pid file may by now belong to a stranger; only an answer proves that it is ours. */
async function isRunning(place: Place): Promise<boolean> {
  for (let tries = 0; tries < 100 && hasServerProcess(place); tries++) {
    if (await answers(place)) return true;
    await sleep(50);
  }
  return false;
}

function hasServerProcess(place: Place): boolean {
  return isProcessAlive(serverPid(place));
}

async function answers(place: Place): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = isWindows
      ? net.connect(place.port, '127.0.0.1')
      : net.connect(socketFile(place));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function socketFile(place: Place): string {
  return path.join(place.socketFolder, `.s.PGSQL.${place.port}`);
}

async function boot(place: Place, durable: boolean): Promise<void> {
  writeServerSettings(place, durable);
  rotateLog(place.log);
  forgetDeadServer(place);
  for (let tries = 1; ; tries++) {
    const logStart = fs.existsSync(place.log) ? fs.statSync(place.log).size : 0;
    try {
      await control(place, '-w', '-t', '120', '-l', place.log, 'start');
      return;
    } catch (error) {
      const log = lastLines(place.log, logStart);
      // the helpers of a killed server take a moment to notice; until then its memory is in use
      const isTooEarly = log.includes('is still in use');
      if (!isTooEarly || tries === 50)
        throw new Error(`The embedded PostgreSQL did not start.\n${log}`, { cause: error });
      await sleep(200);
    }
  }
}

/**
 * PostgreSQL will not start while the number in its pid file is taken, even by a dead process that
 * nobody collected. The number is replaced by one no process can have; the rest of the file stays,
 * for it tells the next server how to see whether helpers of the dead one are still at work.
 */
function forgetDeadServer(place: Place): void {
  const pid = serverPid(place);
  if (pid === 0 || isProcessAlive(pid)) return;
  const file = path.join(place.data, 'postmaster.pid');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, '2147483646'));
  fs.rmSync(`${socketFile(place)}.lock`, { force: true });
}

async function control(place: Place, ...parameters: string[]): Promise<string> {
  const program = place.engine.pgControl;
  return await runProgram(program, ['-D', place.data, ...parameters], place.user, place.data);
}

function rotateLog(log: string): void {
  if (fs.existsSync(log) && fs.statSync(log).size > largestLogBytes)
    fs.renameSync(log, `${log}.old`);
}

function lastLines(log: string, start: number): string {
  if (!fs.existsSync(log)) return '';
  const text = fs.readFileSync(log).subarray(start).toString('utf8');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}

async function connectPresence(place: Place): Promise<Client> {
  const presence = new Client({
    connectionString: urlOf(place, 'postgres'),
    application_name: presenceName,
  });
  presence.on('error', () => undefined); // 'end' follows, and is what we act on
  try {
    await presence.connect();
    await ensureDatabase(presence);
    return presence;
  } catch (error) {
    await presence.end().catch(() => undefined);
    throw error;
  }
}

async function ensureDatabase(presence: Client): Promise<void> {
  const { rows } = await presence.query('select from pg_database where datname = $1', [
    databaseName,
  ]);
  if (rows.length === 0) await presence.query(`create database ${databaseName}`);
}

function urlOf(place: Place, database = databaseName): string {
  const password = readSecret(place);
  return isWindows
    ? `postgresql://${superuser}:${password}@127.0.0.1:${place.port}/${database}`
    : `postgresql://${superuser}:${password}@/${database}?host=${encodeURIComponent(place.socketFolder)}&port=${place.port}`;
}

function readSecret(place: Place): string {
  try {
    return fs.readFileSync(place.secret, 'utf8').trim();
  } catch (error) {
    throw new Error(
      `${place.secret} holds the password of the database in ${place.data} and cannot be read. Put it back from a backup, or set DUESDAY_HOME to another folder to begin anew.`,
      { cause: error },
    );
  }
}

/** The number in the server's pid file; 0 when there is none. */
function serverPid(place: Place): number {
  const file = path.join(place.data, 'postmaster.pid');
  if (!fs.existsSync(file)) return 0;
  return Number(/^\d+/.exec(fs.readFileSync(file, 'utf8'))?.[0] ?? 0);
}

function lockFolder(home: string): string {
  return path.join(home, 'start.lock');
}
