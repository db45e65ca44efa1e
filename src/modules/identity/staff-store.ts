import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { Rights, Role } from './roles.ts';

export type StaffRow = {
  id: number;
  userId: string;
  name: string;
  email: string;
  role: Role;
  granted: string[];
  withheld: string[];
  active: boolean;
  secondFactor: boolean;
  createdAt: Instant;
};

const staffColumns = sql`
  s.id, s.user_id, s.name, s.email, s.role, s.granted, s.withheld, s.active, s.created_at,
  coalesce(u."twoFactorEnabled", false) as second_factor`;

/** Undefined when this person is on the staff already. */
export const insertStaff = (
  tx: Tx,
  organizationId: number,
  person: Pick<StaffRow, 'userId' | 'name' | 'email' | 'createdAt'> & Rights,
) =>
  first<{ id: number }>(
    tx,
    sql`
      insert into staff
        (organization_id, user_id, name, email, role, granted, withheld, created_at)
      values (
        ${organizationId}, ${person.userId}::uuid, ${person.name}, ${person.email}, ${person.role},
        ${person.granted as string[]}, ${person.withheld as string[]}, ${person.createdAt}
      )
      on conflict (organization_id, user_id) do nothing
      returning id`,
  );

export const findStaff = (tx: Tx, organizationId: number, id: number) =>
  first<StaffRow>(
    tx,
    sql`
      select ${staffColumns}
      from staff s
      join auth."user" u on u.id = s.user_id
      where s.organization_id = ${organizationId} and s.id = ${id}`,
  );

export const findStaffByUser = (tx: Tx, organizationId: number, userId: string) =>
  first<StaffRow>(
    tx,
    sql`
      select ${staffColumns}
      from staff s
      join auth."user" u on u.id = s.user_id
      where s.organization_id = ${organizationId} and s.user_id = ${userId}::uuid`,
  );

/** Everybody who works or worked here, in the order in which they came. */
export async function listStaff(
  tx: Tx,
  organizationId: number,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<StaffRow>> {
  const [after] = page.cursor ? decodeCursor(page.cursor, ['number']) : [0];
  const found = await rows<StaffRow>(
    tx,
    sql`
      select ${staffColumns}
      from staff s
      join auth."user" u on u.id = s.user_id
      where s.organization_id = ${organizationId} and s.id > ${after}
      order by s.id
      limit ${page.limit + 1}`,
  );
  return toPage(found, page.limit, (person) => [person.id]);
}

export const updateStaff = (
  tx: Tx,
  organizationId: number,
  id: number,
  person: Pick<StaffRow, 'name' | 'active'> & Rights,
) =>
  run(
    tx,
    sql`
      update staff
      set name = ${person.name}, active = ${person.active}, role = ${person.role},
          granted = ${person.granted as string[]}, withheld = ${person.withheld as string[]}
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Owners at work, other than this person. */
export const countOtherOwners = async (tx: Tx, organizationId: number, id: number) =>
  (
    await one<{ count: number }>(
      tx,
      sql`
        select count(*)::integer as count
        from staff
        where organization_id = ${organizationId} and role = 'owner' and active and id <> ${id}`,
    )
  ).count;
