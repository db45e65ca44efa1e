import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Offer } from './model.ts';
import { findOffer, findVersion } from './queries.ts';
import {
  changedBySomeoneElse,
  noSuchOffer,
  nothingToPublish,
  notPublishable,
  offerIsRetired,
} from './refusals.ts';
import { checkPublishable } from './rules.ts';
import { freezeDraft, lockOffer } from './store.ts';

/**
 * Freezes the draft and sells it from now on; members who signed an earlier version keep that one (D2).
 * Takes the revision that the publisher looked at, so that nobody publishes what they have not seen.
 * Refuses `not_publishable` with everything that is missing (D8), `nothing_to_publish`,
 * `changed_by_someone_else`, `offer_retired`, `no_such_offer`.
 */
export async function publishOffer(
  tx: Tx,
  caller: Caller,
  { offerId, revision }: { offerId: number; revision: number },
): Promise<Offer> {
  const head = await lockOffer(tx, caller.organizationId, offerId);
  if (!head) throw noSuchOffer();
  if (head.status === 'retired') throw offerIsRetired(head.code);
  if (head.draftVersion === null) throw nothingToPublish(head);
  if (head.revision !== revision) throw changedBySomeoneElse(head, revision);
  const draft = await findVersion(tx, caller.organizationId, offerId, head.draftVersion);
  const problems = checkPublishable(draft!.content, draft!.items);
  if (problems.length > 0) throw notPublishable(problems);
  await freezeDraft(
    tx,
    caller.organizationId,
    { offerId, version: head.draftVersion },
    { at: caller.now, actor: caller.actor },
  );
  await recordAudit(tx, caller, {
    action: 'offer.publish',
    subjectKind: 'offer',
    subjectId: offerId,
    before: { status: head.status, publishedVersion: head.publishedVersion },
    after: { status: 'active', publishedVersion: head.draftVersion },
  });
  return (await findOffer(tx, caller.organizationId, offerId))!;
}
