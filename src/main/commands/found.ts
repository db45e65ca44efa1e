import { Temporal } from 'temporal-polyfill';
import { text } from '#kit/contract';
import { formatId } from '#kit/ids';
import { refuseFields } from '#kit/refusal';
import { newClub } from '#modules/identity/contract';
import { allScopes, createApiKey, createOrganization } from '#modules/identity/index';
import { print, printJson, withDatabase } from './with-database.ts';

type FoundOptions = {
  club: string;
  timeZone: string;
  currency: string;
  sandbox?: boolean;
  json?: boolean;
};

/** `duesday found NAME`: an organization of one's own, ready for its first offer. */
export function found(name: string, options: FoundOptions): Promise<void> {
  const club = newClub.safeParse({
    name: options.club,
    timeZone: options.timeZone,
    currency: options.currency.toUpperCase(),
  });
  const called = text(120).safeParse(name);
  if (!called.success)
    throw refuseFields('invalid_name', [
      {
        field: 'name',
        message: 'An organization is called something of 1 to 120 ordinary characters.',
      },
    ]);
  if (!club.success)
    throw refuseFields(
      'invalid_club',
      club.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        message: `${optionOf[issue.path[0] as string] ?? '--club'} ${issue.message}.`,
      })),
    );
  return withDatabase('found', async ({ db }) => {
    const now = Temporal.Now.instant().round('second');
    const made = await db.transaction().execute(async (tx) => {
      const sandboxNow = options.sandbox ? now : null;
      const { organizationId } = await createOrganization(
        tx,
        { name: called.data, sandboxNow, clubs: [club.data] },
        now,
      );
      const caller = {
        organizationId,
        actor: 'command line',
        now,
        scopes: new Set<string>(allScopes),
      };
      const { key } = await createApiKey(tx, caller, { name: 'first', scopes: [...allScopes] });
      return { organizationId: formatId('organization', organizationId), name: called.data, key };
    });
    if (options.json) return printJson(made);
    print(`Founded ${name} (${made.organizationId}).`);
    print(`API key, shown only now: ${made.key}`);
    print(
      `For people to sign in: duesday staff add NAME E-MAIL --organization ${made.organizationId}`,
    );
    print('Next: make a session item, an offer and a member, at /docs of the running server.');
  });
}

const optionOf: Record<string, string> = { timeZone: '--time-zone', currency: '--currency' };
