import { runScenarioFiles, formatReport } from '../scenario/run.ts';
import { print, printJson, withDatabase } from './with-database.ts';

/** `duesday scenario FILES…`: exit code 0 when every expectation of every file holds. */
export function scenario(files: string[], options: { json?: boolean }): Promise<void> {
  return withDatabase('scenario', async ({ db }) => {
    const report = await runScenarioFiles(db, files);
    if (options.json) printJson(report);
    else print(formatReport(report));
    if (report.failed > 0) process.exitCode = 1;
  });
}
