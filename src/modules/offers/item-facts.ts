import { findItems } from '#modules/inventory/index';
import type { Tx } from '#platform/database/query';
import type { ItemFacts, OfferContent } from './model.ts';

/** What the inventory says of every item that the content names, in one question. */
export async function itemFacts(
  tx: Tx,
  organizationId: number,
  content: Pick<OfferContent, 'sessionBuckets'> & Partial<Pick<OfferContent, 'terms'>>,
): Promise<ItemFacts> {
  const ids = new Set([
    ...content.sessionBuckets.items.map((bucket) => bucket.itemId),
    ...(content.terms ?? []).flatMap((term) => term.sessions.map((sessions) => sessions.itemId)),
  ]);
  if (ids.size === 0) return new Map();
  const items = await findItems(tx, organizationId, [...ids]);
  return new Map(
    items.map(({ id, name, type, active, session }) => [
      id,
      {
        name,
        type,
        active,
        shortName: session?.shortName ?? null,
        currency: session?.currency ?? null,
        bucketType: session?.bucketType ?? null,
        notionalValueMinor: session?.notionalValueMinor ?? null,
      },
    ]),
  );
}
