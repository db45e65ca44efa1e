import type { IncomingHttpHeaders } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { decodeCursor, toPage } from '#kit/page';
import { noticeKind, noticeOutcome } from '#modules/billing/contract';
import { listNotices, type NoticeKind, type Processors } from '#modules/billing/index';
import { type Doorway, notFromOurPage } from '#modules/identity/index';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { openRoute } from '#platform/http/open-route';
import { isFromOurPages } from '#platform/http/same-origin';
import { changeTemplate } from './change-template.ts';
import * as contract from './contract.ts';
import { lookAtPayLink, openPayPage, payByLink } from './pay-by-link.ts';
import { makePayLink } from './pay-link.ts';
import { ownWords, placeholdersOf, previewOf } from './template-rules.ts';
import { listTemplates } from './template-store.ts';

const realNow = () => Temporal.Now.instant().round('microsecond');

/** What members are told, in whose words, and paying by a link. */
export function dunningRoutes(api: Api, processor: Processors, doorway: Doorway): void {
  templateRoutes(api);
  payRoutes(api, processor, doorway);

  api.route({
    method: 'GET',
    path: '/dues-notices',
    tag: 'Mails to members',
    summary: 'What members were told about dues, and whom no mail could reach; newest first',
    scope: 'dues:read',
    query: { ...pageQuery, outcome: noticeOutcome.optional() },
    answer: contract.toldPage,
    handle: async (tx, caller, { query: { cursor, limit, outcome } }) => {
      const [before] = cursor ? decodeCursor(cursor, ['number']) : [null];
      const found = await listNotices(tx, caller.organizationId, {
        outcome: outcome ?? null,
        before,
        limit: limit + 1,
      });
      const page = toPage(found, limit, (row) => [row.id]);
      return {
        ...page,
        items: page.items.map(({ id: _id, totalMinor, currency, ...row }) => ({
          ...row,
          toldAt: row.toldAt.toString(),
          installmentId: formatId('installment', row.installmentId),
          memberId: formatId('member', row.memberId),
          amount: { amountMinor: totalMinor, currency },
        })),
      };
    },
  });
}

function templateRoutes(api: Api): void {
  const tag = 'Mails to members';
  const params = { kind: noticeKind };

  api.route({
    method: 'GET',
    path: '/mail-templates',
    tag,
    summary: 'The words of the mails to members, with a preview of each',
    scope: 'settings:read',
    answer: contract.templates,
    handle: async (tx, caller) => {
      const own = await listTemplates(tx, caller.organizationId);
      return { items: noticeKind.options.map((kind) => templateAnswer(kind, own)) };
    },
  });

  api.route({
    method: 'PUT',
    path: '/mail-templates/:kind',
    tag,
    summary: 'Write own words for the mails of one kind',
    scope: 'settings:write',
    params,
    body: contract.newWords,
    answer: contract.template,
    handle: async (tx, caller, { params: { kind }, body }) => {
      await changeTemplate(tx, caller, kind, body);
      return answerFor(tx, caller, kind);
    },
  });

  api.route({
    method: 'DELETE',
    path: '/mail-templates/:kind',
    tag,
    summary: 'Go back to the product’s words for the mails of one kind',
    scope: 'settings:write',
    params,
    answer: contract.template,
    handle: async (tx, caller, { params: { kind } }) => {
      await changeTemplate(tx, caller, kind, null);
      return answerFor(tx, caller, kind);
    },
  });
}

const answerFor = async (tx: Tx, caller: Caller, kind: NoticeKind) =>
  templateAnswer(kind, await listTemplates(tx, caller.organizationId));

function templateAnswer(
  kind: NoticeKind,
  own: Awaited<ReturnType<typeof listTemplates>>,
): z.input<typeof contract.template> {
  const words = own.get(kind) ?? ownWords(kind, true);
  return {
    kind,
    ...words,
    isOurs: !own.has(kind),
    placeholders: [...placeholdersOf(kind)],
    preview: previewOf(words),
  };
}

function payRoutes(api: Api, processor: Processors, doorway: Doorway): void {
  const tag = 'Payment links';

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/pay-links',
    tag,
    summary: 'Make a link by which a member pays without signing in; the answer shows it once',
    scope: 'dues:collect',
    params: { installmentId: idOf('installment') },
    status: 201,
    answer: contract.payLink,
    secret: true,
    handle: async (tx, caller, { params: { installmentId } }) => {
      const maker = { linkBase: doorway.linkBase, realNow };
      const { url, expiresAt } = await makePayLink(tx, caller, maker, installmentId);
      return { url, expiresAt: expiresAt.toString() };
    },
  });

  openRoute(api.app, {
    method: 'POST',
    path: '/pay-links/preview',
    tag,
    summary: 'What a payment link is for',
    body: contract.linkToken,
    answer: contract.owing,
    handle: ({ token }) => lookAtPayLink(api.db, { processor }, token, realNow()),
  });

  openRoute(api.app, {
    method: 'POST',
    path: '/pay-links/payment',
    tag,
    summary: 'Pay what a payment link is for',
    body: contract.payment,
    answer: contract.owing,
    handle: (body, { headers, address }) => {
      fromOurPageOnly(headers, doorway);
      const asked = { realNow: realNow(), from: `payment link at ${address}` };
      return payByLink(api.db, { processor }, body, asked);
    },
  });

  openRoute(api.app, {
    method: 'POST',
    path: '/pay-links/card-page',
    tag,
    summary: 'Make the processor’s own page for what a payment link is for',
    body: contract.linkToken,
    status: 201,
    answer: contract.payPage,
    handle: ({ token }, { headers }) => {
      fromOurPageOnly(headers, doorway);
      const asked = { realNow: realNow(), base: doorway.linkBase() };
      return openPayPage(api.db, { processor }, token, asked);
    },
  });
}

/** A program may pay, and our own pages; another site may not do it in somebody's browser. */
function fromOurPageOnly(headers: IncomingHttpHeaders, { publicUrl }: Doorway): void {
  const isBrowser = headers.origin ?? headers['sec-fetch-site'];
  if (isBrowser && !isFromOurPages(headers, publicUrl)) throw notFromOurPage();
}
