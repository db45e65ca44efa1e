import {
  createOffer,
  findOffer,
  findOfferByCode,
  noSuchOffer,
  type OfferContent,
  publishOffer,
  saveDraft,
} from '#modules/offers/index';
import { readOffer } from '../offer-content.ts';
import type { ReadStep } from '../step.ts';
import type { World } from '../world.ts';

/** `offer`: saves a draft; under a code that is there already, the next draft of that offer. */
export const offer: ReadStep = (value, names) => {
  const [, make] = readOffer(value, names);
  return (world) => keepDraft(world, make(world));
};

/** `publish`: freezes the draft and sells it from now on. */
export const publish: ReadStep = (value, names) => {
  const code = names.offer(value);
  return (world) => publishDraft(world, code);
};

export async function keepDraft(world: World, content: OfferContent): Promise<void> {
  const { caller } = world;
  await world.transact(async (tx) => {
    const known = await findOfferByCode(tx, caller.organizationId, content.code);
    if (!known) return createOffer(tx, caller, content);
    const { revision } = known;
    const terms = await withIdsOfDraft(world, known.id, content.terms);
    return saveDraft(tx, caller, {
      offerId: known.id,
      revision,
      content: { ...content, terms },
    });
  });
}

/** A term that keeps its name is the same term, as it is for somebody who edits it in the builder. */
async function withIdsOfDraft(world: World, offerId: number, terms: OfferContent['terms']) {
  const before = await findOffer(world.db, world.organizationId, offerId);
  const ids = new Map(before?.draft?.content.terms.map((term) => [term.name, term.id]));
  return terms.map((term) => {
    const id = ids.get(term.name);
    return id === undefined ? term : { ...term, id };
  });
}

export async function publishDraft(world: World, code: string): Promise<void> {
  const { caller } = world;
  await world.transact(async (tx) => {
    const known = await findOfferByCode(tx, caller.organizationId, code);
    if (!known) throw noSuchOffer();
    return publishOffer(tx, caller, { offerId: known.id, revision: known.revision });
  });
}
