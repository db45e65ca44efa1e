import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  closedFolder,
  engineUser,
  findEngine,
  isWindows,
  type Engine,
  type SystemUser,
} from './engine.ts';

/** Where one embedded server keeps its things, and who runs it. */
export type Place = {
  home: string;
  /** Named for the major version: another one cannot read it. */
  data: string;
  log: string;
  socketFolder: string;
  port: number;
  /** The database password; readable by the owner of the home only. */
  secret: string;
  engine: Engine;
  user: SystemUser;
};

/** The major version of the engine; its data folders are not readable by any other. */
export const engineMajor = 18;

/** The system tells a socket by its path, and keeps about 100 characters for it. */
const longestSocketFolder = 80;

/** Makes the folders of an embedded server, open to the user who runs it and to nobody else. */
export async function preparePlace(home: string): Promise<Place> {
  const base = reachableBase(home);
  const data = path.join(base, `pg${engineMajor}`);
  const user = engineUser(data);
  const logFolder = path.join(base, 'log');
  const socketFolder = shortSocketFolder(base);
  for (const folder of [logFolder, socketFolder]) makePrivateFolder(folder, user);
  return {
    home,
    data,
    log: path.join(logFolder, 'postgres.log'),
    socketFolder,
    port: isWindows ? 49152 + (parseInt(fingerprint(home), 16) % 16000) : 5432,
    secret: path.join(home, 'postgres.secret'),
    engine: await findEngine(user, base),
    user,
  };
}

export function makePrivateFolder(folder: string, user: SystemUser): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = fs.lstatSync(folder);
  const expected = user?.uid ?? process.getuid?.();
  if (process.getuid?.() === 0 && user && uid === 0) fs.chownSync(folder, user.uid, user.gid);
  else if (!isWindows && uid !== expected)
    throw new Error(`${folder} belongs to another user. Set DUESDAY_HOME to a folder of your own.`);
  if ((mode & 0o777) !== 0o700) fs.chmodSync(folder, 0o700);
}

/** Makes the folder that everything else of the server lies in. */
export function makeHome(home: string): void {
  const missing = missingFolders(home);
  fs.mkdirSync(home, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return;
  // the engine's user has to pass through what root makes; the things in it stay private
  for (const folder of missing) fs.chmodSync(folder, 0o711);
  const { uid, mode } = fs.statSync(home);
  if (uid === 0 && home !== os.homedir()) fs.chmodSync(home, (mode & 0o777) | 0o011);
}

function missingFolders(folder: string): string[] {
  return fs.existsSync(folder) ? [] : [...missingFolders(path.dirname(folder)), folder];
}

/**
 * The home itself; or, when root chose one below a folder closed to the engine's user (root's own,
 * say), a folder with the system's data that the link `elsewhere` in the home leads to.
 */
function reachableBase(home: string): string {
  const link = path.join(home, 'elsewhere');
  if (fs.existsSync(link)) return fs.realpathSync(link);
  const user = engineUser(path.join(home, `pg${engineMajor}`));
  if (!user || closedFolder(fs.realpathSync(home), user) === undefined) return home;
  const shelter = '/var/lib/duesday/homes';
  for (const folder of [path.dirname(shelter), shelter]) {
    fs.mkdirSync(folder, { recursive: true });
    fs.chmodSync(folder, 0o711);
  }
  const base = fs.mkdtempSync(path.join(shelter, `${path.basename(home)}-`));
  fs.chmodSync(base, 0o711);
  fs.rmSync(link, { force: true }); // one that leads nowhere any more
  fs.symlinkSync(base, link);
  return base;
}

function shortSocketFolder(base: string): string {
  const beside = path.join(base, 'run');
  if (isWindows || Buffer.byteLength(beside) <= longestSocketFolder) return beside;
  return path.join(os.tmpdir(), `duesday-${fingerprint(base).slice(0, 12)}`);
}

function fingerprint(folder: string): string {
  return createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12);
}
