import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { formatId } from '#kit/ids';
import { findClub, noSuchClub } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Api } from '#platform/http/api';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { changeReasonOf, returnReasonOf } from '../ach/index.ts';
import { listAccounts } from './account-store.ts';
import * as contract from './contract.ts';
import { fileRoutes } from './file-routes.ts';
import { keepAccount, revokeAccount } from './keep-account.ts';
import { type BankAccount, type BankSender, tokenOf } from './model.ts';
import { returnRoutes } from './return-routes.ts';
import { findSender, listCompanies } from './sender-store.ts';
import { setCompany, setSender } from './set-sender.ts';

const tag = 'Bank drafts';

/** Bank drafts' part of the API: the bank, mandates, files out and returns in. */
export function bankDraftRoutes(api: Api, vault: Vault): void {
  setUpRoutes(api);
  accountRoutes(api, vault);
  fileRoutes(api, vault);
  returnRoutes(api, vault);
}

function setUpRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/bank-sender',
    tag,
    summary: 'Through which bank dues are drafted, and as whom',
    scope: 'settings:read',
    answer: contract.sender,
    handle: setUpAnswer,
  });

  api.route({
    method: 'PUT',
    path: '/bank-sender',
    tag,
    summary: 'Say through which bank dues are drafted',
    scope: 'settings:write',
    body: contract.bankSender,
    answer: contract.sender,
    handle: async (tx, caller, { body }) => {
      await setSender(tx, caller, body);
      return setUpAnswer(tx, caller);
    },
  });

  api.route({
    method: 'PUT',
    path: '/clubs/:clubId/bank-company',
    tag,
    summary: 'Say as whom a club appears on bank statements',
    scope: 'settings:write',
    params: contract.clubParams,
    body: contract.bankCompany,
    answer: contract.sender,
    handle: async (tx, caller, { params, body }) => {
      await setCompany(tx, caller, { ...params, ...body });
      return setUpAnswer(tx, caller);
    },
  });
}

const setUpOf = async (tx: Tx, { organizationId }: Caller) => ({
  sender: (await findSender(tx, organizationId)) ?? null,
  companies: await listCompanies(tx, organizationId),
});

async function setUpAnswer(tx: Tx, caller: Caller) {
  const { sender, companies } = await setUpOf(tx, caller);
  return {
    sender,
    companies: companies.map((one) => ({ ...one, clubId: formatId('club', one.clubId) })),
  };
}

function accountRoutes(api: Api, vault: Vault): void {
  api.route({
    method: 'GET',
    path: '/clubs/:clubId/mandate-terms',
    tag,
    summary: 'What a mandate of a club can say, and whether one can be taken',
    scope: 'agreements:read',
    params: contract.clubParams,
    answer: contract.mandateTerms,
    handle: async (tx, caller, { params: { clubId } }) => {
      const club = await findClub(tx, caller.organizationId, clubId);
      if (!club) throw noSuchClub();
      const { sender, companies } = await setUpOf(tx, caller);
      return {
        companyName: companies.find((one) => one.clubId === clubId)?.companyName ?? null,
        obstacle: obstacleOf(club.currency, sender),
        sendsPrenotes: sender?.sendsPrenotes ?? false,
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/bank-accounts',
    tag,
    summary: 'Accounts that a member allowed to be drafted',
    scope: 'agreements:read',
    params: { memberId: idOf('member') },
    answer: contract.bankAccounts,
    handle: async (tx, caller, { params: { memberId } }) => {
      if (!(await findMember(tx, caller.organizationId, memberId))) throw noSuchMember();
      const accounts = await listAccounts(tx, caller.organizationId, memberId);
      return { items: accounts.map(accountAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/members/:memberId/bank-accounts',
    tag,
    summary: 'Keep an account with what its holder agreed to',
    scope: 'agreements:write',
    params: { memberId: idOf('member') },
    body: contract.newBankAccount,
    isPrivate: true,
    status: 201,
    answer: contract.bankAccount,
    handle: async (tx, caller, { params, body: { authorization, ...account } }) =>
      accountAnswer(
        await keepAccount(tx, caller, vault, {
          ...params,
          ...account,
          authorizationText: authorization,
        }),
      ),
  });

  api.route({
    method: 'DELETE',
    path: '/bank-accounts/:accountId',
    tag,
    summary: 'End a mandate: the account is not drafted again',
    scope: 'agreements:write',
    params: { accountId: idOf('bankAccount') },
    answer: contract.bankAccount,
    handle: async (tx, caller, { params: { accountId } }) =>
      accountAnswer(await revokeAccount(tx, caller, accountId)),
  });
}

function obstacleOf(currency: string, sender: BankSender | null) {
  if (currency !== 'USD') return 'not_in_dollars' as const;
  return sender === null ? ('no_bank_sender' as const) : null;
}

const accountAnswer = ({ authorizationText, correctedCode, ...account }: BankAccount) => ({
  ...account,
  id: formatId('bankAccount', account.id),
  memberId: formatId('member', account.memberId),
  token: tokenOf(account.id),
  authorization: authorizationText,
  authorizedAt: account.authorizedAt.toString(),
  closedAt: account.closedAt?.toString() ?? null,
  closedWhy: closedWords(account.closedWhy),
  correctedAt: account.correctedAt?.toString() ?? null,
  correctedWhat: correctedCode === null ? null : changeReasonOf(correctedCode).sentence,
});

function closedWords(why: string | null): string | null {
  if (why === null) return null;
  return why === 'revoked' ? 'The mandate was ended.' : `${why}: ${returnReasonOf(why).sentence}`;
}
