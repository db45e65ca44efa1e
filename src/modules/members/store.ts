import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { Member, NewMember } from './model.ts';

const memberColumns = sql`id, club_id, name, email, phone, created_at`;

export const insertMember = (tx: Tx, organizationId: number, member: NewMember, at: Instant) =>
  one<Member>(
    tx,
    sql`
      insert into members (organization_id, club_id, name, email, phone, created_at)
      values (
        ${organizationId}, ${member.clubId}, ${member.name}, ${member.email}, ${member.phone}, ${at}
      )
      returning ${memberColumns}`,
  );

export const updateMember = (tx: Tx, organizationId: number, member: Member) =>
  run(
    tx,
    sql`
      update members
      set club_id = ${member.clubId}, name = ${member.name}, email = ${member.email}, phone = ${member.phone}
      where organization_id = ${organizationId} and id = ${member.id}`,
  );

export const findMember = (tx: Tx, organizationId: number, id: number) =>
  first<Member>(
    tx,
    sql`
      select ${memberColumns}
      from members
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Those of the given members that exist in the organization, in no particular order. */
export const findMembers = (tx: Tx, organizationId: number, ids: readonly number[]) =>
  rows<Member>(
    tx,
    sql`
      select ${memberColumns}
      from members
      where organization_id = ${organizationId} and id = any(${ids as number[]}::bigint[])`,
  );

/** Members by name, case aside; `search` matches the beginning of the name or the whole e-mail. */
export async function listMembers(
  tx: Tx,
  organizationId: number,
  query: { limit: number; cursor?: string | undefined; search?: string | undefined },
): Promise<Page<Member>> {
  const [name, id] = query.cursor ? decodeCursor(query.cursor, ['string', 'number']) : [null, null];
  const search = query.search?.toLowerCase() ?? null;
  const found = await rows<Member & { folded: string }>(
    tx,
    sql`
      select ${memberColumns}, lower(name) as folded
      from members
      where organization_id = ${organizationId}
        ${
          search === null
            ? sql``
            : sql`and (lower(name) like ${likePrefix(search)} or lower(email) = ${search})`
        }
        ${name === null ? sql`` : sql`and (lower(name), id) > (${name}, ${id}::bigint)`}
      order by lower(name), id
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (member) => [member.folded, member.id]);
}

const likePrefix = (text: string) => `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

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
  await run(
    tx,
    sql`
      insert into household_members (organization_id, household_id, member_id)
      select ${organizationId}, ${id}, member_id
      from unnest(${household.memberIds as number[]}::bigint[]) as member_id`,
  );
  return id;
}
