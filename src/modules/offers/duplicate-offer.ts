import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { beginOffer } from './create-offer.ts';
import type { Offer } from './model.ts';
import { findOffer } from './queries.ts';
import { invalidOffer, noSuchOffer } from './refusals.ts';
import { validateOffer } from './rules.ts';

/**
 * Begins a new offer from what another one says: its draft if it has one, otherwise its published
 * version. The copy is word for word; what went stale since (an inactive item) is told when the copy is
 * saved or published. Refuses `invalid_offer` for the new code or title, `offer_code_taken`,
 * `no_such_offer`.
 */
export async function duplicateOffer(
  tx: Tx,
  caller: Caller,
  { offerId, code, title }: { offerId: number; code: string; title?: string | undefined },
): Promise<Offer> {
  const offer = await findOffer(tx, caller.organizationId, offerId);
  const source = offer?.draft ?? offer?.published;
  if (!source) throw noSuchOffer();
  const content = { ...source.content, code, title: title ?? source.content.title };
  const problems = validateOffer(content, source.items).filter(
    ({ field }) => field === 'code' || field === 'title',
  );
  if (problems.length > 0) throw invalidOffer(problems);
  return beginOffer(tx, caller, content, 'offer.duplicate');
}
