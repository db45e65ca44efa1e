import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { StaffRow } from './staff-store.ts';

/** People across organizations, in the tables of the schema auth. E-mail addresses are in lower case. */

export type Person = { userId: string; email: string; name: string };

const personColumns = sql`u.id as user_id, u.email, u.name`;

export const findPersonByEmail = (tx: Tx, email: string) =>
  first<Person>(
    tx,
    sql`
      select ${personColumns}
      from auth."user" u
      where u.email = ${email}`,
  );

/** Makes the person, or finds them when the address is taken; two at once get the same one. */
export const insertPerson = (tx: Tx, person: { name: string; email: string; at: Instant }) =>
  one<{ userId: string; isNew: boolean }>(
    tx,
    sql`
      insert into auth."user" as u (name, email, "emailVerified", "createdAt", "updatedAt")
      values (${person.name}, ${person.email}, true, ${person.at}, ${person.at})
      on conflict (email) do update set email = excluded.email
      returning u.id as user_id, u.xmax = 0 as is_new`,
  );

export const insertPassword = (tx: Tx, userId: string, passwordHash: string, at: Instant) =>
  run(
    tx,
    sql`
      insert into auth."account"
        ("accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      values (${userId}, 'credential', ${userId}::uuid, ${passwordHash}, ${at}, ${at})`,
  );

/** Undefined when the person has no password yet. */
export const updatePassword = (tx: Tx, userId: string, passwordHash: string, at: Instant) =>
  first<{ userId: string }>(
    tx,
    sql`
      update auth."account"
      set password = ${passwordHash}, "updatedAt" = ${at}
      where "userId" = ${userId}::uuid and "providerId" = 'credential'
      returning "userId" as user_id`,
  );

/** Signs a person out everywhere. */
export const deleteSessions = (tx: Tx, userId: string) =>
  run(tx, sql`delete from auth."session" where "userId" = ${userId}::uuid`);

/** Signs a person out in one browser. */
export const deleteSession = (tx: Tx, token: string) =>
  run(tx, sql`delete from auth."session" where token = ${token}`);

/**
 * Forgets what was mailed to a person or begun by them, and where they are asked for no code: links to
 * choose a password, half a sign-in, trusted browsers.
 */
export const deleteProofs = (tx: Tx, userId: string) =>
  run(tx, sql`delete from auth."verification" where value = ${userId}`);

/** Codes of a second factor that signed a person in and are old by now. */
export const deleteUsedCodes = (tx: Tx, userId: string, before: Instant) =>
  run(
    tx,
    sql`
      delete from auth.used_codes
      where user_id = ${userId}::uuid and used_at < ${before}`,
  );

/** Undefined when the code is among the used ones; of two at once, for one. */
export const insertUsedCode = (tx: Tx, userId: string, code: string, at: Instant) =>
  first<{ userId: string }>(
    tx,
    sql`
      insert into auth.used_codes (user_id, code, used_at)
      values (${userId}::uuid, ${code}, ${at})
      on conflict (user_id, code) do nothing
      returning user_id`,
  );

/** Throws what the database says when it is away. */
export const askDatabase = (tx: Tx) => run(tx, sql`select 1`);

/** Takes the second factor off: for somebody who lost the device and the backup codes. */
export async function deleteSecondFactor(tx: Tx, userId: string): Promise<void> {
  await run(tx, sql`delete from auth."twoFactor" where "userId" = ${userId}::uuid`);
  await run(
    tx,
    sql`
      update auth."user"
      set "twoFactorEnabled" = false
      where id = ${userId}::uuid`,
  );
}

export const insertWorkplace = (tx: Tx, userId: string, organizationId: number) =>
  run(
    tx,
    sql`
      insert into auth.workplaces (user_id, organization_id)
      values (${userId}::uuid, ${organizationId})
      on conflict do nothing`,
  );

/** A place where somebody works at present, with what they may do there and the time it is there. */
export type Workplace = Pick<StaffRow, 'name' | 'email' | 'role' | 'granted' | 'withheld'> & {
  staffId: number;
  organizationId: number;
  organizationName: string;
  sandboxNow: Instant | null;
};

export const listWorkplaces = (tx: Tx, userId: string) =>
  rows<Workplace>(
    tx,
    sql`
      select w.organization_id, s.id as staff_id, s.name, u.email, s.role, s.granted, s.withheld,
             o.name as organization_name, o.sandbox_now
      from auth.workplaces w
      join auth."user" u on u.id = w.user_id
      join staff s on s.organization_id = w.organization_id and s.user_id = w.user_id
      join organizations o on o.organization_id = w.organization_id
      where w.user_id = ${userId}::uuid and s.active
      order by w.organization_id`,
  );
