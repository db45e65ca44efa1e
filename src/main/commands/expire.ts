import { formatId } from '#kit/ids';
import { doDueWork } from '#modules/billing/index';
import { listClubs } from '#modules/identity/index';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

/** `duesday expire`: what the hourly job does, now. */
export function expire(options: { organization?: string; json?: boolean }): Promise<void> {
  return withDatabase('expire', async ({ db }) => {
    const reports = [];
    for (const { organization, caller } of await actingIn({ db }, options.organization, 'calendar'))
      for (const club of await listClubs(db, organization.id)) {
        const done = await doDueWork(db, caller, club);
        reports.push({ clubId: formatId('club', club.id), ...done });
        if (!options.json)
          print(
            `${organization.name}, ${club.name}: ${done.sessionsExpired} sessions expired, ` +
              `${done.agreementsEnded} agreements ended, ${done.renewed} of them renewed`,
          );
      }
    if (options.json) printJson(reports);
  });
}
