import { sql } from 'kysely';
import { decodeCursor, type Page, toPage } from '#kit/page';
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
