import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mutantsOf, type Mutant, mutated } from '../testing/mutants.ts';

/**
 * `npm run mutate`: changes one comparison, boundary or step of the credit rules at a time and runs the
 * tests that should notice (I23). Works on a copy. Ends with 1 when a mutant lives that is not known to
 * be harmless. `npm run mutate -- FILE` takes only targets whose name contains FILE.
 */
const root = path.resolve(import.meta.dirname, '..');

/** `until`: the rest of the file from this text on is replaced by a later one. */
type Target = { file: string; project: 'unit' | 'database'; tests: string[]; until?: string };

const targets: Target[] = [
  { file: 'src/modules/sessions/rules.ts', project: 'unit', tests: ['src/modules/sessions/rules'] },
  {
    file: 'src/modules/sessions/owed-rules.ts',
    project: 'unit',
    tests: ['src/modules/sessions/owed-rules'],
  },
  {
    file: 'src/modules/billing/come-back-rules.ts',
    project: 'unit',
    tests: ['src/modules/billing/come-back-rules'],
  },
  {
    file: 'src/modules/billing/add-on-rules.ts',
    project: 'unit',
    tests: ['src/modules/billing/add-on-rules'],
  },
  {
    file: 'src/modules/enrollment/schedule.ts',
    project: 'unit',
    tests: ['src/modules/enrollment/schedule'],
  },
  { file: 'src/kit/money.ts', project: 'unit', tests: ['src/kit/money'] },
  {
    file: 'src/modules/billing/rules.ts',
    project: 'database',
    tests: ['src/modules/billing', 'src/main/scenario'],
  },
  {
    file: 'src/modules/sessions/expire-sessions.ts',
    project: 'database',
    tests: ['src/modules/sessions'],
  },
  {
    file: 'migrations/0006_sessions.sql',
    project: 'database',
    tests: ['src/modules/sessions'],
    until: 'create function draw_one_session',
  },
  {
    file: 'migrations/0015_money_that_comes_back.sql',
    project: 'database',
    tests: ['src/modules/sessions'],
  },
];

/** Mutants that change nothing anybody could see, with the reason. */
const harmless: { file: string; line: string; why: string }[] = [
  {
    file: 'src/modules/sessions/rules.ts',
    line: 'return a.lastDay < b.lastDay ? -1 : 1;',
    why: 'they differ by then',
  },
  {
    file: 'src/modules/sessions/rules.ts',
    line: 'return a.grantedOn < b.grantedOn ? -1 : 1;',
    why: 'they differ by then',
  },
  {
    file: 'src/modules/sessions/rules.ts',
    line: 'lastDays.reduce((a, b) => (a < b ? a : b))',
    why: 'of two equal days either is the earlier',
  },
];

const isHarmless = (target: Target, mutant: Mutant) =>
  harmless.some(
    ({ file, line }) =>
      file === target.file && mutant.line.includes(line) && /^[<>]/.test(mutant.from),
  );

const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'duesday-mutants-'));
fs.chmodSync(copy, 0o755);
try {
  process.exitCode = mutateAll() === 0 ? 0 : 1;
} finally {
  fs.rmSync(copy, { recursive: true, force: true });
}

function mutateAll(): number {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of stdout.split('\0').filter(Boolean)) {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(copy, file));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const alive: string[] = [];
  let tried = 0;
  for (const target of targets.filter(({ file }) => file.includes(process.argv[2] ?? ''))) {
    const whole = fs.readFileSync(path.join(root, target.file), 'utf8');
    const end = target.until === undefined ? Infinity : lineOf(whole, target.until);
    const mutants = mutantsOf(target.file, whole).filter(
      (mutant) => mutant.lineNo < end && !isHarmless(target, mutant),
    );
    console.log(`${target.file}: ${mutants.length} mutants`);
    for (const mutant of mutants) {
      tried += 1;
      fs.writeFileSync(path.join(copy, target.file), mutated(whole, mutant));
      if (testsPass(target)) alive.push(`${target.file}:${mutant.lineNo}: ${mutant.says}`);
    }
    fs.writeFileSync(path.join(copy, target.file), whole);
  }
  for (const one of alive) console.log(`ALIVE ${one}`);
  console.log(`${tried} mutants, ${tried - alive.length} noticed, ${alive.length} alive`);
  return alive.length;
}

function lineOf(whole: string, text: string): number {
  const at = whole.indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in the file.`);
  return whole.slice(0, at).split('\n').length;
}

function testsPass({ project, tests }: Target): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--project', project, ...tests],
    { cwd: copy, stdio: 'ignore', timeout: 180_000 },
  );
  return status === 0;
}
