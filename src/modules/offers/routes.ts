import { z } from 'zod';
import { idOf, pageQuery, text } from '#kit/contract';
import { findItem, noSuchItem } from '#modules/inventory/index';
import type { Api } from '#platform/http/api';
import { itemUseAnswer, listedAnswer, offerAnswer, toContent, versionAnswer } from './answers.ts';
import * as contract from './contract.ts';
import { createOffer } from './create-offer.ts';
import { duplicateOffer } from './duplicate-offer.ts';
import { offerStatuses } from './model.ts';
import { publishOffer } from './publish-offer.ts';
import { listItemUses } from './item-use-store.ts';
import { findOffer, findVersion, listOfferGroups, listOffers } from './queries.ts';
import { noSuchOffer, noSuchVersion } from './refusals.ts';
import { retireOffer } from './retire-offer.ts';
import { saveDraft } from './save-draft.ts';
import { saveSessionBuckets } from './save-session-buckets.ts';

const tag = 'Offers';
const ofOffer = { offerId: idOf('offer') };

/** The offers room's part of the API. */
export function offerRoutes(api: Api): void {
  readingRoutes(api);
  draftRoutes(api);
  lifeRoutes(api);
}

function readingRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/offers',
    tag,
    summary: 'Offers by code, found by code or title',
    scope: 'offers:read',
    query: {
      ...pageQuery,
      status: z.enum(offerStatuses).optional(),
      group: contract.groupName.optional(),
      search: text(80).optional(),
    },
    answer: contract.offerPage,
    handle: async (tx, caller, { query }) => {
      const page = await listOffers(tx, caller.organizationId, query);
      return { ...page, items: page.items.map(listedAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/offer-groups',
    tag,
    summary: 'The groups that offers stand in',
    scope: 'offers:read',
    answer: contract.offerGroups,
    handle: async (tx, caller) => ({ items: await listOfferGroups(tx, caller.organizationId) }),
  });

  api.route({
    method: 'GET',
    path: '/items/:itemId/uses',
    tag: 'Inventory',
    summary: 'The offers and payment terms that use an item, as sold and as drafted',
    scope: 'inventory:read',
    params: { itemId: idOf('item') },
    query: pageQuery,
    answer: contract.itemUsePage,
    handle: async (tx, caller, { params, query }) => {
      if (!(await findItem(tx, caller.organizationId, params.itemId))) throw noSuchItem();
      const page = await listItemUses(tx, caller.organizationId, params.itemId, query);
      return { ...page, items: page.items.map(itemUseAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/offers/:offerId',
    tag,
    summary: 'One offer: what is published, and the draft',
    scope: 'offers:read',
    params: ofOffer,
    answer: contract.offer,
    handle: async (tx, caller, { params }) => {
      const offer = await findOffer(tx, caller.organizationId, params.offerId);
      if (!offer) throw noSuchOffer();
      return offerAnswer(offer, caller.now);
    },
  });

  api.route({
    method: 'GET',
    path: '/offers/:offerId/versions/:version',
    tag,
    summary: 'One version of an offer, as members signed it',
    scope: 'offers:read',
    params: { ...ofOffer, version: contract.versionNumber },
    answer: contract.offerVersion,
    handle: async (tx, caller, { params: { offerId, version } }) => {
      const found = await findVersion(tx, caller.organizationId, offerId, version);
      if (!found) throw noSuchVersion(version);
      return versionAnswer(found, caller.now);
    },
  });
}

function draftRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/offers',
    tag,
    summary: 'Begin an offer with its first draft',
    scope: 'offers:write',
    body: contract.newOffer,
    status: 201,
    answer: contract.offer,
    handle: async (tx, caller, { body }) =>
      offerAnswer(await createOffer(tx, caller, toContent(body)), caller.now),
  });

  api.route({
    method: 'PUT',
    path: '/offers/:offerId/draft',
    tag,
    summary: 'Save the whole draft; on an active offer this starts the next version',
    scope: 'offers:write',
    params: ofOffer,
    body: contract.savedDraft,
    answer: contract.offer,
    handle: async (tx, caller, { params, body: { revision, ...content } }) => {
      const draft = { ...params, revision, content: toContent(content) };
      return offerAnswer(await saveDraft(tx, caller, draft), caller.now);
    },
  });

  api.route({
    method: 'PUT',
    path: '/offers/:offerId/draft/session-buckets',
    tag,
    summary: 'Save the Manage Session Buckets panel of the draft',
    scope: 'offers:write',
    params: ofOffer,
    body: contract.savedSessionBuckets,
    answer: contract.offer,
    handle: async (tx, caller, { params, body }) =>
      offerAnswer(await saveSessionBuckets(tx, caller, { ...params, ...body }), caller.now),
  });
}

function lifeRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/offers/:offerId/publish',
    tag,
    summary: 'Publish the draft: its content never changes again',
    scope: 'offers:write',
    params: ofOffer,
    body: contract.publication,
    answer: contract.offer,
    handle: async (tx, caller, { params, body }) =>
      offerAnswer(await publishOffer(tx, caller, { ...params, ...body }), caller.now),
  });

  api.route({
    method: 'POST',
    path: '/offers/:offerId/retire',
    tag,
    summary: 'Take the offer off sale; members keep what they signed',
    scope: 'offers:write',
    params: ofOffer,
    answer: contract.offer,
    handle: async (tx, caller, { params }) =>
      offerAnswer(await retireOffer(tx, caller, params.offerId), caller.now),
  });

  api.route({
    method: 'POST',
    path: '/offers/:offerId/duplicate',
    tag,
    summary: 'Begin a new offer from what this one says',
    scope: 'offers:write',
    params: ofOffer,
    body: contract.duplicate,
    status: 201,
    answer: contract.offer,
    handle: async (tx, caller, { params, body }) =>
      offerAnswer(await duplicateOffer(tx, caller, { ...params, ...body }), caller.now),
  });
}
