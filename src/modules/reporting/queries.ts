import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '#kit/caller';
import { dayAt, type Day } from '#kit/days';
import type { Page } from '#kit/page';
import { listClubs } from '#modules/identity/index';
import {
  type CardholderNumber,
  type Member,
  type MemberQuery,
  membersPlaced,
  type Placed,
  toMemberPage,
} from '#modules/members/index';
import { rows, type Tx } from '#platform/database/query';
import type { Standing } from './member-status.ts';

/** The agreement that a member is known by: the running one, or else the last. */
export type CurrentAgreement = {
  id: number;
  offerTitle: string;
  termName: string;
  state: 'pending' | 'active' | 'expired';
  duesMinor: number;
  currency: string;
  joinedOn: Day;
  beginsOn: Day;
  expiresOn: Day | null;
};

type OpenDues = { dueOn: Day; amountMinor: number; currency: string };

/** A member with where they stand towards the club. */
export type MemberStanding = Member &
  Standing & {
    /** On the agreements of others. */
    cardholderNumbers: CardholderNumber[];
    agreement: CurrentAgreement | null;
    /** What is owed by today on its club's calendar, declined or waiting for the desk. */
    owed: OpenDues[];
    /** The first dues that come today or later. */
    nextDues: OpenDues | null;
  };

/** Members by name, or those whom a search finds, each with where they stand: one statement a page. */
export async function listStandings(
  tx: Tx,
  caller: Caller,
  query: MemberQuery,
): Promise<Page<MemberStanding>> {
  const placed = membersPlaced(caller.organizationId, query);
  const { items, nextCursor } = toMemberPage(await standings(tx, caller, placed), query.limit);
  return { items: items.map(({ word: _word, sortName: _name, ...member }) => member), nextCursor };
}

/** One member with where they stand; undefined when there is no such member. */
export async function findStanding(
  tx: Tx,
  caller: Caller,
  memberId: number,
): Promise<MemberStanding | undefined> {
  const [found] = await standings(
    tx,
    caller,
    sql`
      select ''::text as word, sort_name, id
      from members
      where organization_id = ${caller.organizationId} and id = ${memberId}`,
  );
  return found;
}

async function standings(tx: Tx, caller: Caller, placed: RawBuilder<unknown>) {
  const { organizationId } = caller;
  const clubs = await listClubs(tx, organizationId);
  const mine = sql`
    select agreement_id
    from agreement_cardholders
    where organization_id = ${organizationId} and member_id = p.id
    union
    select id
    from agreements
    where organization_id = ${organizationId} and buyer_id = p.id`;
  return rows<Placed<MemberStanding>>(
    tx,
    sql`
      select
        m.id, m.club_id, m.account_number, m.card_code, m.name, m.email, m.phone, m.photo_version,
        m.created_at,
        p.word, p.sort_name, s.*, d.has_past_due, d.owed, d.next_dues,
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object('accountNumber', b.account_number, 'running', n.running)
              order by b.account_number
            ),
            '[]'
          )
          from cardholder_numbers n
          join members b on b.organization_id = n.organization_id and b.id = n.buyer_id
          where n.organization_id = ${organizationId} and n.member_id = p.id
        ) as cardholder_numbers
      from (${placed}) p
      join members m on m.organization_id = ${organizationId} and m.id = p.id
      cross join lateral (
        select
          coalesce(bool_or(a.state = 'active'), false) as has_active,
          coalesce(bool_or(a.state = 'pending'), false) as has_pending,
          coalesce(bool_or(a.state = 'expired'), false) as has_ended,
          (
            jsonb_agg(
              jsonb_build_object(
                'id', a.id, 'offerTitle', a.offer_title, 'termName', a.term_name, 'state', a.state,
                'duesMinor', a.dues_minor, 'currency', a.currency, 'joinedOn', a.joined_on,
                'beginsOn', a.begins_on, 'expiresOn', a.expires_on
              )
              order by a.state = 'active' desc, a.state = 'pending' desc, a.id desc
            )
          )[0] as agreement
        from agreements a
        where a.organization_id = ${organizationId} and a.id in (${mine})
      ) s
      cross join lateral (
        select
          coalesce(bool_or(i.state = 'past_due'), false) as has_past_due,
          coalesce(
            jsonb_agg(o.open order by i.due_on, i.id) filter (where i.due_on <= c.today),
            '[]'
          ) as owed,
          (
            jsonb_agg(o.open order by i.due_on, i.sequence)
              filter (where i.kind = 'dues' and i.due_on >= c.today)
          )[0] as next_dues
        from installments i
        join agreements a on a.organization_id = i.organization_id and a.id = i.agreement_id
        join unnest(
          ${clubs.map((club) => club.id)}::bigint[],
          ${clubs.map((club) => dayAt(caller.now, club.timeZone))}::date[]
        ) as c (club_id, today) on c.club_id = i.club_id
        cross join lateral (
          select jsonb_build_object(
            'dueOn', i.due_on, 'amountMinor', i.amount_minor + i.tax_minor - i.paid_minor,
            'currency', a.currency
          ) as open
        ) o
        where i.organization_id = ${organizationId}
          and i.agreement_id in (${mine})
          and i.state in ('scheduled', 'past_due')
      ) d
      order by p.word, p.sort_name, p.id`,
  );
}
