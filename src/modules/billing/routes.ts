import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { pageSize } from '#kit/page-size';
import {
  agreementAnswers,
  findAgreement,
  mailAgreementTask,
  noSuchAgreement,
  type PaymentMethod,
  toEnrollment,
  toPaymentMethod,
} from '#modules/enrollment/index';
import {
  agreement,
  changedBuckets,
  newAgreement,
  paymentMethod,
} from '#modules/enrollment/contract';
import type { Api } from '#platform/http/api';
import { enqueue } from '#platform/jobs/jobs';
import {
  creditedAnswer,
  installmentAnswers,
  installmentStory,
  paymentAnswers,
  yearAnswer,
} from './answers.ts';
import { addOnRoutes } from './add-on-routes.ts';
import { comeBackRoutes } from './come-back-routes.ts';
import { looseMoneyRoutes } from './loose-money-routes.ts';
import { changeBucketChoice } from './change-bucket-choice.ts';
import { changePaymentMethod } from './change-payment-method.ts';
import * as contract from './contract.ts';
import { previewSignUp } from './preview.ts';
import { previewOffer } from './preview-offer.ts';
import type { Processors } from './processor.ts';
import { listOpenInstallments, listPayments, pageInstallments } from './queries.ts';
import { noSuchInstallment, unknownPaymentMethod } from './refusals.ts';
import { saleRoutes } from './sale-routes.ts';
import { runRoutes } from './run-routes.ts';
import { payAtDesk, type Settled, waiveInstallment } from './settle-installment.ts';
import { collectDueToday, signUp } from './sign-up.ts';
import { findInstallment } from './store.ts';
import { parseId } from '#kit/ids';
import type { Caller } from '#kit/caller';
import type { Tx } from '#platform/database/query';
import { findMember, noSuchMember } from '#modules/members/index';

/** The billing room's part of the API: signing up, installments, the desk and the dues run. */
export function billingRoutes(api: Api, processor: Processors): void {
  agreementRoutes(api, processor);
  installmentRoutes(api);
  memberRoutes(api);
  comeBackRoutes(api, processor);
  saleRoutes(api);
  addOnRoutes(api, processor);
  looseMoneyRoutes(api);
  runRoutes(api);
}

function agreementRoutes(api: Api, processor: Processors): void {
  const tag = 'Agreements';

  api.route({
    method: 'POST',
    path: '/offers/preview',
    tag: 'Offers',
    summary: 'What a member gets: the first year of an offer, draft or sold; writes nothing',
    scope: 'offers:read',
    looksOnly: true,
    body: contract.wantedOfferPreview,
    answer: contract.offerPreview,
    handle: async (tx, caller, { body }) => {
      const { lapses, ...year } = await previewOffer(tx, caller, body);
      return {
        ...yearAnswer(year),
        lapses: lapses.map((lapse) => ({ ...lapse, itemId: formatId('item', lapse.itemId) })),
      };
    },
  });

  api.route({
    method: 'POST',
    path: '/agreements/preview',
    tag,
    summary: 'What a sign-up would come to in its first year; writes nothing',
    scope: 'agreements:write',
    looksOnly: true,
    body: newAgreement,
    answer: contract.signUpPreview,
    handle: async (tx, caller, { body }) =>
      yearAnswer(await previewSignUp(tx, caller, toEnrollment(body))),
  });

  api.route({
    method: 'POST',
    path: '/agreements',
    tag,
    summary: 'Sign a member up; what is due today is collected at once',
    scope: 'agreements:write',
    body: newAgreement,
    status: 201,
    answer: agreement,
    handle: async (tx, caller, { body }) => {
      const wanted = toEnrollment(body);
      await checkMethod(tx, caller, processor, wanted.paymentMethod, {
        memberId: wanted.buyerId,
        clubId: wanted.clubId,
      });
      const signed = await signUp(tx, caller, wanted);
      const { organizationId } = caller;
      await enqueue(tx, mailAgreementTask, { organizationId, agreementId: signed.id });
      return (await agreementAnswers(tx, caller, [signed]))[0]!;
    },
    afterwards: (db, caller, answer) =>
      collectDueToday(db, caller, { processor }, parseId('agreement', answer.id)!),
  });

  api.route({
    method: 'PUT',
    path: '/agreements/:agreementId/session-buckets',
    tag,
    summary: 'Change the chosen session buckets from the next installment on',
    scope: 'agreements:write',
    params: { agreementId: idOf('agreement') },
    body: changedBuckets,
    answer: agreement,
    handle: async (tx, caller, { params, body }) => {
      const changed = await changeBucketChoice(tx, caller, params.agreementId, body.sessionBuckets);
      return (await agreementAnswers(tx, caller, [changed]))[0]!;
    },
  });

  api.route({
    method: 'PUT',
    path: '/agreements/:agreementId/payment-method',
    tag,
    summary: 'Change how the dues are asked for',
    scope: 'agreements:write',
    params: { agreementId: idOf('agreement') },
    body: paymentMethod,
    answer: agreement,
    handle: async (tx, caller, { params, body }) => {
      const method = toPaymentMethod(body);
      const found = await findAgreement(tx, caller.organizationId, params.agreementId);
      if (!found) throw noSuchAgreement();
      await checkMethod(tx, caller, processor, method, {
        memberId: found.buyerId,
        clubId: found.clubId,
      });
      const changed = await changePaymentMethod(tx, caller, params.agreementId, method);
      return (await agreementAnswers(tx, caller, [changed]))[0]!;
    },
  });

  api.route({
    method: 'POST',
    path: '/agreements/:agreementId/collection',
    tag,
    summary: 'Ask an agreement’s card now for what may be asked for today',
    scope: 'dues:collect',
    params: { agreementId: idOf('agreement') },
    status: 202,
    answer: agreement,
    handle: async (tx, caller, { params }) => {
      const found = await findAgreement(tx, caller.organizationId, params.agreementId);
      if (!found) throw noSuchAgreement();
      return (await agreementAnswers(tx, caller, [found]))[0]!;
    },
    afterwards: (db, caller, answer) =>
      collectDueToday(db, caller, { processor }, parseId('agreement', answer.id)!),
  });

  api.route({
    method: 'GET',
    path: '/agreements/:agreementId/installments',
    tag,
    summary: 'Everything an agreement owes and owed, oldest first',
    scope: 'agreements:read',
    params: { agreementId: idOf('agreement') },
    query: { ...pageQuery, limit: pageQuery.limit.default(pageSize.most) },
    answer: contract.installmentPage,
    handle: async (tx, caller, { params, query }) => {
      if (!(await findAgreement(tx, caller.organizationId, params.agreementId)))
        throw noSuchAgreement();
      const page = await pageInstallments(tx, caller.organizationId, params, query);
      return { ...page, items: await installmentAnswers(tx, caller, page.items) };
    },
  });
}

/** Refuses a card or an account that its processor does not know as this member's (I24). */
async function checkMethod(
  tx: Tx,
  caller: Caller,
  processor: Processors,
  method: PaymentMethod,
  of: { memberId: number; clubId: number },
): Promise<void> {
  if (!('token' in method) || !processor.knows) return;
  if (!(await processor.knows(tx, caller, { ...method, ...of }))) throw unknownPaymentMethod();
}

function installmentRoutes(api: Api): void {
  const tag = 'Installments';

  api.route({
    method: 'GET',
    path: '/installments/:installmentId',
    tag,
    summary: 'One installment with every attempt at it, and what of its money went back',
    scope: 'agreements:read',
    params: { installmentId: idOf('installment') },
    answer: contract.installmentWithAttempts,
    handle: async (tx, caller, { params }) => {
      const found = await findInstallment(tx, caller.organizationId, params.installmentId);
      if (!found) throw noSuchInstallment();
      return installmentStory(tx, caller, found);
    },
  });

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/payments',
    tag,
    summary: 'Take money at the desk, in full or in part',
    scope: 'dues:collect',
    params: { installmentId: idOf('installment') },
    body: contract.deskPayment,
    status: 201,
    answer: contract.settled,
    handle: async (tx, caller, { params, body }) =>
      settledAnswer(tx, caller, await payAtDesk(tx, caller, { ...params, ...body })),
  });

  api.route({
    method: 'POST',
    path: '/installments/:installmentId/waiver',
    tag,
    summary: 'Let an installment go, with or without its sessions',
    scope: 'dues:waive',
    params: { installmentId: idOf('installment') },
    body: contract.waiver,
    status: 201,
    answer: contract.settled,
    handle: async (tx, caller, { params, body }) =>
      settledAnswer(tx, caller, await waiveInstallment(tx, caller, { ...params, ...body })),
  });
}

function memberRoutes(api: Api): void {
  const tag = 'Installments';
  const params = { memberId: idOf('member') };

  api.route({
    method: 'GET',
    path: '/members/:memberId/open-installments',
    tag,
    summary: 'What a member’s agreements still owe: what is overdue first, then the next ones',
    scope: 'agreements:read',
    params,
    query: { limit: pageQuery.limit },
    answer: contract.installments,
    handle: async (tx, caller, { params, query }) => {
      const { organizationId } = caller;
      if (!(await findMember(tx, organizationId, params.memberId))) throw noSuchMember();
      const found = await listOpenInstallments(tx, organizationId, params.memberId, query.limit);
      return { items: await installmentAnswers(tx, caller, found) };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/payments',
    tag,
    summary: 'Every attempt at what a member’s agreements owe, newest first',
    scope: 'dues:read',
    params,
    query: pageQuery,
    answer: contract.paymentPage,
    handle: async (tx, caller, { params, query }) => {
      const { organizationId } = caller;
      if (!(await findMember(tx, organizationId, params.memberId))) throw noSuchMember();
      const page = await listPayments(tx, organizationId, params.memberId, query);
      return { ...page, items: await paymentAnswers(tx, caller, page.items) };
    },
  });
}

async function settledAnswer(tx: Tx, caller: Caller, { installment, credited }: Settled) {
  const [answer] = await installmentAnswers(tx, caller, [installment]);
  return { installment: answer!, credited: creditedAnswer(credited) };
}
