import { type RawBuilder, sql } from 'kysely';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, rows, type Tx } from '#platform/database/query';
import type { Household, Member, Note } from './model.ts';
import { rarestFirst, wordsWanted } from './rules.ts';

/** A stretch of the members in order, or of those whom a search finds. */
export type MemberQuery = {
  limit: number;
  cursor?: string | undefined;
  /** What somebody typed; nothing = everybody, by name. */
  search?: string | undefined;
};

/** A found member with its place in the order, which is what a cursor holds. */
export type Placed<Row> = Row & { word: string; sortName: string };

/**
 * The statement that finds one page of members and one row more, as `word, sort_name, id`, in order: by the
 * word that fits, then by name. For rooms that show more about them than this one knows: they join what
 * they need to the few rows it yields. The index is read in that order, so it stops when the page is full.
 */
export function membersPlaced(organizationId: number, query: MemberQuery): RawBuilder<unknown> {
  const after = query.cursor ? decodeCursor(query.cursor, ['string', 'string', 'number']) : null;
  const wanted = wordsWanted(query.search ?? '');
  if (wanted === null)
    return sql`
      select ''::text as word, m.sort_name, m.id
      from members m
      where m.organization_id = ${organizationId}
        ${after ? sql`and (m.sort_name, m.id) > (${after[1]}::text, ${after[2]}::bigint)` : sql``}
      order by m.sort_name, m.id
      limit ${query.limit + 1}`;
  const [leading, ...others] = rarestFirst(wanted);
  if (leading === undefined)
    return sql`
      select w.word, w.sort_name, w.member_id as id
      from member_words w
      where w.organization_id = ${organizationId} and false`;
  return sql`
    select w.word, w.sort_name, w.member_id as id
    from member_words w
    where w.organization_id = ${organizationId}
      and w.word >= ${leading}
      and w.word < ${endOf(leading)}
      -- somebody found by two words is listed with the first
      and not exists (
        select from member_words earlier
        where earlier.organization_id = ${organizationId}
          and earlier.member_id = w.member_id
          and earlier.word >= ${leading}
          and earlier.word < w.word
      )
      ${sql.join(
        others.map((other) => sql`and ${alsoFound(organizationId, other)}`),
        sql``,
      )}
      ${
        after
          ? sql`and (w.word, w.sort_name, w.member_id) > (${after[0]}::text, ${after[1]}::text, ${after[2]}::bigint)`
          : sql``
      }
    order by w.word, w.sort_name, w.member_id
    limit ${query.limit + 1}`;
}

/**
 * That a member is found by a further word. Everybody whom it finds is gathered once and the others are
 * passed over at no cost (offset 0 keeps it one set); only a single letter finds so many that asking one by one is less work.
 */
const alsoFound = (organizationId: number, word: string) =>
  word.length === 1
    ? sql`exists (
        select from member_words also
        where also.organization_id = ${organizationId}
          and also.member_id = w.member_id
          and also.word >= ${word}
          and also.word < ${endOf(word)}
      )`
    : sql`w.member_id in (
        select also.member_id
        from member_words also
        where also.organization_id = ${organizationId}
          and also.word >= ${word}
          and also.word < ${endOf(word)}
        offset 0
      )`;

// no character sorts after the last one that Unicode has
const endOf = (beginning: string) => `${beginning}\u{10FFFF}`;

/** The page of rows that `membersPlaced` found, and its cursor. */
export const toMemberPage = <Row extends { id: number }>(
  found: Placed<Row>[],
  limit: number,
): Page<Placed<Row>> => toPage(found, limit, (row) => [row.word, row.sortName, row.id]);

/** Members by name, or those whom a search finds: by any word of the name, e-mail, phone, number, card. */
export async function listMembers(
  tx: Tx,
  organizationId: number,
  query: MemberQuery,
): Promise<Page<Member>> {
  const found = await rows<Placed<Member>>(
    tx,
    sql`
      select
        m.id, m.club_id, m.account_number, m.card_code, m.name, m.email, m.phone, m.photo_version,
        m.created_at,
        p.word, p.sort_name
      from (${membersPlaced(organizationId, query)}) p
      join members m on m.organization_id = ${organizationId} and m.id = p.id
      order by p.word, p.sort_name, p.id`,
  );
  const { items, nextCursor } = toMemberPage(found, query.limit);
  return {
    items: items.map(({ word: _word, sortName: _sortName, ...member }) => member),
    nextCursor,
  };
}

/** The households with these ids, or those a member belongs to, with everybody in them by name. */
export const findHouseholds = (
  tx: Tx,
  organizationId: number,
  of: { memberId: number } | { householdId: number },
) =>
  rows<Household>(
    tx,
    sql`
      select
        h.id, h.name,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object('id', m.id, 'name', m.name, 'accountNumber', m.account_number)
              order by m.sort_name, m.id
            ),
            '[]'
          )
          from household_members hm
          join members m on m.organization_id = hm.organization_id and m.id = hm.member_id
          where hm.organization_id = h.organization_id and hm.household_id = h.id
        ) as members
      from households h
      where h.organization_id = ${organizationId}
        and ${
          'householdId' in of
            ? sql`h.id = ${of.householdId}`
            : sql`h.id in (
              select household_id from household_members
              where organization_id = ${organizationId} and member_id = ${of.memberId}
            )`
        }
      order by h.id`,
  );

const noteColumns = sql`
  n.id, n.member_id, n.text, n.written_at, n.written_by, p.note_id is not null as is_pinned`;

export const findNote = (tx: Tx, organizationId: number, id: number) =>
  first<Note>(
    tx,
    sql`
      select ${noteColumns}
      from member_notes n
      left join member_note_pins p on p.organization_id = n.organization_id and p.note_id = n.id
      where n.organization_id = ${organizationId} and n.id = ${id}`,
  );

/** The notes on a member, the newest first. */
export async function listNotes(
  tx: Tx,
  organizationId: number,
  memberId: number,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<Note>> {
  const [before] = query.cursor ? decodeCursor(query.cursor, ['number']) : [null];
  const found = await rows<Note>(
    tx,
    sql`
      select ${noteColumns}
      from member_notes n
      left join member_note_pins p on p.organization_id = n.organization_id and p.note_id = n.id
      where n.organization_id = ${organizationId}
        and n.member_id = ${memberId}
        and (${before}::bigint is null or n.id < ${before}::bigint)
      order by n.id desc
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (note) => [note.id]);
}

/** The notes that everybody who opens the member sees first, the newest first; twenty at most. */
export const listPinnedNotes = (tx: Tx, organizationId: number, memberId: number) =>
  rows<Note>(
    tx,
    sql`
      select ${noteColumns}
      from member_note_pins p
      join member_notes n on n.organization_id = p.organization_id and n.id = p.note_id
      where p.organization_id = ${organizationId} and p.member_id = ${memberId}
      order by n.id desc
      limit 20`,
  );
