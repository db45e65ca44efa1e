import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { text } from '#kit/contract';
import { Refusal, refuseFields } from '#kit/refusal';
import {
  addStaff,
  hashPassword,
  makePassword,
  type Role,
  setPassword,
} from '#modules/identity/index';
import { actingIn, print, printJson, withDatabase } from './with-database.ts';

type AddOptions = { role: Role; organization?: string; json?: boolean };

/** `duesday staff add NAME E-MAIL`: somebody who can sign in at once, without a mail. */
export function addToStaff(name: string, email: string, options: AddOptions): Promise<void> {
  const wanted = {
    name: parsed('name', text(80), name),
    email: parsed('email', z.email(), email.trim().toLowerCase()),
  };
  return withDatabase('staff add', async (database) => {
    const [acting, other] = await actingIn(database, options.organization);
    if (!acting || other) throw whichOne();
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const rights = { role: options.role, granted: [], withheld: [] };
    const caller = { ...acting.caller, from: 'command line' };
    const { isNewPerson } = await database.db
      .transaction()
      .execute((tx) => addStaff(tx, caller, { ...wanted, ...rights, passwordHash }));
    const organization = acting.organization.name;
    const shown = isNewPerson ? password : null;
    if (options.json)
      return printJson({ ...wanted, role: options.role, organization, password: shown });
    print(`${wanted.name} is on the staff of ${organization}.`);
    print(
      shown ? `Password, shown only now: ${shown}` : 'They sign in with the password they have.',
    );
  });
}

/** `duesday staff password E-MAIL`: for whoever lost theirs, or the second factor. */
export function newPassword(
  email: string,
  options: { withoutSecondFactor?: boolean; json?: boolean },
): Promise<void> {
  return withDatabase('staff password', async ({ db }) => {
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const withoutSecondFactor = options.withoutSecondFactor ?? false;
    const now = Temporal.Now.instant().round('second');
    await db
      .transaction()
      .execute((tx) => setPassword(tx, { email, passwordHash, withoutSecondFactor }, now));
    if (options.json) return printJson({ email, password });
    print(`Password of ${email}, shown only now: ${password}`);
    print('They were signed out everywhere.');
  });
}

function parsed(field: string, schema: z.ZodType<string>, value: string): string {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw refuseFields(`invalid_${field}`, [
    { field, message: `The ${field} ${read.error.issues[0]!.message}.` },
  ]);
}

const whichOne = () =>
  new Refusal({
    kind: 'invalid',
    code: 'organization_not_chosen',
    detail: 'This needs exactly one organization.',
    hint: 'Name it with --organization; found the first one with: duesday found.',
  });
