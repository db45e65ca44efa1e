import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '#kit/caller';
import { recordAudit } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Offer, OfferContent, OfferHead, OfferVersion } from './model.ts';
import { findOffer, findVersion } from './queries.ts';
import {
  changedBySomeoneElse,
  codeIsFixed,
  codeTaken,
  noSuchOffer,
  offerIsRetired,
} from './refusals.ts';
import { countDraftSave, lockOffer, writeDraft } from './store.ts';

/**
 * Takes the offer in hand for an edit, as the editor last saw it. Refuses `no_such_offer`,
 * `offer_retired`, and `changed_by_someone_else` to the second of two editors.
 */
export async function openForEdit(
  tx: Tx,
  caller: Caller,
  { offerId, revision }: { offerId: number; revision: number },
): Promise<{ head: OfferHead; before: OfferVersion }> {
  const head = await lockOffer(tx, caller.organizationId, offerId);
  if (!head) throw noSuchOffer();
  if (head.status === 'retired') throw offerIsRetired(head.code);
  if (head.revision !== revision) throw changedBySomeoneElse(head, revision);
  const version = head.draftVersion ?? head.publishedVersion!;
  const before = await findVersion(tx, caller.organizationId, offerId, version);
  return { head, before: before! };
}

/**
 * Keeps the content as the offer's draft: in its place when there is one, otherwise as the next version
 * after the published one, which stays as it is (D2). Refuses `offer_code_taken` and `offer_code_fixed`.
 */
export async function keepDraft(
  tx: Tx,
  caller: Caller,
  { head, before }: { head: OfferHead; before: OfferVersion },
  content: OfferContent,
  action: 'offer.save_draft' | 'offer.save_session_buckets',
): Promise<Offer> {
  if (head.publishedVersion !== null && content.code !== head.code) throw codeIsFixed(head.code);
  const draftVersion = head.draftVersion ?? head.publishedVersion! + 1;
  const saved = await countDraftSave(tx, caller.organizationId, {
    id: head.id,
    code: content.code,
    draftVersion,
  });
  if (!saved) throw codeTaken(content.code);
  await writeDraft(tx, caller.organizationId, { offerId: head.id, version: draftVersion }, content);
  await recordAudit(tx, caller, {
    action,
    subjectKind: 'offer',
    subjectId: head.id,
    ...changedParts(before.content, content),
  });
  return (await findOffer(tx, caller.organizationId, head.id))!;
}

/** Only the parts that differ: long texts that stayed need not stand in the audit trail again. */
function changedParts(before: OfferContent, after: OfferContent) {
  const changed = (Object.keys(after) as (keyof OfferContent)[]).filter(
    (part) => !isDeepStrictEqual(before[part], after[part]),
  );
  const only = (content: OfferContent) =>
    Object.fromEntries(changed.map((part) => [part, content[part]]));
  return { before: only(before), after: only(after) };
}
