import { sql } from 'kysely';
import type { Db } from '#platform/database/query';

const firstNames =
  'Ana Ben Cleo Dora Emil Fay Gus Hana Ivo Jane John Kim Lea Maria Mohammed Nora Olga Paul Quinn Rosa Sam Tara Uma Victor Wanda Xenia Yusuf Zoe Alexander Christina'.split(
    ' ',
  );
const syllables =
  'an ber cas del er fon gar hol is jen kor lan mar nov or pet ris sor tan ul vel wor yan zel'.split(
    ' ',
  );

/**
 * Adds many members at once, straight into the tables, with names that repeat as names do: thirty first
 * names, some fourteen thousand surnames, everybody with an e-mail address, a phone number and a card.
 * They are found by what the product itself would write down for them.
 */
export async function makeManyMembers(
  db: Db,
  { organizationId, clubId, size }: { organizationId: number; clubId: number; size: number },
): Promise<void> {
  const at = '2026-11-01T09:00:00Z';
  const statements = [
    sql`
      insert into members (
        organization_id, club_id, account_number, card_code, name, sort_name, email, phone, created_at
      )
      select
        ${organizationId}, ${clubId}, 1000 + n, 'HSF' || lpad(n::text, 8, '0'), p.name, lower(p.name),
        lower(replace(p.name, ' ', '.')) || n || '@example.com',
        '+1 ' || (200 + n % 700) || ' 555 ' || lpad((n * 7919::bigint % 10000)::text, 4, '0'), ${at}
      from generate_series(1, ${size}::integer) n
      cross join lateral (
        select
          (${firstNames}::text[])[1 + (n * 31::bigint % 30)::integer] || ' ' || initcap(
            (${syllables}::text[])[1 + (n * 7::bigint / 3 % 24)::integer]
            || (${syllables}::text[])[1 + (n * 131::bigint / 7 % 24)::integer]
            || (${syllables}::text[])[1 + (n * 17::bigint / 11 % 24)::integer]
          ) as name
      ) p`,
    sql`
      insert into member_numbers (organization_id, last_number)
      values (${organizationId}, ${1000 + size})
      on conflict (organization_id) do update
      set last_number = excluded.last_number`,
    sql`
      insert into member_words (organization_id, word, sort_name, member_id)
      select m.organization_id, w.word, case when bool_or(w.is_own) then '' else m.sort_name end, m.id
      from members m
      cross join lateral (
        select unnest(string_to_array(m.sort_name, ' ')) as word, false as is_own
        union all
        select lower(m.email), false
        union all
        select unnest(string_to_array(split_part(m.email, '@', 1), '.')), false
        union all
        select m.account_number::text, true
        union all
        select lower(m.card_code), true
        union all
        select right(regexp_replace(m.phone, '\\D', '', 'g'), n), false from unnest(array[4, 7, 9, 10, 11]) n
      ) w
      where m.organization_id = ${organizationId}
      group by m.organization_id, m.id, m.sort_name, w.word`,
    sql`/* all organizations: statistics know none */ analyze members`,
    sql`/* all organizations: statistics know none */ analyze member_words`,
  ];
  for (const statement of statements) await statement.execute(db);
}
