import type { Difference } from './step.ts';

/** What came of the files. */
export type Report = { files: FileReport[]; passed: number; failed: number };

export type StepFailure = Difference;

/** What came of one file: it passed, a step did not go as it should, or the file itself is in error. */
export type FileReport = { path: string } & ScenarioReport;

export type ScenarioReport = { title: string | null } & (
  | { outcome: 'passed'; steps: number }
  | {
      outcome: 'failed';
      step: { number: number; line: number; name: string };
      failures: StepFailure[];
    }
  | { outcome: 'error'; line: number; message: string }
);

/** One line per file; below a failure, what was expected and what was found. */
export function formatReport({ files, passed, failed }: Report): string {
  return [...files.map(formatFile), '', `${passed} passed, ${failed} failed.`].join('\n');
}

function formatFile(file: FileReport): string {
  switch (file.outcome) {
    case 'passed':
      return `ok     ${file.path}: ${file.title}`;
    case 'error':
      return `ERROR  ${file.path}:${file.line}: ${file.message}`;
    case 'failed':
      return [
        `FAILED ${file.path}:${file.step.line}: ${file.title}`,
        ...file.failures.map(
          ({ what, expected, found }) =>
            `       step ${file.step.number} (${file.step.name}), ${what}: expected ${expected}, found ${found}`,
        ),
      ].join('\n');
  }
}
