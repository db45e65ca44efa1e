import { dayAt, formatDay, isDay, isWallClock, localTime } from '#kit/days';
import { formatId } from '#kit/ids';
import { Refusal } from '#kit/refusal';
import { listClubs } from '#modules/identity/index';
import { compose } from '../compose.ts';
import { advanceClock } from '../time-machine.ts';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

/** `duesday advance TO`: the time machine of a sandbox organization. Dues runs are not automatic. */
export function advance(
  to: string,
  options: { organization?: string; json?: boolean },
): Promise<void> {
  if (!isDay(to) && !isWallClock(to))
    throw new Refusal({
      kind: 'invalid',
      code: 'not_a_wall_clock',
      detail: `"${to}" is neither a day nor a wall clock.`,
      hint: 'Say 2026-12-01 or 2026-12-01T09:00.',
    });
  return withDatabase('advance', async ({ db }) => {
    const all = await actingIn({ db }, options.organization);
    const [only, ...others] = options.organization
      ? all
      : all.filter(({ organization }) => organization.sandbox);
    if (!only || others.length > 0)
      throw new Refusal({
        kind: 'invalid',
        code: 'name_a_sandbox',
        detail: only
          ? 'There are several sandbox organizations.'
          : 'There is no sandbox organization.',
        hint: 'Name one with --organization, or make one with: npx duesday found --sandbox',
      });
    const { organization } = only;
    const [club] = await listClubs(db, organization.id);
    const journey = await advanceClock(db, organization.id, localTime(to, club!.timeZone), {
      processor: compose(db).processors,
    });
    if (options.json)
      return printJson({
        organizationId: formatId('organization', organization.id),
        from: journey.from.toString(),
        to: journey.to.toString(),
        sessionsExpired: journey.sessionsExpired,
        agreementsEnded: journey.agreementsEnded,
        renewed: journey.renewed,
        answersSettled: journey.answersSettled,
      });
    print(`${organization.name} is at ${formatDay(dayAt(journey.to, club!.timeZone))} now.`);
    print(
      `  ${journey.sessionsExpired} sessions expired, ${journey.agreementsEnded} agreements ended, ` +
        `${journey.renewed} of them renewed, ${journey.answersSettled} late answers came`,
    );
  });
}
