import type { Caller } from '#kit/caller';
import type { Instant } from '#kit/days';
import { formatId, parseId } from '#kit/ids';
import { Refusal } from '#kit/refusal';
import { listOrganizations, type Organization, systemCaller } from '#modules/identity/index';
import { readConfig } from '#platform/config';
import { type Database, openDatabase } from '#platform/database/open';
import { prepareDatabase } from '../prepare-database.ts';

/** Opens the database for one command, brings it to the present schema, and closes it again. */
export async function withDatabase<Result>(
  command: string,
  act: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(readConfig(process.env), {
    applicationName: `duesday ${command}`,
    poolSize: 6,
  });
  try {
    await prepareDatabase(database);
    return await act(database);
  } finally {
    await database.stop();
  }
}

export type Acting = { organization: Organization; caller: Caller; clock: () => Instant };

/** The organizations a command is about: the one named, or all but those of scenario files. */
export async function actingIn(
  { db }: Pick<Database, 'db'>,
  named: string | undefined,
  actor = 'command line',
): Promise<Acting[]> {
  const all = await listOrganizations(db);
  const wanted =
    named === undefined
      ? all.filter(({ scenario }) => !scenario)
      : all.filter(({ id, name }) => id === parseId('organization', named) || name === named);
  if (named !== undefined && wanted.length === 0)
    throw new Refusal({
      kind: 'not_found',
      code: 'no_such_organization',
      detail: `There is no organization "${named}".`,
      hint: all.length === 0 ? 'There is none yet.' : `There is: ${listed(all)}.`,
    });
  const acting: Acting[] = [];
  for (const organization of wanted) {
    const system = await systemCaller(db, organization.id, actor);
    acting.push({ organization, ...system! });
  }
  return acting;
}

const listed = (organizations: readonly Organization[]) =>
  organizations.map(({ id, name }) => `${formatId('organization', id)} (${name})`).join(', ');

export const print = (text: string) => console.log(text);
export const printJson = (value: unknown) => console.log(JSON.stringify(value, null, 2));
