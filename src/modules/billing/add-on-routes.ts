import { idOf, pageQuery } from '#kit/contract';
import { parseId } from '#kit/ids';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Api } from '#platform/http/api';
import { addOnAnswers, addOnPreviewAnswer } from './add-on-answers.ts';
import * as contract from './add-on-contract.ts';
import { noSuchAddOn } from './add-on-refusals.ts';
import { findAddOn, listAddOns } from './add-on-store.ts';
import { installmentAnswers } from './answers.ts';
import { installmentPage } from './contract.ts';
import { endAddOn } from './end-add-on.ts';
import type { Processors } from './processor.ts';
import { agreementsOf, pageInstallments } from './queries.ts';
import { previewAddOn, sellAddOn } from './sell-add-on.ts';
import { collectDueToday } from './sign-up.ts';

const tag = 'Add-ons';
const params = { addonId: idOf('addOn') };

/** Sessions bought beside a membership and billed again and again. */
export function addOnRoutes(api: Api, processor: Processors): void {
  api.route({
    method: 'POST',
    path: '/add-ons/preview',
    tag,
    summary:
      'Every payment an add-on would have, with its day, amount and sessions; writes nothing',
    scope: 'agreements:write',
    looksOnly: true,
    body: contract.newAddOn,
    answer: contract.addOnPreview,
    handle: async (tx, caller, { body }) =>
      addOnPreviewAnswer(tx, caller, await previewAddOn(tx, caller, body)),
  });

  api.route({
    method: 'POST',
    path: '/add-ons',
    tag,
    summary: 'Sell an add-on beside a membership; what is due today is collected at once',
    scope: 'agreements:write',
    body: contract.newAddOn,
    status: 201,
    answer: contract.addOn,
    handle: async (tx, caller, { body }) =>
      (await addOnAnswers(tx, caller, [await sellAddOn(tx, caller, body)]))[0]!,
    afterwards: (db, caller, { id, agreementId }) =>
      collectDueToday(
        db,
        caller,
        { processor },
        parseId('agreement', agreementId)!,
        parseId('addOn', id)!,
      ),
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/add-ons',
    tag,
    summary: 'Add-ons of what a member bought or holds a card of, the last first',
    scope: 'agreements:read',
    params: { memberId: idOf('member') },
    query: pageQuery,
    answer: contract.addOnPage,
    handle: async (tx, caller, { params, query }) => {
      const { organizationId } = caller;
      if (!(await findMember(tx, organizationId, params.memberId))) throw noSuchMember();
      const agreementIds = agreementsOf(organizationId, params.memberId);
      const page = await listAddOns(tx, organizationId, agreementIds, query);
      return { ...page, items: await addOnAnswers(tx, caller, page.items) };
    },
  });

  api.route({
    method: 'GET',
    path: '/add-ons/:addonId',
    tag,
    summary: 'One add-on, where it stands, and what ending it today would come to',
    scope: 'agreements:read',
    params,
    answer: contract.addOn,
    handle: async (tx, caller, { params }) => {
      const found = await findAddOn(tx, caller.organizationId, params.addonId);
      if (!found) throw noSuchAddOn();
      return (await addOnAnswers(tx, caller, [found]))[0]!;
    },
  });

  api.route({
    method: 'GET',
    path: '/add-ons/:addonId/installments',
    tag,
    summary: 'The payments of an add-on, oldest first',
    scope: 'agreements:read',
    params,
    query: pageQuery,
    answer: installmentPage,
    handle: async (tx, caller, { params, query }) => {
      if (!(await findAddOn(tx, caller.organizationId, params.addonId))) throw noSuchAddOn();
      const page = await pageInstallments(
        tx,
        caller.organizationId,
        { addOnId: params.addonId },
        query,
      );
      return { ...page, items: await installmentAnswers(tx, caller, page.items) };
    },
  });

  api.route({
    method: 'POST',
    path: '/add-ons/:addonId/end',
    tag,
    summary: 'End an add-on today: what is due later is skipped, credited sessions stay',
    scope: 'agreements:write',
    params,
    body: contract.endOfAddOn,
    answer: contract.addOn,
    handle: async (tx, caller, { params, body }) =>
      (
        await addOnAnswers(tx, caller, [
          await endAddOn(tx, caller, { addOnId: params.addonId, ...body }),
        ])
      )[0]!,
  });
}
