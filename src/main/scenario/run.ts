import { readFile } from 'node:fs/promises';
import { Refusal } from '#kit/refusal';
import type { Db } from '#platform/database/query';
import { parseScenario, type ScenarioStep } from './parse.ts';
import type { FileReport, Report, ScenarioReport, StepFailure } from './report.ts';
import { setUp } from './set-up.ts';
import { FileError } from './source.ts';
import { StoryError } from './step.ts';
import type { World } from './world.ts';

export { formatReport } from './report.ts';

/**
 * Runs scenario files one after the other, each in a fresh sandbox organization with a clock of its
 * own, through the same commands as the HTTP API. Never throws because of a file: what is wrong with
 * it, or with the product, stands in the report.
 */
export async function runScenarioFiles(db: Db, paths: readonly string[]): Promise<Report> {
  const files: FileReport[] = [];
  for (const path of paths) files.push(await runFile(db, path));
  const passed = files.filter((file) => file.outcome === 'passed').length;
  return { files, passed, failed: files.length - passed };
}

async function runFile(db: Db, path: string): Promise<FileReport> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return {
      path,
      title: null,
      outcome: 'error',
      line: 1,
      message: `cannot be read: ${(error as Error).message}`,
    };
  }
  return { path, ...(await runScenario(db, text)) };
}

/** Runs one scenario given as text. */
export async function runScenario(db: Db, text: string): Promise<ScenarioReport> {
  let title: string | null = null;
  try {
    const scenario = parseScenario(text);
    ({ title } = scenario);
    const world = await setUp(db, scenario);
    for (const step of scenario.steps) {
      const failures = await takeStep(world, step);
      if (failures.length > 0) return { title, outcome: 'failed', step: placeOf(step), failures };
    }
    return { title, outcome: 'passed', steps: scenario.steps.length };
  } catch (error) {
    if (error instanceof FileError)
      return { title, outcome: 'error', line: error.line, message: error.message };
    // a bug, or a database that is gone: the other files still get their line
    return { title, outcome: 'error', line: 1, message: `broke: ${brokenBy(error)}` };
  }
}

const placeOf = ({ number, line, name }: ScenarioStep) => ({ number, line, name });

async function takeStep(world: World, step: ScenarioStep): Promise<StepFailure[]> {
  const expected = step.refused === null ? 'no refusal' : `a refusal with "${step.refused}"`;
  try {
    const differences = await step.act(world);
    if (step.name !== 'expect') await world.payForBookings();
    if (step.refused === null) return differences ?? [];
    return [{ what: step.name, expected, found: 'it was done' }];
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (error instanceof Refusal) {
      const said = wordsOf(error);
      const isAsExpected = step.refused !== null && says(error, said, step.refused);
      return isAsExpected ? [] : [{ what: step.name, expected, found: `refused: ${said}` }];
    }
    const found = error instanceof StoryError ? error.message : `broke: ${brokenBy(error)}`;
    return [{ what: step.name, expected: 'that it can be done', found }];
  }
}

/** In any case of letters; the code may be written as words, too. */
const says = ({ code }: Refusal, said: string, wanted: string) =>
  `${said} ${code.replaceAll('_', ' ')}`.toLowerCase().includes(wanted.toLowerCase());

/** Everything a refusal says, to people and, in its code, to programs. */
function wordsOf({ message, hint, code, errors }: Refusal): string {
  const fields = errors.map((problem) => `${problem.field}: ${problem.message}`);
  return [message, hint, `(${code})`, ...fields.filter((text) => !text.endsWith(message))]
    .filter((text) => text !== undefined)
    .join(' ');
}

const brokenBy = (error: unknown) => (error instanceof Error ? error.message : String(error));
