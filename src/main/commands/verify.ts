import { formatId } from '#kit/ids';
import { verifyBooks } from '#modules/reporting/index';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

/** `duesday verify`: exit code 0 and no word about it when the books balance, 1 when they do not. */
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
    else if (process.exitCode !== 1)
      print(
        `The books balance (${reports.length} ${reports.length === 1 ? 'organization' : 'organizations'}).`,
      );
  });
}
