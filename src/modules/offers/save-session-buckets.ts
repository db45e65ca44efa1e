import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { bucketName, usableBuckets, validateSessionBuckets } from './bucket-rules.ts';
import { keepDraft, openForEdit } from './edit-draft.ts';
import { itemFacts } from './item-facts.ts';
import type { Offer, OfferVersion, PaymentTerm, SessionBuckets } from './model.ts';
import { bucketInUse, invalidOffer } from './refusals.ts';
import { validateBucketCurrencies } from './rules.ts';

/**
 * Saves the Manage Session Buckets panel as one (D3, D4). A bucket that a term still gives sessions of
 * cannot be removed (`bucket_in_use`, naming the terms); a term's 0 / 0 for it just goes. Otherwise
 * refuses as saving the draft does.
 */
export async function saveSessionBuckets(
  tx: Tx,
  caller: Caller,
  {
    sessionBuckets,
    ...offer
  }: { offerId: number; revision: number; sessionBuckets: SessionBuckets },
): Promise<Offer> {
  const opened = await openForEdit(tx, caller, offer);
  const content = { ...opened.before.content, sessionBuckets };
  const items = await itemFacts(tx, caller.organizationId, { sessionBuckets });
  const problems = [
    ...validateSessionBuckets(sessionBuckets, items),
    ...validateBucketCurrencies(content, items),
  ];
  if (problems.length > 0) throw invalidOffer(problems);
  const uses = usesOfRemoved(opened.before, sessionBuckets);
  if (uses.length > 0) throw bucketInUse(uses);
  const terms = content.terms.map((term) => withoutRemoved(term, sessionBuckets));
  return keepDraft(tx, caller, opened, { ...content, terms }, 'offer.save_session_buckets');
}

function usesOfRemoved({ content, items }: OfferVersion, after: SessionBuckets) {
  const kept = new Set(after.items.map((bucket) => bucket.itemId));
  return content.sessionBuckets.items
    .filter((bucket) => !kept.has(bucket.itemId))
    .map(({ itemId }) => ({
      name: bucketName(itemId, items),
      termNames: content.terms
        .filter((term) => usableBuckets(term).some((sessions) => sessions.itemId === itemId))
        .map((term) => term.name),
    }))
    .filter((use) => use.termNames.length > 0);
}

function withoutRemoved(term: PaymentTerm, { items }: SessionBuckets): PaymentTerm {
  const kept = new Set(items.map((bucket) => bucket.itemId));
  return { ...term, sessions: term.sessions.filter((sessions) => kept.has(sessions.itemId)) };
}
