import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { decodeCursor, toPage } from '#kit/page';
import { listClubs } from '#modules/identity/index';
import type { Api } from '#platform/http/api';
import type { Vault } from '#platform/vault';
import { returnReasonOf } from '../ach/index.ts';
import { beforeOf } from './before.ts';
import * as contract from './contract.ts';
import { type FileEntry, listEntries, sumWaiting } from './entry-store.ts';
import { findFile, listFiles } from './file-store.ts';
import { makeFile, movesOn } from './make-file.ts';
import type { BankFile } from './model.ts';
import { noSuchFile } from './refusals.ts';
import { findSender } from './sender-store.ts';
import { takeFile } from './take-file.ts';

const tag = 'Bank drafts';

/** What waits for the bank, and the files that were made for it. */
export function fileRoutes(api: Api, vault: Vault): void {
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
      const sender = await findSender(tx, caller.organizationId);
      return {
        effectiveOn: sender ? movesOn(caller.now, sender).effectiveOn : null,
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

  api.route({
    method: 'GET',
    path: '/bank-files/:fileId',
    tag,
    summary: 'One file made for the bank',
    scope: 'bank:read',
    params: { fileId: idOf('bankFile') },
    answer: contract.bankFile,
    handle: async (tx, caller, { params: { fileId } }) => {
      const file = await findFile(tx, caller.organizationId, fileId);
      if (!file) throw noSuchFile();
      return fileAnswer(file);
    },
  });

  api.route({
    method: 'GET',
    path: '/bank-files/:fileId/entries',
    tag,
    summary: 'What is in a file, entry by entry, without account numbers',
    scope: 'bank:read',
    params: { fileId: idOf('bankFile') },
    query: pageQuery,
    answer: contract.fileEntryPage,
    handle: async (tx, caller, { params: { fileId }, query }) => {
      if (!(await findFile(tx, caller.organizationId, fileId))) throw noSuchFile();
      const [after] = query.cursor ? decodeCursor(query.cursor, ['number']) : [0];
      const entries = await listEntries(tx, caller.organizationId, fileId, {
        after,
        limit: query.limit + 1,
      });
      const page = toPage(entries, query.limit, ({ id }) => [id]);
      return { ...page, items: page.items.map(entryAnswer) };
    },
  });

  api.file({
    path: '/bank-files/:fileId/content',
    tag,
    summary: 'The file itself, with whole account numbers: for the bank and nobody else',
    scope: 'bank:write',
    params: { fileId: idOf('bankFile') },
    type: 'text/plain',
    handle: async (tx, caller, { params: { fileId } }) => {
      const { fileDay, idModifier, content, sha256 } = await takeFile(tx, caller, vault, fileId);
      return { name: `ach-${fileDay}-${idModifier}.txt`, bytes: content, sha256 };
    },
  });
}

const fileAnswer = (file: BankFile) => ({
  id: formatId('bankFile', file.id),
  madeAt: file.madeAt.toString(),
  madeBy: file.madeBy,
  effectiveOn: file.effectiveOn,
  entries: file.entries,
  debitMinor: file.debitMinor,
  creditMinor: file.creditMinor,
  sha256: file.sha256,
  takenAt: file.takenAt?.toString() ?? null,
  takenBy: file.takenBy,
});

const entryAnswer = (entry: FileEntry) => ({
  kind: entry.kind,
  memberId: formatId('member', entry.memberId),
  memberName: entry.memberName,
  amountMinor: entry.amountMinor,
  lastFour: entry.lastFour,
  trace: entry.traceNumber,
  returnedAt: entry.returnedAt?.toString() ?? null,
  returnedWhy:
    entry.returnedCode === null
      ? null
      : `${entry.returnedCode}: ${returnReasonOf(entry.returnedCode).sentence}`,
});
