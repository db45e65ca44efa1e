import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, one, run, type Tx } from '#platform/database/query';

/** Makes a household of these members. */
export async function insertHousehold(
  tx: Tx,
  organizationId: number,
  household: { name: string; memberIds: readonly number[] },
  at: Instant,
): Promise<number> {
  const { id } = await one<{ id: number }>(
    tx,
    sql`
      insert into households (organization_id, name, created_at)
      values (${organizationId}, ${household.name}, ${at})
      returning id`,
  );
  await insertHouseholdMembers(tx, organizationId, id, household.memberIds);
  return id;
}

/** Puts members into a household; those who are in it already stay in it once. */
export const insertHouseholdMembers = (
  tx: Tx,
  organizationId: number,
  householdId: number,
  memberIds: readonly number[],
) =>
  run(
    tx,
    sql`
      insert into household_members (organization_id, household_id, member_id)
      select ${organizationId}, ${householdId}, member_id
      from unnest(${memberIds as number[]}::bigint[]) as member_id
      on conflict (organization_id, household_id, member_id) do nothing`,
  );

export const deleteHouseholdMember = (
  tx: Tx,
  organizationId: number,
  householdId: number,
  memberId: number,
) =>
  run(
    tx,
    sql`
      delete from household_members
      where organization_id = ${organizationId}
        and household_id = ${householdId}
        and member_id = ${memberId}`,
  );

export const renameHousehold = (tx: Tx, organizationId: number, id: number, name: string) =>
  run(
    tx,
    sql`
      update households
      set name = ${name}
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Locks a household, so that two people changing who is in it go one after the other. */
export const lockHousehold = (tx: Tx, organizationId: number, id: number) =>
  first<{ id: number }>(
    tx,
    sql`
      select id
      from households
      where organization_id = ${organizationId} and id = ${id}
      for update`,
  );
