import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { dayAt } from '#kit/days';
import { findClub, noSuchClub } from '#modules/identity/index';
import { decodeCursor, toPage } from '#kit/page';
import type { Api } from '#platform/http/api';
import { agreementAnswers } from './answers.ts';
import * as contract from './contract.ts';
import { findDocument } from './document-store.ts';
import { noSuchAgreement, noSuchDocument } from './refusals.ts';
import { listOfferEnrollments, listOffersOnSale } from './queries.ts';
import { findAgreement, listAgreements } from './store.ts';

/** The enrollment room's part of the API. Signing up moves money too, so it is billing's route. */
export function enrollmentRoutes(api: Api): void {
  const tag = 'Agreements';

  api.route({
    method: 'GET',
    path: '/clubs/:clubId/offers-on-sale',
    tag: 'Offers',
    summary: 'What a club sells at its desk today, by group and title',
    scope: 'offers:read',
    params: { clubId: idOf('club') },
    query: pageQuery,
    answer: contract.offersOnSale,
    handle: async (tx, caller, { params, query }) => {
      const club = await findClub(tx, caller.organizationId, params.clubId);
      if (!club) throw noSuchClub();
      const today = dayAt(caller.now, club.timeZone);
      const page = await listOffersOnSale(tx, caller.organizationId, club, today, query);
      const items = page.items.map((offer) => ({ ...offer, id: formatId('offer', offer.id) }));
      return { ...page, items };
    },
  });

  api.route({
    method: 'GET',
    path: '/agreements',
    tag,
    summary: 'Agreements, newest first',
    scope: 'agreements:read',
    query: { ...pageQuery, memberId: idOf('member').optional() },
    answer: contract.agreementPage,
    handle: async (tx, caller, { query }) => {
      const [before] = query.cursor ? decodeCursor(query.cursor, ['number']) : [null];
      const found = await listAgreements(tx, caller.organizationId, {
        memberId: query.memberId ?? null,
        before,
        limit: query.limit + 1,
      });
      const page = toPage(found, query.limit, (agreement) => [agreement.id]);
      return { ...page, items: await agreementAnswers(tx, caller, page.items) };
    },
  });

  api.route({
    method: 'GET',
    path: '/offer-enrollments',
    tag: 'Offers',
    summary: 'How many agreements and members stand on each version of offers',
    scope: 'offers:read',
    query: { ...pageQuery, offerIds: contract.offerIds.optional() },
    answer: contract.offerEnrollmentPage,
    handle: async (tx, caller, { query }) => {
      const page = await listOfferEnrollments(tx, caller.organizationId, query);
      return {
        ...page,
        items: page.items.map((line) => ({ ...line, offerId: formatId('offer', line.offerId) })),
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/agreements/:agreementId',
    tag,
    summary: 'One agreement',
    scope: 'agreements:read',
    params: { agreementId: idOf('agreement') },
    answer: contract.agreement,
    handle: async (tx, caller, { params }) => {
      const agreement = await findAgreement(tx, caller.organizationId, params.agreementId);
      if (!agreement) throw noSuchAgreement();
      return (await agreementAnswers(tx, caller, [agreement]))[0]!;
    },
  });

  api.file({
    path: '/agreements/:agreementId/document',
    tag,
    summary: 'The signed agreement as a PDF, as it was at signing',
    scope: 'agreements:read',
    params: { agreementId: idOf('agreement') },
    type: 'application/pdf',
    handle: async (tx, caller, { params }) => {
      const document = await findDocument(tx, caller.organizationId, params.agreementId);
      if (!document) throw noSuchDocument();
      const name = `${formatId('agreement', params.agreementId)}.pdf`;
      return { name, bytes: document.pdf, sha256: document.sha256 };
    },
  });
}
