import { sql } from 'kysely';
import type { Instant } from '#kit/days';
import { first, one, rows, run, type Tx } from '#platform/database/query';
import type { OfferContent, OfferHead, PaymentTerm, Timing } from './model.ts';
import { foldCode } from './rules.ts';

export const headColumns = sql`
  id, code, status, published_version, draft_version, draft_revision as revision`;

/** Undefined when another offer of the organization has that code already. */
export const insertOffer = (tx: Tx, organizationId: number, code: string, at: Instant) =>
  first<OfferHead>(
    tx,
    sql`
      insert into offers (organization_id, code, code_folded, status, draft_version, created_at)
      values (${organizationId}, ${code}, ${foldCode(code)}, 'draft', 1, ${at})
      on conflict (organization_id, code_folded) do nothing
      returning ${headColumns}`,
  );

/** Locks the offer, so that two people changing it go one after the other. */
export const lockOffer = (tx: Tx, organizationId: number, id: number) =>
  first<OfferHead>(
    tx,
    sql`
      select ${headColumns}
      from offers
      where organization_id = ${organizationId} and id = ${id}
      for update`,
  );

/** Counts one more save of the draft. Undefined when another offer has the code already. */
export const countDraftSave = (
  tx: Tx,
  organizationId: number,
  offer: { id: number; code: string; draftVersion: number },
) =>
  first<OfferHead>(
    tx,
    sql`
      update offers
      set
        code = ${offer.code}, code_folded = ${foldCode(offer.code)},
        draft_version = ${offer.draftVersion}, draft_revision = draft_revision + 1
      where organization_id = ${organizationId}
        and id = ${offer.id}
        and not exists (
          select from offers other
          where other.organization_id = ${organizationId}
            and other.code_folded = ${foldCode(offer.code)}
            and other.id <> ${offer.id}
        )
      returning ${headColumns}`,
  );

/** Makes the draft the published version. From here on the database refuses to change it (D2). */
export async function freezeDraft(
  tx: Tx,
  organizationId: number,
  draft: { offerId: number; version: number },
  by: { at: Instant; actor: string },
): Promise<void> {
  await one(
    tx,
    sql`
      update offer_versions
      set published_at = ${by.at}, published_by = ${by.actor}
      where organization_id = ${organizationId}
        and offer_id = ${draft.offerId}
        and version = ${draft.version}
        and published_at is null
      returning version`,
  );
  await run(
    tx,
    sql`
      update offers
      set
        published_version = ${draft.version}, draft_version = null, status = 'active',
        draft_revision = draft_revision + 1
      where organization_id = ${organizationId} and id = ${draft.offerId}`,
  );
}

export const markRetired = (tx: Tx, organizationId: number, id: number) =>
  run(
    tx,
    sql`
      update offers
      set status = 'retired'
      where organization_id = ${organizationId} and id = ${id}`,
  );

type VersionKey = { offerId: number; version: number };

/**
 * Writes the whole content of a draft version, in place of what it said before. A term that comes with
 * the id it has in this draft keeps it; every other one gets a new id.
 */
export async function writeDraft(
  tx: Tx,
  organizationId: number,
  key: VersionKey,
  content: OfferContent,
): Promise<void> {
  await upsertVersion(tx, organizationId, key, content);
  const earlierTermIds = await deleteChildren(tx, organizationId, key);
  await insertBuckets(tx, organizationId, key, content);
  await insertTerms(tx, organizationId, key, content.terms, new Set(earlierTermIds));
}

const upsertVersion = (
  tx: Tx,
  organizationId: number,
  { offerId, version }: VersionKey,
  content: OfferContent,
) =>
  run(
    tx,
    sql`
      insert into offer_versions (
        organization_id, offer_id, version, title, offer_group, short_description, long_description,
        terms_in_club, terms_online, length_unit, length_count, club_access,
        max_additional_cardholders, signature_required, fixed_begin_date, begin_date_offset_days,
        in_club, in_club_from, in_club_to, online, online_from, online_to, currency,
        min_session_buckets, max_session_buckets
      )
      values (
        ${organizationId}, ${offerId}, ${version}, ${content.title}, ${content.group},
        ${content.shortDescription}, ${content.longDescription}, ${content.termsInClub},
        ${content.termsOnline}, ${content.length?.unit ?? null}, ${content.length?.count ?? null},
        ${content.clubAccess}, ${content.maxAdditionalCardholders}, ${content.signatureRequired},
        ${content.fixedBeginDate}, ${content.beginDateOffsetDays},
        ${content.availability.inClub !== null}, ${content.availability.inClub?.from ?? null},
        ${content.availability.inClub?.to ?? null}, ${content.availability.online !== null},
        ${content.availability.online?.from ?? null}, ${content.availability.online?.to ?? null},
        ${content.currency}, ${content.sessionBuckets.min}, ${content.sessionBuckets.max}
      )
      on conflict (organization_id, offer_id, version) do update
      set
        title = excluded.title,
        offer_group = excluded.offer_group,
        short_description = excluded.short_description,
        long_description = excluded.long_description,
        terms_in_club = excluded.terms_in_club,
        terms_online = excluded.terms_online,
        length_unit = excluded.length_unit,
        length_count = excluded.length_count,
        club_access = excluded.club_access,
        max_additional_cardholders = excluded.max_additional_cardholders,
        signature_required = excluded.signature_required,
        fixed_begin_date = excluded.fixed_begin_date,
        begin_date_offset_days = excluded.begin_date_offset_days,
        in_club = excluded.in_club,
        in_club_from = excluded.in_club_from,
        in_club_to = excluded.in_club_to,
        online = excluded.online,
        online_from = excluded.online_from,
        online_to = excluded.online_to,
        currency = excluded.currency,
        min_session_buckets = excluded.min_session_buckets,
        max_session_buckets = excluded.max_session_buckets`,
  );

/** Answers with the ids that the version's terms had. */
async function deleteChildren(
  tx: Tx,
  organizationId: number,
  { offerId, version }: VersionKey,
): Promise<number[]> {
  await run(
    tx,
    sql`
      delete from payment_term_sessions s
      using payment_terms t
      where s.organization_id = ${organizationId}
        and t.organization_id = ${organizationId}
        and t.id = s.term_id
        and t.offer_id = ${offerId}
        and t.version = ${version}`,
  );
  const terms = await rows<{ id: number }>(
    tx,
    sql`
      delete from payment_terms
      where organization_id = ${organizationId} and offer_id = ${offerId} and version = ${version}
      returning id`,
  );
  await run(
    tx,
    sql`
      delete from offer_session_buckets
      where organization_id = ${organizationId} and offer_id = ${offerId} and version = ${version}`,
  );
  return terms.map((term) => term.id);
}

async function insertBuckets(
  tx: Tx,
  organizationId: number,
  { offerId, version }: VersionKey,
  { sessionBuckets: { items } }: OfferContent,
): Promise<void> {
  if (items.length === 0) return;
  await run(
    tx,
    sql`
      insert into offer_session_buckets
        (organization_id, offer_id, version, item_id, position, required)
      select ${organizationId}::bigint, ${offerId}::bigint, ${version}::integer, b.item_id, b.position, b.required
      from unnest(
        ${items.map((bucket) => bucket.itemId)}::bigint[],
        ${items.map((bucket) => bucket.required)}::boolean[]
      ) with ordinality as b (item_id, required, position)`,
  );
}

async function insertTerms(
  tx: Tx,
  organizationId: number,
  { offerId, version }: VersionKey,
  terms: readonly PaymentTerm[],
  keptIds: ReadonlySet<number>,
): Promise<void> {
  if (terms.length === 0) return;
  const sent = terms.map((term, position) => termRow(term, position, keptIds));
  const inserted = await rows<{ id: number; position: number }>(
    tx,
    sql`
      insert into payment_terms (
        organization_id, id, offer_id, version, position, name, dues_minor, every_count, every_unit,
        payments, down_payment_minor, enrollment_fee_minor, tax_rate_ppm, timing_kind, timing_day,
        timing_date, timing_offset_days, min_dues_minor, min_payments, at_end, credit_on_proration,
        rollover
      )
      select
        ${organizationId}::bigint, coalesce(t.id, nextval(pg_get_serial_sequence('payment_terms', 'id'))),
        ${offerId}::bigint, ${version}::integer, t.position, t.name, t.dues_minor, t.every_count,
        t.every_unit, t.payments, t.down_payment_minor, t.enrollment_fee_minor, t.tax_rate_ppm,
        t.timing_kind, t.timing_day, t.timing_date, t.timing_offset_days, t.min_dues_minor,
        t.min_payments, t.at_end, t.credit_on_proration, t.rollover
      from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as t (
        id bigint, position integer, name text, dues_minor bigint, every_count integer,
        every_unit text, payments integer, down_payment_minor bigint, enrollment_fee_minor bigint,
        tax_rate_ppm integer, timing_kind text, timing_day integer, timing_date date,
        timing_offset_days integer, min_dues_minor bigint, min_payments integer, at_end text,
        credit_on_proration text, rollover text
      )
      order by t.position
      returning id, position`,
  );
  await insertTermSessions(tx, organizationId, terms, inserted);
}

async function insertTermSessions(
  tx: Tx,
  organizationId: number,
  terms: readonly PaymentTerm[],
  inserted: readonly { id: number; position: number }[],
): Promise<void> {
  const sessions = inserted.flatMap(({ id, position }) =>
    terms[position]!.sessions.map((given) => ({ ...given, termId: id })),
  );
  if (sessions.length === 0) return;
  await run(
    tx,
    sql`
      insert into payment_term_sessions
        (organization_id, term_id, item_id, quantity, days_to_expire)
      select ${organizationId}::bigint, s.term_id, s.item_id, s.quantity, s.days_to_expire
      from unnest(
        ${sessions.map((given) => given.termId)}::bigint[],
        ${sessions.map((given) => given.itemId)}::bigint[],
        ${sessions.map((given) => given.quantity)}::integer[],
        ${sessions.map((given) => given.daysToExpire)}::integer[]
      ) as s (term_id, item_id, quantity, days_to_expire)`,
  );
}

const termRow = (term: PaymentTerm, position: number, keptIds: ReadonlySet<number>) => ({
  id: term.id !== undefined && keptIds.has(term.id) ? term.id : null,
  position,
  name: term.name,
  dues_minor: term.duesMinor,
  every_count: term.every.count,
  every_unit: term.every.unit,
  payments: term.payments,
  down_payment_minor: term.downPaymentMinor,
  enrollment_fee_minor: term.enrollmentFeeMinor,
  tax_rate_ppm: term.taxRatePpm,
  timing_kind: term.timing.kind,
  ...timingValue(term.timing),
  min_dues_minor: term.negotiation?.minDuesMinor ?? null,
  min_payments: term.negotiation?.minPayments ?? null,
  at_end: term.atEnd,
  credit_on_proration: term.creditOnProration,
  rollover: term.rollover,
});

const timingValue = (timing: Timing) => ({
  timing_day: 'day' in timing ? timing.day : null,
  timing_date: 'date' in timing ? timing.date : null,
  timing_offset_days: 'days' in timing ? timing.days : null,
});
