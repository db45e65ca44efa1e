import { z } from 'zod';
import { idOf, pageQuery } from '#kit/contract';
import { formatId } from '#kit/ids';
import { search } from '#modules/members/contract';
import { findMember, listPinnedNotes, noSuchMember, noteAnswer } from '#modules/members/index';
import { entryAnswer, listEntries, named } from '#modules/sessions/index';
import type { Api } from '#platform/http/api';
import { readAbouts, readEventsBehind } from './abouts.ts';
import {
  aboutAnswer,
  eventBehindAnswer,
  lineAnswer,
  passbookAnswer,
  payersAnswer,
  standingAnswer,
} from './answers.ts';
import * as contract from './contract.ts';
import { explainMember } from './explain-member.ts';
import type { Processors } from '#modules/billing/index';
import { findClub, noSuchClub } from '#modules/identity/index';
import { findCheck } from './check-run.ts';
import { wantCheck } from './counting-jobs.ts';
import { dashboardOf } from './dashboard.ts';
import { dashboardAnswer } from './dashboard-answer.ts';
import { readPassbook } from './passbook.ts';
import { readPayers } from './payers.ts';
import { findStanding, listStandings } from './queries.ts';
import { reconciliationRoutes } from './reconciliation-routes.ts';
import { verifyBooks } from './verify-books.ts';

/** The reporting room's part of the API. */
export function reportingRoutes(api: Api, processors: Processors): void {
  bookRoutes(api);
  reconciliationRoutes(api, processors);
  memberRoutes(api);
}

function memberRoutes(api: Api): void {
  const tag = 'Members';
  const params = { memberId: idOf('member') };

  api.route({
    method: 'GET',
    path: '/member-directory',
    tag,
    summary: 'Members with where they stand, by name or as a search finds them',
    scope: 'members:read',
    query: { ...pageQuery, search },
    answer: contract.memberDirectory,
    handle: async (tx, caller, { query }) => {
      const page = await listStandings(tx, caller, query);
      return { ...page, items: page.items.map(standingAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/overview',
    tag,
    summary: 'One member with where they stand and what is pinned to them',
    scope: 'members:read',
    params,
    answer: contract.memberOverview,
    handle: async (tx, caller, { params }) => {
      const found = await findStanding(tx, caller, params.memberId);
      if (!found) throw noSuchMember();
      const notes = await listPinnedNotes(tx, caller.organizationId, params.memberId);
      return { ...standingAnswer(found), pinnedNotes: notes.map(noteAnswer) };
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/passbook',
    tag,
    summary: 'How many sessions a member has, until when and why, and what comes next',
    scope: 'sessions:read',
    params,
    answer: contract.passbook,
    handle: async (tx, caller, { params }) =>
      passbookAnswer(caller, await readPassbook(tx, caller, params.memberId)),
  });

  api.route({
    method: 'GET',
    path: '/events/:eventId/payers',
    tag: 'Scheduler',
    summary: 'What pays for a member’s place in an event, and what could pay instead (D23)',
    scope: 'scheduling:read',
    params: { eventId: idOf('event') },
    query: { memberId: idOf('member') },
    answer: contract.payers,
    handle: async (tx, caller, { params, query }) => {
      const asked = { ...params, ...query };
      return payersAnswer(asked, await readPayers(tx, caller, asked));
    },
  });

  api.route({
    method: 'GET',
    path: '/members/:memberId/ledger',
    tag,
    summary: 'A member’s session ledger with the dues behind each line, the last written first',
    scope: 'sessions:read',
    params,
    query: { ...pageQuery, itemId: idOf('item').optional() },
    answer: contract.ledger,
    handle: async (tx, caller, { params, query: { itemId, ...page } }) => {
      if (!(await findMember(tx, caller.organizationId, params.memberId))) throw noSuchMember();
      const { items, nextCursor } = await listEntries(tx, caller, { ...params, itemId }, page);
      const causes = items.map(({ cause }) => cause);
      const aboutCause = await readAbouts(tx, caller, causes);
      const eventBehind = await readEventsBehind(tx, caller, causes);
      return {
        items: (await named(tx, caller, items)).map((entry) => ({
          ...entryAnswer(entry),
          about: aboutAnswer(aboutCause(entry.cause)),
          event: eventBehindAnswer(eventBehind(entry.cause)),
        })),
        nextCursor,
      };
    },
  });
}

function bookRoutes(api: Api): void {
  const tag = 'Reports';

  api.route({
    method: 'GET',
    path: '/members/:memberId/explanations',
    tag,
    summary: 'Why a member has the sessions they have, in sentences',
    scope: 'sessions:read',
    params: { memberId: idOf('member') },
    query: { itemId: idOf('item').optional() },
    answer: contract.explanations,
    handle: async (tx, caller, { params, query }) => {
      const items = await explainMember(tx, caller, { ...params, ...query });
      return {
        items: items.map(({ lines, ...item }) => ({
          ...item,
          itemId: formatId('item', item.itemId),
          lines: lines.map(lineAnswer),
        })),
      };
    },
  });

  api.route({
    method: 'GET',
    path: '/books/verification',
    tag,
    summary: 'Check the books: whatever does not add up, row by row',
    scope: 'reports:read',
    answer: contract.verification,
    handle: async (_tx, caller) => {
      const differences = await verifyBooks(api.db, caller);
      return { balanced: differences.length === 0, differences };
    },
  });

  api.route({
    method: 'GET',
    path: '/dues-runs/:runId/verification',
    tag: 'Dues runs',
    summary: 'Check that each payment of a run has its sessions, once',
    scope: 'dues:read',
    params: { runId: idOf('run') },
    answer: contract.runVerification,
    handle: async (tx, caller, { params: { runId } }) => {
      const check = await findCheck(tx, caller, runId);
      if (!check) {
        await wantCheck(tx, caller, runId);
        return { checkedAt: null, balanced: null, payments: null, differences: [] };
      }
      const { checkedAt, payments, differences } = check;
      const balanced = differences.length === 0;
      return { checkedAt: checkedAt.toString(), balanced, payments, differences };
    },
  });

  api.route({
    method: 'GET',
    path: '/clubs/:clubId/dashboard',
    tag,
    summary: 'A club’s week, its sessions, and what needs a person',
    scope: 'sessions:read',
    params: { clubId: idOf('club') },
    query: {
      fresh: z.enum(['true', 'false']).default('false').meta({
        description: 'Has a job count a large club’s figures anew; a small one’s always are',
      }),
    },
    answer: contract.dashboard,
    handle: async (tx, caller, { params, query }) => {
      const club = await findClub(tx, caller.organizationId, params.clubId);
      if (!club) throw noSuchClub();
      const found = await dashboardOf(tx, caller, club, { fresh: query.fresh === 'true' });
      return dashboardAnswer(tx, caller, club, found);
    },
  });
}
