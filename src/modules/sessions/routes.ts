import { z } from 'zod';
import type { Caller } from '#kit/caller';
import { idOf, pageQuery } from '#kit/contract';
import { knownDay } from '#kit/days';
import { formatId } from '#kit/ids';
import { findClub, noSuchClub } from '#modules/identity/index';
import { findItem, findItems, noSuchItem } from '#modules/inventory/index';
import { findMember, noSuchMember } from '#modules/members/index';
import type { Api } from '#platform/http/api';
import type { Tx } from '#platform/database/query';
import { adjustSessions } from './adjust-sessions.ts';
import { bringBackSessions } from './bring-back-sessions.ts';
import * as contract from './contract.ts';
import { extendSessions } from './extend-sessions.ts';
import { entryKinds, grantStates } from './model.ts';
import {
  balancesAsOf,
  balancesToday,
  type LiabilityLine,
  listEntries,
  listGrants,
  type LedgerLine,
  listLiability,
  type SeenGrant,
  totalsByCurrency,
  type Whose,
} from './queries.ts';
import { listOwed, type Owed } from './owed-store.ts';
import type { Draw } from './rules.ts';
import { forgiveOwed } from './settle-owed.ts';
import type { Transfer, Use } from './store.ts';
import { transferSessions, undoTransfer } from './transfer-sessions.ts';
import { undoUse } from './undo-use.ts';
import { useSessions } from './use-sessions.ts';

const tag = 'Sessions';
const member = { memberId: idOf('member') };

/** The sessions room's part of the API. */
export function sessionRoutes(api: Api): void {
  readingRoutes(api);
  owedRoutes(api);
  useRoutes(api);
  correctingRoutes(api);
}

function readingRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/members/:memberId/balances',
    tag,
    summary: 'What a member has left of each session item, now or as of an instant',
    scope: 'sessions:read',
    params: member,
    query: { asOf: contract.asOf.optional(), itemId: idOf('item').optional() },
    answer: contract.balances,
    handle: async (tx, caller, { params, query: { asOf, itemId } }) => {
      const whose = await existing(tx, caller, { ...params, itemId });
      const balances = asOf
        ? await balancesAsOf(tx, caller, whose, asOf)
        : await balancesToday(tx, caller, whose);
      const items = await named(tx, caller, balances);
      return {
        asOf: (asOf ?? caller.now).toString(),
        items: items.map((balance) => ({ ...balance, itemId: formatId('item', balance.itemId) })),
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/grants',
    tag,
    summary: 'A member’s grants: usable ones first in draw order, then the others, newest first',
    scope: 'sessions:read',
    params: member,
    query: {
      ...pageQuery,
      itemId: idOf('item').optional(),
      state: z.enum(grantStates).optional(),
    },
    answer: contract.grantPage,
    handle: async (tx, caller, { params, query: { itemId, ...page } }) => {
      const whose = await existing(tx, caller, { ...params, itemId });
      const { items, nextCursor } = await listGrants(tx, caller, whose, page);
      return { items: (await named(tx, caller, items)).map(grantAnswer), nextCursor };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/session-entries',
    tag,
    summary: 'A member’s session ledger, the last written first',
    scope: 'sessions:read',
    params: member,
    query: { ...pageQuery, itemId: idOf('item').optional(), kind: z.enum(entryKinds).optional() },
    answer: contract.entryPage,
    handle: async (tx, caller, { params, query: { itemId, ...page } }) => {
      const whose = await existing(tx, caller, { ...params, itemId });
      const { items, nextCursor } = await listEntries(tx, caller, whose, page);
      return { items: (await named(tx, caller, items)).map(entryAnswer), nextCursor };
    },
  });

  api.route({
    method: 'GET',
    path: '/liability',
    tag,
    summary: 'Sessions owed to members, in units and money, now or as of an instant',
    scope: 'reports:read',
    query: { asOf: contract.asOf.optional(), clubId: idOf('club').optional() },
    answer: contract.liability,
    handle: async (tx, caller, { query }) => {
      if (query.clubId && !(await findClub(tx, caller.organizationId, query.clubId)))
        throw noSuchClub();
      const lines = await listLiability(tx, caller, query);
      return {
        asOf: (query.asOf ?? caller.now).toString(),
        items: (await named(tx, caller, lines)).map(liabilityAnswer),
        totals: totalsByCurrency(lines).map(({ sessions, ...worth }) => ({ sessions, worth })),
      };
    },
  });
}

function owedRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/members/:memberId/owed-sessions',
    tag,
    summary: 'Sessions a member used before their money came back, and still owes',
    scope: 'sessions:read',
    params: member,
    answer: contract.owedList,
    handle: async (tx, caller, { params }) => {
      const { memberId } = await existing(tx, caller, params);
      const owed = await listOwed(tx, caller.organizationId, { memberId });
      return { items: (await named(tx, caller, owed)).map(owedAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/owed-sessions/:owedId/forgiveness',
    tag,
    summary: 'Let owed sessions go',
    scope: 'sessions:adjust',
    params: { owedId: idOf('owed') },
    body: contract.forgiveness,
    answer: contract.owed,
    handle: async (tx, caller, { params, body }) => {
      const forgiven = await forgiveOwed(tx, caller, { ...params, ...body });
      return owedAnswer((await named(tx, caller, [forgiven]))[0]!);
    },
  });
}

function useRoutes(api: Api): void {
  api.route({
    method: 'POST',
    path: '/session-uses',
    tag,
    summary: 'Take sessions at the desk, without a booking',
    scope: 'sessions:use',
    body: contract.newUse,
    status: 201,
    answer: contract.use,
    handle: async (tx, caller, { body }) => {
      const { draws, ...use } = await useSessions(tx, caller, { ...body, note: body.note ?? null });
      return { ...useAnswer(use), draws: draws.map(drawAnswer) };
    },
  });

  api.route({
    method: 'POST',
    path: '/session-uses/:useId/undo',
    tag,
    summary: 'Give the sessions of a use back to the grants they came from',
    scope: 'sessions:use',
    params: { useId: idOf('use') },
    answer: contract.undoneUse,
    handle: async (tx, caller, { params }) => {
      const { restored, ...use } = await undoUse(tx, caller, params.useId);
      return { ...useAnswer(use), restored: restored.map(drawAnswer) };
    },
  });
}

function correctingRoutes(api: Api): void {
  const scope = 'sessions:adjust';

  api.route({
    method: 'POST',
    path: '/session-adjustments',
    tag,
    summary: 'Correct a balance by hand, with a reason',
    scope,
    body: contract.newAdjustment,
    status: 201,
    answer: contract.adjustment,
    handle: async (tx, caller, { body }) => {
      const wanted = { ...body, lastDay: body.lastDay ?? null };
      const { id } = await adjustSessions(tx, caller, wanted);
      return { id: formatId('adjustment', id) };
    },
  });

  api.route({
    method: 'POST',
    path: '/session-transfers',
    tag,
    summary: 'Hand sessions to another member; their last usable day stays',
    scope,
    body: contract.newTransfer,
    status: 201,
    answer: contract.transfer,
    handle: async (tx, caller, { body }) =>
      transferAnswer(await transferSessions(tx, caller, body)),
  });

  api.route({
    method: 'POST',
    path: '/session-transfers/:transferId/undo',
    tag,
    summary: 'Take a transfer back, within a day',
    scope,
    params: { transferId: idOf('transfer') },
    answer: contract.transfer,
    handle: async (tx, caller, { params }) =>
      transferAnswer(await undoTransfer(tx, caller, params.transferId)),
  });

  api.route({
    method: 'POST',
    path: '/session-bring-backs',
    tag,
    summary: 'Bring expired sessions back with a new last usable day',
    scope,
    body: contract.newBringBack,
    status: 201,
    answer: contract.broughtBack,
    handle: async (tx, caller, { body }) => {
      const back = await bringBackSessions(tx, caller, body);
      return {
        sessions: back.reduce((sum, { quantity }) => sum + quantity, 0),
        grants: back.map(drawAnswer),
      };
    },
  });

  api.route({
    method: 'POST',
    path: '/session-extensions',
    tag,
    summary: 'Give sessions that have not lapsed a later last usable day',
    scope,
    body: contract.newExtension,
    status: 201,
    answer: contract.extension,
    handle: async (tx, caller, { body }) => {
      const { grantId, ...extended } = await extendSessions(tx, caller, body);
      return { grantId: formatId('grant', grantId), ...extended, lastDay: body.lastDay };
    },
  });
}

/** Refuses a member or an item that is not there, or belongs to another organization. */
async function existing(tx: Tx, caller: Caller, whose: Whose): Promise<Whose> {
  if (!(await findMember(tx, caller.organizationId, whose.memberId))) throw noSuchMember();
  if (whose.itemId && !(await findItem(tx, caller.organizationId, whose.itemId)))
    throw noSuchItem();
  return whose;
}

type Named<Line> = Line & { itemName: string };

/** Adds the item's short name to each line, with one question for all of them. */
export async function named<Line extends { itemId: number }>(
  tx: Tx,
  caller: Caller,
  lines: readonly Line[],
): Promise<Named<Line>[]> {
  const ids = [...new Set(lines.map((line) => line.itemId))];
  const items = await findItems(tx, caller.organizationId, ids);
  const names = new Map(items.map((item) => [item.id, item.session?.shortName ?? item.name]));
  return lines.map((line) => ({ ...line, itemName: names.get(line.itemId)! }));
}

export const grantAnswer = ({ sourceKind, sourceId, ...grant }: Named<SeenGrant>) => ({
  ...grant,
  finalOn: knownDay(grant.finalOn),
  id: formatId('grant', grant.id),
  clubId: formatId('club', grant.clubId),
  memberId: formatId('member', grant.memberId),
  householdId: grant.householdId === null ? null : formatId('household', grant.householdId),
  itemId: formatId('item', grant.itemId),
  source: { kind: sourceKind, id: sourceId },
});

export const entryAnswer = (entry: Named<LedgerLine>) => ({
  ...entry,
  clubId: formatId('club', entry.clubId),
  householdId: entry.householdId === null ? null : formatId('household', entry.householdId),
  grantId: formatId('grant', entry.grantId),
  itemId: formatId('item', entry.itemId),
  effectiveAt: entry.effectiveAt.toString(),
  recordedAt: entry.recordedAt.toString(),
});

/** Owed sessions as the API shows them. */
export const owedAnswer = (owed: Named<Owed>) => ({
  id: formatId('owed', owed.owedId),
  itemId: formatId('item', owed.itemId),
  itemName: owed.itemName,
  quantity: owed.quantity,
  open: owed.open,
  householdId: owed.householdId === null ? null : formatId('household', owed.householdId),
  aroseAt: owed.aroseAt.toString(),
  cause: owed.cause,
});

const liabilityAnswer = ({ amountMinor, currency, ...line }: Named<LiabilityLine>) => ({
  ...line,
  clubId: formatId('club', line.clubId),
  itemId: formatId('item', line.itemId),
  worth: { amountMinor, currency },
});

const drawAnswer = ({ grantId, quantity }: Draw) => ({
  grantId: formatId('grant', grantId),
  quantity,
});

const useAnswer = (use: Use) => ({
  ...use,
  id: formatId('use', use.id),
  clubId: formatId('club', use.clubId),
  memberId: formatId('member', use.memberId),
  itemId: formatId('item', use.itemId),
  usedAt: use.usedAt.toString(),
  undoneAt: use.undoneAt?.toString() ?? null,
});

const transferAnswer = (transfer: Transfer) => ({
  ...transfer,
  id: formatId('transfer', transfer.id),
  fromMemberId: formatId('member', transfer.fromMemberId),
  toMemberId: formatId('member', transfer.toMemberId),
  itemId: formatId('item', transfer.itemId),
  madeAt: transfer.madeAt.toString(),
  undoneAt: transfer.undoneAt?.toString() ?? null,
});
