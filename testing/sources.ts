import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The top folder of the repository. */
export const repository = path.resolve(import.meta.dirname, '..');

/** Every file that belongs to the repository, new ones included, as `src/kit/days.ts`. */
export function repositoryFiles(): string[] {
  const known = listedByGit() ?? walk('.');
  return known.filter((file) => isPlainFile(path.join(repository, file))).sort();
}

/** The files below a folder with one of these endings. */
export function filesBelow(folder: string, ...endings: string[]): string[] {
  return repositoryFiles().filter(
    (file) => file.startsWith(`${folder}/`) && endings.some((ending) => file.endsWith(ending)),
  );
}

export const readSource = (file: string) => fs.readFileSync(path.join(repository, file), 'utf8');

/** The same text with its comments blanked out; what stands in quotes and backticks stays. */
export function withoutComments(source: string): string {
  return source.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm,
    (all, quoted: string | undefined) => quoted ?? all.replaceAll(/[^\n]/g, ' '),
  );
}

/** Undefined where there is no git, or no history to ask. */
function listedByGit(): string[] | undefined {
  if (!fs.existsSync(path.join(repository, '.git'))) return undefined;
  const parameters = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  // a clone that belongs to somebody else than who tests it (a container, say) is still this clone
  const trust = ['-c', `safe.directory=${repository}`];
  const { status, stdout } = spawnSync('git', [...trust, ...parameters], {
    cwd: repository,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\0').filter((file) => file !== '') : undefined;
}

const notOurs = new Set(['node_modules', 'dist', 'dist.new', 'dist.old', '.git', '.duesday']);

/** For a copy without its history. */
function walk(folder: string): string[] {
  return fs.readdirSync(path.join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    return notOurs.has(entry.name) ? [] : walk(file);
  });
}

const isPlainFile = (file: string) => fs.lstatSync(file, { throwIfNoEntry: false })?.isFile();
