import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { keepDraft, openForEdit } from './edit-draft.ts';
import { itemFacts } from './item-facts.ts';
import type { Offer, OfferContent } from './model.ts';
import { invalidOffer } from './refusals.ts';
import { validateOffer } from './rules.ts';

/**
 * Saves the whole draft. On an active offer without one this starts the next version; what members
 * signed stays untouched (D2, I21). Refuses `invalid_offer`, `changed_by_someone_else`,
 * `offer_code_taken`, `offer_code_fixed`, `offer_retired`, `no_such_offer`.
 */
export async function saveDraft(
  tx: Tx,
  caller: Caller,
  { content, ...offer }: { offerId: number; revision: number; content: OfferContent },
): Promise<Offer> {
  const opened = await openForEdit(tx, caller, offer);
  const problems = validateOffer(content, await itemFacts(tx, caller.organizationId, content));
  if (problems.length > 0) throw invalidOffer(problems);
  return keepDraft(tx, caller, opened, content, 'offer.save_draft');
}
