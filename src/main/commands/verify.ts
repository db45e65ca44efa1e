import { formatId } from '#kit/ids';
import { verifyBooks } from '#modules/reporting/index';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

/**
 * `duesday verify`: silent with exit code 0 when the books balance (on a terminal it says so), the exact
 * rows and exit code 1 when they do not.
 */
export function verify(options: { organization?: string; json?: boolean }): Promise<void> {
  return withDatabase('verify', async ({ db }) => {
    const reports = [];
    for (const { organization, caller } of await actingIn({ db }, options.organization)) {
      const differences = await verifyBooks(db, caller);
      reports.push({
        organizationId: formatId('organization', organization.id),
        balanced: differences.length === 0,
        differences,
      });
      if (differences.length > 0) process.exitCode = 1;
      if (!options.json)
        for (const { row, says } of differences) print(`${organization.name}, ${row}: ${says}`);
    }
    if (options.json) printJson(reports);
    else if (process.exitCode !== 1 && process.stdout.isTTY) print('The books balance.');
  });
}
