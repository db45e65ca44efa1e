import { sql } from 'kysely';
import { decodeCursor, type Page, toPage } from '#kit/page';
import { rows, type Tx } from '#platform/database/query';
import type { OfferStatus } from './model.ts';

/** One version of an offer, sold today or being drafted, that an item is attached to. */
export type ItemUse = {
  offerId: number;
  code: string;
  title: string;
  status: OfferStatus;
  version: number;
  isDraft: boolean;
  required: boolean;
  /** The payment terms that give sessions of it. */
  terms: { id: number; name: string; quantity: number; daysToExpire: number }[];
};

/** Where an item is used now, by code: versions that nothing sells or drafts any more are left out. */
export async function listItemUses(
  tx: Tx,
  organizationId: number,
  itemId: number,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<ItemUse>> {
  const [afterCode, afterVersion] = query.cursor
    ? decodeCursor(query.cursor, ['string', 'number'])
    : [null, null];
  const found = await rows<ItemUse & { codeFolded: string }>(
    tx,
    sql`
      select
        o.id as offer_id, o.code, o.code_folded, v.title, o.status, v.version,
        v.published_at is null as is_draft, b.required,
        coalesce(
          (
            select
              jsonb_agg(
                jsonb_build_object(
                  'id', t.id, 'name', t.name,
                  'quantity', s.quantity, 'daysToExpire', s.days_to_expire
                )
                order by t.position
              )
            from payment_terms t
            join payment_term_sessions s
              on s.organization_id = t.organization_id and s.term_id = t.id
            where t.organization_id = v.organization_id
              and t.offer_id = v.offer_id
              and t.version = v.version
              and s.item_id = b.item_id
              and s.quantity >= 1
          ),
          '[]'
        ) as terms
      from offer_session_buckets b
      join offers o on o.organization_id = b.organization_id and o.id = b.offer_id
      join offer_versions v
        on v.organization_id = b.organization_id
        and v.offer_id = b.offer_id
        and v.version = b.version
      where b.organization_id = ${organizationId}
        and b.item_id = ${itemId}
        and v.version in (o.published_version, o.draft_version)
        and (
          ${afterCode}::text is null
          or (o.code_folded, v.version) > (${afterCode}::text, ${afterVersion}::integer)
        )
      order by o.code_folded, v.version
      limit ${query.limit + 1}`,
  );
  const page = toPage(found, query.limit, (use) => [use.codeFolded, use.version]);
  return { ...page, items: page.items.map(({ codeFolded: _code, ...use }) => use) };
}
