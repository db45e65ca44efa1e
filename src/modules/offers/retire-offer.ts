import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Offer } from './model.ts';
import { findOffer } from './queries.ts';
import { noSuchOffer } from './refusals.ts';
import { lockOffer, markRetired } from './store.ts';

/**
 * Takes the offer off sale for good: nobody new is enrolled, members keep what they signed (D2).
 * Retiring a retired offer changes nothing. Refuses `no_such_offer`.
 */
export async function retireOffer(tx: Tx, caller: Caller, offerId: number): Promise<Offer> {
  const head = await lockOffer(tx, caller.organizationId, offerId);
  if (!head) throw noSuchOffer();
  if (head.status !== 'retired') {
    await markRetired(tx, caller.organizationId, offerId);
    await recordAudit(tx, caller, {
      action: 'offer.retire',
      subjectKind: 'offer',
      subjectId: offerId,
      before: { status: head.status },
      after: { status: 'retired' },
    });
  }
  return (await findOffer(tx, caller.organizationId, offerId))!;
}
