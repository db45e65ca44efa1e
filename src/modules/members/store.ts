import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { CardholderNumber, Member, NewMember } from './model.ts';
import { cardholderWord, fold, wordsOf } from './rules.ts';

const memberColumns = sql`
  id, club_id, account_number, card_code, name, email, phone, photo_version, created_at`;

/**
 * Adds a member under the organization's next account number. Undefined when somebody else has the card.
 */
export async function insertMember(
  tx: Tx,
  organizationId: number,
  member: NewMember,
  at: Instant,
): Promise<Member | undefined> {
  const made = await first<Member>(
    tx,
    sql`
      with given as (
        insert into member_numbers (organization_id, last_number)
        values (${organizationId}, 1001)
        on conflict (organization_id) do update
        set last_number = member_numbers.last_number + 1
        returning last_number
      )
      insert into members (
        organization_id, club_id, account_number, card_code, name, sort_name, email, phone, created_at
      )
      select
        ${organizationId}::bigint, ${member.clubId}::bigint, last_number, ${member.cardCode ?? null},
        ${member.name}, ${fold(member.name)}, ${member.email}, ${member.phone}, ${at}::timestamptz
      from given
      on conflict (organization_id, lower(card_code)) where card_code is not null do nothing
      returning ${memberColumns}`,
  );
  if (made) await insertWords(tx, organizationId, made);
  return made;
}

/** Writes down what a member is found by. */
function insertWords(
  tx: Tx,
  organizationId: number,
  member: Member,
  numbers: readonly CardholderNumber[] = [],
) {
  const words = wordsOf(member, numbers);
  return run(
    tx,
    sql`
      insert into member_words (organization_id, word, sort_name, member_id)
      select
        ${organizationId}, w.word, case when w.is_own then '' else ${fold(member.name)} end, ${member.id}
      from unnest(
        ${words.map(({ word }) => word)}::text[],
        ${words.map(({ isOwn }) => isOwn)}::boolean[]
      ) as w (word, is_own)`,
  );
}

/** False when somebody else has the card. */
export async function updateMember(tx: Tx, organizationId: number, member: Member) {
  const changed = await first(
    tx,
    sql`
      update members
      set
        club_id = ${member.clubId}, name = ${member.name}, sort_name = ${fold(member.name)},
        email = ${member.email}, phone = ${member.phone}, card_code = ${member.cardCode}
      where organization_id = ${organizationId}
        and id = ${member.id}
        and not exists (
          select from members other
          where other.organization_id = ${organizationId}
            and lower(other.card_code) = lower(${member.cardCode}::text)
            and other.id <> ${member.id}
        )
      returning id`,
  );
  if (!changed) return false;
  await run(
    tx,
    sql`
      delete from member_words
      where organization_id = ${organizationId} and member_id = ${member.id}`,
  );
  await insertWords(
    tx,
    organizationId,
    member,
    await cardholderNumbersOf(tx, organizationId, member.id),
  );
  return true;
}

/** The numbers a member has as a cardholder, one for each buyer. */
const cardholderNumbersOf = (tx: Tx, organizationId: number, memberId: number) =>
  rows<CardholderNumber>(
    tx,
    sql`
      select b.account_number, n.running
      from cardholder_numbers n
      join members b on b.organization_id = n.organization_id and b.id = n.buyer_id
      where n.organization_id = ${organizationId} and n.member_id = ${memberId}`,
  );

/**
 * Gives cardholders their numbers under a buyer, in this order; who has one keeps it. The buyer's row is
 * what two agreements signed at once wait for.
 */
export async function insertCardholderNumbers(
  tx: Tx,
  organizationId: number,
  buyerId: number,
  memberIds: readonly number[],
): Promise<void> {
  const { accountNumber } = await one<{ accountNumber: number }>(
    tx,
    sql`
      select account_number
      from members
      where organization_id = ${organizationId} and id = ${buyerId}
      for no key update`,
  );
  const given = await rows<{ memberId: number; running: number }>(
    tx,
    sql`
      with known as (
        select member_id, running
        from cardholder_numbers
        where organization_id = ${organizationId} and buyer_id = ${buyerId}
      )
      insert into cardholder_numbers (organization_id, buyer_id, member_id, running)
      select
        ${organizationId}, ${buyerId}, w.member_id,
        (select coalesce(max(running), 0) from known) + row_number() over (order by w.place)
      from unnest(${memberIds as number[]}::bigint[]) with ordinality as w (member_id, place)
      where w.member_id not in (select member_id from known)
      returning member_id, running`,
  );
  await run(
    tx,
    sql`
      insert into member_words (organization_id, word, sort_name, member_id)
      select ${organizationId}, w.word, '', w.member_id
      from unnest(
        ${given.map(({ memberId }) => memberId)}::bigint[],
        ${given.map(({ running }) => cardholderWord({ accountNumber, running }))}::text[]
      ) as w (member_id, word)
      on conflict do nothing`,
  );
}

export const findMember = (tx: Tx, organizationId: number, id: number) =>
  first<Member>(
    tx,
    sql`
      select ${memberColumns}
      from members
      where organization_id = ${organizationId} and id = ${id}`,
  );

/** Locks a member, so that two people correcting it go one after the other. */
export const lockMember = (tx: Tx, organizationId: number, id: number) =>
  first<Member>(
    tx,
    sql`
      select ${memberColumns}
      from members
      where organization_id = ${organizationId} and id = ${id}
      for update`,
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

/**
 * Whose card this is: by the code the reader reads off it, or by the account number that stands on it
 * (`1042`, or `1042-01` for who holds a card on somebody else's agreement). Undefined when nobody's.
 */
export const findMemberByCard = (tx: Tx, organizationId: number, code: string) => {
  const [, account = null, running = null] = /^([1-9]\d{0,8})(?:-(\d{2,4}))?$/.exec(code) ?? [];
  return first<Member>(
    tx,
    sql`
      select ${memberColumns}
      from members
      where organization_id = ${organizationId}
        and id = coalesce(
          (
            select c.id
            from members c
            where c.organization_id = ${organizationId} and lower(c.card_code) = lower(${code})
          ),
          (
            select coalesce(n.member_id, a.id)
            from members a
            left join cardholder_numbers n
              on n.organization_id = a.organization_id
              and n.buyer_id = a.id
              and n.running = ${running}::integer
            where a.organization_id = ${organizationId}
              and a.account_number = ${account}::bigint
              and (${running}::integer is null or n.member_id is not null)
          )
        )`,
  );
};
