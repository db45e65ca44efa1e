import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { decodeCursor, toPage } from '#kit/page';
import { listClubs } from '#modules/identity/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Api } from '#platform/http/api';
import type { Tx } from '#platform/database/query';
import type { Vault } from '#platform/vault';
import { returnReasonOf } from '../ach/index.ts';
import { listAccounts } from './account-store.ts';
import { applyReturns } from './apply-returns.ts';
import * as contract from './contract.ts';
import { sumWaiting } from './entry-store.ts';
import {
  findFile,
  isReturnFile,
  listFiles,
  listReturnFiles,
  listReturnLines,
  type ReturnFile,
} from './file-store.ts';
import { keepAccount, revokeAccount } from './keep-account.ts';
import { makeFile } from './make-file.ts';
import { type BankAccount, type BankFile, tokenOf } from './model.ts';
import { noSuchFile } from './refusals.ts';
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

async function setUpAnswer(tx: Tx, caller: Caller) {
  const companies = await listCompanies(tx, caller.organizationId);
  return {
    sender: (await findSender(tx, caller.organizationId)) ?? null,
    companies: companies.map((one) => ({ ...one, clubId: formatId('club', one.clubId) })),
  };
}

function accountRoutes(api: Api, vault: Vault): void {
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

const accountAnswer = ({ authorizationText, ...account }: BankAccount) => ({
  ...account,
  id: formatId('bankAccount', account.id),
  memberId: formatId('member', account.memberId),
  token: tokenOf(account.id),
  authorization: authorizationText,
  authorizedAt: account.authorizedAt.toString(),
  closedAt: account.closedAt?.toString() ?? null,
  closedWhy: closedWords(account.closedWhy),
});

function closedWords(why: string | null): string | null {
  if (why === null) return null;
  return why === 'revoked' ? 'The mandate was ended.' : `${why}: ${returnReasonOf(why).sentence}`;
}

function fileRoutes(api: Api, vault: Vault): void {
  api.route({
    method: 'GET',
    path: '/bank-outbox',
    tag,
    summary: 'What waits for the next file to the bank',
    scope: 'bank:read',
    answer: contract.outbox,
    handle: async (tx, caller) => {
      const clubs = await listClubs(tx, caller.organizationId);
      const currencies = new Map(clubs.map((club) => [club.id, club.currency]));
      const waiting = await sumWaiting(tx, caller.organizationId);
      return {
        items: waiting.map(({ clubId, entries, debitMinor, creditMinor }) => {
          const currency = currencies.get(clubId)!;
          return {
            clubId: formatId('club', clubId),
            entries,
            debits: { amountMinor: debitMinor, currency },
            credits: { amountMinor: creditMinor, currency },
          };
        }),
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/bank-files',
    tag,
    summary: 'Files made for the bank, newest first',
    scope: 'bank:read',
    query: pageQuery,
    answer: contract.bankFilePage,
    handle: async (tx, caller, { query }) => {
      const files = await listFiles(tx, caller.organizationId, beforeOf(query));
      const page = toPage(files, query.limit, ({ id }) => [id]);
      return { ...page, items: page.items.map(fileAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/bank-files',
    tag,
    summary: 'Make the next file for the bank from everything that waits',
    scope: 'bank:write',
    status: 201,
    answer: contract.bankFile,
    handle: async (tx, caller) => fileAnswer(await makeFile(tx, caller, vault)),
  });

  api.file({
    path: '/bank-files/:fileId/content',
    tag,
    summary: 'The file itself, with whole account numbers: for the bank and nobody else',
    scope: 'bank:write',
    params: { fileId: idOf('bankFile') },
    type: 'text/plain',
    handle: async (tx, caller, { params: { fileId } }) => {
      const file = await findFile(tx, caller.organizationId, fileId);
      if (!file) throw noSuchFile();
      return {
        name: `ach-${file.fileDay}-${file.idModifier}.txt`,
        bytes: vault.open(file.contentSealed),
        sha256: file.sha256,
      };
    },
  });
}

const fileAnswer = ({ fileDay: _day, idModifier: _modifier, ...file }: BankFile) => ({
  id: formatId('bankFile', file.id),
  madeAt: file.madeAt.toString(),
  madeBy: file.madeBy,
  effectiveOn: file.effectiveOn,
  entries: file.entries,
  debitMinor: file.debitMinor,
  creditMinor: file.creditMinor,
  sha256: file.sha256,
});

function returnRoutes(api: Api, vault: Vault): void {
  api.route({
    method: 'POST',
    path: '/bank-return-files',
    tag,
    summary: 'Read a file of returns in, and apply it once',
    scope: 'bank:write',
    body: contract.newReturnFile,
    isPrivate: true,
    bodyLimitBytes: contract.mostContent + 1_000_000,
    status: 201,
    answer: contract.returnFile,
    handle: async (tx, caller, { body }) =>
      returnFileAnswer(await applyReturns(tx, caller, vault, body)),
  });

  api.route({
    method: 'GET',
    path: '/bank-return-files',
    tag,
    summary: 'Files of returns that were read in, newest first',
    scope: 'bank:read',
    query: pageQuery,
    answer: contract.returnFilePage,
    handle: async (tx, caller, { query }) => {
      const files = await listReturnFiles(tx, caller.organizationId, beforeOf(query));
      const page = toPage(files, query.limit, ({ id }) => [id]);
      return { ...page, items: page.items.map(returnFileAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/bank-return-files/:returnsId/lines',
    tag,
    summary: 'Every line of a file of returns, and what became of it',
    scope: 'bank:read',
    params: { returnsId: idOf('bankReturnFile') },
    query: { ...pageQuery, outcome: z.enum(contract.outcomes).optional() },
    answer: contract.returnLinePage,
    handle: async (tx, caller, { params: { returnsId }, query }) => {
      if (!(await isReturnFile(tx, caller.organizationId, returnsId))) throw noSuchFile();
      const [after] = query.cursor ? decodeCursor(query.cursor, ['number']) : [0];
      const lines = await listReturnLines(tx, caller.organizationId, returnsId, {
        outcome: query.outcome ?? null,
        after,
        limit: query.limit + 1,
      });
      const page = toPage(lines, query.limit, ({ position }) => [position]);
      return {
        ...page,
        items: page.items.map(
          ({ position: _position, entryId: _entry, originalTrace, ...line }) => ({
            ...line,
            trace: originalTrace,
          }),
        ),
      };
    },
  });
}

const returnFileAnswer = (file: ReturnFile) => ({
  ...file,
  id: formatId('bankReturnFile', file.id),
  receivedAt: file.receivedAt.toString(),
});

function beforeOf(query: { cursor?: string | undefined; limit: number }) {
  const [before] = query.cursor ? decodeCursor(query.cursor, ['number']) : [null];
  return { before, limit: query.limit + 1 };
}
