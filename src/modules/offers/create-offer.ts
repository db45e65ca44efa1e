import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import { itemFacts } from './item-facts.ts';
import type { Offer, OfferContent } from './model.ts';
import { findOffer } from './queries.ts';
import { codeTaken, invalidOffer } from './refusals.ts';
import { validateOffer } from './rules.ts';
import { insertOffer, writeDraft } from './store.ts';

/**
 * Begins an offer with its first draft (D1). Nobody can be enrolled on it until it is published.
 * Refuses `invalid_offer` with every problem at once, and `offer_code_taken`.
 */
export async function createOffer(tx: Tx, caller: Caller, content: OfferContent): Promise<Offer> {
  const problems = validateOffer(content, await itemFacts(tx, caller.organizationId, content));
  if (problems.length > 0) throw invalidOffer(problems);
  return beginOffer(tx, caller, content, 'offer.create');
}

/** Stores content that is known to be sound as the first draft of a new offer. */
export async function beginOffer(
  tx: Tx,
  caller: Caller,
  content: OfferContent,
  action: 'offer.create' | 'offer.duplicate',
): Promise<Offer> {
  const head = await insertOffer(tx, caller.organizationId, content.code, caller.now);
  if (!head) throw codeTaken(content.code);
  await writeDraft(tx, caller.organizationId, { offerId: head.id, version: 1 }, content);
  await recordAudit(tx, caller, {
    action,
    subjectKind: 'offer',
    subjectId: head.id,
    after: content,
  });
  return (await findOffer(tx, caller.organizationId, head.id))!;
}
