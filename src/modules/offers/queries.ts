import { type RawBuilder, sql } from 'kysely';
import type { CalendarUnit, Day, Instant } from '#kit/days';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { first, rows, type Tx } from '#platform/database/query';
import type {
  ItemFact,
  ListedOffer,
  Offer,
  OfferContent,
  OfferHead,
  OfferStatus,
  OfferVersion,
  PaymentTerm,
  PublishedOffer,
  Timing,
} from './model.ts';
import { foldCode } from './rules.ts';
import { headColumns } from './store.ts';

/** The offer with what is published and what is being drafted; undefined when there is none. */
export async function findOffer(
  tx: Tx,
  organizationId: number,
  id: number,
): Promise<Offer | undefined> {
  const head = await first<OfferHead>(
    tx,
    sql`
      select ${headColumns}
      from offers
      where organization_id = ${organizationId} and id = ${id}`,
  );
  if (!head) return undefined;
  const versions = await loadVersions(
    tx,
    organizationId,
    sql`o.id = ${id} and v.version in (${head.publishedVersion}::integer, ${head.draftVersion}::integer)`,
  );
  const numbered = (version: number | null) =>
    versions.find((loaded) => loaded.version === version) ?? null;
  return {
    ...head,
    published: numbered(head.publishedVersion),
    draft: numbered(head.draftVersion),
  };
}

/**
 * What stands under this offer today, for enrollment; undefined when it was never published. Its
 * status tells whether it is still sold.
 */
export async function findPublishedOffer(
  tx: Tx,
  organizationId: number,
  offerId: number,
): Promise<PublishedOffer | undefined> {
  const current = sql`o.id = ${offerId} and v.version = o.published_version`;
  return (await loadVersions(tx, organizationId, current)).find(isPublished);
}

const isPublished = (version: OfferVersion): version is PublishedOffer =>
  version.publishedAt !== null;

/** One version of an offer, whether published, replaced or still a draft. */
export async function findVersion(
  tx: Tx,
  organizationId: number,
  offerId: number,
  version: number,
): Promise<OfferVersion | undefined> {
  return (
    await loadVersions(tx, organizationId, sql`o.id = ${offerId} and v.version = ${version}`)
  )[0];
}

/** The offer that people call by this code, upper and lower case aside (D1). */
export const findOfferByCode = (tx: Tx, organizationId: number, code: string) =>
  first<OfferHead>(
    tx,
    sql`
      select ${headColumns}
      from offers
      where organization_id = ${organizationId} and code_folded = ${foldCode(code)}`,
  );

/** The groups that offers stand in today, by name. */
export async function listOfferGroups(tx: Tx, organizationId: number): Promise<string[]> {
  const found = await rows<{ group: string }>(
    tx,
    sql`
      select distinct v.offer_group as group
      from offers o
      join offer_versions v
        on v.organization_id = o.organization_id
        and v.offer_id = o.id
        and v.version = coalesce(o.published_version, o.draft_version)
      where o.organization_id = ${organizationId} and v.offer_group <> ''
      order by v.offer_group
      limit 500`,
  );
  return found.map(({ group }) => group);
}

/** Offers by code; `search` looks into code and title, case aside. */
export async function listOffers(
  tx: Tx,
  organizationId: number,
  query: {
    limit: number;
    cursor?: string | undefined;
    status?: OfferStatus | undefined;
    group?: string | undefined;
    search?: string | undefined;
  },
): Promise<Page<ListedOffer>> {
  const wanted = query.search === undefined ? null : foldCode(query.search);
  const [after] = query.cursor ? decodeCursor(query.cursor, ['string']) : [null];
  const found = await rows<ListedOffer>(
    tx,
    sql`
      select
        o.id, o.code, o.status, o.published_version, o.draft_version, v.title,
        v.offer_group as group,
        coalesce(
          (
            select
              jsonb_agg(
                jsonb_build_object(
                  'id', t.id,
                  'name', t.name,
                  'carriesSessions', exists (
                    select from payment_term_sessions s
                    where s.organization_id = t.organization_id and s.term_id = t.id and s.quantity >= 1
                  )
                )
                order by t.position
              )
            from payment_terms t
            where t.organization_id = v.organization_id
              and t.offer_id = v.offer_id
              and t.version = v.version
          ),
          '[]'
        ) as terms
      from offers o
      join offer_versions v
        on v.organization_id = o.organization_id
        and v.offer_id = o.id
        and v.version = coalesce(o.published_version, o.draft_version)
      where o.organization_id = ${organizationId}
        and (${after}::text is null or o.code_folded > ${after}::text)
        and (${query.status ?? null}::text is null or o.status = ${query.status ?? null}::text)
        and (${query.group ?? null}::text is null or v.offer_group = ${query.group ?? null}::text)
        and (
          ${wanted}::text is null
          or strpos(o.code_folded, ${wanted}::text) > 0
          or strpos(upper(v.title), ${wanted}::text) > 0
        )
      order by o.code_folded
      limit ${query.limit + 1}`,
  );
  return toPage(found, query.limit, (offer) => [foldCode(offer.code)]);
}

type VersionRow = {
  offerId: number;
  code: string;
  status: OfferStatus;
  version: number;
  publishedAt: Instant | null;
  publishedBy: string | null;
  title: string;
  group: string;
  shortDescription: string;
  longDescription: string;
  termsInClub: string;
  termsOnline: string;
  lengthUnit: CalendarUnit | null;
  lengthCount: number;
  clubAccess: OfferContent['clubAccess'];
  maxAdditionalCardholders: number;
  signatureRequired: boolean;
  fixedBeginDate: Day | null;
  beginDateOffsetDays: number | null;
  inClub: boolean;
  inClubFrom: Day | null;
  inClubTo: Day | null;
  online: boolean;
  onlineFrom: Day | null;
  onlineTo: Day | null;
  currency: string;
  minSessionBuckets: number;
  maxSessionBuckets: number;
  buckets: { itemId: number; required: boolean; item: ItemFact }[];
  terms: TermRow[];
};

type TermRow = Omit<PaymentTerm, 'id' | 'timing' | 'negotiation'> & {
  id: number;
  timingKind: Timing['kind'];
  timingDay: number;
  timingDate: Day;
  timingOffsetDays: number;
  minDuesMinor: number | null;
  minPayments: number | null;
};

/** Versions with everything in them, in one statement. */
async function loadVersions(
  tx: Tx,
  organizationId: number,
  which: RawBuilder<unknown>,
): Promise<OfferVersion[]> {
  const found = await rows<VersionRow>(
    tx,
    sql`
      select
        o.id as offer_id, o.code, o.status, v.version, v.published_at, v.published_by, v.title,
        v.offer_group as group, v.short_description, v.long_description, v.terms_in_club,
        v.terms_online, v.length_unit, v.length_count, v.club_access, v.max_additional_cardholders,
        v.signature_required, v.fixed_begin_date, v.begin_date_offset_days, v.in_club,
        v.in_club_from, v.in_club_to, v.online, v.online_from, v.online_to, v.currency,
        v.min_session_buckets, v.max_session_buckets,
        coalesce((${bucketsOfVersion}), '[]') as buckets,
        coalesce((${termsOfVersion}), '[]') as terms
      from offers o
      join offer_versions v on v.organization_id = o.organization_id and v.offer_id = o.id
      where o.organization_id = ${organizationId} and ${which}`,
  );
  return found.map(toVersion);
}

const bucketsOfVersion = sql`
  select
    jsonb_agg(
      jsonb_build_object(
        'itemId', b.item_id,
        'required', b.required,
        'item', jsonb_build_object(
          'name', i.name, 'type', i.type, 'active', i.active,
          'shortName', i.short_name, 'currency', i.currency,
          'bucketType', i.bucket_type, 'notionalValueMinor', i.notional_value_minor
        )
      )
      order by b.position
    )
  from offer_session_buckets b
  join inventory_items i on i.organization_id = b.organization_id and i.id = b.item_id
  where b.organization_id = v.organization_id
    and b.offer_id = v.offer_id
    and b.version = v.version`;

const sessionsOfTerm = sql`
  select
    jsonb_agg(
      jsonb_build_object(
        'itemId', s.item_id, 'quantity', s.quantity, 'daysToExpire', s.days_to_expire
      )
      order by b.position
    )
  from payment_term_sessions s
  join offer_session_buckets b
    on b.organization_id = s.organization_id
    and b.offer_id = t.offer_id
    and b.version = t.version
    and b.item_id = s.item_id
  where s.organization_id = t.organization_id and s.term_id = t.id`;

const termsOfVersion = sql`
  select
    jsonb_agg(
      jsonb_build_object(
        'id', t.id,
        'name', t.name,
        'duesMinor', t.dues_minor,
        'every', jsonb_build_object('count', t.every_count, 'unit', t.every_unit),
        'payments', t.payments,
        'downPaymentMinor', t.down_payment_minor,
        'enrollmentFeeMinor', t.enrollment_fee_minor,
        'taxRatePpm', t.tax_rate_ppm,
        'timingKind', t.timing_kind,
        'timingDay', t.timing_day,
        'timingDate', t.timing_date,
        'timingOffsetDays', t.timing_offset_days,
        'minDuesMinor', t.min_dues_minor,
        'minPayments', t.min_payments,
        'atEnd', t.at_end,
        'creditOnProration', t.credit_on_proration,
        'rollover', t.rollover,
        'sessions', coalesce((${sessionsOfTerm}), '[]')
      )
      order by t.position
    )
  from payment_terms t
  where t.organization_id = v.organization_id
    and t.offer_id = v.offer_id
    and t.version = v.version`;

const toVersion = (row: VersionRow): OfferVersion => ({
  offerId: row.offerId,
  code: row.code,
  status: row.status,
  version: row.version,
  publishedAt: row.publishedAt,
  publishedBy: row.publishedBy,
  content: toContent(row),
  items: new Map(row.buckets.map(({ itemId, item }) => [itemId, item])),
});

const toContent = (row: VersionRow): OfferContent => ({
  title: row.title,
  code: row.code,
  group: row.group,
  shortDescription: row.shortDescription,
  longDescription: row.longDescription,
  termsInClub: row.termsInClub,
  termsOnline: row.termsOnline,
  length: row.lengthUnit === null ? null : { count: row.lengthCount, unit: row.lengthUnit },
  clubAccess: row.clubAccess,
  maxAdditionalCardholders: row.maxAdditionalCardholders,
  signatureRequired: row.signatureRequired,
  fixedBeginDate: row.fixedBeginDate,
  beginDateOffsetDays: row.beginDateOffsetDays,
  availability: {
    inClub: row.inClub ? { from: row.inClubFrom, to: row.inClubTo } : null,
    online: row.online ? { from: row.onlineFrom, to: row.onlineTo } : null,
  },
  currency: row.currency,
  sessionBuckets: {
    min: row.minSessionBuckets,
    max: row.maxSessionBuckets,
    items: row.buckets.map(({ itemId, required }) => ({ itemId, required })),
  },
  terms: row.terms.map(toTerm),
});

function toTerm({
  timingKind,
  timingDay,
  timingDate,
  timingOffsetDays,
  minDuesMinor,
  minPayments,
  ...term
}: TermRow): PaymentTerm {
  return {
    ...term,
    timing: toTiming(timingKind, timingDay, timingDate, timingOffsetDays),
    negotiation:
      minDuesMinor === null || minPayments === null ? null : { minDuesMinor, minPayments },
  };
}

function toTiming(kind: Timing['kind'], day: number, date: Day, days: number): Timing {
  switch (kind) {
    case 'standard':
      return { kind };
    case 'first_full_payment_day':
    case 'calendar_billing_day':
      return { kind, day };
    case 'fixed_first_payment_date':
      return { kind, date };
    case 'payment_date_offset':
      return { kind, days };
  }
}
