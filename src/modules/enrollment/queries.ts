import { sql } from 'kysely';
import type { Day } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import type { Club } from '#modules/identity/index';
import { rows, type Tx } from '#platform/database/query';

/** How many hold a version of an offer today: agreements not expired, and the people on them. */
export type OfferEnrollment = {
  offerId: number;
  version: number;
  agreements: number;
  members: number;
};

/** Enrollments by offer and version; those of the given offers, or of all (D2). */
export async function listOfferEnrollments(
  tx: Tx,
  organizationId: number,
  query: { limit: number; cursor?: string | undefined; offerIds?: readonly number[] | undefined },
): Promise<Page<OfferEnrollment>> {
  const [afterOffer, afterVersion] = query.cursor
    ? decodeCursor(query.cursor, ['number', 'number'])
    : [0, 0];
  const only = query.offerIds ? [...query.offerIds] : null;
  const found = await rows<OfferEnrollment>(
    tx,
    sql`
      select
        a.offer_id, a.offer_version as version,
        count(distinct a.id)::integer as agreements,
        count(distinct c.member_id)::integer as members
      from agreements a
      join agreement_cardholders c
        on c.organization_id = a.organization_id
        and c.agreement_id = a.id
      where a.organization_id = ${organizationId}
        and a.state <> 'expired'
        and (${only}::bigint[] is null or a.offer_id = any(${only}::bigint[]))
        and (a.offer_id, a.offer_version) > (${afterOffer}::bigint, ${afterVersion}::integer)
      group by a.offer_id, a.offer_version
      order by a.offer_id, a.offer_version
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (line) => [line.offerId, line.version]);
}

export type OfferOnSale = {
  id: number;
  code: string;
  title: string;
  group: string;
  shortDescription: string;
};

/** What a club sells at its desk on a day: published, not retired, in its window, in its currency. */
export async function listOffersOnSale(
  tx: Tx,
  organizationId: number,
  club: Pick<Club, 'currency'>,
  today: Day,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<OfferOnSale>> {
  const [group, title, id] = query.cursor
    ? decodeCursor(query.cursor, ['string', 'string', 'number'])
    : [null, null, null];
  const found = await rows<OfferOnSale>(
    tx,
    sql`
      select o.id, o.code, v.title, v.offer_group as group, v.short_description
      from offers o
      join offer_versions v
        on v.organization_id = o.organization_id
        and v.offer_id = o.id
        and v.version = o.published_version
      where o.organization_id = ${organizationId}
        and o.status = 'active'
        and v.in_club
        and (v.in_club_from is null or v.in_club_from <= ${today}::date)
        and (v.in_club_to is null or ${today}::date <= v.in_club_to)
        and v.currency = ${club.currency}
        and (
          ${id}::bigint is null
          or (v.offer_group, v.title, o.id) > (${group}::text, ${title}::text, ${id}::bigint)
        )
      order by v.offer_group, v.title, o.id
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (offer) => [offer.group, offer.title, offer.id]);
}
