import { z } from 'zod';
import { idOf, pageQuery } from '#kit/contract';
import { formatId, parseId } from '#kit/ids';
import { decodeCursor, toPage } from '#kit/page';
import type { Api } from '#platform/http/api';
import type { Vault } from '#platform/vault';
import { readAchReturns } from '../ach/index.ts';
import { keepReturns, workReturns } from './apply-returns.ts';
import { beforeOf } from './before.ts';
import * as contract from './contract.ts';
import { lookAfterLine } from './look-after-line.ts';
import { noSuchFile } from './refusals.ts';
import { listReturnFiles, returnFileById, type ReturnFile } from './return-file-store.ts';
import { listReturnLines, type ToldLine } from './return-line-store.ts';

const tag = 'Bank drafts';

/** Files of returns, and what became of each of their lines. */
export function returnRoutes(api: Api, vault: Vault): void {
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
    answer: contract.takenReturnFile,
    beforehand: async (_db, _caller, { body }) => readAchReturns(body.content),
    handle: async (tx, caller, { body }, read) => {
      const { file, wasKnown } = await keepReturns(tx, caller, vault, { ...body, read });
      return { ...returnFileAnswer(file), wasKnown };
    },
    // in transactions of its own: a large file is applied a stretch at a time
    afterwards: async (db, caller, { id, wasKnown }, read) => {
      const file = { id: parseId('bankReturnFile', id)!, read };
      return { ...returnFileAnswer(await workReturns(db, caller, vault, file)), wasKnown };
    },
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
    path: '/bank-return-files/:returnsId',
    tag,
    summary: 'One file of returns, and what it came to',
    scope: 'bank:read',
    params: { returnsId: idOf('bankReturnFile') },
    answer: contract.returnFile,
    handle: async (tx, caller, { params: { returnsId } }) => {
      const file = await returnFileById(tx, caller.organizationId, returnsId);
      if (!file) throw noSuchFile();
      return returnFileAnswer(file);
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
      if (!(await returnFileById(tx, caller.organizationId, returnsId))) throw noSuchFile();
      const [after] = query.cursor ? decodeCursor(query.cursor, ['number']) : [0];
      const lines = await listReturnLines(tx, caller.organizationId, returnsId, {
        outcome: query.outcome ?? null,
        after,
        limit: query.limit + 1,
      });
      const page = toPage(lines, query.limit, ({ position }) => [position]);
      return { ...page, items: page.items.map(lineAnswer) };
    },
  });

  api.route({
    method: 'PUT',
    path: '/bank-return-files/:returnsId/lines/:line/note',
    tag,
    summary: 'Note how a line that changed nothing was looked after',
    scope: 'bank:write',
    params: contract.lineParams,
    body: contract.lineNote,
    answer: contract.returnLine,
    handle: async (tx, caller, { params, body }) =>
      lineAnswer(await lookAfterLine(tx, caller, { ...params, ...body })),
  });
}

const lineAnswer = ({ note, notedAt, notedBy, memberId, ...line }: ToldLine) => ({
  line: line.line,
  kind: line.kind,
  code: line.code,
  trace: line.originalTrace,
  amountMinor: line.amountMinor,
  outcome: line.outcome,
  says: line.says,
  memberId: memberId === null ? null : formatId('member', memberId),
  memberName: line.memberName,
  lookedAfter: note === null ? null : { note, at: notedAt!.toString(), by: notedBy! },
});

const returnFileAnswer = (file: ReturnFile) => ({
  ...file,
  id: formatId('bankReturnFile', file.id),
  receivedAt: file.receivedAt.toString(),
});
